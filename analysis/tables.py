"""Facts of many documents -> tables: people, instruments and terms joined across documents, every row with its span."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Sequence

from .columns import Columns, frame
from .document import Document
from .facts import Facts
from .instruments.join import Cited
from .instruments.join import join as join_instruments
from .people.identity import Identity
from .reading import Problem
from .schema import TABLES, Tables
from .terms.rank import rank

_Row = tuple[object, ...]


class Growing:
    """The tables while documents are read. Of a document only its rows stay, and what joins it to others."""

    def __init__(self) -> None:
        self._columns = {name: Columns(name) for name in _ROWS}
        self._people = Identity()
        self._cited: list[Cited] = []
        self._weights = array("d")  # of each mention of a term
        self._speakers: list[tuple[str, int | None]] = []  # of each directive: document and index of the mention
        self._present: list[tuple[str, tuple[int, ...]]] = []  # of each event: document and indices of the mentions

    def add(self, pairs: Sequence[tuple[Document, Facts]]) -> None:
        """Take some documents in, the next in order."""
        for name, columns in self._columns.items():
            rows = _ROWS[name]
            columns.add(row for document, facts in pairs for row in rows(document, facts))
        for document, facts in pairs:
            self._people.add(facts)
            self._weights.extend(hit.weight for hit in facts.terms)
            self._cited += [Cited(document, item) for item in facts.instruments]
            self._speakers += [(document.doc_id, directive.mention) for directive in facts.directives]
            self._present += [(document.doc_id, event.mentions) for event in facts.events]

    def tables(self, problems: Sequence[Problem]) -> Tables:
        """Every table of `schema.TABLES`."""
        people = self._people.people()
        persons, bases = people.columns()
        late: dict[str, dict[str, Sequence[object]]] = {
            "mentions": {"official_id": persons, "basis": bases},
            "events": {"officials": [people.ids(*present) for present in self._present]},
            "directives": {"official_id": [people.id(*speaker) for speaker in self._speakers]},
        }
        found = {name: columns.frame(**late.get(name, {})) for name, columns in self._columns.items()}
        mentions = found["mentions"]
        found["mentions"] = mentions[mentions["official_id"].notna()].reset_index(drop=True)
        found["officials"] = frame("officials", people.officials)
        found["instruments"] = frame("instruments", join_instruments(self._cited))
        found["terms"] = frame("terms", rank(found["term_mentions"], self._weights))
        found["problems"] = frame("problems", problems)
        return {name: found[name] if name in found else frame(name) for name in TABLES}


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
    return ((d.doc_id, start, end, d.text[start:end], key) for start, end, key, _ in facts.terms)


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
