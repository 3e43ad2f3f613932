"""The year that «22 ديسمبر» leaves out, with the reason in words.

It is inferred only from what the document itself supports: its publication date, a dated event, or a duration anchored
to a full date («بعد مرور 4 سنوات على ... 26 نوفمبر 2019»). Nothing here reads the clock.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from .found import Found
from .moments import Moment, from_hijri, is_day

_NEAR_YEAR_END = 62  # days: within two months across the turn of the year, the neighbouring year is meant
_FAR = 300
_EVENT_REACH = 100  # days: how far from the document's only dated event a bare day may still take its year


class Base(NamedTuple):
    """The day an article speaks from. `strength`: published (to the day), month (of publication), event,
    duration, or agreed (only its year counts)."""

    day: date
    strength: str
    source: str

    @property
    def reason(self) -> str:
        """What fixes a year taken from here."""
        return f"السنة من {self.source}"


def complete(found: Found, base: Base | None, previous: Moment | None, purpose: str) -> Found:
    """`found` with its year, where the document supports one; `previous` is the dated expression before it."""
    if not found.open_year:
        return found
    if found.relation == "recurring":
        return found
    if found.hijri:
        return _hijri(found, base)
    told = _told(found, base, previous)
    if told is not None:
        return _with_year(found, told[0], told[1])
    if base is None or found.begin.month is None:
        return found
    year = _year(found.begin, base, purpose)
    return found if year is None else _with_year(found, year, base.reason)


def _with_year(found: Found, year: int, reason: str) -> Found:
    """The year set at the beginning, and at the end too; an interval may run into the next year."""
    begin = found.begin._replace(year=year)
    if begin.month and begin.day and not is_day(year, begin.month, begin.day):
        return found
    finish = found.finish
    if finish is not None:
        finish = finish._replace(year=year + (finish[1:3] < begin[1:3]))
    return found._replace(begin=begin, finish=finish, basis=reason)


def _told(found: Found, base: Base | None, previous: Moment | None) -> tuple[int, str] | None:
    """The year that the words «من العام نفسه», «أكتوبر الماضي» and the like point at."""
    relation, begin = found.relation, found.begin
    if relation in ("same", "preceding", "following"):
        if previous is None or previous.year is None:
            return None
        shift = {"same": 0, "preceding": -1, "following": 1}[relation] if found.scope == "year" else 0
        return previous.year + shift, f"السنة من التاريخ السابق في النص ({previous})"
    if base is None or relation is None:
        return None
    if relation == "latest":
        return base.day.year - ((begin.month or 1) > base.day.month), base.reason
    if found.scope == "year":
        return base.day.year + {"past": -1, "this": 0, "next": 1}[relation], base.reason
    now = (base.day.month, base.day.day) if begin.day else (base.day.month,)
    then = (begin.month or 1, begin.day) if begin.day else (begin.month or 1,)
    shift = -1 if relation == "past" and then >= now else 1 if relation == "next" and then <= now else 0
    return base.day.year + shift, base.reason


def _year(begin: Moment, base: Base, purpose: str) -> int | None:
    """The year in which a bare day or month lies, seen from the base; None when it is too far to tell."""
    distances = {}
    for year in (base.day.year - 1, base.day.year, base.day.year + 1):
        day = begin.day or 15
        if begin.month and is_day(year, begin.month, day):
            distances[year] = (date(year, begin.month, day) - base.day).days
    if not distances:
        return None
    if base.strength == "agreed":
        return base.day.year
    if base.strength == "duration":
        return min(distances, key=lambda y: abs(distances[y]))
    same = distances.get(base.day.year)
    other = min(distances, key=lambda y: abs(distances[y]))
    deadline = purpose in ("deadline", "future")
    if deadline and same is not None and same < 0 < distances[other]:
        return other
    if purpose == "since" and same is not None and same > 0:
        return base.day.year - 1
    if same is None or (abs(same) > _FAR and abs(distances[other]) <= _NEAR_YEAR_END and not (deadline and same > 0)):
        return other
    if base.strength == "event" and abs(same) > _EVENT_REACH and not (deadline and same > 0):
        return None
    return base.day.year


def _hijri(found: Found, base: Base | None) -> Found:
    """A Hijri day or month without its year: the one nearest to the base."""
    if base is None or base.strength in ("duration", "agreed"):
        return found
    around = round((base.day.year - 621.5774) / 0.970224)
    options = []
    for year in (around - 1, around, around + 1):
        first = from_hijri(found.begin._replace(year=year))
        last = from_hijri(found.finish._replace(year=year)) if found.finish else first
        if first and last:
            options.append((first[0], (last[1] or last[0]) if found.finish or first[1] else None))
    if not options:
        return found
    begin, finish = min(options, key=lambda o: abs(((o[0].first_day() or date.min) - base.day).days))
    return found._replace(begin=begin, finish=finish, basis=f"{base.reason}؛ والتحويل بتقويم أم القرى")


def share_year(founds: Sequence[Found]) -> list[Found]:
    """«30 مارس و2 أبريل 2025»: an open year before «و» is the year said after it. Expressions stand side by side."""
    result = list(founds)
    for at in range(len(result) - 2, -1, -1):
        left, right = result[at], result[at + 1]
        if (
            left.open_year
            and not left.relation
            and not left.hijri
            and right.begin.year
            and right.begin.month
            and not right.hijri
            and right.first - left.last <= 1
            and right.start - left.end <= 3
        ):
            result[at] = _with_year(left, right.begin.year, "السنة من التاريخ المعطوف عليه")
    return result
