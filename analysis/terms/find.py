"""The terms of one document: runs of content words, weighed by keyness and by how often they stand on their own.

The weight of a run follows C-value (Frantzi, Ananiadou and Mima 2000): log2 of its length plus one, times its occurrences
less those inside longer runs that recur, times the mean keyness of its words.
"""

from __future__ import annotations

from collections import defaultdict
from math import log2
from typing import NamedTuple

from ..facts import Facts, TermHit
from ..text.cues import Cue
from ..text.page import Page
from .words import BREAK, CONTENT, LINK, key_of, keyness, kind_of

_LONGEST, _KEPT = 5, 40
_KNOWN: dict[str, tuple[str, int]] = {}
_MAX_KNOWN = 500_000


class _Run(NamedTuple):
    """Occurrences of one key: token ranges."""

    length: int
    places: list[int]


def cues() -> dict[str, Cue]:
    """Terms start from every word, not from cues."""
    return {}


def find(page: Page, facts: Facts) -> list[TermHit]:
    """Every occurrence of the document's weightiest terms, in reading order. Page furniture and names are left out."""
    words = _words(page, facts)
    total = sum(1 for _, kind in words if kind == CONTENT)
    counts: dict[str, int] = defaultdict(int)
    for key, kind in words:
        if kind == CONTENT:
            counts[key] += 1
    weight = {key: keyness(count, total, key) for key, count in counts.items()}
    runs = _runs(words)
    chosen = _choose(_weigh(runs, words, weight))
    hits = []
    for key, run, value in chosen:
        for first in run.places:
            start, end = page.span(first, first + run.length)
            hits.append(TermHit(start, end, key, value / len(run.places)))
    return sorted(hits)


def _words(page: Page, facts: Facts) -> list[tuple[str, int]]:
    """(key, kind) of every token; tokens of furniture, names and dates break runs."""
    words = []
    for form in page.tokens.forms:
        known = _KNOWN.get(form)
        if known is None:
            if len(_KNOWN) >= _MAX_KNOWN:
                _KNOWN.clear()
            kind = kind_of(form)
            known = _KNOWN[form] = (key_of(form) if kind == CONTENT else form, kind)
        words.append(known)
    for span in (*facts.furniture, *facts.mentions, *facts.dates):
        for token in range(span.first, span.last):
            words[token] = ("", BREAK)
    return words


def _runs(words: list[tuple[str, int]]) -> dict[str, _Run]:
    """Runs of one to five content words; a link may stand between two of them."""
    runs: dict[str, _Run] = {}
    n = len(words)
    for first in range(n):
        key, kind = words[first]
        if kind != CONTENT:
            continue
        content = 0
        for last in range(first, min(first + _LONGEST + 2, n)):
            word, kind = words[last]
            if kind == CONTENT:
                content += 1
                if last > first:
                    key = f"{key} {word}"
                run = runs.get(key)
                if run is None:
                    runs[key] = _Run(last - first + 1, [first])
                elif run.length == last - first + 1:
                    run.places.append(first)
                if content == _LONGEST:
                    break
            elif kind == LINK and last > first:
                key = f"{key} {word}"
            else:
                break
    return runs


def _weigh(runs: dict[str, _Run], words: list[tuple[str, int]], weight: dict[str, float]) -> list[tuple[str, _Run, float]]:
    """(key, run, weight) of every run worth keeping, the weightiest first."""
    nested: dict[str, list[int]] = defaultdict(list)
    for key, run in runs.items():
        if run.length > 1 and len(run.places) > 1:
            parts = key.split(" ")
            nested[" ".join(parts[1:])].append(len(run.places))
            nested[" ".join(parts[:-1])].append(len(run.places))
    result = []
    for key, run in runs.items():
        count = len(run.places)
        first = run.places[0]
        content = [weight[w] for w, kind in words[first:first + run.length] if kind == CONTENT]
        inside = nested.get(key, ())
        alone = count - (sum(inside) / len(inside) if inside else 0.0)
        length = len(content)
        if (count < 2 and length < 2) or alone <= 0:
            continue
        value = log2(1 + length) * alone * sum(content) / length
        if value > 0:
            result.append((key, run, value))
    result.sort(key=lambda item: (-item[2], item[0]))
    return result


def _choose(weighed: list[tuple[str, _Run, float]]) -> list[tuple[str, _Run, float]]:
    """The weightiest terms; one that says no more than a chosen one (its part or its extension) is left out."""
    chosen: list[tuple[str, _Run, float]] = []
    for key, run, value in weighed:
        padded = f" {key} "
        if any((f" {other} " in padded or padded in f" {other} ") and len(o.places) <= len(run.places) * 1.5 + 1
               for other, o, _ in chosen):
            continue
        chosen.append((key, run, value))
        if len(chosen) == _KEPT:
            break
    return chosen
