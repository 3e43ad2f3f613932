"""Dates whose month is written out: days, lists and ranges of days, months, with or without a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..text.page import Page
from .found import Anchors, Found
from .moments import Moment, from_hijri, is_day
from .words import DayWord, Month, day_before, glued_month, has, month_at, weekday
from .years import Year, year_after

_JOINTS = frozenset("-/.")
_MAX_DAYS = 7


class Days(NamedTuple):
    """The days before a month, the first first, and how they are joined: one, range, list."""

    days: list[DayWord]
    joined: str


def find(page: Page, anchors: Anchors, taken: set[int]) -> Iterator[Found]:
    """Every date with a month's name, in reading order. The tokens in `taken` are not read."""
    forms = page.tokens.forms
    glued = {at for at in anchors.digits if len(forms[at]) > 4 and not forms[at].isdigit() and glued_month(forms[at])}
    done = 0
    for at in sorted({*anchors.months, *glued}):
        if at < done or at in taken:
            continue
        for found in _glued(page, at) if at in glued else _read(page, at):
            done = found.last
            yield found


def _glued(page: Page, at: int) -> Iterator[Found]:
    day, month, number = glued_month(page.tokens.forms[at]) or (None, None, None)
    if month is None or (day is None and number is None):
        return
    days = Days([DayWord(day, at, 0)], "one") if day else days_before(page, at)
    year = Year(number, at + 1, month.hijri) if number else year_after(page.tokens.forms, at + 1)
    yield from _founds(page, days, month, at, 0, year.last if year else at + 1, year)


def _read(page: Page, at: int) -> Iterator[Found]:
    forms = page.tokens.forms
    name = month_at(forms, at)
    if name is None:
        return
    end = _second_name(page, name.last, name.month)
    year = year_after(forms, end)
    if year and year.number and year.hijri != name.month.hijri and not (name.month.hijri and year.number < 1600):
        year = None
    if year and end < len(forms) and _begins_range(forms, year.last):
        year = None
    days = days_before(page, at) if not name.prefix or name.month.weak == "no" else Days([], "one")
    if not days.days and forms[at].isascii():
        yield from _american(page, at, name.month)
        return
    if not days.days and not _strong(forms, at, name.month, year, end > name.last):
        return
    yield from _founds(page, days, name.month, at, name.prefix, year.last if year else end, year)


def _american(page: Page, at: int, month: Month) -> Iterator[Found]:
    """«July 15, 2025»."""
    forms = page.tokens.forms
    if at + 3 < len(forms) and forms[at + 1].isdigit() and forms[at + 2] == ",":
        day, year = int(forms[at + 1]), year_after(forms, at + 3)
        if year and year.number and is_day(year.number, month.number, day):
            yield Found(at, year.last, page.tokens.starts[at], page.tokens.ends[year.last - 1], Moment(year.number, month.number, day))


def _begins_range(forms: Sequence[str], at: int) -> bool:
    """«يونيو 2025-2030»: the digits belong to a range of years."""
    return at + 1 < len(forms) and forms[at] == "-" and forms[at - 1].isdigit() and len(forms[at + 1]) == 4 \
        and forms[at + 1].isdigit()


def _strong(forms: Sequence[str], at: int, month: Month, year: Year | None, twice: bool) -> bool:
    """Whether a month without a day is a month at all."""
    if month.weak == "no" or twice or (year and (year.number or month.weak != "year")):
        return True
    before = forms[at - 1] if at else ""
    return has(before, "month") or (month.weak == "in" and has(before, "in"))


def _second_name(page: Page, at: int, month: Month) -> int:
    """The token after the same month's other name: «ديسمبر/كانون الأول», «يوليو (تموز)»."""
    forms = page.tokens.forms
    start = at + 1 if at < len(forms) and forms[at] in ("/", "(", "-", "|") else at
    other = month_at(forms, start)
    if other is None or other.prefix or other.month.number != month.number or other.month.hijri != month.hijri:
        return at
    if start > at and forms[at] == "(":
        return other.last + 1 if other.last < len(forms) and forms[other.last] == ")" else at
    return other.last


