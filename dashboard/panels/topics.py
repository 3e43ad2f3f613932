"""What the documents are about: a word cloud, keywords by weight or count, and terms by document."""

from __future__ import annotations

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from .. import session
from ..charts import topics
from ..charts.chart import Chart
from ..figures import cloud
from ..parts import word_cloud
from ..view.filters import View
from ..view.state import State
from . import card

_MAKE = {"cloud": topics.cloud, "bars": topics.bars, "documents": topics.by_document}


def render(view: View, now: State) -> None:
    """The panel."""
    with card.card("topics", now, more=("rank", "phrases", "terms_top")) as end:
        card.choices(now, "topics_view")
        shown = now.options.topics_view
        chart = card.made(f"topics-{shown}", view, now, _MAKE[shown])
        if chart is None:
            card.nothing(now)
            return
        if shown == "cloud":
            _cloud(end, chart, view, now)
        elif shown == "bars":
            card.show(end, chart, view, now, now.filters.terms)
        else:
            opened = [now.open.removeprefix("cell:")] if now.open.startswith("cell:") else []
            card.show(end, chart, view, now, opened)
        card.note(chart.rule)


def _cloud(end: DeltaGenerator, chart: Chart, view: View, now: State) -> None:
    key = "chart-cloud"

    def clicked() -> None:
        if term := st.session_state[key].clicked:
            session.click("term", term)

    word_cloud.show(key, chart.cloud, card.look(now), chart.alt, now.filters.terms, clicked)
    card.save_svg(
        end, chart, view, now, lambda look, caption: cloud.svg(cloud.place(chart.cloud), look, caption.lines)
    )
