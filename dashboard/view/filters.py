"""One frozen set of filters, and what is left of the corpus under it.

Every filter names the sentences it keeps; filters of different kinds are joined by "and", the values of one kind by
"or". A panel leaves its own kind out, so that what is chosen there can be seen beside what is not.
"""

from __future__ import annotations

import weakref
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import count
from typing import Any

import duckdb

from analysis.sql import among

from . import hits
from .corpus import Corpus
from .rows import Rows

SCOPES = ("passages", "documents")


def param(name: str, default: Any, choices: tuple[str, ...] = ()) -> Any:
    """A field that the address of the page carries as `name`; a text outside `choices` is not accepted."""
    return field(default=default, metadata={"param": name, "choices": choices})


@dataclass(frozen=True, slots=True)
class Filters:
    """What the reader asked for; an empty value restricts nothing. Keys, never labels."""

    documents: tuple[str, ...] = param("doc", ())
    outlets: tuple[str, ...] = param("outlet", ())
    officials: tuple[str, ...] = param("who", ())
    together: tuple[str, ...] = param("with", ())  # "a+b": both named in one sentence
    terms: tuple[str, ...] = param("term", ())
    events: tuple[str, ...] = param("event", ())
    lengths: tuple[str, ...] = param("words", ())  # "30-39" words a sentence
    since: date | None = param("from", None)  # noqa: RUF009
    until: date | None = param("to", None)  # noqa: RUF009
    search: str = param("q", "")
    scope: str = param("scope", "passages", SCOPES)

    def having(self, **values: Any) -> Filters:
        """These filters with other values for some kinds."""
        return replace(self, **values)


_FEW = 50_000  # sentences: what is asked of no more is copied out, to be asked again and again
# What counts, orders and charts ask: no long texts, and of an event no sentence, which `Corpus.sentences` has.
_DOCUMENTS = "doc_id, row, words, boilerplate_words, published, published_latest"
_EVENTS = "* EXCLUDE (surface)"


class Kept:
    """The sentences that a view keeps, as a table of their rows. It goes when no reader has it any more.

    Of few, their documents and events stand in tables of their own, without what is long.
    """

    def __init__(self, corpus: Corpus, question: str) -> None:
        self.table = f"kept_{next(_NUMBERS)}"
        self.documents, self.events = f"{self.table}_documents", f"{self.table}_events"
        with corpus.db.cursor() as cursor:
            cursor.execute(f"CREATE TABLE {self.table} AS SELECT DISTINCT row FROM ({question})")
            ((self.size,),) = cursor.execute(f"SELECT count(*) FROM {self.table}").fetchall()
            self.few = self.size <= _FEW
            theirs = f"SELECT DISTINCT doc_id FROM sentences SEMI JOIN {self.table} USING (row)"
            if self.few:
                theirs = f"SELECT {_DOCUMENTS} FROM catalogue WHERE doc_id IN ({theirs})"
                own = f"SELECT {_EVENTS} FROM events SEMI JOIN {self.table} USING (row)"
                cursor.execute(f"CREATE TABLE {self.events} AS {own}")
            cursor.execute(f"CREATE TABLE {self.documents} AS {theirs}")
        weakref.finalize(self, _drop, corpus.db, self.table, self.documents, self.events)


def _drop(db: duckdb.DuckDBPyConnection, *tables: str) -> None:
    with suppress(duckdb.Error), db.cursor() as cursor:
        for table in tables:
            cursor.execute(f"DROP TABLE IF EXISTS {table}")


@dataclass(frozen=True, eq=False)
class View:
    """The corpus under filters. `hits[kind]` is the SELECT of the sentences that the filter of that kind keeps."""

    corpus: Corpus
    filters: Filters
    hits: Mapping[str, str]
    _used: dict[str | None, Kept] = field(default_factory=dict, repr=False)

    def kept(self, without: str | None = None) -> str:
        """The condition that a row stands in a sentence left, the filter of kind `without` not counted; "" for all."""
        kept = self._kept(without)
        return f"row IN (SELECT row FROM {kept.table})" if kept else ""

    def _kept(self, without: str | None) -> Kept | None:
        key = without if without in self.hits else None
        hits = [hit for kind, hit in self.hits.items() if kind != key]
        if not hits:
            return None
        if key not in self._used:
            question = " INTERSECT ".join(f"({self._in_scope(hit)})" for hit in hits)
            self._used[key] = self.corpus.hold(question, lambda: Kept(self.corpus, question))
        return self._used[key]

    def _in_scope(self, hit: str) -> str:
        if self.filters.scope != "documents":
            return hit
        return f"SELECT row FROM sentences WHERE doc_id IN (SELECT doc_id FROM sentences WHERE row IN ({hit}))"

    def rows(self, table: str, without: str | None = None) -> Rows:
        """The rows of a table of spans in the sentences left, each with its sentence as `row`."""
        kept, rows = self._kept(without), self.corpus.rows(table)
        if table == "events":
            rows = replace(rows, sql=f"SELECT {_EVENTS} FROM events")
        if kept is None:
            return rows
        if kept.few and table == "events":
            return replace(rows, sql=f"SELECT * FROM {kept.events}")
        return rows.where(self.kept(without))

    def documents(self, without: str | None = None) -> Rows:
        """The documents that have a sentence left."""
        rows, kept = self.corpus.rows("catalogue"), self._kept(without)
        if kept is None:
            return rows
        if kept.few:
            return replace(rows, sql=f"SELECT * FROM {kept.documents}")
        return rows.where(f"doc_id IN (SELECT doc_id FROM {kept.documents})")

    def fetch_documents(self, doc_ids: Sequence[str], without: str | None = None) -> None:
        """Have documents of the sentences left at hand."""
        kept = self._kept(without)
        if kept is None or not kept.few:
            self.corpus.documents.fetch(doc_ids)
            return
        own = kept.documents

        def rows_of(keys: Sequence[str]) -> Sequence[int]:
            return list(self.corpus.ask(f"SELECT row FROM {own} WHERE {among('doc_id', keys)}")["row"])

        self.corpus.documents.fetch(doc_ids, rows_of)

    def any(self) -> bool:
        """Whether a sentence is left."""
        kept = self._kept(None)
        return bool(kept.size if kept else len(self.corpus.documents))


_NUMBERS = count()


def apply(corpus: Corpus, filters: Filters) -> View:
    """What is left of `corpus` under `filters`; the corpus is not touched."""
    kept = {kind: hit(corpus, value) for kind, hit in hits.HITS.items() if (value := getattr(filters, kind))}
    if filters.since or filters.until:
        kept["dates"] = hits.dates(filters.since, filters.until)
    return View(corpus, filters, kept)
