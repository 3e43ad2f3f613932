"""Cues: what a word may announce (a month, a family name, a title), looked up once for every token.

A finder names its cue words in lexicon files; here they become one table from word form to a set of bits. A document
is tokenised once, every token is looked up once, and each finder starts only from the tokens that carry its cue.
Nothing is matched pattern by pattern over the text, so the cost does not grow with the size of the lexicons.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from ..lexicons import frequencies
from .fold import fold_text
from .forget import MOST
from .forms import Forms

Clitics = Literal["none", "letter", "conjunction", "all"]
_OWN_WORD = 10.0  # occurrences in a million words from which on a form is a word of its own
_REST = 5  # times as often as the word with a letter before it, what is left of it is the word
_BEFORE_WORDS = frozenset("وفبلكا")  # first letters of what is attached to words
_LETTERS = frozenset("وفبلك")
_HAS_DIGIT = re.compile("[0-9]").search
DIGIT = "digit"  # the cue of every form that holds a digit; no lexicon names it


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that announce something, and which proclitics may be attached to them.

    `clitics`: "none", only the form itself; "conjunction", also after و or ف; "all", also after ب ل ك and the article;
    "letter", as names take them: also after one of these letters, unless that makes a word of its own (في, لجان).
    """

    words: frozenset[str]
    clitics: Clitics = "all"


def cue(words: Iterable[str], clitics: Clitics = "all") -> Cue:
    """A cue from words as written in a lexicon; they are folded here."""
    return Cue(frozenset(fold_text(w.strip()) for w in words if w.strip()), clitics)


def without_proclitics(form: str, clitics: Clitics = "all") -> list[str]:
    """`form` and every shorter reading of it that drops proclitics, longest first.

    The lam before an article swallows its alef (للرئيس is ل + الرئيس), so «لل…» reads as the bare noun and as «ال…»;
    before a noun that begins with lam it swallows that too (للجنة is ل + اللجنة).
    """
    found = [form]
    if clitics == "none" or form[:1] not in _BEFORE_WORDS:
        return found
    if len(form) > 3 and form[0] in "وف":
        found.append(form[1:])
    if clitics == "conjunction":
        return found
    for base in tuple(found):
        if base.startswith("لل") and len(base) > 4:
            found += (base[2:], "ال" + base[2:], base[1:], "ال" + base[1:])
        elif len(base) > 3 and base[0] in "بلك":
            found.append(base[1:])
            if base[1:3] == "ال" and len(base) > 5:
                found.append(base[3:])
        if base.startswith("ال") and len(base) > 4:
            found.append(base[2:])
    return found


@cache
def plain_forms(form: str) -> tuple[str, ...]:
    """All of `without_proclitics(form)`, kept: a word that many questions are asked of is taken apart once."""
    return tuple(without_proclitics(form))


def _is_own_word(form: str) -> bool:
    """Whether a form is common by itself, and not for the word behind its first letter («ومحمد», «لمحمد»)."""
    often = frequencies().get(form, 0.0)
    return often >= _OWN_WORD and not (form[0] in "ول" and frequencies().get(form[1:], 0.0) > _REST * often)


class CueTable(dict[str, int]):
    """Word form -> bits of the cues it carries; unknown forms are worked out once and remembered."""

    def __init__(self, cues: Mapping[str, Cue]) -> None:
        super().__init__()
        self.forms = Forms()
        self.bits = {name: 1 << position for position, name in enumerate((*cues, DIGIT))}
        self._masks: dict[tuple[str, ...], int] = {}
        self._whole: dict[str, int] = {}  # by the form as it stands,
        self._joined: dict[str, int] = {}  # behind و or ف,
        self._lettered: dict[str, int] = {}  # behind one letter,
        self._bare: dict[str, int] = {}  # and behind any proclitics
        for name, entry in cues.items():
            for readings in self._readings(entry.clitics):
                for word in entry.words:
                    readings[word] = readings.get(word, 0) | self.bits[name]

    def _readings(self, clitics: Clitics) -> tuple[dict[str, int], ...]:
        if clitics == "all":
            return (self._bare,)
        if clitics == "letter":
            return (self._whole, self._lettered)
        return (self._whole,) if clitics == "none" else (self._whole, self._joined)

    def mask(self, names: tuple[str, ...]) -> int:
        """The bits of the named cues together."""
        known = self._masks.get(names)
        if known is None:
            known = self._masks[names] = sum(self.bits[name] for name in set(names))
        return known

    def carried(self, form: str) -> int:
        """The bits of the cues that a form carries."""
        bits = 0 if form.isalpha() or not _HAS_DIGIT(form) else self.bits[DIGIT]
        bits |= self._whole.get(form, 0)
        if len(form) > 3 and form[0] in "وف":
            bits |= self._joined.get(form[1:], 0)
        if form[:1] in _LETTERS and (named := self._lettered.get(form[1:])):
            letter = form[0] == "و" or len(form) > 2  # of names of one letter only و is cut
            bits |= named if letter and not _is_own_word(form) else 0
        for reading in without_proclitics(form):
            bits |= self._bare.get(reading, 0)
        return bits

    def __missing__(self, form: str) -> int:
        if len(self) >= MOST:
            self.clear()
        self[form] = bits = self.carried(form)
        return bits
