"""A plotly figure on the page, its marks clickable; drawn by plotly.js in a place of its own that stays (plot.js)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Literal

import streamlit as st

from ..locale.i18n import t

_SCRIPT = Path(__file__).with_suffix(".js").read_text("utf-8")
_HTML = '<div class="plot-frame" role="figure"><div class="plot" role="group" tabindex="0"></div></div>'


def show(
    key: str,
    figure: str,
    alt: str,
    language: str,
    join: str,
    on_click: Callable[[str], None],
    chosen: Sequence[str],
    height: Literal["content", "stretch"] = "content",
) -> None:
    """Mount `figure` (plotly JSON), the marks of `chosen` in full and all others faded; none faded if none is chosen.

    A mark's key, which `on_click` is given, is its customdata joined by `join`, or its first part.
    """
    component = st.components.v2.component("rasid.plot", html=_HTML, js=_SCRIPT, isolate_styles=False)

    def clicked() -> None:
        event: Any = st.session_state[key]
        if event.clicked is not None:
            on_click(str(event.clicked))

    component(
        key=key,
        data={"figure": figure, "alt": alt, "hint": t(language, "keys.chart"), "join": join, "chosen": list(chosen)},
        height=height,
        on_clicked_change=clicked,
    )
