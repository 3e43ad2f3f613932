"""Some documents -> the part of a store that holds them, in two steps: what a worker can do alone, and what needs all.

Of a document's tables most depend on nothing else and are written where the document is read. Who the people are is
known only in the one place that knows all people met so far; what that needs travels there as `Open`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import pandas as pd
import pyarrow as pa
import pyarrow.compute as pc

from ..columns import table
from ..document import Document
from ..facts import Facts, Instrument
from ..instruments.join import Cited
from ..keys import DERIVED
from ..people.identity import Identity
from ..sentence_rows import rows_of, sentence_rows
from ..tables import Gathered, appearances_table, join_people
from ..words import bare_forms, placed_words
from . import manifest
from .place import Place
from .schema import BY_PART

_SHIFT = 24  # sentences of one part: 16 million
_LATE = ("mentions", "events", "directives")


@dataclass
class Open:
    """A part whose people are not known yet. Small: no text."""

    number: int
    documents: list[str]
    gathered: Gathered
    tables: dict[str, pa.Table] = field(default_factory=dict)  # of `_LATE`, without their people


def first_row(number: int) -> int:
    """The number of the first sentence of a part; those of later parts are larger."""
    return number << _SHIFT


class Part:
    """The documents of one part while they are read."""

    def __init__(self, number: int) -> None:
        self.number = number
        self._gathered = Gathered()
        self._documents: list[Document] = []
        self.size = 0  # code points

    def __len__(self) -> int:
        return len(self._documents)

    def add(self, pairs: Sequence[tuple[Document, Facts]]) -> None:
        """Take some documents in."""
        self._gathered.add(pairs)
        for document, _ in pairs:
            self._documents.append(document)
            self.size += len(document.text)

    def write(self, place: Place) -> Open:
        """Write the tables that need no other documents, and give what is open."""
        sentences = self._gathered.columns["sentences"].arrow()
        frame = sentences.select(["doc_id", "start"]).to_pandas()
        first = first_row(self.number)
        kept = Open(self.number, [d.doc_id for d in self._documents], self._gathered)
        for name, columns in self._gathered.columns.items():
            found = sentences if name == "sentences" else columns.arrow()
            spans = found.select([column for column in ("doc_id", "start") if column in found.column_names])
            rows = pa.array(rows_of(name, spans.to_pandas(), frame) + first)
            if own := DERIVED.get(name):
                others = found[own.unless].to_pylist() if own.unless else None
                keys = own.values(found[own.source].to_pylist(), others)
                found = found.append_column(own.name, pa.array(keys, BY_PART[name].field(own.name).type))
            placed = found.append_column("row", rows)
            if name in _LATE:
                kept.tables[name] = placed
            else:
                _write(place, name, self.number, placed)
        _write(place, "citations", self.number, _citations(self._gathered.cited, frame, first))
        words, forms = _words(self._documents, frame, first)
        _write(place, "words", self.number, words)
        _write(place, "forms", self.number, forms)
        self._gathered.columns.clear()
        self._gathered.cited.clear()
        return kept


def close(open_: Open, identity: Identity, place: Place) -> None:
    """Write the rest of a part, its people being whom `identity` says they are."""
    people = join_people(open_.gathered, identity)
    for name, found in open_.tables.items():
        for column, values in people.columns[name].items():
            at = found.schema.get_field_index(column)
            found = found.set_column(at, column, pa.array(values, found.schema.field(at).type))
        if name == "mentions":
            found = found.filter(found["official_id"].is_valid())
        _write(place, name, open_.number, found)
    _write(place, "appearances", open_.number, appearances_table(people.appearances, first_row(open_.number)))


def _write(place: Place, name: str, number: int, found: pa.Table) -> None:
    place.write_table(manifest.file(name, number), found.cast(BY_PART[name]))


def _citations(cited: Sequence[Cited], sentences: pd.DataFrame, first: int) -> pa.Table:
    schema = BY_PART["citations"]
    rows = [
        (c.doc_id, i.start, i.end, c.surface, i.type, i.number, i.date, *(i.date_at or (None, None)),
         i.issuer, *(i.issuer_at or (None, None)), i.name)
        for c in cited for i in [c.item]
    ]  # fmt: skip
    spans = pd.DataFrame([row[:2] for row in rows], columns=["doc_id", "start"])
    places = sentence_rows(spans, sentences) + first
    return table([(*row, place) for row, place in zip(rows, places.tolist(), strict=True)], schema)


def cited(row: dict[str, object]) -> Cited:
    """A row of `citations` as the join knows it."""

    def at(name: str) -> object:
        return (row[f"{name}_start"], row[f"{name}_end"]) if row[f"{name}_start"] is not None else None

    values = {name: row[name] for name in ("start", "end", "type", "number", "date", "issuer", "name")}
    item = Instrument(**values, date_at=at("date"), issuer_at=at("issuer"))  # type: ignore[arg-type]
    return Cited(str(row["doc_id"]), str(row["surface"]), item)


def _words(documents: Sequence[Document], sentences: pd.DataFrame, first: int) -> tuple[pa.Table, pa.Table]:
    """`words` and `forms`, sorted by word so that looking one up reads little."""
    words = placed_words([d.doc_id for d in documents], [d.text for d in documents], sentences)
    forms_found = sorted(words["word"].unique().to_pylist())
    at = words.schema.get_field_index("row")
    words = words.set_column(at, "row", pc.add(words["row"], first)).select(BY_PART["words"].names)
    pairs = bare_forms(forms_found)
    forms = pa.table([list(column) for column in zip(*pairs, strict=True)] or [[], []], schema=BY_PART["forms"])
    return words.sort_by([("word", "ascending"), ("row", "ascending"), ("place", "ascending")]), forms.sort_by("word")
