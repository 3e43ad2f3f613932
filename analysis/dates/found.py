"""What the readers of dates hand on: an expression of time before its open parts are worked out."""

from __future__ import annotations

from typing import NamedTuple

from ..text.cues import DIGIT
from ..text.page import Page
from .moments import Moment, Value

_CUES = ("date.month", "date.weekday", "date.thousand", "date.period", "date.relative")


class Anchors(NamedTuple):
    """The tokens around which dates are looked for, by what they are; each list in reading order."""

    digits: list[int]
    months: list[int]
    weekdays: list[int]
    thousands: list[int]
    periods: list[int]
    relatives: list[int]


def anchors_of(page: Page) -> Anchors:
    """All anchors of a page, from one look at its cues."""
    digits, months, weekdays, thousands, periods, relatives = result = Anchors([], [], [], [], [], [])
    digit, month, weekday, thousand, period, _ = (page.table.bits[name] for name in (DIGIT, *_CUES))
    bits = page.tokens.bits
    for at in page.at(DIGIT, *_CUES):
        carried = bits[at]
        if carried & digit:
            digits.append(at)
        elif carried & month:
            months.append(at)
        elif carried & period:
            periods.append(at)
        elif carried & weekday:
            weekdays.append(at)
        elif carried & thousand:
            thousands.append(at)
        else:
            relatives.append(at)
    return result


class Found(NamedTuple):
    """Tokens `[first, last)` and folded offsets `[start, end)` of one expression; `finish` makes it an interval.

    `hijri`: written in the Hijri calendar; with a year it is already converted, without one `begin` is still Hijri.
    `relation`: what the text itself says of the part left out (past, next, this, same, preceding, following, latest, or
    recurring: known by its day alone), of the unit `scope` (year: «من العام الماضي»; month: «23 الجاري»; week; weekday;
    day). `steps`: days from the base for scope day, the ISO number of a weekday. `shown`: a value no moment expresses.
    """

    first: int
    last: int
    start: int
    end: int
    begin: Moment
    finish: Moment | None = None
    hijri: bool = False
    relation: str | None = None
    scope: str = ""
    steps: int = 0
    shown: Value | None = None
    basis: str | None = None

    @property
    def is_day(self) -> bool:
        """Whether it is one whole day, year included."""
        return self.finish is None and self.shown is None and self.begin.day is not None and self.begin.year is not None

    @property
    def open_year(self) -> bool:
        """Whether the year is missing."""
        return self.shown is None and (
            self.begin.year is None or (self.finish is not None and self.finish.year is None)
        )

    @property
    def is_relative(self) -> bool:
        """Whether it says nothing without another day: «أمس», «العام الماضي», «23 الجاري»."""
        return self.shown is None and self.begin.year is None and self.begin.month is None
