"""The first page: numbers, active filters, four panels, and the passages behind whatever was clicked."""

from __future__ import annotations

import streamlit as st

from ..locale.i18n import t
from ..panels import card, lengths, officials, timeline, topics
from ..parts import chips, headline, passages, problems
from ..view.filters import View
from ..view.state import State


def render(view: View, now: State) -> None:
    """The whole page."""
    st.title(t(now.language, "overview.title"), anchor=False)
    problems.render(view.corpus.problems, now.language)
    headline.render(view, now)
    chips.render(view.corpus, now, len(view.documents()))
    if not view.any():
        card.nothing(now, "empty.all")
    timeline.render(view, now)
    left, right = st.columns(2, gap="small")
    with left:
        officials.render(view, now)
    with right:
        lengths.render(view, now)
    topics.render(view, now)
    passages.render(view, now)
