"""Runs of content words: those that recur in a document, and short ones said once that stand like a noun phrase.

The words of several documents are counted together, as arrays; a run never reaches from one document into the next.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from .vocabulary import CONJUNCTION, DEFINITE, KEY_SHIFT, KIND_MASK
from .words import CONTENT, LINK

LONGEST = 6
_LINKS = 2  # between two words of one run


class Content(NamedTuple):
    """The content words of some documents, in order; all arrays run parallel. A place is an index into them."""

    keys: np.ndarray  # number of the key
    tokens: np.ndarray  # token index, counted through all documents
    document: np.ndarray  # number of the document
    conjunction: np.ndarray  # has an attached و or ف
    definite: np.ndarray  # has the article
    joined: np.ndarray  # may follow the word before it in one run
    adjacent: np.ndarray  # is the very next token after it


@dataclass(frozen=True, slots=True)
class Level:
    """The runs of one length that recur in a document, numbered."""

    run: np.ndarray  # of each place: the run that begins there, -1 when none that recurs does
    places: np.ndarray  # the places of run 0, those of run 1, and so on,
    begin: np.ndarray  # where each run's places begin in `places`,
    count: np.ndarray  # and how many they are

    @property
    def first(self) -> np.ndarray:
        """The first place of each run."""
        return self.places[self.begin]

    def of(self, run: int) -> list[int]:
        """All places of one run, in reading order."""
        begin = self.begin[run]
        return self.places[begin : begin + self.count[run]].tolist()


def content_words(codes: np.ndarray, sizes: np.ndarray) -> Content:
    """The content words among the token codes of documents that have `sizes` tokens each."""
    kinds = codes & KIND_MASK
    tokens = np.flatnonzero(kinds == CONTENT)
    chosen = codes[tokens]
    document = np.repeat(np.arange(len(sizes)), sizes)[tokens]
    walls = np.cumsum((kinds != CONTENT) & (kinds != LINK))[tokens]
    gaps, passed, left = (np.diff(a, prepend=-9) for a in (tokens, walls, document))
    joined = (gaps <= _LINKS + 1) & (passed == 0) & (left == 0)
    conjunction, definite = (chosen & CONJUNCTION) > 0, (chosen & DEFINITE) > 0
    return Content(chosen >> KEY_SHIFT, tokens, document, conjunction, definite, joined, gaps == 1)


def recurring(words: Content) -> list[Level]:
    """The runs of one word, of two and so on, as far as any recur. A run said with و inside is none: a word after a
    conjunction may only begin or end one."""
    places = np.arange(len(words.keys))
    singles = level = _grouped((words.document << 32) | words.keys, places, len(places))
    levels = [singles]
    for n in range(2, LONGEST + 1):
        begin = places[: max(len(places) - n + 1, 0)]
        last = begin + n - 1
        longer = (level.run[begin] >= 0) & (singles.run[last] >= 0) & words.joined[last]
        if n > 2:
            longer &= ~words.conjunction[last - 1]
        begin = begin[longer]
        level = _grouped(level.run[begin] * len(singles.count) + singles.run[begin + n - 1], begin, len(places))
        if not len(level.count):
            break
        levels.append(level)
    return levels


def _grouped(labels: np.ndarray, places: np.ndarray, size: int) -> Level:
    """The labels that occur more than once, numbered; `places` ascend."""
    _, group, count = np.unique(labels, return_inverse=True, return_counts=True)
    again = count > 1
    numbers = np.where(again, np.cumsum(again) - 1, -1)[group]
    run = np.full(size, -1)
    run[places] = numbers
    order = np.argsort(numbers, kind="stable")[np.count_nonzero(numbers < 0) :]
    count = count[again]
    return Level(run, places[order], np.cumsum(count) - count, count)


def said_once(words: Content) -> tuple[np.ndarray, np.ndarray]:
    """Places of runs of two and of three words, side by side, that end on a definite word."""
    beside = words.joined & words.adjacent
    last = np.flatnonzero(words.definite & beside)
    return last - 1, last[beside[last - 1] & ~words.conjunction[last - 1]] - 2


def standing_alone(levels: list[Level]) -> list[np.ndarray]:
    """Occurrences of each recurring run less the mean occurrences of the recurring runs one word longer that hold it:
    the nested term's part of C-value."""
    alone = [level.count.astype(float) for level in levels]
    for shorter, longer, left in zip(levels, levels[1:], alone, strict=False):
        inside = np.concatenate([shorter.run[longer.first], shorter.run[longer.first + 1]])
        holders = np.bincount(inside, minlength=len(left))
        held = np.bincount(inside, np.tile(longer.count, 2), len(left))
        left -= held / np.maximum(holders, 1)
    return alone
