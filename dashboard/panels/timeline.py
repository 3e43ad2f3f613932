"""The event timeline: what happened when, as precisely as the text says, and what has no date."""

from __future__ import annotations

import streamlit as st

from .. import session
from ..charts import events
from ..locale import labels
from ..locale.i18n import n, t
from ..view import evidence
from ..view.filters import View
from ..view.state import State
from . import agenda, card

_LISTED = 12


def render(view: View, now: State) -> None:
    """The panel."""
    with card.card("timeline", now, more=("precision", "dated")) as end:
        card.choices(now, "timeline_view", "kind")
        if now.options.timeline_view == "agenda":
            agenda.render(view, now)
            _tray(view, now)
            return
        chart = card.made("timeline", view, now, events.dated)
        if chart is None:
            card.nothing(now)
        else:
            card.show(end, chart, view, now, now.filters.events)
        card.note(chart.rule if chart else events.rule(now, 0, 0))
        _tray(view, now)


def _tray(view: View, now: State) -> None:
    """Events without a date: counted and listed, not dropped."""
    rows = evidence.undated(view, now.options)
    count = len(rows)
    if not count:
        return
    words = now.language
    tray = st.expander(n(words, "undated.n", count), key="undated", on_change="rerun")
    if not tray.open:
        return
    with tray:
        for place, row in enumerate(rows.frame(_LISTED).itertuples()):
            st.button(
                labels.plain(row.what), key=f"undated-{place}", type="tertiary", on_click=session.click,
                args=("event", row.event_id), width="stretch",
            )  # fmt: skip
        st.button(t(words, "undated.all"), key="undated-all", on_click=session.click, args=("undated", ""))
