"""Facts of many documents -> tables: people, instruments and terms joined across documents, every row with its span."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

import duckdb
import pyarrow as pa

from . import joined
from .columns import Columns, frame, in_schema, table
from .document import Document
from .facts import Facts
from .instruments.join import Cited
from .instruments.join import join as join_instruments
from .people.identity import Appearance, Identity, Signature, Who, signature
from .reading import Problem
from .schema import TABLES, Tables

_Row = tuple[object, ...]


class Gathered:
    """What is kept of documents as they are read: their rows, and what joins them to others. It can be pickled."""

    def __init__(self) -> None:
        self.columns = {name: Columns(name) for name in _ROWS}
        self.signatures: list[Signature] = []
        self.cited: list[Cited] = []
        self.speakers: list[list[int | None]] = []  # of each document: of each directive, the index of its mention
        self.present: list[list[tuple[int, ...]]] = []  # of each document: of each event, the indices of its mentions

    def add(self, pairs: Sequence[tuple[Document, Facts]]) -> None:
        """Take some documents in, the next in order."""
        for name, columns in self.columns.items():
            rows = _ROWS[name]
            columns.add(row for document, facts in pairs for row in rows(document, facts))
        for document, facts in pairs:
            self.signatures.append(signature(facts))
            self.cited += [Cited(document.doc_id, document.text[i.start : i.end], i) for i in facts.instruments]
            self.speakers.append([directive.mention for directive in facts.directives])
            self.present.append([event.mentions for event in facts.events])


class Joined(NamedTuple):
    """Who the people of some documents are: the columns that say so, and how each document shows each person."""

    columns: dict[str, dict[str, Sequence[object]]]  # table -> column -> values
    appearances: list[Appearance]


def join_people(gathered: Gathered, identity: Identity) -> Joined:
    """The people of the documents gathered, as `identity` knows them after all documents before."""
    found: list[Who] = [identity.add(one) for one in gathered.signatures]
    mentions = [row for who in found for row in who.mentions]
    return Joined(
        {
            "mentions": {"official_id": [key for key, _ in mentions], "basis": [basis for _, basis in mentions]},
            "events": {"officials": list(_zipped(Who.ids, found, gathered.present))},
            "directives": {"official_id": list(_zipped(Who.id, found, gathered.speakers))},
        },
        [appearance for who in found for appearance in who.appearances],
    )


def _zipped(ask: Callable[..., object], found: Sequence[Who], of: Sequence[Sequence[object]]) -> Iterator[object]:
    return (ask(who, one) for who, items in zip(found, of, strict=True) for one in items)


def tables(gathered: Gathered, problems: Sequence[Problem]) -> Tables:
    """Every table of `schema.TABLES` of the documents gathered, of which nothing is kept."""
    people = join_people(gathered, Identity())
    found = {name: columns.frame(**people.columns.get(name, {})) for name, columns in gathered.columns.items()}
    mentions = found["mentions"]
    found["mentions"] = mentions[mentions["official_id"].notna()].reset_index(drop=True)
    with duckdb.connect() as db:
        db.register("appearances", appearances_table(people.appearances))
        db.register("term_mentions", found["term_mentions"][["doc_id", "surface", "term_id", "weight"]])
        found["officials"] = in_schema("officials", joined.officials(db).to_arrow_table())
        found["terms"] = in_schema("terms", joined.terms(db).to_arrow_table())
    found["instruments"] = frame("instruments", join_instruments(gathered.cited))
    found["problems"] = frame("problems", problems)
    return {name: found[name] if name in found else frame(name) for name in TABLES}


def appearances_table(rows: Sequence[Appearance], first: int = 0) -> pa.Table:
    """Appearances as `joined.APPEARANCES`, numbered from `first` on."""
    return table([(first + i, *row) for i, row in enumerate(rows)], joined.APPEARANCES)


def _document(document: Document, facts: Facts) -> Iterable[_Row]:
    source, lengths = facts.source, facts.lengths
    yield (
        document.doc_id,
        document.path,
        source.title,
        source.outlet,
        source.url,
        *facts.publication,
        facts.language,
        document.text,
        lengths["paragraphs"],
        lengths["sentences"],
        lengths["words"],
        lengths["unique_words"],
        lengths["characters"],
        lengths["words_per_sentence"],
        lengths["boilerplate_words"],
        list(document.warnings),
    )


def _sentences(d: Document, facts: Facts) -> Iterable[_Row]:
    for i, (start, end, paragraph, words, boilerplate) in enumerate(facts.sentences):
        yield d.doc_id, start, end, d.text[start:end], i, paragraph, words, boilerplate


def _boilerplate(d: Document, facts: Facts) -> Iterable[_Row]:
    return ((d.doc_id, b.start, b.end, d.text[b.start : b.end], b.kind) for b in facts.furniture)


def _mentions(d: Document, facts: Facts) -> Iterable[_Row]:
    for m in facts.mentions:
        role = "، ".join(m.roles) or None
        yield (d.doc_id, m.start, m.end, d.text[m.start : m.end], None, m.kind, role, m.role_start, m.role_end,
               m.former, m.in_caption, None)  # fmt: skip


def _dates(d: Document, facts: Facts) -> Iterable[_Row]:
    for start, end, _, _, *values in facts.dates:
        yield d.doc_id, start, end, d.text[start:end], *values


def _events(d: Document, facts: Facts) -> Iterable[_Row]:
    for i, (start, end, *values, _) in enumerate(facts.events):
        yield d.doc_id, start, end, d.text[start:end], f"{d.doc_id}-{i}", *values, None


def _spans_first(kind: str) -> Callable[[Document, Facts], Iterable[_Row]]:
    """Rows of facts whose values follow the span in the order of the table."""

    def rows(d: Document, facts: Facts) -> Iterable[_Row]:
        for start, end, *values in getattr(facts, kind):
            yield d.doc_id, start, end, d.text[start:end], *values

    return rows


def _directives(d: Document, facts: Facts) -> Iterable[_Row]:
    for start, end, _, *values in facts.directives:
        yield d.doc_id, start, end, d.text[start:end], None, *values


def _terms(d: Document, facts: Facts) -> Iterable[_Row]:
    return ((d.doc_id, start, end, d.text[start:end], key, round(w, 4)) for start, end, key, w in facts.terms)


_ROWS: dict[str, Callable[[Document, Facts], Iterable[_Row]]] = {
    "documents": _document,
    "sentences": _sentences,
    "boilerplate": _boilerplate,
    "mentions": _mentions,
    "dates": _dates,
    "events": _events,
    "organisations": _spans_first("organisations"),
    "figures": _spans_first("figures"),
    "directives": _directives,
    "term_mentions": _terms,
}
