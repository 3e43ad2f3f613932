"""The terms of one document: runs of content words, weighed by keyness and by how often they stand on their own.

The weight of a run follows C-value (Frantzi, Ananiadou and Mima 2000): log2 of its length plus one, times its
occurrences less those inside longer runs that recur, times the mean keyness of its words. Names of bodies and the words
of the headline weigh more; a numbered instrument is a term by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from ..facts import DateHit, Facts, Furniture, Mention, TermHit
from ..text.cues import Cue
from ..text.page import Page
from .runs import LONGEST, Content, content_words
from .vocabulary import BROKEN, Vocabulary
from .weigh import Candidate, weigh

_KEPT, _MAX_SINGLE = 30, 10
_SAME = 0.6
_INSTRUMENT = 0.5  # of the weightiest term, for each of the first citations of an instrument

_vocabulary = Vocabulary()


def cues() -> dict[str, Cue]:
    """Terms start from every word, not from cues."""
    return {}


def find(page: Page, facts: Facts) -> list[TermHit]:
    """Every occurrence of the document's weightiest terms, in reading order. Page furniture and names are left out."""
    words = content_words(_codes(page, facts))
    if not words.keys:
        return []
    headline = page.sentences[0].last if facts.source.title and page.sentences else 0
    candidates = weigh(words, _vocabulary, headline, _bodies(page, facts, words))
    names = _vocabulary.names
    hits = _instruments(facts, candidates[0].value if candidates else 1.0)
    for term in _choose(candidates, words):
        first = term.places[0]
        key = " ".join([names[k] for k in words.keys[first : first + term.n]])
        share = term.value / len(term.places)
        for place in term.places:
            start, end = page.span(words.tokens[place], words.tokens[place + term.n - 1] + 1)
            hits.append(TermHit(start + words.conjunction[place], end, key, share))
    return sorted(hits)


def _codes(page: Page, facts: Facts) -> np.ndarray:
    """The vocabulary's code of every token; tokens of furniture, names and dates break runs."""
    forms = page.tokens.forms
    codes = np.fromiter(map(_vocabulary.__getitem__, forms), dtype=np.int64, count=len(forms))
    spans: list[Furniture | Mention | DateHit] = [*facts.furniture, *facts.mentions, *facts.dates]
    for span in spans:
        codes[span.first : span.last] = BROKEN
    return codes


def _bodies(page: Page, facts: Facts, words: Content) -> Iterator[tuple[int, int]]:
    """(place, number of words) of every name of a body, as far as its words make one run."""
    for body in facts.organisations:
        first, last = page.tokens_at(body.start, body.end)
        place, stop = bisect_left(words.tokens, first), bisect_left(words.tokens, last)
        if 2 <= stop - place <= LONGEST and all(words.joined[place + 1 : stop]):
            yield place, stop - place


def _instruments(facts: Facts, most: float) -> list[TermHit]:
    """A numbered instrument weighs more with every citation, but less with each than with the first."""
    cited: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for item in facts.instruments:
        if item.number:
            cited[item.number].append((item.start, item.end))
    return [
        TermHit(start, end, number, most * _INSTRUMENT * len(spans) ** -0.5)
        for number, spans in cited.items()
        for start, end in spans
    ]


def _choose(candidates: list[Candidate], words: Content) -> Iterator[Candidate]:
    """The weightiest terms, none of which says much the same as a weightier one."""
    sizes: list[int] = []
    holders: dict[int, list[int]] = defaultdict(list)  # key -> the chosen runs of several words that hold it
    covered: set[int] = set()
    singles = 0
    for term in candidates:
        keys = set(words.keys[term.places[0] : term.places[0] + term.n])
        if term.n == 1:
            if singles == _MAX_SINGLE or sum(place not in covered for place in term.places) * 2 < len(term.places):
                continue
            singles += 1
        else:
            if _says_the_same(keys, sizes, holders):
                continue
            for key in keys:
                holders[key].append(len(sizes))
            sizes.append(len(keys))
        for place in term.places:
            covered.update(range(place, place + term.n))
        yield term
        if len(sizes) + singles == _KEPT:
            return


def _says_the_same(keys: set[int], sizes: list[int], holders: dict[int, list[int]]) -> bool:
    """Whether a chosen run shares so many words (Dice coefficient) that this one would repeat it."""
    common: dict[int, int] = {}
    for key in keys:
        for run in holders.get(key, ()):
            common[run] = common.get(run, 0) + 1
    return any(2 * n / (len(keys) + sizes[run]) >= _SAME for run, n in common.items())
