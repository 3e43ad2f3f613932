"""Pinned passages: a document and the offsets of a passage in its text, in the order the reader gave them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from .corpus import Corpus
from .state import State

MOST = 60  # so that the address stays one that mail programs and browsers carry
_WRITTEN = re.compile(r"([0-9a-f]{16}):(\d{1,9})-(\d{1,9})")


class Pin(NamedTuple):
    """One pinned passage, `text[start:end]` of a document."""

    doc_id: str
    start: int
    end: int

    def __str__(self) -> str:
        return f"{self.doc_id}:{self.start}-{self.end}"


def read(text: str) -> Pin | None:
    """The pin written as DOC:START-END, or None."""
    match = _WRITTEN.fullmatch(text)
    pin = Pin(match[1], int(match[2]), int(match[3])) if match else None
    return pin if pin and pin.start < pin.end else None


def held(corpus: Corpus, state: State) -> tuple[list[Pin], int]:
    """The pins of a view that these documents have, and how many they do not have."""
    pins = [pin for text in state.pins if (pin := read(text))]
    there = [p for p in pins if p.doc_id in corpus.documents and p.end <= corpus.documents[p.doc_id].characters]
    return there, len(state.pins) - len(there)


def toggle(state: State, pin: str) -> State:
    """`state` with the passage pinned at the end, or no longer pinned."""
    if pin in state.pins:
        return replace(state, pins=tuple(p for p in state.pins if p != pin))
    return replace(state, pins=(*state.pins, pin)[:MOST])


def move(state: State, pin: str, step: int) -> State:
    """`state` with the pin moved by `step` places; nothing happens at the ends."""
    pins: Sequence[str] = state.pins
    if pin not in pins:
        return state
    place = pins.index(pin)
    target = min(max(place + step, 0), len(pins) - 1)
    rest = [p for p in pins if p != pin]
    return replace(state, pins=(*rest[:target], pin, *rest[target:]))
