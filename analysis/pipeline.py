"""analyze(documents) -> tables: the only place that knows the order of the steps."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import cache

from . import (
    dates,
    directives,
    events,
    figures,
    furniture,
    instruments,
    language,
    lengths,
    organisations,
    people,
    sources,
    tables,
    terms,
)
from .document import Document
from .facts import Facts
from .reading import Problem
from .schema import Tables
from .text.cues import Cue, CueTable
from .text.page import Page, make_pages

_FINDERS = (furniture, dates, people, instruments, organisations, figures, directives, events, terms)
_BATCH = 100_000  # code points read together


@cache
def cue_table() -> CueTable:
    """The cues of all finders in one table, loaded once a process."""
    cues: dict[str, Cue] = {}
    for finder in _FINDERS:
        cues |= finder.cues()
    return CueTable(cues)


def read_document(document: Document) -> Facts:
    """All that one document says."""
    return next(read_documents([document]))


def read_documents(documents: Iterable[Document]) -> Iterator[Facts]:
    """All that each document says, in their order. A document needs no other, so any part may be read elsewhere; they
    are read some at a time because much of the work is cheaper for many words at once."""
    for some in _batches(documents):
        pages = make_pages(some, cue_table())
        found = [_read(page) for page in pages]
        arabic = [number for number, facts in enumerate(found) if facts.language == "ar"]
        hits = terms.find([pages[number] for number in arabic], [found[number] for number in arabic])
        for number, terms_here in zip(arabic, hits, strict=True):
            found[number].terms = terms_here
        yield from found


def _batches(documents: Iterable[Document]) -> Iterator[list[Document]]:
    batch: list[Document] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += len(document.text)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def _read(page: Page) -> Facts:
    facts = Facts(page.document.doc_id)
    facts.language = language.detect(page)
    facts.furniture = furniture.find(page)
    facts.source = sources.find(page, facts.furniture)
    facts.sentences = lengths.sentences(page, facts.furniture)
    facts.lengths = lengths.measure(page, facts)
    if facts.language != "ar":
        return facts
    facts.dates, facts.publication = dates.find(page, facts)
    facts.mentions = people.find(page, facts)
    facts.instruments = instruments.find(page, facts)
    facts.organisations = organisations.find(page, facts)
    facts.figures = figures.find(page, facts)
    facts.directives = directives.find(page, facts)
    facts.events = events.find(page, facts)
    return facts


def analyze(documents: Sequence[Document], problems: Iterable[Problem] = ()) -> Tables:
    """Every table of `schema.TABLES` for `documents`, joined across them."""
    with _no_collection():
        return tables.build(documents, list(read_documents(documents)), list(problems))


@contextmanager
def _no_collection() -> Iterator[None]:
    """Keeps the collector of cycles from walking all facts again and again: the analysis makes no cycles to find."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
