"""Expressions relative to another day as days: «أمس», «23 الجاري», «العام المقبل» seen from the publication date."""

from __future__ import annotations

from datetime import date, timedelta

from .found import Found
from .inference import Base
from .moments import Moment, day_of, is_day

_SHIFT = {"past": -1, "this": 0, "next": 1}


def resolve(found: Found, base: Base | None, previous: Moment | None, deadline: bool) -> Found | None:
    """`found` as days or years; None when nothing in the document says from which day it is told.

    «نفسه» points at the dated expression before it; all others at the publication, which must be stated to the day.
    """
    if found.relation == "same":
        return _same(found, previous)
    if base is None or base.strength != "published":
        return None
    moments = _moments(found, base.day, deadline)
    if moments is None:
        return None
    return found._replace(begin=moments[0], finish=moments[1], basis=f"محسوب من {base.source}")


def _same(found: Found, previous: Moment | None) -> Found | None:
    if previous is None or previous.year is None or (found.scope == "month" and previous.month is None):
        return None
    month = previous.month if found.scope == "month" else None
    if found.scope not in ("year", "month") or not _valid(previous.year, month, found):
        return None
    begin = Moment(previous.year, month, found.begin.day)
    finish = begin._replace(day=found.finish.day) if found.finish else None
    return found._replace(begin=begin, finish=finish, basis=f"من التاريخ السابق في النص ({previous})")


def _valid(year: int, month: int | None, found: Found) -> bool:
    days = [moment.day for moment in (found.begin, found.finish) if moment and moment.day]
    return not days or (month is not None and all(is_day(year, month, day) for day in days))


def _moments(found: Found, day: date, deadline: bool) -> tuple[Moment, Moment | None] | None:
    if found.scope == "day":
        return day_of(day + timedelta(days=found.steps)), None
    if found.scope == "weekday":
        return day_of(_weekday(found, day, deadline)), None
    shift = _SHIFT.get(found.relation or "")
    if shift is None:
        return None
    if found.scope == "year":
        return Moment(day.year + shift), None
    if found.scope == "week":
        monday = day + timedelta(days=7 * shift - day.weekday())
        return day_of(monday)._replace(mark="~"), day_of(monday + timedelta(days=6))._replace(mark="~")
    year, month = divmod(day.year * 12 + day.month - 1 + shift, 12)
    if not _valid(year, month + 1, found):
        return None
    begin = Moment(year, month + 1, found.begin.day)
    return begin, begin._replace(day=found.finish.day) if found.finish else None


def _weekday(found: Found, day: date, deadline: bool) -> date:
    """The weekday nearest in the direction told; without one, the last that came, or for a deadline the next."""
    back = (day.isoweekday() - found.steps) % 7
    if found.relation == "next" or (found.relation == "near" and deadline):
        return day + timedelta(days=(7 - back) if back else 7)
    if found.relation == "past" and back == 0:
        back = 7
    return day - timedelta(days=back)
