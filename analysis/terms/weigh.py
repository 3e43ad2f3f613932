"""What a run of words weighs as a term of its document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from math import log2
from typing import NamedTuple

from .runs import Content, Groups, recurring, said_once, standing_alone
from .vocabulary import Vocabulary
from .words import SMOOTHING

_SINGLE_WORD, _HEADLINE, _NAMED = 0.35, 1.6, 1.5
_CONSIDERED = 120
_LENGTH = (0.0, *(log2(1 + n) for n in range(1, 12)))
# The value negated, so that the weightiest sorts first; the place; the number of words; all places.
_Weighed = tuple[float, int, int, list[int]]


class Candidate(NamedTuple):
    """A run of `n` content words, its weight in the document, and the places (in Content) where it begins."""

    value: float
    n: int
    places: list[int]


def weigh(words: Content, vocabulary: Vocabulary, headline: int, named: Iterable[tuple[int, int]]) -> list[Candidate]:
    """The weightiest candidates, the weightiest first; ties go to the one that stands first.

    `headline`: the token behind the headline; `named`: places and lengths of the names of bodies.
    """
    counts = Counter(words.keys)
    weights = _weights(words, counts, vocabulary)
    groups = recurring(words)
    bodies = set(named)
    found = [*_again(words, weights, groups, bodies), *_once(words, weights, counts, groups, bodies)]
    if headline > words.tokens[0]:
        tokens = words.tokens
        found = [(v * _HEADLINE if tokens[place] < headline else v, place, n, at) for v, place, n, at in found]
    found.sort()
    return [Candidate(-value, n, at) for value, _, n, at in found[:_CONSIDERED]]


def _weights(words: Content, counts: Counter[int], vocabulary: Vocabulary) -> list[float]:
    """The keyness of each content word, as `words.keyness` defines it."""
    reference, scale = vocabulary.reference, 1e6 / len(words.keys)
    each = {
        key: max(log2((count * scale + SMOOTHING) / (reference[key] + SMOOTHING)), 0.0) for key, count in counts.items()
    }
    return [each[key] for key in words.keys]


def _again(
    words: Content, weights: list[float], groups: Groups, bodies: set[tuple[int, int]]
) -> Iterator[_Weighed]:
    """Runs that recur, by what they occur outside longer ones; single words only where most are definite."""
    definite = words.definite
    for run, alone in standing_alone(groups).items():
        at, n = groups[run], len(run)
        place = at[0]
        if alone > 0 and (n > 1 or sum([definite[p] for p in at]) * 2 > len(at)):
            value = _LENGTH[n] * alone * sum(weights[place : place + n]) / n
            yield -value * (_SINGLE_WORD if n == 1 else _NAMED if (place, n) in bodies else 1.0), place, n, at


def _once(
    words: Content, weights: list[float], counts: Counter[int], groups: Groups, bodies: set[tuple[int, int]]
) -> Iterator[_Weighed]:
    """Runs said once, and bodies named once."""
    keys = words.keys
    for place, n in {*said_once(words), *bodies}:
        if counts[keys[place]] > 1 and tuple(keys[place : place + n]) in groups:
            continue
        value = _LENGTH[n] * sum(weights[place : place + n]) / n
        yield -value * (_NAMED if (place, n) in bodies else 1.0), place, n, [place]
