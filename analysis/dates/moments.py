"""Points of time of known precision, as EDTF level 1 (ISO 8601-2) and as the days that bound them."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from hijridate import Hijri

_EDTF = re.compile(r"(\d{4}|XXXX)(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)")
_HIJRI_YEARS = range(1343, 1501)  # the Umm al-Qura calendar as hijridate keeps it


class Moment(NamedTuple):
    """A day, month or year; what is None is not known. `mark` is an EDTF qualifier, «~» about or «?» perhaps."""

    year: int | None
    month: int | None = None
    day: int | None = None
    mark: str = ""

    def __str__(self) -> str:
        year = "XXXX" if self.year is None else f"{self.year:04d}" if self.year >= 0 else f"-{-self.year:04d}"
        rest = [f"{part:02d}" for part in (self.month, self.day) if part is not None]
        return "-".join([year, *rest]) + self.mark

    def first_day(self) -> date | None:
        """The earliest day it may mean; None without a year."""
        if self.year is None or self.year < 1:
            return None
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date | None:
        """The latest day it may mean; None without a year."""
        if self.year is None or self.year < 1:
            return None
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])


class Value(NamedTuple):
    """An EDTF string with its bounds as ISO days, None when open."""

    text: str
    earliest: str | None
    latest: str | None


def value_of(begin: Moment, finish: Moment | None = None) -> Value:
    """The moment, or the interval from `begin` to the end of `finish`."""
    first, last = begin.first_day(), (finish or begin).last_day()
    text = f"{begin}/{finish}" if finish else str(begin)
    return Value(text, first.isoformat() if first else None, last.isoformat() if last else None)


def parse(text: str) -> Value:
    """An EDTF day, month, year or interval of two, with its bounds. Raises ValueError when `text` is none."""
    begin, slash, finish = text.partition("/")
    value = value_of(_moment(begin), _moment(finish) if slash else None)
    if value.earliest and value.latest and value.earliest > value.latest:
        raise ValueError(f"{text!r} ends before it begins")
    return value


def _moment(text: str) -> Moment:
    match = _EDTF.fullmatch(text)
    year, month, day, mark = match.groups() if match else ("", "", "", "")
    known = int(year) if year.isdecimal() else None
    if not match or (month and not is_day(known, int(month), int(day or 1))) or known == 0:
        raise ValueError(f"{text!r} is no date as YYYY, YYYY-MM or YYYY-MM-DD")
    return Moment(known, int(month) if month else None, int(day) if day else None, mark)


def day_of(day: date) -> Moment:
    """The day as a moment."""
    return Moment(day.year, day.month, day.day)


def is_day(year: int | None, month: int, day: int) -> bool:
    """Whether the calendar has that day (in a leap year, when the year is not known)."""
    return 1 <= month <= 12 and 1 <= day <= monthrange(year or 2000, month)[1]


def from_hijri(moment: Moment) -> tuple[Moment, Moment | None] | None:
    """A Hijri day, month or year by the Umm al-Qura calendar: the day, or its first and last days.

    Years outside 1343 to 1500 AH are not in it; they become the Gregorian years they fall in, marked «about».
    """
    year = moment.year
    if year is None:
        return None
    if year not in _HIJRI_YEARS:
        begins = year * 0.970224 + 621.5774  # mean Hijri year in Gregorian years; the year 1 began in July 622
        return Moment(int(begins), mark="~"), Moment(int(begins + 0.97), mark="~")
    first = Hijri(year, moment.month or 1, 1)
    if moment.month and moment.day:
        return day_of(date(*first.to_gregorian().datetuple()) + timedelta(days=moment.day - 1)), None
    last = Hijri(year, moment.month or 12, 1)
    end = date(*last.to_gregorian().datetuple()) + timedelta(days=last.month_length() - 1)
    return day_of(date(*first.to_gregorian().datetuple())), day_of(end)
