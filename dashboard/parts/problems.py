"""Files that were not read, or read with doubt: one line each, naming the file and why."""

from __future__ import annotations

from html import escape

import pandas as pd
import streamlit as st

from ..locale.i18n import n, t
from ..locale.reasons import reason

_SHOWN = 50


def render(problems: pd.DataFrame, language: str) -> None:
    """Nothing when all went well."""
    if problems.empty:
        return
    lines = "".join(
        f"<li><bdi>{escape(row.path)}</bdi>: {escape(t(language, f'problem.{row.severity}'))} "
        f"(<bdi>{escape(reason(row.reason, language))}</bdi>)</li>"
        for row in problems.head(_SHOWN).itertuples()
    )
    with st.expander(
        n(language, "problems.n", len(problems)), key="problems", icon=":material/warning:", expanded=True
    ):
        st.html(f"<ul class='problems'>{lines}</ul>")
