"""What a run of words weighs as a term of its document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from math import log2
from typing import NamedTuple

import numpy as np

from .runs import LONGEST, Content, Level, said_once, standing_alone
from .vocabulary import Vocabulary
from .words import SMOOTHING

_CONSIDERED = 120
_SINGLE_WORD, _HEADLINE, _NAMED = 0.35, 1.6, 1.5
_LENGTH = (0.0, *(log2(1 + n) / n for n in range(1, LONGEST + 1)))  # times the sum of the words' keyness
Run = tuple[int, int]  # place and number of words


class Candidate(NamedTuple):
    """A run of `n` content words, its weight in the document, and the places (in Content) where it begins."""

    value: float
    n: int
    places: list[int]


class Candidates:
    """Runs that may be terms, in columns. The same run may come twice, the second time lighter."""

    def __init__(self, words: Content, levels: list[Level], sums: np.ndarray) -> None:
        self._words, self._levels, self._sums = words, levels, sums
        self._columns: list[tuple[np.ndarray, ...]] = []

    def add(self, factor: np.ndarray | float, place: np.ndarray, n: int, run: np.ndarray | int = -1) -> None:
        """Runs of `n` words that begin at `place`; `run` is their number when they recur."""
        value = factor * _LENGTH[n] * (self._sums[1, place + n - 1] - self._sums[0, place])
        self._columns.append((value, place, np.full(len(place), n), np.broadcast_to(run, len(place))))

    def ranked(self, headlines: np.ndarray) -> Iterator[Iterator[Candidate]]:
        """Of each document the weightiest, the weightiest first; ties go to the one that stands first. What begins
        before a document's token of `headlines` weighs more."""
        value, place, n, run = (np.concatenate(column) for column in zip(*self._columns, strict=True))
        document = self._words.document[place]
        value = np.where(self._words.tokens[place] < headlines[document], value * _HEADLINE, value)
        order = np.lexsort((n, place, -value, document))
        ends = np.searchsorted(document[order], np.arange(len(headlines) + 1)).tolist()
        for begin, end in pairwise(ends):
            best = order[begin : min(end, begin + _CONSIDERED)]
            columns = (column[best].tolist() for column in (value, place, n, run))
            rows = zip(*columns, strict=True)
            yield (Candidate(v, n, self._levels[n - 1].of(r) if r >= 0 else [p]) for v, p, n, r in rows)


def weigh(words: Content, levels: list[Level], vocabulary: Vocabulary, named: Sequence[Run]) -> Candidates:
    """All candidates; `named` are the names of bodies."""
    found = Candidates(words, levels, _sums(words, vocabulary))
    bodies = {n: np.array(sorted({p for p, m in named if m == n}), dtype=int) for n in range(2, LONGEST + 1)}
    for n, (level, alone) in enumerate(zip(levels, standing_alone(levels), strict=True), start=1):
        kept = alone > 0
        if n == 1:
            recurs = level.run >= 0
            kept &= np.bincount(level.run[recurs], words.definite[recurs], len(alone)) * 2 > level.count
        factor = _SINGLE_WORD if n == 1 else np.where(np.isin(level.first[kept], bodies[n]), _NAMED, 1.0)
        found.add(alone[kept] * factor, level.first[kept], n, np.flatnonzero(kept))
    for n, places in enumerate(said_once(words), start=2):
        found.add(1.0, places[levels[n - 1].run[places] < 0] if n <= len(levels) else places, n)
    for n, places in bodies.items():
        found.add(_NAMED, places[~_recurs(words, levels, places, n)], n)
    return found


def _sums(words: Content, vocabulary: Vocabulary) -> np.ndarray:
    """Sums of the keyness, as `words.keyness` defines it, of a document's words before each place and up to it."""
    document = words.document
    _, group, count = np.unique((document << 32) | words.keys, return_inverse=True, return_counts=True)
    rate = count[group] * (1e6 / np.maximum(np.bincount(document), 1))[document]
    weights = np.maximum(np.log2(rate + SMOOTHING) - vocabulary.log_reference(words.keys), 0.0)
    sums = np.zeros((2, len(weights)))
    for first, last in pairwise([*np.flatnonzero(np.diff(document, prepend=-1)).tolist(), len(document)]):
        sums[1, first:last] = np.cumsum(weights[first:last])
        sums[0, first + 1 : last] = sums[1, first : last - 1]
    return sums


def _recurs(words: Content, levels: list[Level], places: np.ndarray, n: int) -> np.ndarray:
    """Whether the run of `n` words at each place recurs, be it only where no و stands inside."""
    if n > len(levels):
        return np.zeros(len(places), dtype=bool)
    level = levels[n - 1]
    result = level.run[places] >= 0
    conjunctions = np.cumsum(words.conjunction)
    for i in np.flatnonzero(conjunctions[places + n - 2] > conjunctions[places]):
        here = words.keys[places[i] : places[i] + n]
        same = level.first[words.document[level.first] == words.document[places[i]]]
        result[i] = any(np.array_equal(words.keys[first : first + n], here) for first in same)
    return result
