"""A button that takes in one small file of the reader's."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path

import streamlit as st

_HERE = Path(__file__).parent
_HTML = '<div class="row"><label><span></span><input type="file"></label></div>'


def render(key: str, label: str, accept: str, most: int, rtl: bool, take: Callable[[str, bytes], None]) -> None:
    """Calls `take(name, data)` with the file picked; one longer than `most` bytes comes cut after `most` + 1."""

    def picked() -> None:
        file = st.session_state[key].file
        if file:
            take(str(file["name"]), base64.b64decode(file["data"]))

    component = st.components.v2.component(
        "rasid.file",
        html=_HTML,
        css=_HERE.joinpath("file_pick.css").read_text("utf-8"),
        js=_HERE.joinpath("file_pick.js").read_text("utf-8"),
    )
    data = {"label": label, "accept": accept, "most": most, "rtl": rtl}
    component(key=key, data=data, width="content", on_file_change=picked)
