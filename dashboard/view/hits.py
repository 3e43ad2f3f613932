"""Which sentences each kind of filter keeps: one function a kind, from a corpus and a value to a mask of sentences."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import numpy as np
import pandas as pd

from .corpus import Corpus

LONGEST = 10**6


def in_range(rows: pd.DataFrame, since: date | None, until: date | None) -> np.ndarray:
    """Which rows name a time that overlaps `since` to `until`; an open end reaches as far as it can."""
    dated = rows["earliest"].notna() | rows["latest"].notna()
    first, last = rows["earliest"].fillna("0000"), rows["latest"].fillna("9999")
    after = last >= since.isoformat() if since else True
    before = first <= until.isoformat() if until else True
    return (dated & after & before).to_numpy(bool)


def bounds(length: str) -> tuple[int, int]:
    """ "30-39" -> (30, 39), "80-" -> (80, LONGEST); (1, 0), which nothing fits, for what is no range."""
    low, _, high = length.partition("-")
    if not low.isdecimal() or not (high.isdecimal() or not high):
        return 1, 0
    return int(low), int(high) if high else LONGEST


def _mark(corpus: Corpus, rows: np.ndarray) -> np.ndarray:
    hit = np.zeros(len(corpus.sentences), dtype=bool)
    hit[rows] = True
    return hit


def _spans(table: str, column: str) -> Callable[[Corpus, Any], np.ndarray]:
    def hit(corpus: Corpus, values: tuple[str, ...]) -> np.ndarray:
        return _mark(corpus, corpus.rows[table][corpus.tables[table][column].isin(values).to_numpy()])

    return hit


def _documents(corpus: Corpus, values: tuple[str, ...]) -> np.ndarray:
    return corpus.sentences["doc_id"].isin(values).to_numpy()


def _outlets(corpus: Corpus, values: tuple[str, ...]) -> np.ndarray:
    documents = corpus.tables["documents"]
    return _documents(corpus, tuple(documents["doc_id"][documents["outlet"].isin(values)]))


def _together(corpus: Corpus, values: tuple[str, ...]) -> np.ndarray:
    named = _spans("mentions", "official_id")
    hit = np.zeros(len(corpus.sentences), dtype=bool)
    for value in values:
        first, _, second = value.partition("+")
        hit |= named(corpus, (first,)) & named(corpus, (second,))
    return hit


def _lengths(corpus: Corpus, values: tuple[str, ...]) -> np.ndarray:
    words = corpus.sentences["words"].to_numpy()
    ranges = [bounds(value) for value in values]
    return np.logical_or.reduce([(words >= low) & (words <= high) for low, high in ranges])


def _search(corpus: Corpus, query: str) -> np.ndarray:
    return _mark(corpus, corpus.find(query)["row"].to_numpy(np.int64))


def dates(corpus: Corpus, since: date | None, until: date | None) -> np.ndarray:
    found = [corpus.rows[name][in_range(corpus.tables[name], since, until)] for name in ("dates", "events")]
    return _mark(corpus, np.concatenate(found))


HITS: dict[str, Callable[[Corpus, Any], np.ndarray]] = {
    "documents": _documents,
    "outlets": _outlets,
    "officials": _spans("mentions", "official_id"),
    "together": _together,
    "terms": _spans("term_mentions", "term_id"),
    "events": _spans("events", "event_id"),
    "lengths": _lengths,
    "search": _search,
}
