"""The view of this reader: read from the address, written to the address, and nowhere else."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import date
from typing import Any

import streamlit as st

from .locale import direction
from .locale.reader import Reader
from .view import marks, state
from .view.state import State

_LEFT = "view-left"


def current() -> State:
    """The view that the address names; without a language in it, the browser's."""
    return _read()[0]


def dropped() -> tuple[str, ...]:
    """What of the address says nothing to this version, as name=value."""
    return _read()[1]


def _read() -> tuple[State, tuple[str, ...]]:
    params = {name: st.query_params.get_all(name) for name in st.query_params}
    wish = st.context.headers.get("Accept-Language", "")
    read, lost = state.read(params, direction.preferred(wish))
    return replace(read, language=_reader(read, wish)), lost


def _reader(read: State, wish: str) -> Reader:
    """The language with the settings of the address; the months, unless named there, by the browser's region."""
    options = read.options
    months = {"common": ""}.get(options.months, options.months) or ("" if options.months else direction.months(wish))
    return Reader(read.language, options.digits, months, options.hijri == "on")


def today() -> date:
    """The day by which the page tells what is to come. RASID_TODAY=2026-01-31 in the environment sets it, for tests."""
    return date.fromisoformat(os.environ.get("RASID_TODAY") or date.today().isoformat())


def go(new: State) -> None:
    """Make `new` the view. In a callback the run that follows draws it; the browser's history keeps the old one."""
    st.query_params.from_dict(state.encode(new))


def forget_corpus() -> None:
    """Let the run that follows ask anew what there is to show."""
    st.session_state.pop("corpus", None)


def present(slide: str = "timeline") -> None:
    """Show a slide; the view that is left is kept for the way back."""
    now = current()
    if not now.options.present:
        st.session_state[_LEFT] = now
    go(replace(now, options=replace(now.options, present=slide), open=""))


def leave() -> None:
    """Back to exactly the view that was left; a slide opened by its link goes to the page under the same filters."""
    now = current()
    go(st.session_state.pop(_LEFT, replace(now, options=replace(now.options, present="", bar="on"), open="")))


def click(kind: str, key: str) -> None:
    """A mark was clicked."""
    go(marks.toggle(current(), marks.Mark(kind, key)))


def open_mark(mark: str) -> None:
    """List the passages of a mark, or none when it is empty."""
    go(replace(current(), open=mark))


def choose(part: str, name: str, key: str) -> None:
    """Take the value of the widget `key` into field `name` of the view's `filters` or `options`."""
    now = current()
    value = st.session_state[key]
    held = getattr(now, part)
    kept: Any = tuple(value) if isinstance(value, (list, tuple)) else value
    if kept is None:  # a segmented control that was clicked off; a date that was emptied
        kept = getattr(type(held)() if part == "filters" else held, name)
    new = replace(now, **{part: replace(held, **{name: kept})})
    go(replace(new, open="") if part == "filters" else new)
