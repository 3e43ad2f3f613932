"""The word cloud on the page: every word a button that names its term and its count."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import streamlit as st

from ..figures import cloud
from ..figures.style import Look

_HERE = Path(__file__).parent
_CSS = """
.cloud { container-type: inline-size; }
.cloud svg { width: 100%; height: auto; display: block; }
text[data-term] { cursor: pointer; }
[data-term]:hover, [data-term]:focus-visible { text-decoration: underline; }
[data-term]:focus-visible { outline: 2px solid var(--st-primary-color); outline-offset: 3px; }
.dim { opacity: 0.4; }
.flow { display: none; flex-wrap: wrap; justify-content: center; align-items: center; gap: 0 0.25rem; }
.flow button { font: inherit; font-weight: 600; line-height: 1.5; background: none; border: 0;
  cursor: pointer; min-height: 2rem; padding: 0.125rem 0.375rem; }
@container (max-width: 620px) {
  .cloud svg { display: none; }
  .flow { display: flex; }
}
"""


def show(
    key: str,
    terms: Sequence[tuple[str, str, int]],
    look: Look,
    label: str,
    selected: Sequence[str],
    on_click: Callable[[], None],
) -> Any:
    """Mount the cloud of (term_id, text, count). After a click `st.session_state[key].clicked` is the term_id."""
    words = cloud.place(tuple(terms))
    component = st.components.v2.component(
        "rasid.cloud", html='<div class="cloud"></div>', css=_CSS, js=_HERE.joinpath("word_cloud.js").read_text("utf-8")
    )
    data = {
        "svg": cloud.svg(words, look, label=label),
        "selected": list(selected),
        "counts": {w.term_id: look.number(w.weight) for w in words},
    }
    return component(key=key, data=data, on_clicked_change=on_click)
