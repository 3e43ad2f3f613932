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
from .text.page import make_page

_FINDERS = (furniture, dates, people, instruments, organisations, figures, directives, events, terms)


@cache
def cue_table() -> CueTable:
    """The cues of all finders in one table, loaded once a process."""
    cues: dict[str, Cue] = {}
    for finder in _FINDERS:
        cues |= finder.cues()
    return CueTable(cues)


def read_document(document: Document) -> Facts:
    """All that one document says. Needs no other document, so documents may be read in any order and in parallel."""
    page = make_page(document, cue_table())
    facts = Facts(document.doc_id)
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
    facts.terms = terms.find(page, facts)
    return facts


def analyze(documents: Sequence[Document], problems: Iterable[Problem] = ()) -> Tables:
    """Every table of `schema.TABLES` for `documents`, joined across them."""
    with _no_collection():
        return tables.build(documents, [read_document(d) for d in documents], list(problems))


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
