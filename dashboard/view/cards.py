"""All that the documents say of one person or one instrument, gathered: what a card shows, each line with its place."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

import pandas as pd

from analysis.instruments.join import body
from analysis.sql import literal

from .corpus import Corpus

MOST = 5_000  # rows that a card is made of


class Place(NamedTuple):
    """Where a line of a card stands: a document and an offset in its text."""

    doc_id: str
    start: int


class Office(NamedTuple):
    """One office in the words of the press: how often it is given, in how many documents, from when to when."""

    role: str
    former: bool
    mentions: int
    documents: int
    first: str  # EDTF, "" when no document that gives it is dated
    last: str
    place: Place


class Spelling(NamedTuple):
    """One way a person is written, and why it is this person."""

    surface: str
    mentions: int
    basis: str
    place: Place


class Source(NamedTuple):
    """One document that names the person or cites the instrument."""

    doc_id: str
    mentions: int
    place: Place


class PersonCard(NamedTuple):
    """One person. `events`, `requests` are rows of the tables of that name; `together` is (official_id, sentences)."""

    offices: list[Office]
    spellings: list[Spelling]
    events: pd.DataFrame
    requests: pd.DataFrame
    together: list[tuple[str, int]]
    sources: list[Source]


class Fact(NamedTuple):
    """A date or an issuer of an instrument: its value, and the places that state it."""

    value: str
    places: list[Place]


class InstrumentCard(NamedTuple):
    """One instrument, with all that is stated of it."""

    dates: list[Fact]
    issuers: list[Fact]
    citations: pd.DataFrame
    sources: list[Source]

    @property
    def conflicts(self) -> bool:
        """Whether the documents do not agree: two dates, or two issuers that are no spellings of one body."""
        return len(self.dates) > 1 or len({body(issuer.value) for issuer in self.issuers}) > 1


def when(corpus: Corpus, doc_id: str) -> str:
    """When a document was written, as EDTF: its publication, else the date of what it reports; "" when unknown."""
    row = corpus.documents[doc_id]
    if isinstance(row.published, str):
        return row.published
    event = corpus.reported.get(doc_id)
    return event.date if event else ""


def _fetch(corpus: Corpus, documents: Iterable[str]) -> None:
    """Have at hand what `when` asks of each document."""
    for lookup in (corpus.documents, corpus.reported):
        lookup.fetch(documents)


def person(corpus: Corpus, key: str) -> PersonCard:
    """The card of an official_id; all empty when nobody has it."""
    theirs = f"official_id = {literal(key)}"
    own = corpus.rows("mentions").where(theirs).frame(MOST)
    _fetch(corpus, own["doc_id"].unique())
    return PersonCard(
        _offices(corpus, own),
        _spellings(own),
        corpus.rows("events").where(f"list_contains(officials, {literal(key)})").frame(
            MOST, order="earliest NULLS LAST, row, start"),
        corpus.rows("directives").where(theirs).frame(MOST),
        _together(corpus, key),
        _sources(own),
    )


def _offices(corpus: Corpus, own: pd.DataFrame) -> list[Office]:
    """In the order of the dates of the documents that give them; undated ones last."""
    found = []
    for (role, former), rows in own[own["role"].notna()].groupby(["role", "former"], sort=False):
        days = sorted(filter(None, (when(corpus, doc) for doc in rows["doc_id"].unique())))
        ends = (days[0], days[-1]) if days else ("", "")
        found.append(Office(str(role), bool(former), len(rows), rows["doc_id"].nunique(), *ends, _first(rows)))
    return sorted(found, key=lambda office: (not office.first, office.first, -office.mentions))


def _spellings(own: pd.DataFrame) -> list[Spelling]:
    named = own[own["kind"] == "name"]
    groups = named.groupby("surface", sort=False)
    found = [
        Spelling(str(surface), len(rows), next(iter(rows["basis"].dropna()), ""), _first(rows))
        for surface, rows in groups
    ]
    return sorted(found, key=lambda spelling: -spelling.mentions)


def _together(corpus: Corpus, key: str) -> list[tuple[str, int]]:
    """Who is named in a sentence with the person, and in how many."""
    with_them = corpus.rows("mentions").where(
        f"official_id <> {literal(key)} AND row IN (SELECT row FROM mentions WHERE official_id = {literal(key)})"
    )
    counts = with_them.once("row", "official_id").counts("official_id", most=MOST)
    return [(str(other), int(count)) for other, count in counts.itertuples(index=False)]


def instrument(corpus: Corpus, key: str) -> InstrumentCard:
    """The card of an instrument_id; all empty when nothing has it."""
    own = corpus.rows("instruments").where(f"instrument_id = {literal(key)}").frame(MOST)
    _fetch(corpus, own["doc_id"].unique())
    return InstrumentCard(
        _facts(own, "date"),
        _facts(own, "issuer"),
        own,
        _sources(own),
    )


def _facts(own: pd.DataFrame, column: str) -> list[Fact]:
    """Every value of a column, the commonest first, with the places that state it."""
    stated = own[own[column].notna() & own[f"{column}_doc"].notna()]
    found = []
    for value, rows in stated.groupby(column, sort=False):
        places = dict.fromkeys(zip(rows[f"{column}_doc"], rows[f"{column}_start"].astype(int), strict=True))
        found.append(Fact(str(value), [Place(*place) for place in places]))
    return sorted(found, key=lambda fact: -len(fact.places))


def _sources(own: pd.DataFrame) -> list[Source]:
    found = [Source(str(doc), len(rows), _first(rows)) for doc, rows in own.groupby("doc_id", sort=False)]
    return sorted(found, key=lambda source: -source.mentions)


def _first(rows: pd.DataFrame) -> Place:
    row: Any = next(rows.itertuples(index=False))
    return Place(row.doc_id, int(row.start))


def instruments(corpus: Corpus, most: int) -> list[str]:
    """The instrument_ids cited most, the commonest first."""
    return list(corpus.rows("instruments").counts("instrument_id", most=most)["instrument_id"])
