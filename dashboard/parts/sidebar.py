"""The filters common to all panels. Each widget shows what the address says, and writes to it when used."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import streamlit as st

from .. import session
from ..locale import labels
from ..locale.i18n import t
from ..view.corpus import Corpus
from ..view.filters import SCOPES
from ..view.state import State

_OFFICIALS, _TERMS, _DOCUMENTS = 400, 400, 400


def render(corpus: Corpus, now: State) -> None:
    """All filters, under each other."""
    words = now.language
    with st.sidebar:
        st.header(t(words, "filters.title"), anchor=False)
        _bound("search", now, st.text_input, placeholder=t(words, "filters.search.hint"), icon=":material/search:")
        people, terms, documents = corpus.remember(("choices",), lambda: _choices(corpus))
        _many("officials", now, people, lambda k: labels.official(corpus, k, words))
        _many("terms", now, terms, lambda k: labels.term(corpus, k))
        _many("outlets", now, corpus.outlets, str)
        _many("documents", now, documents, lambda k: labels.document(corpus, k))
        for end in ("since", "until"):
            _bound(end, now, st.date_input, format="YYYY-MM-DD", min_value="1000-01-01", max_value="2999-12-31")
        _bound("scope", now, st.radio, options=SCOPES, format_func=lambda value: t(words, f"scope.{value}"))


def _choices(corpus: Corpus) -> tuple[list[str], list[str], list[str]]:
    """The people, terms and documents that can be chosen from a list; others are found by search and by their marks."""
    people = corpus.officials.first(_OFFICIALS, "mentions DESC, official_id")
    return people, corpus.terms.first(_TERMS), corpus.documents.first(_DOCUMENTS)


def _many(name: str, now: State, known: Sequence[str], text: Callable[[str], str]) -> None:
    """A choice of several; what is chosen stays choosable even where it is not among the commonest."""
    chosen = getattr(now.filters, name)
    options = [*known, *(key for key in chosen if key not in known)]
    _bound(name, now, st.multiselect, options=options, format_func=text, placeholder=t(now.language, "filters.any"),
           select_all=False)  # fmt: skip


def _bound(name: str, now: State, widget: Callable[..., Any], **settings: Any) -> None:
    key = f"filter-{name}"
    held = getattr(now.filters, name)
    st.session_state[key] = list(held) if isinstance(held, tuple) else held
    label = t(now.language, f"filters.{name}")
    widget(label, key=key, on_change=session.choose, args=("filters", name, key), **settings)
