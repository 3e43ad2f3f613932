"""Dates whose month is written out: days, lists and ranges of days, months, with or without a year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..text.page import Page
from .day_words import DayWord
from .days import Days, days_before, spread
from .found import Anchors, Found
from .moments import Moment, from_hijri, is_day
from .words import Month, MonthName, glued_month, has, month_at
from .years import Year, year_after

_NO_SCORE = 9  # «2 صفر» is two to nil


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
    if not days.days and year is None and _month_first(forms, end):
        yield from _american(page, at, end, name)
        return
    if not days.days and forms[at].isascii() and year is None:
        return
    if not _strong(forms, at, name.month, year, end > name.last, days):
        return
    yield from _founds(page, days, name.month, at, name.prefix, year.last if year else end, year)


def _month_first(forms: Sequence[str], at: int) -> bool:
    """«15, 2025» at token `at`."""
    return at + 2 < len(forms) and forms[at].isdigit() and len(forms[at]) < 3 and forms[at + 1] in ",،"


def _american(page: Page, at: int, end: int, name: MonthName) -> Iterator[Found]:
    """«July 15, 2025», «يوليو 15، 2025»."""
    tokens = page.tokens
    day, year = int(tokens.forms[end]), year_after(tokens.forms, end + 2)
    if year and year.number and not year.hijri and is_day(year.number, name.month.number, day):
        moment = Moment(year.number, name.month.number, day)
        yield Found(at, year.last, tokens.starts[at] + name.prefix, tokens.ends[year.last - 1], moment)


def _begins_range(forms: Sequence[str], at: int) -> bool:
    """«يونيو 2025-2030»: the digits belong to a range of years."""
    return (
        at + 1 < len(forms)
        and forms[at] == "-"
        and forms[at - 1].isdigit()
        and len(forms[at + 1]) == 4
        and forms[at + 1].isdigit()
    )


def _strong(forms: Sequence[str], at: int, month: Month, year: Year | None, twice: bool, days: Days) -> bool:
    """Whether the month's name is one here, for those that are ordinary words too."""
    if month.weak == "no" or twice:
        return True
    name = month.weak == "yes" and not month.hijri and not days.days  # «تيريزا ماي 2016» is no month
    if year and not name and (year.number or month.weak != "year"):
        return True
    if days.days and (month.weak != "year" or days.days[-1].day > _NO_SCORE):
        return True
    before = forms[at - 1] if at else ""
    earlier = month_at(forms, at - 1) if at and forms[at][0] == "و" else None
    if earlier and earlier.month.hijri == month.hijri and earlier.month.weak in ("no", "in"):
        return True  # «تموز وآب»
    return has(before, "month") or (
        (month.weak == "in" or year is not None) and (has(before, "in", "to") or before in "(/")
    )


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


def _founds(
    page: Page, days: Days, month: Month, at: int, prefix: int, last: int, year: Year | None
) -> Iterator[Found]:
    """The expressions of one month: one, or one a day for a list of days that do not follow each other."""
    tokens, forms = page.tokens, page.tokens.forms
    number = year.number if year else None
    first = days.days[0].first if days.days else at
    start = tokens.starts[first] + (days.days[0].prefix if days.days else prefix)
    relation, _, scope = (year.relation or "").partition(" ") if year else ("", "", "")
    base = Found(
        first,
        last,
        start,
        tokens.ends[last - 1],
        Moment(number, month.number, days.days[-1].day if days.days else None),
        hijri=month.hijri,
        relation=relation or None,
        scope=(scope or "month") if relation else "",
    )
    before = forms[first - 1 - (forms[first - 1] == "(")] if first else ""
    if forms[first - 1] != "(" and (
        has(before, "place") or (has(before, "named_event") and not days.days and number is None)
    ):
        return
    if has(before, "named_event") and number is None:
        base = base._replace(relation=base.relation or "recurring")
    if not days.days:
        converted = _converted(base)
        if converted:
            yield converted
        return
    if not all(d.day <= 30 if month.hijri else is_day(number, month.number, d.day) for d in days.days):
        return
    for found in spread(page, base, days):
        yield _converted(found) or found


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
