"""analyze(documents) -> tables: the only place that knows the order of the steps."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Sequence
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
from .reading import Problem, failed_on
from .schema import Tables
from .text.cues import Cue, CueTable
from .text.forget import MOST, forget_words
from .text.forms import Forms
from .text.page import Page, make_pages

_FINDERS = (furniture, dates, people, instruments, organisations, figures, directives, events, terms)
_IN_TURN: tuple[tuple[str, Callable[[Page, Facts], object]], ...] = (
    ("mentions", people.find),
    ("instruments", instruments.find),
    ("organisations", organisations.find),
    ("figures", figures.find),
    ("directives", directives.find),
    ("events", events.find),
)
_BATCH = 200_000  # code points read together


@cache
def cue_table() -> CueTable:
    """The cues of all finders in one table, loaded once a process."""
    cues: dict[str, Cue] = {}
    for finder in _FINDERS:
        cues |= finder.cues()
    return CueTable(cues)


def read_document(document: Document) -> Facts:
    """All that one document says."""
    ((_, facts),) = next(read_documents([document]))
    return facts


def read_documents(documents: Iterable[Document]) -> Iterator[list[tuple[Document, Facts]]]:
    """All that each document says, in their order. A document needs no other, so any part may be read elsewhere.

    Some documents are read together, by one finder after the other: its code and its lexicons then stay in the
    processor's cache, and what is cheaper for many words at once is done for all of them.
    """
    for some in _batches(documents):
        if len(cue_table().forms) > MOST:
            _forget()
        pages = make_pages(some, cue_table())
        found = [Facts(page.document.doc_id, language.detect(page)) for page in pages]
        everyone = list(zip(pages, found, strict=True))
        for page, facts in everyone:
            facts.furniture = furniture.find(page)
            facts.source = sources.find(page, facts.furniture)
        for page, facts in everyone:
            facts.sentences = lengths.sentences(page, facts.furniture)
            facts.lengths = lengths.measure(page, facts)
        _read_arabic([(page, facts) for page, facts in everyone if facts.language == "ar"])
        yield list(zip(some, found, strict=True))


def read_each(
    documents: Iterable[Document], failed: Callable[[Document, Exception], None]
) -> Iterator[list[tuple[Document, Facts]]]:
    """As `read_documents`; a document that the analysis fails on is told to `failed` and costs no other."""
    for some in _batches(documents):
        try:
            found = list(read_documents(some))
        except Exception:  # a fault of ours: which of them it is shows when each is read alone
            found = [pairs for document in some for pairs in _alone(document, failed)]
        yield from found


def _alone(document: Document, failed: Callable[[Document, Exception], None]) -> list[list[tuple[Document, Facts]]]:
    try:
        return list(read_documents([document]))
    except Exception as error:
        failed(document, error)
        return []


def _read_arabic(pairs: list[tuple[Page, Facts]]) -> None:
    for page, facts in pairs:
        facts.dates, facts.publication = dates.find(page, facts)
    for name, find in _IN_TURN:
        for page, facts in pairs:
            setattr(facts, name, find(page, facts))
    for (_, facts), hits in zip(pairs, terms.find(pairs), strict=True):
        facts.terms = hits


def _forget() -> None:
    """Let go of what is known of the words met so far, so that memory does not grow with the number of documents."""
    cue_table().forms = Forms()
    terms.forget()
    forget_words()


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


def analyze(documents: Sequence[Document], problems: Iterable[Problem] = ()) -> Tables:
    """Every table of `schema.TABLES` for `documents`, joined across them.

    A document that the analysis fails on is in `problems`, and in no other table.
    """
    with no_collection():
        gathered, noted = tables.Gathered(), list(problems)
        for pairs in read_each(documents, lambda document, error: noted.append(failed_on(document.path, error))):
            gathered.add(pairs)
        return tables.tables(gathered, noted)


@contextmanager
def no_collection() -> Iterator[None]:
    """Keeps the collector of cycles from walking all facts again and again: the analysis makes no cycles to find."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
