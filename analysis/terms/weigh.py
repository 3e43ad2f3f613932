"""What a run of words weighs as a term of its document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import accumulate
from math import log2
from typing import NamedTuple

from .runs import Content, Groups, recurring, said_once, standing_alone
from .vocabulary import Vocabulary
from .words import SMOOTHING

_SINGLE_WORD, _HEADLINE, _NAMED = 0.35, 1.6, 1.5
_CONSIDERED = 120
_LENGTH = (0.0, *(log2(1 + n) / n for n in range(1, 12)))  # times the sum of the words' keyness
# The value negated, so that the weightiest sorts first; the place; the number of words; all places of a
# run that recurs.
_Weighed = tuple[float, int, int, list[int] | None]


class Candidate(NamedTuple):
    """A run of `n` content words, its weight in the document, and the places (in Content) where it begins."""

    value: float
    n: int
    places: list[int]


def weigh(words: Content, vocabulary: Vocabulary, headline: int, named: Iterable[tuple[int, int]]) -> list[Candidate]:
    """The weightiest candidates, the weightiest first; ties go to the one that stands first.

    `headline`: the token behind the headline; `named`: places and lengths of the names of bodies. The same run may come
    twice, the second time lighter.
    """
    counts = Counter(words.keys)
    sums = list(accumulate(_weights(words, counts, vocabulary), initial=0.0))
    groups = recurring(words)
    bodies = set(named)
    found = [
        *_again(words, sums, groups, bodies),
        *_once(words.keys, sums, counts, groups, said_once(words), 1.0),
        *_once(words.keys, sums, counts, groups, bodies, _NAMED),
    ]
    if headline > words.tokens[0]:
        tokens = words.tokens
        found = [(v * _HEADLINE if tokens[place] < headline else v, place, n, at) for v, place, n, at in found]
    found.sort()
    return [Candidate(-value, n, at or [place]) for value, place, n, at in found[:_CONSIDERED]]


def _weights(words: Content, counts: Counter[int], vocabulary: Vocabulary) -> list[float]:
    """The keyness of each content word, as `words.keyness` defines it."""
    reference, scale = vocabulary.log_reference, 1e6 / len(words.keys)
    here = {count: log2(count * scale + SMOOTHING) for count in set(counts.values())}
    each = {key: max(here[count] - reference[key], 0.0) for key, count in counts.items()}
    return [each[key] for key in words.keys]


def _again(words: Content, sums: list[float], groups: Groups, bodies: set[tuple[int, int]]) -> Iterator[_Weighed]:
    """Runs that recur, by what they occur outside longer ones; single words only where most are definite."""
    definite = words.definite
    for run, alone in standing_alone(groups).items():
        at, n = groups[run], len(run)
        place = at[0]
        if alone > 0 and (n > 1 or sum([definite[p] for p in at]) * 2 > len(at)):
            value = _LENGTH[n] * alone * (sums[place + n] - sums[place])
            yield -value * (_SINGLE_WORD if n == 1 else _NAMED if (place, n) in bodies else 1.0), place, n, at


def _once(
    keys: list[int],
    sums: list[float],
    counts: Counter[int],
    groups: Groups,
    runs: Iterable[tuple[int, int]],
    factor: float,
) -> list[_Weighed]:
    """The runs that do not recur. Most begin with a word that stands nowhere else, which settles it."""
    return [
        (-factor * _LENGTH[n] * (sums[place + n] - sums[place]), place, n, None)
        for place, n in runs
        if counts[keys[place]] == 1 or tuple(keys[place : place + n]) not in groups
    ]
