"""The active filters, each with its own way out, and one way out of all."""

from __future__ import annotations

from collections.abc import Iterator

import streamlit as st

from . import labels, marks, session
from .corpus import Corpus
from .i18n import n, t
from .marks import Mark
from .state import State

_KINDS = {
    "officials": "official",
    "together": "pair",
    "terms": "term",
    "events": "event",
    "documents": "document",
    "lengths": "bin",
}


def render(corpus: Corpus, now: State, documents: int) -> None:
    """One button a filter, and the reset. With no filter, a line that says so."""
    words = now.language
    with st.container(key="chips", horizontal=True, vertical_alignment="center"):
        active = list(describe(corpus, now))
        if not active:
            st.html(f"<p class='quiet'>{t(words, 'chips.none')}</p>", width="content")
            return
        st.html(f"<p class='quiet'>{n(words, 'documents.left', documents)}</p>", width="content")
        for place, (kind, value, text) in enumerate(active):
            st.button(
                labels.plain(text), key=f"chip-{place}", on_click=_take_off, args=(kind, value), icon=":material/close:"
            )
        st.button(t(words, "chips.reset"), key="reset", type="tertiary", on_click=_reset)


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
            yield kind, None, t(words, f"chips.{kind}", date=labels.date_text(day.isoformat(), words))
    if filters.scope != "passages":
        yield "scope", None, t(words, f"scope.{filters.scope}")


def line(corpus: Corpus, now: State) -> str:
    """The active filters in one line, for pictures and tables."""
    return " · ".join(text for _, _, text in describe(corpus, now))


def _take_off(kind: str, value: str | None) -> None:
    session.go(marks.without(session.current(), kind, value))


def _reset() -> None:
    session.go(marks.reset(session.current()))
