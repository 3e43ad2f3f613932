"""Days of one month said together: «من 20 إلى 30 يونيو», «يومي 4 و5 مارس», «15-20/7»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..text.page import Page
from .chains import is_tied
from .day_words import DayWord, day_before
from .found import Found
from .words import has, weekday

_JOINTS = frozenset("-/.")
_TIES = "/.,-:"
_MAX_DAYS = 7


class Days(NamedTuple):
    """The days before a month, the first first, and how they are joined: one, range, list."""

    days: list[DayWord]
    joined: str


def days_before(page: Page, month: int) -> Days:
    """The day numbers before token `month`, a month's name or a word that stands for one."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    end = month
    if end and has(forms[end - 1], "month") and not has(forms[end - 1], "months"):
        end -= 1
    before = forms[end - 1] if end else ""
    tied = before in _JOINTS and ends[end - 1] == starts[end]
    if before == "من" or tied or (before == "," and forms[month].isascii()):  # «13th, February 2025»
        end -= 1
    last = day_before(forms, end, end == month)
    if last is None or _is_tail(page, last.first) or (last.first and has(forms[last.first - 1], "part")):
        return Days([], "one")
    return with_earlier(page, last)


def with_earlier(page: Page, last: DayWord) -> Days:
    """`last` and the days before it that share its month: «من 20 إلى 30», «5 و6 و7»."""
    forms = page.tokens.forms
    days, joined = [last], "one"
    while len(days) < _MAX_DAYS:
        joint = _joint(forms, days[0], joined)
        earlier = day_before(forms, joint[1], False) if joint else None
        if joint is None or earlier is None or earlier.day >= days[0].day or is_tied(page, earlier.first, _TIES):
            break
        days.insert(0, earlier)
        joined = joint[0]
        if joined == "range":
            break
    if joined == "list" and (_between(forms, days[0].first) or _consecutive(days)):
        joined = "range"
    elif joined == "list" and not _is_list(forms, days):
        days, joined = days[-1:], "one"
    return Days(days, joined)


def _is_tail(page: Page, at: int) -> bool:
    """Whether the number at token `at` ends a longer one (2025-30), which a range of days (20-30) is not."""
    return is_tied(page, at, _TIES) and not _small(page.tokens.forms[at - 2])


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


def _is_list(forms: Sequence[str], days: Sequence[DayWord]) -> bool:
    """«يومي 8 و12 أكتوبر», «في 8 و12 أكتوبر»; not «شارك 12 و25 أبريل»."""
    before = forms[days[0].first - 1] if days[0].first else ""
    return len(days) > 2 or has(before, "days", "day", "in")


def _consecutive(days: Sequence[DayWord]) -> bool:
    return all(b.day - a.day == 1 for a, b in pairwise(days))


def spread(page: Page, base: Found, days: Days) -> Iterator[Found]:
    """The expressions of `days`: one, or one a day for days that do not follow each other.

    `base` is the whole expression, its value the last of the days.
    """
    if days.joined == "one":
        yield base
        return
    moments = [base.begin._replace(day=day.day) for day in days.days]
    if days.joined == "range":
        yield base._replace(begin=moments[0], finish=moments[-1])
        return
    for day, moment in zip(days.days[:-1], moments, strict=False):
        yield base._replace(
            first=day.first,
            last=day.first + 1,
            start=day.start(page),
            end=page.tokens.ends[day.first],
            begin=moment,
            basis="الشهر والسنة من آخر الأيام المعطوفة",
        )
    final = days.days[-1]
    yield base._replace(first=final.first, start=final.start(page), begin=moments[-1])
