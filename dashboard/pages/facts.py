"""What was asked, cited and counted: requests, instruments and figures, each line with its sentence."""

from __future__ import annotations

import streamlit as st

from ..locale.i18n import t
from ..panels import card, facts
from ..parts import chips, passages
from ..view.filters import View
from ..view.state import State


def render(view: View, now: State) -> None:
    """The page."""
    st.title(t(now.language, "facts.title"), anchor=False)
    chips.render(view.corpus, now, len(view.documents()))
    if not view.any():
        card.nothing(now, "empty.all")
    facts.requests(view, now)
    facts.instruments(view, now)
    facts.figures(view, now)
    passages.render(view, now)
