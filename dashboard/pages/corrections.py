"""What readers have put right: every line with whether it stands, undo, events, and the file to hand on."""

from __future__ import annotations

from datetime import date
from html import escape
from typing import Any

import streamlit as st

from analysis.corrections.correction import Correction
from analysis.corrections.file import MAX_BYTES

from .. import corrected
from ..locale import dates, labels
from ..locale.i18n import n, t
from ..own import shown
from ..parts import file_pick
from ..view import loading
from ..view.corpus import Corpus
from ..view.filters import View
from ..view.state import State

_CHOICES = 1_000
_EVENT, _WHEN, _WHAT = "desk-event", "desk-when", "desk-what"


def render(view: View, now: State) -> None:
    """The page."""
    words, corpus = now.language, view.corpus
    lines = corpus.corrections
    st.title(t(words, "corrections.title"), anchor=False)
    if not shown.is_shared():
        st.html(f"<p class='empty' role='status'>{escape(t(words, 'corrections.not_here'))}</p>")
        return
    st.html(f"<p class='rule'>{escape(t(words, 'corrections.hint', file=str(loading.asked().corrections_file())))}</p>")
    st.html(f"<p role='status'>{escape(n(words, 'corrections.n', len(lines)))}</p>")
    for row in lines.itertuples(index=False):
        _line(corpus, now, row)
    _event(corpus, now)
    _hand_on(now)


def _line(corpus: Corpus, now: State, row: Any) -> None:
    words = now.language
    with st.container(border=True, horizontal=True, vertical_alignment="center", key=f"correction-{row.correction_id}"):
        standing = t(words, f"correction.{row.status}")
        why = f": {labels.given(row.reason)}" if labels.given(row.reason) else ""
        made = " · ".join(filter(None, (row.by, dates.date_text(row.made, words) if row.made else "", row.note)))
        st.html(
            f"<p class='correction {row.status}'><b>{escape(t(words, f'desk.{row.action}'))}</b> "
            f"{_from_to(corpus, now, row)}</p>"
            f"<p class='rule'>{escape(standing)}<bdi>{escape(why)}</bdi> {escape(made)}</p>"
        )
        st.button(
            t(words, "correction.undo"), key=f"undo-{row.correction_id}", icon=":material/undo:",
            on_click=corrected.undo, args=(row.correction_id,),
        )  # fmt: skip


def _from_to(corpus: Corpus, now: State, row: Any) -> str:
    """What was, and what it has become, the arrow in the reading direction."""
    was = row.was or labels.official(corpus, row.subject, now.language)
    was = dates.date_text(was, now.language) if row.action == "event_date" and row.was else was
    value = _value(corpus, now, row)
    arrow = "←" if now.language == "ar" else "→"
    return f"<bdi>{escape(was)}</bdi>" + (f" {arrow} <bdi>{escape(value)}</bdi>" if value else "")


def _value(corpus: Corpus, now: State, row: Any) -> str:
    if row.action == "join":
        return labels.official(corpus, row.value, now.language)
    if row.action == "reclassify":
        return t(now.language, f"class.{row.value}")
    if row.action == "event_date":
        return dates.date_text(row.value, now.language)
    return str(row.value)


def _event(corpus: Corpus, now: State) -> None:
    """The form for an event's date and title."""
    words = now.language
    with st.container(border=True, key="desk-events"):
        st.header(t(words, "desk.event.title"), anchor=False)
        key = st.selectbox(
            t(words, "column.event"), corpus.events.first(_CHOICES), key=_EVENT, index=None,
            placeholder=t(words, "desk.choose"),
            format_func=lambda k: labels.given(corpus.events[k].what),
        )  # fmt: skip
        if key is None:
            return
        event = corpus.events[key]
        held = {"event_date": labels.given(event.date), "event_title": labels.given(event.what)}
        for action, widget in (("event_date", _WHEN), ("event_title", _WHAT)):
            value = st.text_input(t(words, f"desk.{action}.value"), value=held[action], key=f"{widget}-{key}").strip()
            line = Correction(
                action, f"{event.start}-{event.end}", event.doc_id, value, held[action], made=date.today().isoformat()
            )
            st.button(
                t(words, f"desk.do.{action}"), key=f"do-{action}", on_click=corrected.add, args=(line,),
                disabled=not value or value == held[action],
            )  # fmt: skip


def _hand_on(now: State) -> None:
    """The file for a colleague, and a colleague's file taken in."""
    words, file = now.language, loading.asked().corrections_file()
    with st.container(horizontal=True, vertical_alignment="bottom", key="hand-on"):
        if file.exists():
            st.download_button(t(words, "corrections.save"), file.read_bytes(), file.name, "text/csv", key="save-lines")
        file_pick.render("take-lines", t(words, "corrections.take"), ".csv", MAX_BYTES, words == "ar", corrected.take)
