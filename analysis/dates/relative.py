"""Expressions relative to another day: «23 الجاري», «العام المقبل», «هذا الشهر», «نهاية العام»."""

from __future__ import annotations

from collections.abc import Iterator

from ..text.page import Page
from .days import days_before
from .found import Anchors, Found
from .moments import Moment
from .near_days import beside_date, near_day, near_weekday
from .words import has, words_of
from .years import relation_of

_MONTH_RELATIONS = ("this", "past", "next")


def cue_words() -> list[str]:
    """Words from which a relative expression is read; weekdays are cues of their own."""
    points = words_of("yesterday", "today", "tomorrow", "pointing", "past", "next", "this", "same")
    return [*points, *words_of("unit_year", "unit_month", "unit_week")]


def find(page: Page, anchors: Anchors, taken: set[int]) -> Iterator[Found]:
    """Every relative expression none of whose tokens is in `taken`; one beside a written date says nothing new."""
    forms, done = page.tokens.forms, 0
    for at in sorted([*anchors.relatives, *anchors.weekdays]):
        if at < done or at in taken:
            continue
        found = near_weekday(page, at) or near_day(page, at)
        if found is None:
            found = _unit(page, at) or _day_alone(page, at)
            dropped = found is not None and forms[found.last : found.last + 1] == ["("] and found.last + 1 in taken
        else:
            dropped = beside_date(forms, found, taken)
        if found and not dropped:
            done = found.last
            yield found


def _unit(page: Page, at: int) -> Found | None:
    """«العام الماضي», «هذا الشهر», «نفس السنة», «نهاية العام», and with its day «15 من الشهر الجاري»."""
    forms, size = page.tokens.forms, len(page.tokens)
    if has(forms[at], "pointing"):
        pointed = "same" if forms[at].endswith("نفس") else "this"
        scope = _scope(forms[at + 1]) if at + 1 < size else None
        if scope is None or (at + 2 < size and forms[at + 2][0].isdigit()):
            return None
        return _with_days(page, at, _make(page, at, at + 2, pointed, scope, 0))
    scope = _scope(forms[at])
    if scope is None:
        return None
    before, after = forms[at - 1] if at else "\n", forms[at + 1] if at + 1 < size else "\n"
    relation = relation_of(after)
    if relation and not has(after, "pointing"):
        if scope == "year" and has(before, "general"):
            return None
        return _with_days(page, at, _make(page, at, at + 2, relation, scope, _proclitics(forms[at])))
    if has(before, "edge") and forms[at].startswith("ال") and not after[0].isdigit() and not after.startswith("ال"):
        return _make(page, at - 1, at + 1, "this", scope, _proclitics_of_edge(before))
    return None


def _make(page: Page, first: int, last: int, relation: str, scope: str, cut: int) -> Found:
    start, end = page.tokens.starts[first] + cut, page.tokens.ends[last - 1]
    return Found(first, last, start, end, Moment(None), relation=relation, scope=scope)


def _scope(form: str) -> str | None:
    if has(form, "unit_year") and form.endswith(("لعام", "لسنه")):
        return "year"
    return "month" if has(form, "unit_month") else "week" if has(form, "unit_week") else None


def _proclitics(form: str) -> int:
    """Letters before the article."""
    return max(form.find("ال", 0, 4), 0)


def _proclitics_of_edge(form: str) -> int:
    sizes = (k for k in range(3) if not form[:k].strip("وفبل") and has(form[k:], "edge"))
    return max(sizes, default=0)


def _with_days(page: Page, at: int, found: Found) -> Found:
    """`found` with the days of its month that stand before token `at`."""
    days = days_before(page, at) if found.scope == "month" else None
    if days is None or not days.days or days.joined == "list":
        return found
    first, last = days.days[0], days.days[-1]
    finish = Moment(None, None, last.day) if len(days.days) > 1 else None
    return found._replace(
        first=first.first, start=first.start(page), begin=Moment(None, None, first.day), finish=finish
    )


def _day_alone(page: Page, at: int) -> Found | None:
    """«23 الجاري»: the adjective alone stands for the month; its day stands before it."""
    forms = page.tokens.forms
    relation = relation_of(forms[at])
    if relation not in _MONTH_RELATIONS or not at or not forms[at - 1][-1].isdigit() or has(forms[at], "pointing"):
        return None
    found = _with_days(page, at, _make(page, at, at + 1, relation, "month", 0))
    return found if found.begin.day else None
