"""What an expression of time is for: event, reference, period or deadline, by the words before it in its sentence."""

from __future__ import annotations

from itertools import pairwise

from ..text.page import Page
from .found import Found
from .words import has, weekday

_STOPS = frozenset(".؛\n!?؟")
_LOOK_BACK = 4  # words
_NEAR = 2
_RECENT_YEARS = 1
_FUTURE_REACH = 12
_MONTH = 28  # days


def words_before(page: Page, first: int, count: int = _LOOK_BACK) -> list[str]:
    """The words before token `first` in its sentence, the nearest first; days of the week are left out."""
    forms = page.tokens.forms
    words: list[str] = []
    for at in range(first - 1, max(first - 4 * count, -1), -1):
        form = forms[at]
        if form in _STOPS or len(words) == count:
            break
        if form[0].isalpha() and weekday(form) is None:
            words.append(form)
    return words


def purpose_of(page: Page, first: int) -> str:
    """«since», «reference» or «deadline» where the words before token `first` say so, else an empty string."""
    purpose, words = "", words_before(page, first)
    if any(has(word, "life") and has(before, "who") for word, before in pairwise(words)):
        return "reference"  # «… الذي استشهد في السابع من أكتوبر»
    edged = False
    for place, word in enumerate(words):
        if place < _NEAR and not has(word, "dated") and has(word, "day", "month", "year", "years"):
            continue
        if has(word, "edge") and not has(word, "deadline", "since"):
            edged = True
            continue
        if has(word, "dated") and place + 1 < len(words) and has(words[place + 1], "deadline"):
            continue  # «قبل تاريخ 10 يوليو»
        if has(word, "origin") or (place <= _NEAR and has(word, "dated", "starting")):
            return "reference"
        if place < _NEAR and has(word, "since"):
            return "since"
        if place < _NEAR + edged and has(word, "deadline") and word != "وافق":
            purpose = "" if _is_reached(page, first) else "deadline"
    return purpose


def _is_reached(page: Page, first: int) -> bool:
    """«حتى نهاية أكتوبر بلغ الصرف …»: up to that day something is measured, and nothing due."""
    forms, begin = page.tokens.forms, max(first - _NEAR - 1, 0)
    until = any(has(form, "until") for form in forms[begin:first])
    return until and any(has(form, "measured") for form in forms[begin : first + _NEAR + 1])


def is_of_a_text(page: Page, first: int) -> bool:
    """Whether the date at token `first` is that of a text: «الاتفاقية الموقعة بالجزائر في 22 ماي 2024»."""
    return any(word.startswith("ال") and has(word, "dated") for word in words_before(page, first))


def kind_of(found: Found, purpose: str, base_year: int | None) -> str:
    """The kind of `found`; `base_year` is the year of publication or of the main event, when known."""
    if purpose:
        return "reference" if purpose == "since" else purpose
    if found.finish is not None:
        return "event" if found.begin.day and not _long(found) else "period"
    year = found.begin.year
    if found.begin.day is not None:
        return "reference" if base_year is not None and year is not None and year < base_year else "event"
    if base_year is None or year is None or abs(year - base_year) <= _RECENT_YEARS:
        return "period"
    return "reference" if year < base_year else "period"


def _long(found: Found) -> bool:
    """Whether an interval of days is as long as a month."""
    first, last = found.begin.first_day(), found.finish.last_day() if found.finish else None
    return first is not None and last is not None and (last - first).days >= _MONTH


def is_future(page: Page, first: int) -> bool:
    """Whether the words before token `first` announce what is still to come («المقرر», «ستُعقد»)."""
    return any(has(word, "future") or _is_future_verb(word) for word in words_before(page, first, _FUTURE_REACH))


def _is_future_verb(word: str) -> bool:
    word = word.removeprefix("و")
    return len(word) > 4 and word[0] == "س" and word[1] in "يت" and not has(word, "not_future")
