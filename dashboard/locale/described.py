"""The active filters in the reader's words."""

from __future__ import annotations

from collections.abc import Iterator

from ..view.corpus import Corpus
from ..view.marks import Mark
from ..view.state import State
from . import dates, labels
from .i18n import t

_KINDS = {
    "officials": "official",
    "together": "pair",
    "terms": "term",
    "events": "event",
    "documents": "document",
    "lengths": "bin",
}


def describe(corpus: Corpus, now: State) -> Iterator[tuple[str, str | None, str]]:
    """(kind, value, words) of every active filter."""
    words, filters = now.language, now.filters
    if filters.search:
        yield "search", None, f"«{filters.search}»"
    for kind, mark in _KINDS.items():
        for value in getattr(filters, kind):
            yield kind, value, labels.mark(corpus, Mark(mark, value), words)
    for outlet in filters.outlets:
        yield "outlets", outlet, outlet
    for kind in ("since", "until"):
        if day := getattr(filters, kind):
            yield kind, None, t(words, f"chips.{kind}", date=dates.date_text(day.isoformat(), words))
    if filters.scope != "passages":
        yield "scope", None, t(words, f"scope.{filters.scope}")


def line(corpus: Corpus, now: State) -> str:
    """The active filters in one line, for pictures and tables."""
    return " · ".join(text for _, _, text in describe(corpus, now))
