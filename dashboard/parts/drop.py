"""A place to drop files on, or to choose them: they go to the server one after the other, each with its outcome."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from analysis.reading import SUFFIXES

from ..locale.i18n import t

_HERE = Path(__file__).parent
_HTML = '<div class="row"></div>'
_WORDS = ("drop", "choose", "sending", "sent", "failed")


def show(key: str, language: str, on_sent: Callable[[], None]) -> None:
    """Mount it. `on_sent` is called when all files of one go have been sent, with at least one taken in."""
    component = st.components.v2.component(
        "rasid.drop", html=_HTML, css=_HERE.joinpath("drop.css").read_text("utf-8"),
        js=_HERE.joinpath("drop.js").read_text("utf-8"),
    )  # fmt: skip

    def sent() -> None:
        if st.session_state[key].sent:
            on_sent()

    data = {
        "words": {name: t(language, f"drop.{name}", i="{i}", n="{n}") for name in _WORDS},
        "kinds": " ".join(SUFFIXES),
        "accept": ",".join(SUFFIXES),
        "language": language,
    }
    component(key=key, data=data, on_sent_change=sent)
