"""The keyboard: shortcuts of the page and of slides, their list, and a way through the marks of every chart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from .. import session
from ..locale.i18n import t
from ..view.state import State

_HERE = Path(__file__).parent
_KEY = "keys"
_PAGE = ("present", "search", "help")
_SLIDE = ("next", "previous", "first", "last", "bar", "evidence", "leave", "help")
_MARKS = ("marks", "press")
_SHOWN = {
    "present": "p", "search": "/", "help": "?", "bar": "f", "evidence": "e", "leave": "Esc", "first": "Home",
    "last": "End", "marks": "← ↑ → ↓", "press": "Enter",
}  # fmt: skip


def _start(_: str) -> None:
    session.present()


def render(now: State, act: Callable[[str], None]) -> None:
    """Mount the listener. `act(name)` is called, before the run that follows, with what a key asks for."""
    words, presenting = now.language, bool(now.options.present)
    rtl = words == "ar"
    shown = _SHOWN | {"next": "←" if rtl else "→", "previous": "→" if rtl else "←"}
    data = {
        "presenting": presenting,
        "rtl": rtl,
        "title": t(words, "keys.title"),
        "close": t(words, "evidence.close"),
        "list": [[shown[name], t(words, f"keys.{name}")] for name in (*(_SLIDE if presenting else _PAGE), *_MARKS)],
    }
    component = st.components.v2.component(
        "rasid.keys", html='<div class="row"><dialog></dialog></div>',
        css=_HERE.joinpath("keys.css").read_text("utf-8"), js=_HERE.joinpath("keys.js").read_text("utf-8"),
    )  # fmt: skip

    def pressed() -> None:
        if asked := st.session_state[_KEY].act:
            (act if presenting else _start)(str(asked))

    component(key=_KEY, data=data, height=1, on_act_change=pressed)
