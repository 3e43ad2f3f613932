"""The event timeline: what happened when, as precisely as the text says, and what has no date."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from .. import evidence, labels, session
from ..figures.style import Look
from ..figures.timeline import timeline
from ..filters import View
from ..i18n import n, t
from ..state import State
from . import card

_LISTED = 12


def render(view: View, now: State) -> None:
    """The panel."""
    words = now.language
    with card.card("timeline", now) as end:
        card.choices(now, "kind", "precision", "dated")
        rows = evidence.events(view, now.options)
        if rows.empty:
            card.nothing(now)
        else:
            _chart(end, view, now, rows)
        card.note(now, "rule.timeline", shown=n(words, "events.n", len(rows)))
        _tray(view, now)


def _chart(end: DeltaGenerator, view: View, now: State, rows: pd.DataFrame) -> None:
    words = now.language
    frame = rows.assign(
        document=[labels.document(view.corpus, doc) for doc in rows["doc_id"]],
        date_text=[labels.date_text(labels.given(value), words) for value in rows["date"]],
    )
    names = {key: t(words, f"timeline.{key}") for key in ("day", "range", "inferred")} | {
        "months": labels.months(words)
    }

    def build(look: Look) -> object:
        return timeline(frame, look, names)

    alt = t(words, "alt.timeline", n=len(rows), first=frame["date_text"].iloc[0], last=frame["date_text"].iloc[-1])
    card.chart("timeline", build, view, now, alt, "event", now.filters.events)
    table = card.columns(
        now, frame, what="column.event", date="column.date", date_text="column.date_text", inferred="column.inferred",
        basis="column.basis", place="column.place", document="column.document", surface="column.sentence",
    )  # fmt: skip
    card.save(end, "timeline", t(words, "panel.timeline"), view, now, build, table)


def _tray(view: View, now: State) -> None:
    """Events without a date: counted and listed, not dropped."""
    rows = evidence.undated(view, now.options)
    if rows.empty:
        return
    words = now.language
    with st.expander(n(words, "undated.n", len(rows)), key="undated"):
        for place, row in enumerate(rows.head(_LISTED).itertuples()):
            st.button(
                labels.plain(row.what), key=f"undated-{place}", type="tertiary", on_click=session.click,
                args=("event", row.event_id), width="stretch",
            )  # fmt: skip
        st.button(t(words, "undated.all"), key="undated-all", on_click=session.click, args=("undated", ""))
