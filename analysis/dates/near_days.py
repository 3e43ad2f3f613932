"""Days told from the day of speaking: «أمس», «صباح اليوم», «بعد غد», «الخميس الماضي», «قال الاثنين إن»."""

from __future__ import annotations

from collections.abc import Sequence

from ..text.page import Page
from .found import Found
from .moments import Moment
from .words import has, weekday
from .years import relation_of

_MARKS = "،,(-|/"
_AFTER_WEEKDAY = frozenset("،,.):-\n")


def beside_date(forms: Sequence[str], found: Found, taken: set[int]) -> bool:
    """Whether a written date stands next to it, days of the week and marks apart."""
    after = found.last
    limit = min(after + 4, len(forms))
    while after < limit and (forms[after] in _MARKS or weekday(forms[after]) or has(forms[after], "day", "twin")):
        after += 1
    before = found.first - 1
    limit = max(before - 3, -1)
    while before > limit and (forms[before] in _MARKS or has(forms[before], "day")):
        before -= 1
    return after in taken or before in taken


def near_day(page: Page, at: int) -> Found | None:
    """Yesterday, today or tomorrow, or two days away."""
    forms = page.tokens.forms
    form = forms[at]
    before, after = forms[at - 1] if at else "", forms[at + 1] if at + 1 < len(forms) else "\n"
    first, last, bare = at, at + 1, before.removeprefix("و")
    if has(form, "yesterday"):
        steps = -1
        if after == "الاول":
            steps, last = -2, at + 2
        elif bare == "اول" or (before == "من" and at > 1 and forms[at - 2].removeprefix("و") == "اول"):
            steps, first = -2, at - (1 if bare == "اول" else 2)
    elif has(form, "tomorrow"):
        if form.endswith("غد") and bare != "بعد" and not has(before, "day"):
            return None
        steps, first = (2, at - 1) if bare == "بعد" else (1, at)
    elif has(form, "today") and _is_today(before, after):
        steps = 0
    else:
        return None
    start = page.tokens.starts[first] + (forms[first][0] in "وف")
    return Found(
        first, last, start, page.tokens.ends[last - 1], Moment(None), relation="this", scope="day", steps=steps
    )


def _is_today(before: str, after: str) -> bool:
    """«اليوم» is today, not «في اليوم التالي», «اليوم الوطني», «عالم اليوم»."""
    if weekday(after) is not None or has(before, "day"):
        return True
    told = after.startswith("ال") or relation_of(after) is not None or has(after, "not_today_after")
    return not told and not has(before, "not_today")


def near_weekday(page: Page, at: int) -> Found | None:
    """A day of the week that no date follows."""
    forms = page.tokens.forms
    number = weekday(forms[at])
    if number is None:
        return None
    before, after = forms[at - 1] if at else "\n", forms[at + 1] if at + 1 < len(forms) else "\n"
    second = forms[at - 2] if at > 1 else "\n"
    if "كل" in forms[at + 1 : at + 4]:  # «الاثنين والأربعاء من كل أسبوع»
        return None
    told = second if before == "(" else before
    if (
        after[0].isdigit()
        or has(told, "yesterday", "today", "tomorrow")
        or has(before, "habit")
        or has(second, "habit")
    ):
        return None
    relation, last = relation_of(after), at + 2
    if relation is None or has(after, "pointing"):
        alone = after in _AFTER_WEEKDAY or has(after, "after_weekday")
        if not has(before, "day") and not (alone and before not in "\nو" and not has(before, "in", "between")):
            return None
        relation, last = "near", at + 1
    start = page.tokens.starts[at] + (not forms[at].startswith("ال"))
    end = page.tokens.ends[last - 1]
    return Found(at, last, start, end, Moment(None), relation=relation, scope="weekday", steps=number)
