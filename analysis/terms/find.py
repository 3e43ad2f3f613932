"""The terms of one document: runs of content words, weighed by keyness and by how often they stand on their own.

The weight of a run follows C-value (Frantzi, Ananiadou and Mima 2000): log2 of its length plus one, times its
occurrences less those inside longer runs that recur, times the mean keyness of its words. Names of instruments and
bodies and the words of the headline weigh more.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from ..facts import DateHit, Facts, Furniture, Instrument, Mention, Organisation, TermHit
from ..text.cues import Cue
from ..text.page import Page
from .runs import Content, Level, content_words, levels, standing_alone
from .vocabulary import BROKEN, Vocabulary
from .words import SMOOTHING

_LONGEST_ONCE, _KEPT, _MAX_SINGLE, _CONSIDERED = 3, 40, 10, 160
_SINGLE_WORD, _HEADLINE, _NAMED = 0.35, 1.6, 1.5
_SAME = 0.6

_vocabulary = Vocabulary()


class _Candidate(NamedTuple):
    """A run, its weight, and the places (in Content) where it begins."""

    value: float
    n: int
    places: np.ndarray


def cues() -> dict[str, Cue]:
    """Terms start from every word, not from cues."""
    return {}


def find(page: Page, facts: Facts) -> list[TermHit]:
    """Every occurrence of the document's weightiest terms, in reading order. Page furniture and names are left out."""
    words = content_words(_codes(page, facts))
    if not len(words.keys):
        return []
    hits = []
    for term in _choose(_weigh(page, facts, words), words):
        key = " ".join(_vocabulary.keys[k] for k in words.keys[term.places[0] : term.places[0] + term.n])
        share = term.value / len(term.places)
        for place in term.places.tolist():
            start, end = page.span(int(words.tokens[place]), int(words.tokens[place + term.n - 1]) + 1)
            hits.append(TermHit(start + int(words.conjunction[place]), end, key, share))
    return sorted(hits)


def _codes(page: Page, facts: Facts) -> np.ndarray:
    """The vocabulary's code of every token; tokens of furniture, names and dates break runs."""
    forms = page.tokens.forms
    codes = np.fromiter(map(_vocabulary.__getitem__, forms), dtype=np.int64, count=len(forms))
    spans: list[Furniture | Mention | DateHit] = [*facts.furniture, *facts.mentions, *facts.dates]
    for span in spans:
        codes[span.first : span.last] = BROKEN
    return codes


def _weigh(page: Page, facts: Facts, words: Content) -> list[_Candidate]:
    """The weightiest runs, the weightiest first."""
    keyness = _keyness(words)
    sums = np.concatenate(([0.0], np.cumsum(keyness)))
    headline = page.sentences[0].last if facts.source.title and page.sentences else 0
    named = _named_tokens(page, facts)
    found = levels(words)
    values = []
    for level, longer in zip(found, [*found[1:], None], strict=True):
        first, n = level.first, level.n
        value = np.log2(1 + n) * standing_alone(level, longer) * (sums[first + n] - sums[first]) / n
        value[~_may_be_term(level, words)] = 0.0
        value *= _SINGLE_WORD if n == 1 else 1.0
        value[words.tokens[first] < headline] *= _HEADLINE
        if named:
            ends = words.tokens[first + n - 1] + 1
            ranges = zip(words.tokens[first].tolist(), ends.tolist(), strict=True)
            value[[r in named for r in ranges]] *= _NAMED
        values.append(value)
    return _best(found, values)


def _best(found: list[Level], values: list[np.ndarray]) -> list[_Candidate]:
    """The `_CONSIDERED` weightiest types of all levels; ties go to the one that stands first."""
    every = np.concatenate(values)
    level_of = np.repeat(np.arange(len(values)), [len(v) for v in values])
    type_of = np.concatenate([np.arange(len(v)) for v in values])
    first = np.concatenate([level.first for level in found])
    order = np.lexsort((first, -every))[:_CONSIDERED]
    result = []
    for i in order[every[order] > 0].tolist():
        level = found[level_of[i]]
        result.append(_Candidate(float(every[i]), level.n, level.windows[level.type_of == type_of[i]]))
    return result


def _keyness(words: Content) -> np.ndarray:
    """Keyness of each content word, as `words.keyness` defines it."""
    _, inverse, counts = np.unique(words.keys, return_inverse=True, return_counts=True)
    here = counts[inverse] * 1e6 / len(words.keys)
    reference = np.fromiter(map(_vocabulary.reference.__getitem__, words.keys.tolist()), float, len(words.keys))
    return np.maximum(np.log2((here + SMOOTHING) / (reference + SMOOTHING)), 0.0)


def _may_be_term(level: Level, words: Content) -> np.ndarray:
    """Single words must recur and be definite; a longer run seen once must be short, unbroken and end on the article."""
    first, n = level.first, level.n
    if n == 1:
        definite = np.bincount(level.type_of, words.definite[level.windows], len(level.counts))
        return np.asarray((level.counts > 1) & (definite * 2 > level.counts))
    if n > _LONGEST_ONCE:
        return np.asarray(level.counts > 1)
    unbroken = words.adjacent[first + n - 1] & (True if n == 2 else words.adjacent[first + 1])
    return np.asarray((level.counts > 1) | (unbroken & words.definite[first + n - 1]))


def _named_tokens(page: Page, facts: Facts) -> set[tuple[int, int]]:
    """Token ranges of instruments and bodies."""
    named: list[Instrument | Organisation] = [*facts.instruments, *facts.organisations]
    return {page.tokens_at(x.start, x.end) for x in named}


def _choose(candidates: list[_Candidate], words: Content) -> Iterator[_Candidate]:
    """The weightiest terms, none of which says much the same as a weightier one."""
    chosen: list[frozenset[int]] = []
    covered: set[int] = set()
    singles = 0
    for term in candidates:
        keys = frozenset(words.keys[term.places[0] : term.places[0] + term.n].tolist())
        places = term.places.tolist()
        if term.n == 1:
            if singles == _MAX_SINGLE or sum(place not in covered for place in places) * 2 < len(places):
                continue
            singles += 1
        elif any(2 * len(keys & other) / (len(keys) + len(other)) >= _SAME for other in chosen if len(other) > 1):
            continue
        chosen.append(keys)
        for place in places:
            covered.update(range(place, place + term.n))
        yield term
        if len(chosen) == _KEPT:
            return
