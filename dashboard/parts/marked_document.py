"""A document on the page: its head, a legend, a list of what is in it, and its text with the marks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import streamlit as st

_HERE = Path(__file__).parent
_HTML = '<div class="frame"><div class="document"></div></div>'


def show(key: str, data: Mapping[str, Any]) -> None:
    """Mount it. `data` as `pages.documents` makes it; whatever is in it reaches the page as text, never as markup."""
    component = st.components.v2.component(
        "rasid.document",
        html=_HTML,
        css=_HERE.joinpath("marked_document.css").read_text("utf-8"),
        js=_HERE.joinpath("marked_document.js").read_text("utf-8"),
    )
    component(key=key, data=data)