def days_before(page: Page, month: int) -> Days:
    """The day numbers that stand before token `month`, a month's name or a word that stands for one."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    end = month
    if end and has(forms[end - 1], "month") and not has(forms[end - 1], "months"):
        end -= 1
    if (end and forms[end - 1] == "من") or (end > 1 and forms[end - 1] in _JOINTS and ends[end - 1] == starts[end]):
        end -= 1
    last = day_before(forms, end, end == month)
    if last is None or _is_tail(page, last.first):
        return Days([], "one")
    days, joined = [last], "one"
    while len(days) < _MAX_DAYS:
        joint = _joint(forms, days[0], joined)
        earlier = day_before(forms, joint[1], False) if joint else None
        if joint is None or earlier is None or earlier.day >= days[0].day or _is_tail(page, earlier.first):
            break
        days.insert(0, earlier)
        joined = joint[0]
        if joined == "range":
            break
    if joined == "list" and (_between(forms, days[0].first) or _consecutive(days)):
        joined = "range"
    elif joined == "list" and not (has(forms[days[0].first - 1], "days") and days[0].first):
        days, joined = days[-1:], "one"
    return Days(days, joined)


def _is_tail(page: Page, at: int) -> bool:
    """Whether the number at token `at` is the last part of a longer one (2025-30, 10/30, 4.5)."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    return at > 1 and forms[at - 1] in "/.,-:" and ends[at - 1] == starts[at] and forms[at - 2][-1].isdigit() \
        and ends[at - 2] == starts[at - 1] and not _small(forms[at - 2])


def _small(form: str) -> bool:
    return len(form) <= 3 and form[-2:].lstrip("ولب").isdigit()


def _joint(forms: Sequence[str], day: DayWord, joined: str) -> tuple[str, int] | None:
    """How `day` is joined to one before it, and the token after that one."""
    at = day.first
    if day.prefix and forms[at][0] == "و":
        return "list", at
    while at and (weekday(forms[at - 1]) or has(forms[at - 1], "day")) and forms[at - 1] != "تاريخ":
        at -= 1
        if forms[at][0] == "و" and weekday(forms[at]):
            return "list", at
    if at < 2:
        return None
    before = forms[at - 1]
    if before == "و":
        return "list", at - 1
    if has(before, "range") or (before == "/" and at == day.first):
        return "range", at - 1 - (forms[at - 2] in ("الي", "وصولا"))
    return ("list", at - 1) if before in "،," and joined == "list" else None


def _between(forms: Sequence[str], first: int) -> bool:
    return any(has(form, "between") for form in forms[max(first - 3, 0) : first])


def _consecutive(days: Sequence[DayWord]) -> bool:
    return all(b.day - a.day == 1 for a, b in zip(days, days[1:], strict=False))


def _founds(page: Page, days: Days, month: Month, at: int, prefix: int, last: int, year: Year | None) -> Iterator[Found]:
    """The expressions of one month: one, or one a day for a list of days that do not follow each other."""
    tokens, forms = page.tokens, page.tokens.forms
    number = year.number if year else None
    first = days.days[0].first if days.days else at
    start = tokens.starts[first] + (days.days[0].prefix if days.days else prefix)
    relation, _, scope = (year.relation or "").partition(" ") if year else ("", "", "")
    base = Found(first, last, start, tokens.ends[last - 1], Moment(number, month.number), hijri=month.hijri,
                 relation=relation or None, scope=(scope or "month") if relation else "")
    before = forms[first - 1 - (forms[first - 1] == "(")] if first else ""
    if forms[first - 1] != "(" and (has(before, "place") or (has(before, "named_event") and not days.days and number is None)):
        return
    if has(before, "named_event") and number is None:
        base = base._replace(relation=base.relation or "recurring")
    if not days.days:
        converted = _converted(base)
        if converted:
            yield converted
        return
    moments = [Moment(number, month.number, day.day) for day in days.days]
    if not all(d.day <= 30 if month.hijri else is_day(number, month.number, d.day) for d in days.days):
        return
    if days.joined == "range":
        yield _converted(base._replace(begin=moments[0], finish=moments[-1])) or base
    elif days.joined == "list":
        for day, moment in zip(days.days[:-1], moments, strict=False):
            yield base._replace(first=day.first, last=day.first + 1, begin=moment, start=tokens.starts[day.first] + day.prefix,
                                end=tokens.ends[day.first], basis="الشهر والسنة من آخر الأيام المعطوفة")
        final = days.days[-1]
        yield base._replace(first=final.first, begin=moments[-1], start=tokens.starts[final.first] + final.prefix)
    else:
        yield _converted(base._replace(begin=moments[0])) or base


def _converted(found: Found) -> Found | None:
    """A Hijri expression with its year, in Gregorian days; others as they are."""
    if not found.hijri or found.begin.year is None:
        return found
    first = from_hijri(found.begin)
    last = from_hijri(found.finish) if found.finish else None
    if first is None:
        return None
    finish = (last[1] or last[0]) if last else first[1]
    return found._replace(begin=first[0], finish=finish)
