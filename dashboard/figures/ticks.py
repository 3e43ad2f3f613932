"""Ticks of a time axis in the reader's words: the same in the browser and in pictures made on a server."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, datetime, time, timedelta
from typing import NamedTuple

_STEPS = (
    (2, "day", 1),
    (10, "day", 2),
    (24, "day", 5),
    (75, "day", 14),
    (200, "month", 1),
    (500, "month", 2),
    (1000, "month", 6),
    (9 * 366, "year", 1),
    (25 * 366, "year", 2),
    (80 * 366, "year", 10),
)
_EDGE = 0.026  # of the axis: half of a text, on a page of the usual width


class Ticks(NamedTuple):
    """A time axis: ISO days of its ticks, their texts (lines parted by <br>), and its [start, end] as ISO days."""

    days: list[str]
    texts: list[str]
    window: list[str]


def date_ticks(first: date, last: date, months: Sequence[str] | None) -> Ticks:
    """The axis for events from `first` to `last`.

    The window leaves room on the later side for the dates written beside the marks.
    """
    days = max((last - first).days, 1)
    start = datetime.combine(first, time()) - timedelta(days=max(days * 0.04, 1))
    end = datetime.combine(last, time()) + timedelta(days=max(days * 0.2, 3))
    unit, count = next(((u, c) for limit, u, c in _STEPS if days <= limit), ("year", 25))
    ticks = _within(list(_STEPPED[unit](start.date(), end.date(), count)), start, end)
    return Ticks(
        [tick.isoformat() for tick in ticks],
        [_text(tick, unit, months) for tick in ticks],
        [start.date().isoformat(), end.date().isoformat()],
    )


def _days(start: date, end: date, count: int) -> Iterator[date]:
    return (start + timedelta(days=days) for days in range(0, (end - start).days + 1, count))


def _months(start: date, end: date, count: int) -> Iterator[date]:
    """The first of a month, from the first that is not before `start`."""
    first = start.year * 12 + start.month - (start.day == 1)
    return (date(month // 12, month % 12 + 1, 1) for month in range(first, end.year * 12 + end.month, count))


def _years(start: date, end: date, count: int) -> Iterator[date]:
    first = start.year + (start > date(start.year, 1, 1))
    return (date(year, 1, 1) for year in range(first, end.year + 1, count))


_STEPPED: dict[str, Callable[[date, date, int], Iterator[date]]] = {"day": _days, "month": _months, "year": _years}


def _within(ticks: list[date], start: datetime, end: datetime) -> list[date]:
    """Those whose texts do not reach beyond the axis, unless only one were left."""
    edge = (end - start) * _EDGE
    inner = [tick for tick in ticks if start + edge <= datetime.combine(tick, time()) <= end - edge]
    return inner if len(inner) > 1 else ticks


def _text(tick: date, unit: str, months: Sequence[str] | None) -> str:
    if unit == "year":
        return str(tick.year)
    month = months[tick.month - 1] if months else f"{tick.month:02d}"
    return f"{month}<br>{tick.year}" if unit == "month" else f"{tick.day} {month}"
