"""Which sentences each kind of filter keeps: one function a kind, from a corpus and a value to a SELECT of rows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from analysis.keys import term_key
from analysis.sql import among, literal

from .corpus import Corpus

LONGEST = 10**6


def in_range(since: date | None, until: date | None) -> str:
    """The condition that a row names a time that overlaps `since` to `until`; an open end reaches as far as it can."""
    wanted = ["(earliest IS NOT NULL OR latest IS NOT NULL)"]
    if since:
        wanted.append(f"coalesce(latest, '9999') >= {literal(since.isoformat())}")
    if until:
        wanted.append(f"coalesce(earliest, '0000') <= {literal(until.isoformat())}")
    return " AND ".join(wanted)


def bounds(length: str) -> tuple[int, int]:
    """ "30-39" -> (30, 39), "80-" -> (80, LONGEST); (1, 0), which nothing fits, for what is no range."""
    low, _, high = length.partition("-")
    if not low.isdecimal() or not (high.isdecimal() or not high):
        return 1, 0
    return int(low), int(high) if high else LONGEST


def _spans(table: str, column: str) -> Callable[[Corpus, Any], str]:
    def hit(_: Corpus, values: tuple[str, ...]) -> str:
        return f"SELECT row FROM {table} WHERE {among(column, values)}"

    return hit


def _outlets(_: Corpus, values: tuple[str, ...]) -> str:
    own = f"SELECT doc_id FROM catalogue WHERE {among('outlet', values)}"
    return f"SELECT row FROM sentences WHERE doc_id IN ({own})"


def _terms(_: Corpus, values: tuple[str, ...]) -> str:
    return f"SELECT row FROM term_rows WHERE term_key IN ({', '.join(str(term_key(value)) for value in values)})"


def _together(_: Corpus, values: tuple[str, ...]) -> str:
    named = _spans("mentions", "official_id")
    pairs = (value.partition("+") for value in values)
    return " UNION ".join(f"({named(_, (a,))} INTERSECT {named(_, (b,))})" for a, _plus, b in pairs)


def _lengths(_: Corpus, values: tuple[str, ...]) -> str:
    ranges = (f"words BETWEEN {low} AND {high}" for low, high in map(bounds, values))
    return f"SELECT row FROM sentences WHERE {' OR '.join(ranges)}"


def _search(corpus: Corpus, query: str) -> str:
    return corpus.found(query)


def dates(since: date | None, until: date | None) -> str:
    """The sentences that name a time in a range, or report an event in it."""
    wanted = in_range(since, until)
    return " UNION ".join(f"SELECT row FROM {name} WHERE {wanted}" for name in ("dates", "events"))


HITS: dict[str, Callable[[Corpus, Any], str]] = {
    "documents": _spans("sentences", "doc_id"),
    "outlets": _outlets,
    "officials": _spans("mentions", "official_id"),
    "together": _together,
    "terms": _terms,
    "events": _spans("events", "event_id"),
    "lengths": _lengths,
    "search": _search,
}
