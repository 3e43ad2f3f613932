"""From a mark to the passages behind it.

What a chart counts and what the list shows are the same rows: a chart counts the rows of its function by `key`, and
opening a mark shows those of one key. So the number on a mark is the length of its list, by construction.
"""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from . import facts
from .filters import View
from .hits import bounds, in_range
from .marks import Mark
from .state import Options

BIN, LAST_BIN = 10, 80
COUNTS = ("documents", "people", "events", "instruments", "directives", "sentences")


def passages(view: View, options: Options, mark: Mark) -> pd.DataFrame | None:
    """The rows of a mark: doc_id, start, end, surface, row (its sentence), key. None for a mark that is none."""
    if mark.kind == "count":
        return counted(view, mark.key) if mark.key in COUNTS else None
    if mark.kind == "document":
        return document(view, mark.key)
    if mark.kind == "search":
        return search(view, mark.key)
    if mark.kind == "bin" and mark.key.endswith("@"):
        rows = sentences(view, options)
        low, high = bounds(mark.key[:-1])
        return rows[rows["words"].between(low, high)]
    source = _SOURCES.get(mark.kind)
    if source is None:
        return None
    rows = source(view, options)
    return rows[rows["key"] == mark.key]


def people(view: View, options: Options) -> pd.DataFrame:
    """Mentions of people as the officials panel counts them; `key` is the official_id."""
    rows = _persons(view, options, without="officials")
    if options.count == "mentions":
        rows = rows[rows["kind"] == "name"]
    rows = rows.assign(key=rows["official_id"])
    return rows.drop_duplicates(["key", "doc_id"]) if options.count == "documents" else rows


def _persons(view: View, options: Options, without: str) -> pd.DataFrame:
    rows = view.rows("mentions", without)
    known = view.corpus.tables["officials"]
    if options.people == "officials":
        rows = rows[rows["official_id"].isin(known["official_id"][known["class"] == "official"])]
    if options.office != "all":
        rows = rows[rows["official_id"].isin(view.corpus.former) == (options.office == "former")]
    return rows


def pairs(view: View, options: Options) -> pd.DataFrame:
    """Every two people in one sentence, once a sentence; `key` is a+b with a before b."""
    rows = _persons(view, options, without="together").drop_duplicates(["row", "official_id"])
    both = rows.merge(rows[["row", "official_id"]], on="row", suffixes=("", "_b"))
    both = both[both["official_id"] < both["official_id_b"]]
    return both.assign(key=both["official_id"] + "+" + both["official_id_b"])


def terms(view: View, options: Options) -> pd.DataFrame:
    """Occurrences of terms; `key` is the term_id."""
    rows = view.rows("term_mentions", without="terms")
    if options.phrases != "all":
        known = view.corpus.tables["terms"]
        wanted = known["term_id"][known["is_multiword"] == (options.phrases == "multi")]
        rows = rows[rows["term_id"].isin(wanted)]
    return rows.assign(key=rows["term_id"])


def cells(view: View, options: Options) -> pd.DataFrame:
    """Occurrences of terms by document; `key` is term_id|doc_id."""
    rows = terms(view, options)
    return rows.assign(key=rows["term_id"] + "|" + rows["doc_id"])


def events(view: View, options: Options) -> pd.DataFrame:
    """Dated events as the timeline shows them, one row each; `key` is the event_id."""
    rows = _events(view, options)
    rows = rows[rows["earliest"].notna() | rows["latest"].notna()]
    if options.precision != "all":
        rows = rows[[precision(*ends) == options.precision for ends in _ends(rows)]]
    if options.dated != "all":
        rows = rows[rows["inferred"] == (options.dated == "inferred")]
    filters = view.filters
    if filters.since or filters.until:
        rows = rows[in_range(rows, filters.since, filters.until)]
    return rows.assign(key=rows["event_id"])


def undated(view: View, options: Options) -> pd.DataFrame:
    """Events whose time the text does not say; all under the one key ""."""
    rows = _events(view, options)
    return rows[rows["earliest"].isna() & rows["latest"].isna()].assign(key="")


def _events(view: View, options: Options) -> pd.DataFrame:
    rows = view.rows("events", without="events")
    return rows if options.kind == "all" else rows[rows["main"] == (options.kind == "main")]


def _ends(rows: pd.DataFrame) -> list[tuple[str, str]]:
    return list(zip(rows["earliest"].fillna(rows["latest"]), rows["latest"].fillna(rows["earliest"]), strict=True))


def precision(earliest: str, latest: str) -> str:
    """day, month, year or range: what the bounds of a date leave open."""
    first, last = pd.Timestamp(earliest), pd.Timestamp(latest)
    if first == last:
        return "day"
    if first.is_month_start and last.is_month_end and first.year == last.year:
        return "month" if first.month == last.month else "year" if (first.month, last.month) == (1, 12) else "range"
    return "range"


def sentences(view: View, options: Options) -> pd.DataFrame:
    """Sentences; `key` is the bin of their length and their document, as in 30-39@DOC."""
    rows = view.rows("sentences", without="lengths")
    if options.furniture == "without":
        rows = rows[~rows["boilerplate"]]
    low = rows["words"].clip(upper=LAST_BIN) // BIN * BIN
    high = (low + BIN - 1).astype(str).where(low < LAST_BIN, "")
    return rows.assign(bin=low, key=low.astype(str) + "-" + high + "@" + rows["doc_id"])


def document(view: View, key: str) -> pd.DataFrame:
    """All sentences of a document."""
    rows = view.corpus.sentences
    return rows[rows["doc_id"] == key].assign(row=lambda part: part.index, key=key)


def search(view: View, query: str) -> pd.DataFrame:
    """Where the words searched for stand, in what the other filters leave."""
    rows = view.corpus.find(query)
    return rows[view.kept(without="search")[rows["row"].to_numpy("int64")]].assign(key=query)


def counted(view: View, name: str) -> pd.DataFrame:
    """The rows that a headline number counts."""
    if name == "people":
        rows = _persons(view, Options(), without="")
        return rows.assign(key=name).drop_duplicates("official_id")
    if name == "documents":
        return view.rows("sentences").assign(key=name).drop_duplicates("doc_id")
    rows = view.rows(name).assign(key=name)
    return rows.drop_duplicates("instrument_id") if name == "instruments" else rows


_SOURCES: dict[str, Callable[[View, Options], pd.DataFrame]] = {
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
