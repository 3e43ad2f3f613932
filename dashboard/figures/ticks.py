"""Ticks of a time axis in the reader's words: the same in the browser and in pictures made on a server."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

_STEPS = (
    (2, "D", 1),
    (10, "D", 2),
    (24, "D", 5),
    (75, "D", 14),
    (200, "MS", 1),
    (500, "MS", 2),
    (1000, "MS", 6),
    (9 * 366, "YS", 1),
    (25 * 366, "YS", 2),
    (80 * 366, "YS", 10),
)
_EDGE = 0.026  # of the axis: half of a text, on a page of the usual width


class Ticks(NamedTuple):
    """A time axis: ISO days of its ticks, their texts (lines parted by <br>), and its [start, end] as ISO days."""

    days: list[str]
    texts: list[str]
    window: list[str]


def date_ticks(first: pd.Timestamp, last: pd.Timestamp, months: Sequence[str] | None) -> Ticks:
    """The axis for events from `first` to `last`; empty without events.

    The window leaves room on the later side for the dates written beside the marks.
    """
    if pd.isna(first) or pd.isna(last):
        return Ticks([], [], [])
    days = max((last - first).days, 1)
    pad = pd.Timedelta(days=max(days * 0.04, 1))
    start, end = first - pad, last + max(pd.Timedelta(days=days * 0.2), pd.Timedelta(days=3))
    unit, count = next(((u, c) for limit, u, c in _STEPS if days <= limit), ("YS", 25))
    ticks = _within(pd.date_range(start.normalize(), end, freq=f"{count}{unit}"), start, end)
    return Ticks(
        [t.strftime("%Y-%m-%d") for t in ticks],
        [_text(t, unit, months) for t in ticks],
        [start.strftime("%Y-%m-%d"), end.strftime("%Y-%m-%d")],
    )


def _within(ticks: pd.DatetimeIndex, start: pd.Timestamp, end: pd.Timestamp) -> pd.DatetimeIndex:
    """Those whose texts do not reach beyond the axis, unless only one were left."""
    edge = (end - start) * _EDGE
    inner = ticks[(ticks >= start + edge) & (ticks <= end - edge)]
    return inner if len(inner) > 1 else ticks


def _text(tick: pd.Timestamp, unit: str, months: Sequence[str] | None) -> str:
    if unit == "YS":
        return str(tick.year)
    month = months[tick.month - 1] if months else f"{tick.month:02d}"
    return f"{month}<br>{tick.year}" if unit == "MS" else f"{tick.day} {month}"
