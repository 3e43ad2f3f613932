"""The numbers at the top. Each is the length of a list, and opens it."""

from __future__ import annotations

import streamlit as st

from .. import session
from ..locale.i18n import n
from ..locale.numbers import number
from ..view import evidence
from ..view.filters import View
from ..view.rows import sizes
from ..view.state import State


def render(view: View, now: State) -> None:
    """One button a number."""
    counts = view.corpus.remember(
        ("headline", now.filters),
        lambda: sizes({k: evidence.counted(view, k) for k in evidence.COUNTS} | {"documents": view.documents()}),
    )
    with st.container(key="headline", horizontal=True):
        for name in evidence.COUNTS:
            count = counts[name]
            text = n(now.language, f"number.{name}", count)
            opened = now.open == f"count:{name}"
            st.button(
                f"**{number(now.language, count)}** {text}",
                key=f"number-{name}",
                type="primary" if opened else "secondary",
                disabled=not count,
                on_click=session.click,
                args=("count", name),
            )
