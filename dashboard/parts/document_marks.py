"""What is marked in a document, and the words that say what each mark stands for."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from analysis.sql import literal

from ..figures.style import codes
from ..locale import dates, labels
from ..locale.i18n import t
from ..view.corpus import Corpus
from ..view.marked_text import Mark, direction

_ADDRESS = re.compile(r"https?://[!-~]+")
KINDS = ("person", "date", "instrument", "organisation", "furniture")


class Entry(NamedTuple):
    """One thing that is marked in a document, how often, and its name with the direction it reads in."""

    key: str
    name: str
    direction: str
    count: int  # type: ignore[assignment]  # a tuple has a method of that name, which nobody calls here


def marks(corpus: Corpus, doc_id: str, language: str) -> list[Mark]:
    """Every mark of a document, and its codes and addresses, which read left to right even inside Arabic."""
    text = corpus.text_of(doc_id)
    spans = [*codes(text), *(match.span() for match in _ADDRESS.finditer(text))]
    latin = (Mark(start, end, "code", "", "") for start, end in spans)
    return [*_people(corpus, doc_id, language), *_others(corpus, doc_id, language), *latin]


def entries(corpus: Corpus, found: Sequence[Mark], kind: str, language: str) -> list[Entry]:
    """What the marks of one kind stand for, commonest first, dates in order of time."""
    counts = Counter(mark.key for mark in found if mark.kind == kind)
    named = [(key, _name(corpus, kind, key, language), count) for key, count in counts.items()]
    rtl = language == "ar"
    made = [Entry(key, name, direction(name, rtl), count) for key, name, count in named]
    return sorted(made, key=lambda e: (e.key if kind == "date" else "", -e.count, e.name))


def _rows(corpus: Corpus, table: str, doc_id: str) -> Iterator[Any]:
    return corpus.rows(table).where(f"doc_id = {literal(doc_id)}").frame().itertuples(index=False)


def _name(corpus: Corpus, kind: str, key: str, language: str) -> str:
    if kind == "person":
        return labels.official(corpus, key, language)
    if kind == "date":
        return dates.date_text(key, language)
    return t(language, f"furniture.{key}") if kind == "furniture" else key


def _people(corpus: Corpus, doc_id: str, language: str) -> Iterator[Mark]:
    for row in _rows(corpus, "mentions", doc_id):
        parts = [labels.official(corpus, row.official_id, language), labels.given(row.role)]
        parts += [t(language, "marked.former")] if row.former else []
        parts += [t(language, "marked.by_title")] if row.kind == "title" else []
        yield Mark(row.start, row.end, "person", row.official_id, _joined(parts))


def _others(corpus: Corpus, doc_id: str, language: str) -> Iterator[Mark]:
    for row in _rows(corpus, "dates", doc_id):
        inferred = t(language, "marked.inferred", basis=labels.given(row.basis)) if row.inferred else ""
        parts = [dates.date_text(row.value, language), t(language, f"date.kind.{row.kind}"), inferred]
        yield Mark(row.start, row.end, "date", row.value, _joined(parts))
    for row in _rows(corpus, "instruments", doc_id):
        name = " ".join(filter(None, [t(language, f"instrument.{row.type}"), labels.given(row.number)]))
        date = labels.given(row.date)
        parts = [name, dates.date_text(date, language) if date else "", labels.given(row.issuer)]
        yield Mark(row.start, row.end, "instrument", name, _joined(parts))
    for row in _rows(corpus, "organisations", doc_id):
        yield Mark(row.start, row.end, "organisation", row.name_ar, row.name_ar)
    for row in _rows(corpus, "boilerplate", doc_id):
        yield Mark(row.start, row.end, "furniture", row.kind, t(language, f"furniture.{row.kind}"))


def _joined(parts: Sequence[str]) -> str:
    return " · ".join(part for part in parts if part)
