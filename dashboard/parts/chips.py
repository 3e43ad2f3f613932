"""The active filters, each with its own way out, and one way out of all."""

from __future__ import annotations

import streamlit as st

from .. import session
from ..locale import described, labels
from ..locale.i18n import n, t
from ..view import marks
from ..view.corpus import Corpus
from ..view.state import State


def render(corpus: Corpus, now: State, documents: int) -> None:
    """One button a filter, and the reset. With no filter, a line that says so."""
    words = now.language
    with st.container(key="chips", horizontal=True, vertical_alignment="center"):
        active = list(described.describe(corpus, now))
        if not active:
            st.html(f"<p class='quiet'>{t(words, 'chips.none')}</p>", width="content")
            return
        st.html(f"<p class='quiet'>{n(words, 'documents.left', documents)}</p>", width="content")
        for place, (kind, value, text) in enumerate(active):
            st.button(
                labels.plain(text), key=f"chip-{place}", on_click=_take_off, args=(kind, value), icon=":material/close:"
            )
        st.button(t(words, "chips.reset"), key="reset", type="tertiary", on_click=_reset)


def _take_off(kind: str, value: str | None) -> None:
    session.go(marks.without(session.current(), kind, value))


def _reset() -> None:
    session.go(marks.reset(session.current()))
