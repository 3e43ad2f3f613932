"""A reading plan: which few documents tell most of what a selection has, each near-duplicate told once.

Near-duplicates are found by the resemblance of word 5-grams (Broder, SEQUENCES 1997), with minhash signatures in bands
so that only likely pairs are compared. The plan takes, again and again, the document that adds most people and events
not yet met: the greedy cover of Nemhauser, Wolsey and Fisher (Mathematical Programming 14, 1978).
"""

from __future__ import annotations

import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import numpy as np

from analysis.sql import among
from analysis.text.fold import fold_text

from .corpus import Corpus
from .filters import View

TEN = 10
MOST = 1_000  # documents that are compared with each other: of more, those published last
RESEMBLANCE = 0.7
_SHINGLE, _BANDS, _ROWS = 5, 24, 4
_PRIME = (1 << 31) - 1
_SEEDS = np.random.default_rng(1997).integers(1, _PRIME, size=(2, _BANDS * _ROWS), dtype=np.int64)


class Step(NamedTuple):
    """One document to read: its minutes, the people and events it adds, and the documents nearly the same."""

    doc_id: str
    minutes: float
    people: int
    events: int
    twins: tuple[str, ...]


class Plan(NamedTuple):
    """The steps in reading order, and what all documents together have. Minutes of `everything` count twins too."""

    steps: list[Step]
    people: int
    events: int
    everything: float

    @property
    def minutes(self) -> float:
        """How long the plan takes."""
        return sum(step.minutes for step in self.steps)


def plan(view: View, words_a_minute: float, most: int = TEN) -> Plan:
    """The plan of a view, at most `most` documents."""
    rows = view.documents().frame(MOST, "doc_id, words, row", "published_latest DESC NULLS LAST, row")
    rows = rows.sort_values("row")
    minutes = dict(zip(rows["doc_id"], rows["words"] / words_a_minute, strict=True))
    groups = view.corpus.remember(("twins", tuple(minutes)), lambda: twins(view.corpus, list(minutes)))
    first = {doc: min(group, key=list(minutes).index) for group in _within(groups, minutes) for doc in group}
    news = _news(view, first, minutes)
    steps: list[Step] = []
    met: set[tuple[str, str]] = set()
    left = {doc for doc in minutes if first.get(doc, doc) == doc}
    while left and len(steps) < most:
        best = min(left, key=lambda doc: (-len(news[doc] - met), minutes[doc], doc))
        fresh = news[best] - met
        if steps and not fresh:
            break
        same = tuple(doc for doc in minutes if first.get(doc) == best and doc != best)
        people = sum(kind == "person" for kind, _ in fresh)
        steps.append(Step(best, minutes[best], people, len(fresh) - people, same))
        met |= fresh
        left.remove(best)
    everyone = set().union(*news.values()) if news else set()
    people = sum(kind == "person" for kind, _ in everyone)
    return Plan(steps, people, len(everyone) - people, float(sum(minutes.values())))


def _within(groups: Sequence[tuple[str, ...]], shown: dict[str, float]) -> Iterator[tuple[str, ...]]:
    for group in groups:
        if len(kept := tuple(doc for doc in group if doc in shown)) > 1:
            yield kept


def _news(view: View, first: dict[str, str], shown: dict[str, float]) -> dict[str, set[tuple[str, str]]]:
    """What each document has: its people and its events; near-duplicates tell the same events."""
    news: dict[str, set[tuple[str, str]]] = {doc: set() for doc in shown}
    mine = among("doc_id", shown)
    mentions = view.rows("mentions").where(mine).once("doc_id", "official_id").frame()
    events = view.rows("events").where(mine).frame()
    for doc, person in zip(mentions["doc_id"], mentions["official_id"], strict=True):
        news[first.get(doc, doc)].add(("person", person))
    for doc, what in zip(events["doc_id"], events["what"], strict=True):
        news[first.get(doc, doc)].add(("event", fold_text(str(what))))
    return news


def twins(corpus: Corpus, documents: Sequence[str]) -> list[tuple[str, ...]]:
    """Groups of `documents` that are nearly the same, in the order of the documents."""
    texts = corpus.rows("documents").where(among("doc_id", documents)).frame(columns="doc_id, text")
    shingles = {doc: _shingles(text) for doc, text in texts.itertuples(index=False)}
    parent = {doc: doc for doc in shingles}

    def root(doc: str) -> str:
        while parent[doc] != doc:
            doc = parent[doc] = parent[parent[doc]]
        return doc

    for one, other in _likely(shingles):
        common = len(np.intersect1d(shingles[one], shingles[other], assume_unique=True))
        if common >= RESEMBLANCE * (len(shingles[one]) + len(shingles[other]) - common):
            parent[root(other)] = root(one)
    groups: dict[str, list[str]] = defaultdict(list)
    for doc in shingles:
        groups[root(doc)].append(doc)
    return [tuple(group) for group in groups.values() if len(group) > 1]


def _shingles(text: str) -> np.ndarray:
    words = fold_text(text).split()
    grams = {zlib.crc32(" ".join(words[i : i + _SHINGLE]).encode()) for i in range(max(len(words) - _SHINGLE + 1, 1))}
    return np.array(sorted(grams), dtype=np.int64)


def _likely(shingles: dict[str, np.ndarray]) -> set[tuple[str, str]]:
    """Pairs that agree in one band of their signatures."""
    buckets: dict[tuple[int, bytes], list[str]] = defaultdict(list)
    for doc, grams in shingles.items():
        hashes = (np.multiply.outer(_SEEDS[0], grams % _PRIME) + _SEEDS[1][:, None]) % _PRIME
        signature = hashes.min(axis=1).reshape(_BANDS, _ROWS)
        for band, row in enumerate(signature):
            buckets[band, row.tobytes()].append(doc)
    return {pair for group in buckets.values() for pair in combinations(group[:50], 2)}
