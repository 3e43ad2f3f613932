"""Day numbers in digits and words: «15», «الخامس عشر», «الحادي والثلاثين», «فاتح»."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ..lexicons import cells, rows
from ..numerals import split_digits
from ..text.fold import fold_text
from ..text.page import Page

_BEFORE_DIGITS = frozenset(
    ["", "و", "ف", "ب", "ل", "ك", "ال", "وال", "بال", "فال", "لل", "وب", "ول", "يوم", "في", "وفي"]
)
_ENGLISH = frozenset(["", "st", "nd", "rd", "th"])


class DayWord(NamedTuple):
    """A day number: its first token and how many characters of that token are proclitics."""

    day: int
    first: int
    prefix: int

    def start(self, page: Page) -> int:
        """The folded offset where it begins, proclitics left out."""
        return page.tokens.starts[self.first] + self.prefix


@cache
def _day_table() -> dict[str, tuple[int, str, bool]]:
    return {
        fold_text(form): (int(row["value"]), row["kind"], row["bare"] == "yes")
        for row in rows("day_words")
        for form in cells(row["forms"])
    }


@cache
def _day_part(form: str) -> tuple[int, str, bool, int] | None:
    """(value, kind, bare, length of the proclitic)."""
    table = _day_table()
    for prefix in ("", "و", "ف", "ب", "ل", "ك"):
        if form.startswith(prefix) and (part := table.get(form[len(prefix) :])):
            return *part, len(prefix)
    if form.startswith("لل") and (part := table.get("ال" + form[2:])):
        return *part, 2
    return None


def day_before(forms: Sequence[str], end: int, bare: bool) -> DayWord | None:
    """The day number, in digits or words, whose last token is `end - 1`; `bare`: the month's name follows at once."""
    at = end - 1
    if at < 0:
        return None
    form = forms[at]
    if form[-1].isdigit() or form[0].isdigit():
        before, digits, after = split_digits(form)
        day = int(digits) if after in _ENGLISH and len(digits) <= 2 and before in _BEFORE_DIGITS else 0
        return DayWord(day, at, len(before)) if 1 <= day <= 31 else None
    part = _day_part(form)
    if part is None:
        return None
    value, kind, only_bare, prefix = part
    if kind in ("ten", "tens"):
        unit = _day_part(forms[at - 1]) if at else None
        if unit and unit[1] in ("unit", "first") and (kind == "ten" or (prefix and unit[0] < 10)):
            return _valid(DayWord(value + unit[0], at - 1, unit[3]))
        return _valid(DayWord(value, at, prefix)) if kind == "tens" else None
    return DayWord(value, at, prefix) if kind != "first" and (bare or not only_bare) else None


def _valid(day: DayWord) -> DayWord | None:
    return day if day.day <= 31 else None
