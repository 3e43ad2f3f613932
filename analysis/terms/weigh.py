"""What a run of words weighs as a term of its document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from math import log2
from typing import NamedTuple

from .runs import Content, recurring, said_once, standing_alone
from .vocabulary import Vocabulary
from .words import SMOOTHING

_SINGLE_WORD, _HEADLINE, _NAMED = 0.35, 1.6, 1.5
_LENGTH = (0.0, *(log2(1 + n) for n in range(1, 12)))


class Candidate(NamedTuple):
    """A run of `n` content words, its weight in the document, and the places (in Content) where it begins."""

    value: float
    n: int
    places: list[int]


def weigh(words: Content, vocabulary: Vocabulary, headline: int, named: Iterable[tuple[int, int]]) -> list[Candidate]:
    """All candidates, the weightiest first; ties go to the one that stands first.

    `headline`: the token behind the headline; `named`: places and lengths of the names of bodies.
    """
    sums = _sums(words, vocabulary)
    keys, tokens, definite = words.keys, words.tokens, words.definite
    groups = recurring(words)
    bodies = set(named)
    found = []
    for run, alone in standing_alone(groups).items():
        at, n = groups[run], len(run)
        if alone <= 0 or (n == 1 and sum(definite[p] for p in at) * 2 <= len(at)):
            continue
        value = _LENGTH[n] * alone * (sums[at[0] + n] - sums[at[0]]) / n
        value *= _SINGLE_WORD if n == 1 else _NAMED if (at[0], n) in bodies else 1.0
        found.append(Candidate(value * _HEADLINE if tokens[at[0]] < headline else value, n, at))
    for place, n in {*said_once(words), *bodies}:
        if tuple(keys[place : place + n]) not in groups:
            value = _LENGTH[n] * (sums[place + n] - sums[place]) / n * (_NAMED if (place, n) in bodies else 1.0)
            found.append(Candidate(value * _HEADLINE if tokens[place] < headline else value, n, [place]))
    found.sort(key=lambda c: (-c.value, c.places[0], c.n))
    return found


def _sums(words: Content, vocabulary: Vocabulary) -> list[float]:
    """Running sums of the keyness of the content words, as `words.keyness` defines it; one longer than the words."""
    reference, total = vocabulary.reference, len(words.keys)
    each = {
        key: max(log2((count * 1e6 / total + SMOOTHING) / (reference[key] + SMOOTHING)), 0.0)
        for key, count in Counter(words.keys).items()
    }
    sums, reached = [0.0], 0.0
    for key in words.keys:
        reached += each[key]
        sums.append(reached)
    return sums
