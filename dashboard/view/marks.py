"""Marks: what can be clicked on the page. A mark that stands for a filter turns it on, and off again."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from .filters import Filters
from .state import State

_FILTER_OF = {
    "official": "officials",
    "pair": "together",
    "term": "terms",
    "event": "events",
    "document": "documents",
    "bin": "lengths",
}


class Mark(NamedTuple):
    """A bar, point, band, cell, word or number: its kind, and what it stands for."""

    kind: str
    key: str

    def __str__(self) -> str:
        return f"{self.kind}:{self.key}"


def read(text: str) -> Mark | None:
    """The mark written as kind:key, or None."""
    kind, colon, key = text.partition(":")
    return Mark(kind, key) if colon else None


def toggle(state: State, mark: Mark) -> State:
    """`state` after a click on `mark`: its filter on and its passages open, or both off again."""
    if mark.kind == "cell":
        return _toggle_cell(state, mark)
    kind = _FILTER_OF.get(mark.kind)
    if kind is None:
        return replace(state, open="" if state.open == str(mark) else str(mark))
    value = mark.key.split("@")[0]
    chosen = getattr(state.filters, kind)
    on = value not in chosen
    values = (*chosen, value) if on else tuple(v for v in chosen if v != value)
    return replace(state, filters=state.filters.having(**{kind: values}), open=str(mark) if on else "")


def _toggle_cell(state: State, mark: Mark) -> State:
    term, _, document = mark.key.partition("|")
    on = state.open != str(mark)
    wanted: dict[str, tuple[str, ...]] = (
        {"terms": (term,), "documents": (document,)} if on else {"terms": (), "documents": ()}
    )
    return replace(state, filters=state.filters.having(**wanted), open=str(mark) if on else "")


def without(state: State, kind: str, value: str | None = None) -> State:
    """`state` with one filter taken off, or one value of it; what was open is closed."""
    held = getattr(state.filters, kind)
    empty = getattr(Filters(), kind)
    left = tuple(v for v in held if v != value) if isinstance(held, tuple) and value is not None else empty
    return replace(state, filters=state.filters.having(**{kind: left}), open="")


def reset(state: State) -> State:
    """`state` with no filter; the language and the panels' own choices stay."""
    return replace(state, filters=Filters(), open="")
