"""Clipped names: «وقال تشين», «السيد كام تو», after the full name was given in the document."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..text.page import Page
from . import vietnamese
from .name_context import COURTESY, NOTHING, VERB, ends_here, heads_title, left_of
from .name_spans import Span
from .name_things import names_a_thing
from .name_words import is_stop, is_verb
from .ordinary import frequency

_BESIDE = frozenset(
    {
        "عن",
        "قبل",
        "من",
        "مع",
        "لقاء",
        "بحضور",
        "برئاسه",
        "بقياده",
        "بحسب",
        "حسب",
        "وفق",
        "الي",
        "على",
        "ان",
        "بان",
        "لدي",
    }
)
_RARE = 5.0
_CURRENCY = "دونغ"
Clips = dict[str, list[tuple[str, ...]]]


def find_clips(page: Page, full: list[Span]) -> list[Span]:
    """Later parts of full names that stand alone, and full names again where nothing else announced them."""
    forms = page.tokens.forms
    clips: Clips = {}
    written = {
        ((forms[s.first][s.cut :], *forms[s.first + 1 : s.last]), s.kind == "general")
        for s in full
        if s.kind != "place"
    }
    for words in {part for name, general in written for part in _parts(name, general)}:
        clips.setdefault(words[0], []).append(words)
    if not clips:
        return []
    sure = [span for span in full if not _is_doubtful(span)]
    taken = {t for span in sure for t in range(span.first, span.last)}
    ends = {span.last for span in sure if span.kind != "place"}
    found: list[Span] = []
    for first in _candidates(page, clips):
        if first in taken:
            continue
        for head, cut in _readings(forms[first]):
            fits = [c for c in clips.get(head, ()) if tuple(forms[first + 1 : first + len(c)]) == c[1:]]
            clip = max(fits, key=len, default=None)
            if (
                clip is not None
                and not taken.intersection(range(first, first + len(clip)))
                and (_is_person(page, first, clip, cut) or (_is_joined(page, first, clip, cut) and first in ends))
            ):
                found.append(Span(first, first + len(clip), cut, "clip", NOTHING))
                taken.update(range(first, first + len(clip)))
                ends.add(first + len(clip))
                break
    return found


def _is_doubtful(span: Span) -> bool:
    """A single word that only its courtesy makes a name gives way to the end of a full name («السيد كيم سون»)."""
    return span.kind == "general" and span.last - span.first == 1


def _candidates(page: Page, clips: Clips) -> list[int]:
    """Tokens that may begin a clipped name; found by the numbers of forms, for every word is asked."""
    known = page.table.forms
    heads = [form for head in clips for form in (head, *(letter + head for letter in "وفلبك")) if form in known]
    begins = np.zeros(len(known), dtype=bool)
    begins[[known[form] for form in heads]] = True
    return begins[page.tokens.numbers].nonzero()[0].tolist()


def _readings(form: str) -> list[tuple[str, int]]:
    return [(form, 0), (form[1:], 1)] if form[0] in "وفلبك" else [(form, 0)]


def _parts(words: tuple[str, ...], general: bool) -> Iterator[tuple[str, ...]]:
    """What a full name may be cut to: its later parts; of one that is not Vietnamese any part."""
    yield from [words[begin:] for begin in range(len(words))]
    if general and len(words) > 1:
        yield from [words[begin:end] for begin in range(1, len(words)) for end in range(begin + 1, len(words))]
        yield words[:1]


def _is_person(page: Page, first: int, clip: tuple[str, ...], cut: int) -> bool:
    """Whether a part of a name stands for the person here: announced, or a word that is nothing else."""
    forms = page.tokens.forms
    last = first + len(clip)
    if clip == ("ان",) and not page.surface(first, first + 1).startswith("آ"):
        return False
    if len(clip) == 1 and heads_title(clip[0]):
        return False
    if len(clip) == 1 and (len(clip[0]) < 3 or is_stop(clip[0]) or is_verb(clip[0])):
        return _announced(page, first, clip[0])
    if names_a_thing(page, first, len(clip)) or _in_longer(forms, first, last):
        return False
    left = left_of(page, first, after_name=False)
    verb_behind = last < len(forms) and is_verb(forms[last])
    rare = all(frequency(word) < _RARE and len(word) > 2 for word in clip) and clip != (_CURRENCY,)
    if len(clip) > 1:
        return rare or left > NOTHING or verb_behind or not cut
    beside = bool(first) and (forms[first - 1] in _BESIDE or left in (VERB, COURTESY))
    heads = (not first or forms[first - 1] == "\n") and forms[last : last + 1] == [":"]  # «حسان: لا تأجيل»
    return beside or verb_behind or rare or heads


def _is_joined(page: Page, first: int, clip: tuple[str, ...], cut: int) -> bool:
    """«وتساءل أبو هنية والخطيب», «وأكد الخضيري وآل شافع»: a و and no more between a name and a part of another."""
    alone = len(clip) == 1 and (is_stop(clip[0]) or is_verb(clip[0]) or heads_title(clip[0]))
    return cut == 1 and page.tokens.forms[first][0] == "و" and not alone


def _announced(page: Page, first: int, word: str) -> bool:
    """Whether a word that is mostly a particle is the person: behind a courtesy, or without its hamza behind a verb."""
    left = left_of(page, first, after_name=False)
    said = word in vietnamese.PARTICLE and page.surface(first, first + 1)[0] in "أإ"  # «وقال الوزير إنه …»
    return (left == COURTESY and ends_here(page, first + 1) and not said) or (
        left == VERB and word in vietnamese.HAMZA and "أ" not in page.surface(first, first + 1)
    )


def _in_longer(forms: list[str], first: int, last: int) -> bool:
    """Whether syllables before or behind show that the part belongs to another name."""
    before = forms[first - 1] if first else ""
    hyphen = forms[last : last + 1] == ["-"]  # «بين هوا - فونج تاو»
    behind = forms[last + hyphen] if last + hyphen < len(forms) else ""
    return any(
        vietnamese.syllable(w) and w not in vietnamese.HAMZA and not is_stop(w) and not is_verb(w)
        for w in (before, behind)
    )
