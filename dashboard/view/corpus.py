"""The tables as the page reads them: every span knows its sentence, so that one filter serves all panels."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock
from typing import Any, TypeVar

import numpy as np
import pandas as pd

from analysis import search
from analysis.schema import Tables
from analysis.sentence_rows import sentence_rows
from analysis.text.fold import fold

_REMEMBERED = 512
_T = TypeVar("_T")


@dataclass(frozen=True, eq=False)
class Corpus:
    """`rows[table][i]` is the row of `tables["sentences"]` in which row i of that table begins."""

    tables: Tables
    rows: Mapping[str, np.ndarray]
    _kept: dict[Hashable, Any] = field(default_factory=dict, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def remember(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """What `make` makes, made once for all readers who ask for the same `key`; the oldest is forgotten first."""
        with self._lock:
            if key in self._kept:
                self._kept[key] = found = self._kept.pop(key)
                return found
        made = make()
        with self._lock:
            self._kept[key] = made
            while len(self._kept) > _REMEMBERED:
                del self._kept[next(iter(self._kept))]
        return made

    @cached_property
    def spans(self) -> dict[str, pd.DataFrame]:
        """The tables that have a span, each row with its sentence as `row`."""
        return {name: self.tables[name].assign(row=rows) for name, rows in self.rows.items()}

    @property
    def sentences(self) -> pd.DataFrame:
        """One row a sentence, in the order of the documents."""
        return self.tables["sentences"]

    @cached_property
    def documents(self) -> dict[str, Any]:
        """doc_id -> the document's row."""
        return {row.doc_id: row for row in self.tables["documents"].itertuples(index=False)}

    @cached_property
    def officials(self) -> dict[str, Any]:
        """official_id -> the person's row. The field `class` is named `person_class` here."""
        people = self.tables["officials"].rename(columns={"class": "person_class"})
        return {row.official_id: row for row in people.itertuples(index=False)}

    @cached_property
    def former(self) -> frozenset[str]:
        """People who are mostly given an office they no longer hold."""
        mentions = self.tables["mentions"]
        share = mentions[mentions["role"].notna()].groupby("official_id")["former"].mean()
        return frozenset(share.index[share > 0.5])

    @cached_property
    def terms(self) -> dict[str, Any]:
        """term_id -> the term's row."""
        return {row.term_id: row for row in self.tables["terms"].itertuples(index=False)}

    @cached_property
    def events(self) -> dict[str, Any]:
        """event_id -> the event's row."""
        return {row.event_id: row for row in self.tables["events"].itertuples(index=False)}

    @cached_property
    def written(self) -> dict[str, tuple[str, str]]:
        """doc_id -> the first and last day it may have been written on; only documents that say so.

        A document without a date of publication is placed by the event it reports.
        """
        events = self.tables["events"]
        found: dict[str, tuple[str, str]] = {}
        for rows, first, last in (
            (events[events["main"]], "earliest", "latest"),
            (self.tables["documents"], "published_earliest", "published_latest"),
        ):
            dated = rows[rows[first].notna() & rows[last].notna()]
            found |= {doc: (a, b) for doc, a, b in zip(dated["doc_id"], dated[first], dated[last], strict=True)}
        return found

    @cached_property
    def corrected(self) -> dict[str, int]:
        """How many corrections stand, of people and of events."""
        lines = self.tables["corrections"]
        events = lines["action"][lines["status"] != "conflict"].str.startswith("event_")
        return {"people": int((~events).sum()), "events": int(events.sum())}

    @cached_property
    def _words(self) -> search.Index:
        return search.Index({key: fold(row.text) for key, row in self.documents.items()})

    def find(self, query: str) -> pd.DataFrame:
        """Where words and phrases of `query` stand, in sentences with all of them: doc_id, start, end, surface, row."""
        wanted = search.parse(query)
        return self.remember(("search", wanted), lambda: self._search(wanted))

    def _search(self, wanted: Sequence[search.Phrase]) -> pd.DataFrame:
        parts = [self._occurrences(phrase) for phrase in wanted]
        if not parts:
            return self._occurrences(("",))
        common = set.intersection(*(set(part["row"]) for part in parts))
        found = pd.concat(parts).drop_duplicates(["doc_id", "start", "end"])
        return found[found["row"].isin(common)].sort_values(["row", "start"], ignore_index=True)

    def _occurrences(self, phrase: search.Phrase) -> pd.DataFrame:
        """Every place where a phrase stands within one sentence."""
        words, rows = self._words, []
        for place in words.places(phrase).tolist():
            last = place + len(phrase) - 1
            doc = words.documents[words.owners[place]]
            start, end = words.folded[doc].span(int(words.begins[place]), int(words.ends[last]))
            rows.append((doc, start, end, words.folded[doc].raw[start:end]))
        frame = pd.DataFrame(rows, columns=["doc_id", "start", "end", "surface"])
        frame["row"] = sentence_rows(frame, self.sentences)
        if len(phrase) == 1 or frame.empty:
            return frame
        ends = sentence_rows(frame.assign(start=frame["end"] - 1), self.sentences)
        return frame[frame["row"].to_numpy() == ends]


def index(tables: Tables) -> Corpus:
    """`tables` with the sentence of every span. The tables are shared by all readers: nobody writes into them."""
    ordered = tables | {"sentences": _in_reading_order(tables)}
    spans = [name for name, table in ordered.items() if "start" in table.columns]
    return Corpus(ordered, {name: sentence_rows(ordered[name], ordered["sentences"]) for name in spans})


def _in_reading_order(tables: Tables) -> pd.DataFrame:
    order = {doc: i for i, doc in enumerate(tables["documents"]["doc_id"])}
    sentences = tables["sentences"]
    place = sentences["doc_id"].map(order)
    return (
        sentences.assign(_place=place)
        .sort_values(["_place", "start"], kind="stable", ignore_index=True)
        .drop(columns="_place")
    )

