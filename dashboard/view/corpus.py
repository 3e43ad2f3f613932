"""The tables as the page asks them: a database in memory, or a store, by the same questions.

Every row of a span knows its sentence as `row`, a whole number that grows in reading order, so that one filter serves
all panels. Nothing is fetched but what is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from threading import Lock, Thread
from typing import Any, TypeVar

import duckdb
import pandas as pd
import pyarrow as pa

from analysis import joined, search
from analysis.keys import DERIVED, term_key
from analysis.schema import Tables
from analysis.sentence_rows import rows_of
from analysis.sql import among
from analysis.store import Manifest, Place, read
from analysis.store.schema import BY_PART, WHOLE
from analysis.words import bare_forms, placed_words

from .lookup import Lookup, semi_join
from .near import Near, bring, show_parts
from .rows import Rows

pd.set_option("mode.string_storage", "python")  # frames of a page are small: Arrow's texts are slow one by one

_REMEMBERED, _HELD = 512, 32
_SHORT = 50  # rows of an answer that is kept
_T = TypeVar("_T")
_FORMER = "SELECT official_id FROM mentions WHERE role IS NOT NULL GROUP BY official_id HAVING avg(former::INT) > 0.5"


@dataclass(frozen=True, eq=False)
class Corpus:
    """The tables of `analysis.schema` in `db`, and what is small and asked for everywhere as frames."""

    db: duckdb.DuckDBPyConnection
    problems: pd.DataFrame
    corrections: pd.DataFrame
    index_words: Callable[[], None] = field(default=lambda: None)  # makes the words that a search asks, once
    near: Near | None = None  # of a store
    _answers: dict[str, pd.DataFrame] = field(default_factory=dict, repr=False)
    _kept: dict[Hashable, Any] = field(default_factory=dict, repr=False)
    _held: dict[Hashable, Any] = field(default_factory=dict, repr=False)
    _lock: Lock = field(default_factory=Lock, repr=False)

    def ask(self, question: str) -> pd.DataFrame:
        """What the database answers, a short answer from memory. Every reader's thread may ask at the same time."""
        with self._lock:
            if (known := self._answers.pop(question, None)) is not None:
                self._answers[question] = known
                return known.copy(deep=False)
        with self.db.cursor() as cursor:
            found = cursor.execute(question).df()
        if len(found) <= _SHORT:
            with self._lock:
                self._answers[question] = found.copy(deep=False)
                while len(self._answers) > _REMEMBERED:
                    del self._answers[next(iter(self._answers))]
        return found

    def rows(self, table: str) -> Rows:
        """All rows of a table of spans, or of the documents, of which `catalogue` has all but their texts."""
        alone = table in ("documents", "catalogue")
        return Rows(self.ask, f"SELECT * FROM {table}", order="row" if alone else "row, start")

    def remember(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """What `make` makes, made once for all readers who ask for the same `key`; the oldest is forgotten first."""
        return self._remember(self._kept, _REMEMBERED, key, make)

    def hold(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """The same for what is large: sentences left under filters, of which there may be millions."""
        return self._remember(self._held, _HELD, key, make)

    def _remember(self, kept: dict[Hashable, Any], most: int, key: Hashable, make: Callable[[], _T]) -> _T:
        with self._lock:
            if key in kept:
                kept[key] = found = kept.pop(key)
                return found
        made = make()
        with self._lock:
            kept[key] = made
            while len(kept) > most:
                del kept[next(iter(kept))]
        return made

    def forget(self) -> None:
        """Let go of all that is remembered."""
        with self._lock:
            self._answers.clear()
            self._kept.clear()
            self._held.clear()

    @cached_property
    def documents(self) -> Lookup:
        """doc_id -> the document's row; of an untitled one's text only the beginning, as `lead`."""
        return Lookup(self.ask, "catalogue", "doc_id", "*", "row")

    @cached_property
    def officials(self) -> Lookup:
        """official_id -> the person's row. The field `class` is named `person_class` here."""
        return Lookup(self.ask, "officials", "official_id", "* RENAME (class AS person_class)", "official_id")

    @cached_property
    def terms(self) -> Lookup:
        """term_id -> the term's row, the weightiest first."""
        return Lookup(self.ask, "terms", "term_id", "*", "row", "term_key", term_key)

    @cached_property
    def events(self) -> Lookup:
        """event_id -> the event's row."""
        return Lookup(self.ask, "events", "event_id", "*", "row, start")

    @cached_property
    def reported(self) -> Lookup:
        """doc_id -> `date` of the event that the document reports; only where that is known."""
        dated = "(SELECT doc_id, date, row FROM events WHERE main AND date IS NOT NULL)"
        return Lookup(self.ask, dated, "doc_id", "*", "row")

    @cached_property
    def outlets(self) -> list[str]:
        """All outlets."""
        named = self.ask("SELECT DISTINCT outlet FROM catalogue WHERE outlet IS NOT NULL ORDER BY outlet")
        return list(named["outlet"].tolist())

    @cached_property
    def former(self) -> frozenset[str]:
        """People who are mostly given an office they no longer hold."""
        return frozenset(self.ask(_FORMER)["official_id"])

    def warnings_of(self, doc_id: str) -> list[str]:
        """What is to be said of how a document was read."""
        return list(self.ask(f"SELECT warnings FROM documents WHERE {among('doc_id', [doc_id])}")["warnings"].iloc[0])

    def text_of(self, doc_id: str) -> str:
        """The whole text of a document."""
        asked = f"SELECT text FROM documents WHERE {among('doc_id', [doc_id])}"
        return self.remember(("text", doc_id), lambda: str(self.ask(asked)["text"].iloc[0]))

    def sentences(self, rows: Sequence[int]) -> pd.DataFrame:
        """The sentences of those rows, in that order."""
        found = self.ask(f"SELECT * FROM sentences {semi_join(dict.fromkeys(rows))}").set_index("row")
        return found.loc[list(rows)].reset_index()

    def former_condition(self) -> str:
        """The condition that a row's person is one of `former`."""
        return f"official_id IN ({_FORMER})"

    def written(self, doc_ids: Sequence[str]) -> dict[str, tuple[str, str]]:
        """doc_id -> the first and last day it may have been written on; only documents that say so.

        A document without a date of publication is placed by the event it reports.
        """
        found: dict[str, tuple[str, str]] = {}
        own = among("doc_id", doc_ids)
        for asked in (
            f"SELECT doc_id, earliest AS a, latest AS b FROM events WHERE main AND {own}",
            f"SELECT doc_id, published_earliest AS a, published_latest AS b FROM catalogue WHERE {own}",
        ):
            rows = self.ask(f"SELECT * FROM ({asked}) WHERE a IS NOT NULL AND b IS NOT NULL")
            found |= {doc: (a, b) for doc, a, b in rows.itertuples(index=False)}
        return found

    @cached_property
    def corrected(self) -> dict[str, int]:
        """How many corrections stand, of people and of events."""
        lines = self.corrections
        events = lines["action"][lines["status"] != "conflict"].str.startswith("event_")
        return {"people": int((~events).sum()), "events": int(events.sum())}

    def find(self, query: str) -> Rows:
        """Where words and phrases of `query` stand, in sentences with all of them: doc_id, start, end, surface, row."""
        phrases = search.parse(query)
        return Rows(self.ask, search.question(phrases, self._forms(phrases)))

    def found(self, query: str) -> str:
        """The SELECT of the sentences that have all words and phrases of `query`."""
        phrases = search.parse(query)
        return search.rows_question(phrases, self._forms(phrases))

    def _forms(self, phrases: Sequence[search.Phrase]) -> dict[str, list[str]]:
        """The written forms of the words asked for."""
        self.index_words()
        if not phrases:
            return {}
        asked = search.forms_question(phrases)
        rows = self.remember(("forms", asked), lambda: self.ask(asked))
        return {word: sorted(part["form"]) for word, part in rows.groupby("asked")}


def index(tables: Tables) -> Corpus:
    """`tables` as a corpus in memory, every span with its sentence."""
    db = duckdb.connect()
    sentences = _in_reading_order(tables)
    for name, schema in {**BY_PART, **WHOLE}.items():
        if name in tables and name != "problems":
            table = sentences if name == "sentences" else tables[name]
            if {"row", "doc_id"} <= {*schema.names}:
                table = table.assign(row=rows_of(name, table, sentences))
            if own := DERIVED.get(name):
                others = table[own.unless].fillna("") if own.unless else None
                table = table.assign(**{own.name: own.values(table[own.source].fillna(""), others)})
            _create(db, name, table, schema)
    _prepare(db)
    lock, made = Lock(), list[bool]()

    def index_words() -> None:
        with lock:
            if not made:
                _create_words(db, tables["documents"], sentences)
                made.append(True)

    return Corpus(db, tables["problems"], tables["corrections"], index_words)


def opened(place: Place, held: Manifest, corrections: pd.DataFrame) -> Corpus:
    """A store as a corpus. What every click asks is brought into memory while it is asked already."""
    db = read.connect(place)
    read.show(db, place, held)
    _prepare(db)
    problems = db.execute("SELECT path, severity, reason FROM problems").df()
    near = Near(place.address, db)
    Thread(target=bring, args=(near,), daemon=True).start()
    return Corpus(db, problems, corrections, near=near)


def _prepare(db: duckdb.DuckDBPyConnection) -> None:
    """Add parts of the tables, and who is an official, which the charts of people ask at every click."""
    show_parts(db)
    db.execute("CREATE TABLE holders AS SELECT official_id FROM officials WHERE class = 'official'")


def _create(db: duckdb.DuckDBPyConnection, name: str, table: pd.DataFrame, schema: pa.Schema) -> None:
    own = [column for column in schema if column.name in table]
    arrays = [pa.array(table[column.name], column.type, from_pandas=True) for column in own]
    coming = pa.table(arrays, schema=pa.schema(own))
    db.register("coming", coming)
    db.execute(f"CREATE TABLE {name} AS {joined.RANKED if name == 'terms' else 'SELECT * FROM {}'}".format("coming"))
    db.unregister("coming")


def _create_words(db: duckdb.DuckDBPyConnection, documents: pd.DataFrame, sentences: pd.DataFrame) -> None:
    words = placed_words(documents["doc_id"].tolist(), documents["text"].tolist(), sentences).to_pandas()
    _create(db, "words", words, BY_PART["words"])
    _create(db, "forms", pd.DataFrame(bare_forms(set(words["word"])), columns=["word", "form"]), BY_PART["forms"])


def _in_reading_order(tables: Tables) -> pd.DataFrame:
    order = {doc: i for i, doc in enumerate(tables["documents"]["doc_id"])}
    sentences = tables["sentences"]
    place = sentences["doc_id"].map(order)
    return (
        sentences.assign(_place=place)
        .sort_values(["_place", "start"], kind="stable", ignore_index=True)
        .drop(columns="_place")
    )
