"""One frozen set of filters, and what is left of the corpus under it.

Every filter names the sentences it keeps; filters of different kinds are joined by "and", the values of one kind by
"or". A panel leaves its own kind out, so that what is chosen there can be seen beside what is not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
import pandas as pd

from analysis.schema import Tables

from . import hits
from .corpus import Corpus

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


@dataclass(frozen=True, eq=False)
class View:
    """The corpus under filters. `hits[kind]` says for every sentence whether the filter of that kind keeps it."""

    corpus: Corpus
    filters: Filters
    hits: Mapping[str, np.ndarray]
    _kept: dict[str | None, np.ndarray] = field(default_factory=dict, repr=False)

    def kept(self, without: str | None = None) -> np.ndarray:
        """Which sentences are left, the filter of kind `without` not counted."""
        key = without if without in self.hits else None
        if key not in self._kept:
            hits = [self._in_scope(hit) for kind, hit in self.hits.items() if kind != key]
            self._kept[key] = np.logical_and.reduce([np.ones(len(self.corpus.sentences), dtype=bool), *hits])
        return self._kept[key]

    def _in_scope(self, hit: np.ndarray) -> np.ndarray:
        if self.filters.scope != "documents":
            return hit
        documents = self.corpus.sentences["doc_id"]
        return documents.isin(documents[hit].unique()).to_numpy()

    def rows(self, table: str, without: str | None = None) -> pd.DataFrame:
        """The rows of a table of spans in the sentences left, each with its sentence as `row`."""
        spans, kept = self.corpus.spans[table], self.kept(without)
        return spans if kept.all() else spans[kept[self.corpus.rows[table]]]

    def documents(self, without: str | None = None) -> pd.DataFrame:
        """The documents that have a sentence left."""
        left = self.corpus.sentences["doc_id"][self.kept(without)].unique()
        documents = self.corpus.tables["documents"]
        return documents[documents["doc_id"].isin(left)]

    @cached_property
    def tables(self) -> Tables:
        """Every table, reduced to what is left; the counts inside `officials` and `terms` stay those of the corpus."""
        left = {name: self.rows(name).drop(columns="row") for name in self.corpus.rows}
        tables = self.corpus.tables
        for name, key, spans in (("officials", "official_id", "mentions"), ("terms", "term_id", "term_mentions")):
            left[name] = tables[name][tables[name][key].isin(left[spans][key])]
        return left | {"documents": self.documents(), "problems": tables["problems"]}


def apply(corpus: Corpus, filters: Filters) -> View:
    """What is left of `corpus` under `filters`; the corpus is not touched."""
    kept = {kind: hit(corpus, value) for kind, hit in hits.HITS.items() if (value := getattr(filters, kind))}
    if filters.since or filters.until:
        kept["dates"] = hits.dates(corpus, filters.since, filters.until)
    return View(corpus, filters, kept)
