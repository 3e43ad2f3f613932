"""The reader's settings: theme, digits, Hijri dates, names of months. They stand in the address like all else."""

from __future__ import annotations

from functools import partial

import streamlit as st

from .. import door, session
from ..locale.i18n import t
from ..view.state import Options, State

_SETTINGS = ("look", "digits", "hijri", "months")  # the last only in Arabic


def render(now: State) -> None:
    """One row of buttons a setting; month names are asked of readers of Arabic only."""
    words = now.language
    st.html(f"<h2 class='settings'>{t(words, 'settings.title')}</h2>")
    for name in _SETTINGS if words == "ar" else _SETTINGS[:-1]:
        key = f"option-{name}"
        choices = [choice for choice in Options.__dataclass_fields__[name].metadata["choices"] if choice]
        st.session_state[key] = getattr(now.options, name) or None
        st.segmented_control(
            t(words, f"option.{name}"), choices, key=key, format_func=partial(_word, words, name),
            on_change=session.choose, args=("options", name, key),
        )  # fmt: skip
    if not door.is_open():
        label, leave = door.leaving(words)
        st.button(label, key="leave", on_click=leave, icon=":material/logout:")


def _word(language: str, name: str, choice: str) -> str:
    return t(language, f"option.{name}.{choice}")
