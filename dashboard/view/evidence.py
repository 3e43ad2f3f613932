"""From a mark to the passages behind it.

What a chart counts and what the list shows are the same rows: a chart counts the rows of its function by `key`, and
opening a mark shows those of one key. So the number on a mark is the length of its list, by construction.
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from analysis.sql import literal

from . import facts
from .filters import View
from .hits import bounds, in_range
from .marks import Mark
from .rows import Rows
from .state import Options

BIN, LAST_BIN = 10, 80
COUNTS = ("documents", "people", "events", "instruments", "directives", "sentences")


def passages(view: View, options: Options, mark: Mark) -> Rows | None:
    """The rows of a mark: doc_id, start, end, surface, row (its sentence), key. None for a mark that is none."""
    if mark.kind == "count":
        return counted(view, mark.key) if mark.key in COUNTS else None
    if mark.kind == "document":
        return document(view, mark.key)
    if mark.kind == "search":
        return search(view, mark.key)
    if mark.kind == "bin" and mark.key.endswith("@"):
        low, high = bounds(mark.key[:-1])
        return sentences(view, options).where(f"words BETWEEN {low} AND {high}")
    source = _SOURCES.get(mark.kind)
    return source(view, options).where(f"key = {literal(mark.key)}") if source else None


def people(view: View, options: Options) -> Rows:
    """Mentions of people as the officials panel counts them; `key` is the official_id."""
    rows = _persons(view, options, without="officials")
    if options.count == "mentions":
        rows = rows.where("kind = 'name'")
    rows = rows.having(key="official_id")
    return rows.once("key", "doc_id") if options.count == "documents" else rows


def _persons(view: View, options: Options, without: str) -> Rows:
    rows = view.rows("mentions", without)
    if options.people == "officials":
        rows = rows.where("official_id IN (SELECT official_id FROM holders)")
    if options.office != "all":
        former = view.corpus.former_condition()
        rows = rows.where(former if options.office == "former" else f"NOT {former}")
    return rows


def pairs(view: View, options: Options) -> Rows:
    """Every two people in one sentence, once a sentence; `key` is a+b with a before b."""
    rows = _persons(view, options, without="together")
    both = f"""
        SELECT a.*, b.official_id AS official_id_b, a.official_id || '+' || b.official_id AS key
        FROM ({rows.sql}) a JOIN (SELECT DISTINCT row, official_id FROM ({rows.sql})) b USING (row)
        WHERE a.official_id < b.official_id"""
    return Rows(rows.ask, both).once("row", "key", "official_id", "official_id_b")


def terms(view: View, options: Options) -> Rows:
    """Occurrences of terms; `key` is the term_id."""
    return _of_terms("term_mentions", view, options).having(key="term_id")


def term_rows(view: View, options: Options) -> Rows:
    """The same for counts alone: of each `term_key`, `row`, and `doc`, a number for its document."""
    return _of_terms("term_rows", view, options)


def _of_terms(table: str, view: View, options: Options) -> Rows:
    rows = view.rows(table, without="terms")
    if options.phrases == "all":
        return rows
    wanted = f"is_multiword = {literal(options.phrases == 'multi')}"
    return rows.where(f"term_key IN (SELECT term_key FROM term_weights WHERE {wanted})")


def cells(view: View, options: Options) -> Rows:
    """Occurrences of terms by document; `key` is term_id|doc_id."""
    rows = terms(view, options)
    return Rows(rows.ask, f"SELECT * EXCLUDE (key), term_id || '|' || doc_id AS key FROM ({rows.sql})")


def events(view: View, options: Options) -> Rows:
    """Dated events as the timeline shows them, one row each; `key` is the event_id."""
    rows = _events(view, options).where("(earliest IS NOT NULL OR latest IS NOT NULL)")
    if options.precision != "all":
        rows = rows.where(f"{PRECISION} = {literal(options.precision)}")
    if options.dated != "all":
        rows = rows.where(f"inferred = {literal(options.dated == 'inferred')}")
    filters = view.filters
    if filters.since or filters.until:
        rows = rows.where(in_range(filters.since, filters.until))
    return rows.having(key="event_id")


def undated(view: View, options: Options) -> Rows:
    """Events whose time the text does not say; all under the one key ""."""
    return _events(view, options).where("earliest IS NULL AND latest IS NULL").having(key="''")


def _events(view: View, options: Options) -> Rows:
    rows = view.rows("events", without="events")
    return rows if options.kind == "all" else rows.where(f"main = {literal(options.kind == 'main')}")


# What the bounds of a date leave open, as `precision` says it of two texts.
_FIRST, _LAST = "coalesce(earliest, latest)", "coalesce(latest, earliest)"
PRECISION = f"""CASE
    WHEN {_FIRST} = {_LAST} THEN 'day'
    WHEN {_FIRST} LIKE '%-01' AND {_LAST}::DATE = last_day({_LAST}::DATE) AND left({_FIRST}, 4) = left({_LAST}, 4) THEN
        CASE WHEN left({_FIRST}, 7) = left({_LAST}, 7) THEN 'month'
             WHEN {_FIRST} LIKE '%-01-01' AND {_LAST} LIKE '%-12-31' THEN 'year' ELSE 'range' END
    ELSE 'range' END"""


def precision(earliest: str, latest: str) -> str:
    """day, month, year or range: what the bounds of a date leave open."""
    first, last = pd.Timestamp(earliest), pd.Timestamp(latest)
    if first == last:
        return "day"
    if first.is_month_start and last.is_month_end and first.year == last.year:
        return "month" if first.month == last.month else "year" if (first.month, last.month) == (1, 12) else "range"
    return "range"


def sentences(view: View, options: Options) -> Rows:
    """Sentences; `bin` is where their length falls, `key` that and their document, as in 30-39@DOC."""
    rows = view.rows("sentences", without="lengths")
    if options.furniture == "without":
        rows = rows.where("NOT boilerplate")
    low = f"least(words, {LAST_BIN}) // {BIN} * {BIN}"
    named = f"{low} || '-' || CASE WHEN words < {LAST_BIN} THEN ({low} + {BIN - 1})::VARCHAR ELSE '' END"
    return rows.having(bin=low, key=f"{named} || '@' || doc_id")


def document(view: View, key: str) -> Rows:
    """All sentences of a document."""
    return view.corpus.rows("sentences").where(f"doc_id = {literal(key)}").having(key=literal(key))


def search(view: View, query: str) -> Rows:
    """Where the words searched for stand, in what the other filters leave."""
    rows, kept = view.corpus.find(query), view.kept(without="search")
    return (rows.where(kept) if kept else rows).having(key=literal(query))


def counted(view: View, name: str) -> Rows:
    """The rows that a headline number counts."""
    key = literal(name)
    if name == "people":
        return _persons(view, Options(), without="").having(key=key).once("official_id")
    if name == "documents":
        return view.rows("sentences").having(key=key).once("doc_id")
    rows = view.rows(name).having(key=key)
    return rows.once("instrument_id") if name == "instruments" else rows


_SOURCES: dict[str, Callable[[View, Options], Rows]] = {
    "official": people,
    "pair": pairs,
    "term": terms,
    "cell": cells,
    "event": events,
    "undated": undated,
    "bin": sentences,
    "asker": facts.by_asker,
    "asked": facts.by_asked,
    "instrument": facts.citations,
    "unit": facts.figures,
}
