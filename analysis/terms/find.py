"""The terms of documents: runs of content words, weighed by keyness and by how often they stand on their own.

The weight of a run follows C-value (Frantzi, Ananiadou and Mima 2000): log2 of its length plus one, times its
occurrences less those inside longer runs that recur, times the mean keyness of its words. Names of bodies and the words
of the headline weigh more; a numbered instrument is a term by itself.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from ..facts import DateHit, Facts, Furniture, Mention, TermHit
from ..text.cues import Cue
from ..text.page import Page
from .runs import LONGEST, Content, content_words, recurring
from .vocabulary import BROKEN, Vocabulary
from .weigh import Candidate, Run, weigh

_KEPT, _MAX_SINGLE = 30, 10
_SAME = 0.6
_INSTRUMENT = 0.5  # of the weightiest term, for each of the first citations of an instrument

_vocabulary = Vocabulary()


def cues() -> dict[str, Cue]:
    """Terms start from every word, not from cues."""
    return {}


def forget() -> None:
    """Let the keys of all words go, when the forms of texts are numbered afresh."""
    _vocabulary.forget()


def find(pairs: Sequence[tuple[Page, Facts]]) -> list[list[TermHit]]:
    """Every occurrence of each document's weightiest terms, in reading order. Page furniture and names are left out."""
    sizes = np.array([len(page.tokens) for page, _ in pairs], dtype=int)
    starts = np.cumsum(sizes) - sizes
    words = content_words(np.concatenate([np.zeros(0, int), *(_codes(*pair) for pair in pairs)]), sizes)
    places = _Places(words)
    documents = [(*pair, start) for pair, start in zip(pairs, starts.tolist(), strict=True)]
    bodies = [body for document in documents for body in places.bodies(*document)]
    headlines = [start + (p.sentences[0].last if f.source.title and p.sentences else 0) for p, f, start in documents]
    ranked = weigh(words, recurring(words), _vocabulary, bodies).ranked(np.array(headlines))
    return [places.hits(*document, candidates) for document, candidates in zip(documents, ranked, strict=True)]


def _codes(page: Page, facts: Facts) -> np.ndarray:
    """The vocabulary's code of every token; tokens of furniture, names and dates break runs."""
    codes = page.table.forms.trait(_vocabulary.code)[page.tokens.numbers].astype(int)
    spans: list[Furniture | Mention | DateHit] = [*facts.furniture, *facts.mentions, *facts.dates]
    for span in spans:
        codes[span.first : span.last] = BROKEN
    return codes


class _Places:
    """The content words of some documents as lists, for what is done word by word. `start` is the number of tokens in
    the documents before the one asked of."""

    def __init__(self, words: Content) -> None:
        self._keys, self._tokens = words.keys.tolist(), words.tokens.tolist()
        self._joined, self._conjunction = words.joined.tolist(), words.conjunction.tolist()

    def bodies(self, page: Page, facts: Facts, start: int) -> Iterator[Run]:
        """(place, number of words) of every name of a body, as far as its words make one run."""
        tokens = self._tokens
        for body in facts.organisations:
            first, last = page.tokens_at(body.start, body.end)
            place, stop = bisect_left(tokens, start + first), bisect_left(tokens, start + last)
            if 2 <= stop - place <= LONGEST and all(self._joined[place + 1 : stop]):
                yield place, stop - place

    def hits(self, page: Page, facts: Facts, start: int, candidates: Iterator[Candidate]) -> list[TermHit]:
        """The occurrences of the chosen candidates."""
        begins, stops, names = page.tokens.begins, page.tokens.stops, _vocabulary.names
        hits: list[TermHit] = []
        most = None
        for value, n, places in _choose(candidates, self._keys):
            most = value if most is None else most
            key = " ".join([names[k] for k in self._keys[places[0] : places[0] + n]])
            for place in places:
                begin = begins[self._tokens[place] - start] + self._conjunction[place]
                stop = stops[self._tokens[place + n - 1] - start]
                hits.append(TermHit(begin, stop, key, value / len(places)))
        return sorted([*hits, *_instruments(facts, 1.0 if most is None else most)])


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


def _choose(candidates: Iterable[Candidate], words: list[int]) -> Iterator[Candidate]:
    """The weightiest terms, none of which says much the same as a weightier one."""
    sizes: list[int] = []
    holders: dict[int, list[int]] = {}  # key -> the chosen runs of several words that hold it
    covered: set[int] = set()
    singles = 0
    for term in candidates:
        _, n, places = term
        if n == 1:
            if singles == _MAX_SINGLE or len(covered.intersection(places)) * 2 > len(places):
                continue
            singles += 1
            covered.update(places)
        else:
            keys = set(words[places[0] : places[0] + n])
            if _says_the_same(keys, sizes, holders):
                continue
            for key in keys:
                holders.setdefault(key, []).append(len(sizes))
            sizes.append(len(keys))
            for place in places:
                covered.update(range(place, place + n))
        yield term
        if len(sizes) + singles == _KEPT:
            return


def _says_the_same(keys: set[int], sizes: list[int], holders: dict[int, list[int]]) -> bool:
    """Whether a chosen run shares so many words (Dice coefficient) that this one would repeat it."""
    shared = [run for key in keys if key in holders for run in holders[key]]
    return bool(shared) and any(2 * shared.count(run) / (len(keys) + sizes[run]) >= _SAME for run in set(shared))
