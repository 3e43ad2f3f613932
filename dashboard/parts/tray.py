"""The tray: passages pinned while exploring, to be copied, moved, taken out, and carried in the link and the pack."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import streamlit as st

from .. import session
from ..export import quotes
from ..locale.i18n import n, t
from ..view import pins
from ..view.corpus import Corpus
from ..view.pins import Pin
from ..view.state import State
from . import sheet

_HERE = Path(__file__).parent
_KEY = "tray-list"
_WORDS = ("copy", "copied", "failed", "up", "down", "remove", "read")


def render(corpus: Corpus, now: State) -> None:
    """A button with the number of pins; what it opens is made only when it is open."""
    held, lost = pins.held(corpus, now)
    label = f"{t(now.language, 'tray.name')} ({len(held)})" if held else t(now.language, "tray.name")
    popover = st.popover(label, key="tray", icon=":material/keep:", on_change="rerun")
    if popover.open:
        with popover:
            _open(corpus, now, held, lost)


def _open(corpus: Corpus, now: State, held: list[Pin], lost: int) -> None:
    words = now.language
    if lost:
        st.html(f"<p class='rule' role='status'>{n(words, 'tray.lost', lost)}</p>")
    if not held:
        st.html(f"<p class='rule'>{t(words, 'tray.empty')}</p>")
        return
    text = as_text(corpus, now, held)
    data = {
        "rows": [_row(corpus, now, pin) for pin in held],
        "words": {name: t(words, f"tray.{name}") for name in _WORDS},
        "text": text,
        "rtl": words == "ar",
    }
    component = st.components.v2.component(
        "rasid.tray", html='<div class="row"></div>', css=_HERE.joinpath("tray.css").read_text("utf-8"),
        js=_HERE.joinpath("tray.js").read_text("utf-8"),
    )  # fmt: skip
    component(key=_KEY, data=data, on_act_change=_act)
    with st.container(horizontal=True):
        st.download_button(t(words, "tray.save"), text, "rasid_quotes.txt", "text/plain", key="tray-save")
        st.button(t(words, "tray.clear"), key="tray-clear", on_click=_clear)


def as_text(corpus: Corpus, now: State, held: list[Pin]) -> str:
    """The pinned passages as plain text: each in guillemets, and under it document, outlet and date."""
    return "\n\n".join(f"«{quote.text}»\n{quote.source}" for quote in quotes.pinned(corpus, now, held)) + "\n"


def _row(corpus: Corpus, now: State, pin: Pin) -> dict[str, Any]:
    return {
        "pin": str(pin),
        "text": corpus.text_of(pin.doc_id)[pin.start : pin.end],
        "source": quotes.source_of(corpus, now, pin.doc_id),
        "offset": t(now.language, "evidence.offset", start=pin.start),
        "href": sheet.address(now, sheet.Place(pin.doc_id, pin.start)),
    }


def _act() -> None:
    asked = st.session_state[_KEY].act
    if not asked:
        return
    now, pin = session.current(), str(asked["pin"])
    step = {"up": -1, "down": 1}.get(asked["act"])
    session.go(pins.toggle(now, pin) if step is None else pins.move(now, pin, step))


def _clear() -> None:
    session.go(replace(session.current(), pins=()))
