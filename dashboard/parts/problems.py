"""Files that were not read, or read with doubt: one line each, naming the file and why."""

from __future__ import annotations

import re
from html import escape

import pandas as pd
import streamlit as st

from ..locale.i18n import catalogue, n, t

_SHOWN = 50
_HOLE = re.compile(r"\\\{(\w+)\\\}")


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


def reason(text: str, language: str) -> str:
    """The reason in the reader's language; one that the catalogue does not know stays as the analysis gave it."""
    for key, english in catalogue("en").items():
        if key.startswith("reason."):
            match = re.fullmatch(_HOLE.sub(r"(?P<\1>.+)", re.escape(english)), text)
            if match:
                return t(language, key, **match.groupdict())
    return text
