"""Dated events as an agenda: what is to come first, then what has been, by month; each opens its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from itertools import groupby

import streamlit as st

from .. import session
from ..export import agenda, formats
from ..export.agenda import Item
from ..locale import dates, labels
from ..locale.i18n import t
from ..parts import pack_button
from ..view.filters import View
from ..view.state import State
from . import card

_LISTED = 60


def render(view: View, now: State) -> None:
    """The list, and the calendar file of the same events."""
    words, today = now.language, session.today()
    items = agenda.items(view, now)
    if not items:
        card.nothing(now)
        return
    coming = [item for item in items if item.coming(today)]
    past = [item for item in reversed(items) if not item.coming(today)]
    _part(now, "coming", t(words, "agenda.coming", date=dates.date_text(today.isoformat(), words)), coming[:_LISTED])
    if not coming:
        card.note(t(words, "agenda.none"))
    _part(now, "past", t(words, "agenda.past"), past[: max(_LISTED - len(coming), 0)])
    st.download_button(
        t(words, "agenda.save"), pack_button.maker(view.corpus, now, "ics", today, ()),
        formats.filename("ics", today), formats.MEDIA["ics"], key="agenda-ics", on_click="ignore",
        icon=":material/event:",
    )  # fmt: skip


def _part(now: State, name: str, title: str, items: Sequence[Item]) -> None:
    if not items:
        return
    st.html(f"<h3 class='agenda-part'>{escape(title)}</h3>")
    for month, group in groupby(items, key=lambda item: item.first.isoformat()[:7]):
        st.html(f"<h4 class='agenda-month'>{escape(dates.date_text(month, now.language))}</h4>")
        for item in group:
            _item(now, name, item)


def _item(now: State, name: str, item: Item) -> None:
    """When, how exactly, what and where; the title is the button that opens the sentence."""
    words = now.language
    sure = [t(words, f"agenda.{item.precision}")] + ([t(words, "timeline.inferred")] if item.inferred else [])
    with st.container(horizontal=True, vertical_alignment="center", key=f"agenda-{name}-{item.event_id}"):
        when = f"{escape(item.when)} <span>{escape(t(words, 'list').join(sure))}</span>"
        st.html(f"<p class='agenda-when'>{when}</p>", width=240)
        st.button(
            labels.plain(item.what, 120), key=f"agenda-open-{item.event_id}", type="tertiary",
            on_click=session.click, args=("event", item.event_id),
        )  # fmt: skip
        if item.place:
            st.html(f"<p class='rule'><bdi>{escape(item.place)}</bdi></p>", width="content")
