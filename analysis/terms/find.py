"""The terms of one document: runs of content words, weighed by keyness and by how often they stand on their own.

The weight of a run follows C-value (Frantzi, Ananiadou and Mima 2000): log2 of its length plus one, times its
occurrences less those inside longer runs that recur, times the mean keyness of its words. Names of instruments and
bodies and the words of the headline weigh more.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from math import log2
from typing import NamedTuple

from ..facts import DateHit, Facts, Furniture, Instrument, Mention, Organisation, TermHit
from ..text.cues import Cue
from ..text.page import Page
from .words import BREAK, CONTENT, LINK, Word, keyness, word_of

_LONGEST, _LONGEST_ONCE, _KEPT, _MAX_SINGLE = 5, 3, 40, 10
_SINGLE_WORD, _HEADLINE, _NAMED = 0.35, 1.6, 1.5
_SAME = 0.6
_BROKEN = Word("", BREAK, 0, False)


class _Term(NamedTuple):
    """A run and where it stands: token ranges `[first, first + length)`."""

    keys: tuple[str, ...]  # its content words
    length: int
    places: list[int]
    value: float


def cues() -> dict[str, Cue]:
    """Terms start from every word, not from cues."""
    return {}


def find(page: Page, facts: Facts) -> list[TermHit]:
    """Every occurrence of the document's weightiest terms, in reading order. Page furniture and names are left out."""
    words = _words(page, facts)
    runs = _runs(words)
    hits = []
    for key, term in _choose(_weigh(page, facts, runs, words), words):
        for first in term.places:
            start, end = page.span(first, first + term.length)
            hits.append(TermHit(start + words[first].proclitic, end, key, term.value / len(term.places)))
    return sorted(hits)


def _words(page: Page, facts: Facts) -> list[Word]:
    """One word a token; tokens of furniture, names and dates break runs."""
    words = [word_of(form) for form in page.tokens.forms]
    spans: list[Furniture | Mention | DateHit] = [*facts.furniture, *facts.mentions, *facts.dates]
    for span in spans:
        words[span.first : span.last] = [_BROKEN] * (span.last - span.first)
    return words


def _runs(words: list[Word]) -> dict[str, tuple[int, list[int]]]:
    """Key -> (tokens, first tokens of its occurrences). Links may stand inside, a word after و only at the end."""
    runs: dict[str, tuple[int, list[int]]] = {}
    n = len(words)
    for first in range(n):
        key, kind, _, _ = words[first]
        if kind != CONTENT:
            continue
        content = 0
        for last in range(first, min(first + _LONGEST + 2, n)):
            word, kind, proclitic, _ = words[last]
            if kind == CONTENT:
                content += 1
                if last > first:
                    key = f"{key} {word}"
                run = runs.get(key)
                if run is None:
                    runs[key] = (last - first + 1, [first])
                elif run[0] == last - first + 1:
                    run[1].append(first)
                if content == _LONGEST or (proclitic and last > first):
                    break
            elif kind == LINK and last > first:
                key = f"{key} {word}"
            else:
                break
    return runs


def _weigh(
    page: Page, facts: Facts, runs: dict[str, tuple[int, list[int]]], words: list[Word]
) -> list[tuple[str, _Term]]:
    """(key, term) of every run worth keeping, the weightiest first."""
    weight = _keyness_of_words(words)
    longer = _recurring_parts(runs)
    headline = _headline_end(page, facts)
    named = _named_tokens(page, facts)
    result = []
    for key, (length, places) in runs.items():
        first = places[0]
        content = [w for w in words[first : first + length] if w.kind == CONTENT]
        alone = len(places) - longer.get(key, 0.0)
        if alone <= 0 or not _may_be_term(words, places, content, length):
            continue
        value = log2(1 + len(content)) * alone * sum(weight[w.key] for w in content) / len(content)
        value *= _SINGLE_WORD if len(content) == 1 else 1.0
        value *= _HEADLINE if first < headline else 1.0
        value *= _NAMED if (first, first + length) in named else 1.0
        if value > 0:
            result.append((key, _Term(tuple(w.key for w in content), length, places, value)))
    result.sort(key=lambda item: (-item[1].value, item[0]))
    return result


def _keyness_of_words(words: list[Word]) -> dict[str, float]:
    counts: dict[str, int] = defaultdict(int)
    for word in words:
        if word.kind == CONTENT:
            counts[word.key] += 1
    total = sum(counts.values())
    return {key: keyness(count, total, key) for key, count in counts.items()}


def _recurring_parts(runs: dict[str, tuple[int, list[int]]]) -> dict[str, float]:
    """Mean occurrences of the recurring runs that contain a run one word shorter: C-value's penalty."""
    sums: dict[str, list[int]] = defaultdict(list)
    for key, (length, places) in runs.items():
        if length > 1 and len(places) > 1:
            sums[key[: key.rindex(" ")]].append(len(places))
            sums[key[key.index(" ") + 1 :]].append(len(places))
    return {key: sum(counts) / len(counts) for key, counts in sums.items()}


def _may_be_term(words: list[Word], places: list[int], content: list[Word], length: int) -> bool:
    """Single words must recur and be definite nouns; a longer run seen once must end on one."""
    if len(content) == 1:
        return len(places) > 1 and sum(words[p].definite for p in places) * 2 > len(places)
    if len(places) > 1:
        return True
    return len(content) <= _LONGEST_ONCE and length == len(content) and words[places[0] + length - 1].definite


def _headline_end(page: Page, facts: Facts) -> int:
    """The token after the headline; 0 when the document has none."""
    if not facts.source.title or not page.sentences:
        return 0
    return page.sentences[0].last


def _named_tokens(page: Page, facts: Facts) -> set[tuple[int, int]]:
    """Token ranges of instruments and bodies."""
    named: list[Instrument | Organisation] = [*facts.instruments, *facts.organisations]
    return {page.tokens_at(x.start, x.end) for x in named}


def _choose(weighed: list[tuple[str, _Term]], words: list[Word]) -> Iterator[tuple[str, _Term]]:
    """The weightiest terms, none of which says much the same as a weightier one."""
    chosen: list[frozenset[str]] = []
    covered: set[int] = set()
    singles = 0
    for key, term in weighed:
        keys = frozenset(term.keys)
        if len(keys) == 1:
            free = sum(place not in covered for place in term.places)
            if free * 2 < len(term.places) or singles == _MAX_SINGLE:
                continue
            singles += 1
        elif any(2 * len(keys & other) / (len(keys) + len(other)) >= _SAME for other in chosen if len(other) > 1):
            continue
        chosen.append(keys)
        for place in term.places:
            covered.update(range(place, place + term.length))
        yield key, term
        if len(chosen) == _KEPT:
            return
