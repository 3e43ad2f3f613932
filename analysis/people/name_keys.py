"""Keys under which spellings of one name meet: Vietnamese syllables in Arabic letters, and foreign and Arabic names.

`sound` is safe: what it joins are spellings of one syllable for nearly all writers (ترونج and ترونغ, نجوين and نغويين).
`skeleton` is bold: it also joins what only some writers confuse (تشونغ for ترونغ, زونغ for دونغ), so it needs an office
beside it. Neither says which Vietnamese syllable is meant: ترونغ is Trọng, Trung and Trường alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..lexicons import cells, rows
from ..text.fold import fold_text

_WORD = re.compile(r"\w+")
# In this order; G stands for ng, g and gi, C for ch and sh, of which no spelling is surer than another.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^ال(?=\w{3})", ""),
        ("ڤ|^فه", "ف"),
        ("[ثط]|ته(?=[اوي])", "ت"),
        ("^كه", "خ"),
        ("ح", "ه"),
        ("ذ", "د"),
        ("ئ", "ي"),
        ("ؤ", "و"),
        ("ء", ""),
        (r"(?<=[اوي])ن[قك]$", "G"),
        ("^نق", "G"),
        ("ن?[غج]", "G"),
        (r"تش$|ش$", "ك"),
        ("ق", "ك"),
        ("تش|ش", "C"),
        (r"^(?P<onset>[^اوي])نه?$", r"\g<onset>ين"),
        ("يه$", "يا"),
        (r"(?<=[انوي])ه$", ""),
        ("وو+", "و"),
        ("يي+", "ي"),
        (r"(?<=\w)يا(?=[نمبتو]$)", "ي"),
        (r"(?<=\w)يو(?=\w)", "و"),
        ("^او", "و"),
    )
)
_BOLD = tuple((re.compile(p), s) for p, s in (("تر|تش|[Cس]", "S"), ("[زد]", "D"), ("[فب]", "F"), ("[اوي]", "")))
_CHILD = frozenset({"بن", "ابن", "بنت"})
_LINKS = frozenset({"بن", "ابن", "بنت", "ال", "دي", "دا", "فون", "فان", "دو"})


class NameKey(NamedTuple):
    """A name taken apart: its syllables or words by sound, the whole by sound and skeleton, what it can be cut to."""

    parts: tuple[str, ...]
    sound: str
    skeleton: str
    vietnamese: bool  # by its family name
    short_forms: tuple[str, ...]
    words: tuple[str, ...]  # the sound of every word


@cache
def sound(form: str) -> str:
    """The sound of one folded word: the same for all sure spellings of it."""
    for pattern, replacement in _SOUNDS:
        form = pattern.sub(replacement, form)
    return form


@cache
def skeleton(sounds: str) -> str:
    """What is left of a sound when all that writers confuse is one."""
    for pattern, replacement in _BOLD:
        sounds = pattern.sub(replacement, sounds)
    return sounds


@cache
def name_key(name: str) -> NameKey:
    """The keys of a name as written or folded; a family name counts as its commonest spelling."""
    words = _WORD.findall(fold_text(name).lower())
    vietnamese = bool(words) and sound(words[0]) in _family_sounds()
    if words and not vietnamese and words[0][0] == "و" and sound(words[0][1:]) in _family_sounds():
        words[0], vietnamese = words[0][1:], True
    sounds = [sound(w) for w in words]
    parts = sounds[:] if vietnamese else [sound(w) for w in _without_links(words)]
    if vietnamese:
        parts[0] = _family_sounds()[parts[0]]
    whole = "".join(parts)
    short = dict.fromkeys(_short_forms(tuple(parts), vietnamese, _own_parts(words, len(parts))))
    return NameKey(tuple(parts), whole, skeleton(whole), vietnamese, tuple(short), tuple(sounds))


def _own_parts(words: list[str], parts: int) -> int:
    """How many parts of a name are not its father's: those before the first بن."""
    child = next((at for at, word in enumerate(words) if at and word in _CHILD), None)
    return parts if child is None else len(_without_links(words[:child]))


def _short_forms(parts: tuple[str, ...], vietnamese: bool, own: int) -> Iterator[str]:
    """Vietnamese: the given name, with or without middle names. Others: words beside each other, or first and last.

    What stands behind بن names the father, of whom two words or more are never short for the child.
    """
    if vietnamese:
        for length in range(1, min(4, len(parts))):
            yield "".join(parts[-length:])
        if 1 < len(parts) <= 3:
            yield parts[0]
        return
    for length in (1, 2, 3):
        if length < len(parts):
            starts = range(len(parts) - length + 1) if length == 1 else range(min(own, len(parts) - length + 1))
            yield from ("".join(parts[i : i + length]) for i in starts)
    if len(parts) > 2:
        yield parts[0] + parts[-1]


def _without_links(words: list[str]) -> list[str]:
    """Words that say something: not بن or آل between names; «عبد» is one word with what it serves."""
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] in ("عبد", "ابو", "ابا", "ابي"):
            joined[-1] += word
        else:
            joined.append(word)
    kept = [w for w in joined if w not in _LINKS] or joined
    return [w if not w.startswith("عبدال") else "عبد" + w[5:] for w in kept]


@cache
def _family_sounds() -> dict[str, str]:
    """Sound of every spelling of a family name -> the sound it counts as. A spelling of several names stays itself."""
    names: dict[str, set[str]] = {}
    for row in rows("vietnamese_family_names"):
        spellings = [sound(fold_text(f)) for f in cells(row["forms"])]
        for spelling in spellings:
            names.setdefault(spelling, set()).add(spellings[0])
    return {spelling: min(first) if len(first) == 1 else spelling for spelling, first in names.items()}
