"""Two years with a dash or a slash between them: a term, a season, a life; not a quantity, not part of a number."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ..numerals import split_digits
from ..text.fold import fold_text
from ..text.page import Page
from .chains import is_tied
from .found import Found
from .moments import Moment, from_hijri
from .words import has, words_of
from .year_context import MODERN, goes_on
from .years import era, is_counted

PROCLITICS = frozenset(["", "و", "ف", "ب", "ل", "ال", "وال", "ول", "وب", "في", "عام", "سنة"])
_DASHES = frozenset("-/")
_LONGEST = 200  # years
_HIJRI = range(1300, 1501)


@cache
def cut(form: str) -> int:
    """How many letters are attached before a word for year («لعام», «وعامي»)."""
    words = {fold_text(word) for word in words_of("year", "years")}
    words |= {"ال" + word for word in words}
    return next((size for size in range(4) if form[size:] in words), 0)


def begins_range(forms: Sequence[str], at: int) -> bool:
    """Whether a dash or slash and another number follow token `at`."""
    return at + 2 < len(forms) and forms[at + 1] in _DASHES and forms[at + 2][0].isdigit()


def range_at(page: Page, at: int) -> Found | None:
    """The range whose first year is token `at`."""
    forms, tokens = page.tokens.forms, page.tokens
    before, first_digits, _ = split_digits(forms[at])
    _, second, after = split_digits(forms[at + 2])
    nearest = forms[at - 1] if at else "\n"
    if len(first_digits) != 4 or (after and not has(after, "hijri", "gregorian")) or has(nearest, "number"):
        return None
    hijri, last = (has(after, "hijri"), at + 3) if after else era(forms, at + 3)
    years = _years(forms, at, first_digits, second)
    counted = last < len(forms) and is_counted(forms[last])
    if years is None or counted or is_tied(page, at, "/.-:,_+") or goes_on(page, last):
        return None
    first, start = at, tokens.starts[at] + len(before)
    if not before and has(nearest, "year", "years"):
        first, start = at - 1, tokens.starts[at - 1] + cut(nearest)
    named = has(nearest, "year", "years", "period")
    moments = _moments(*years, bool(hijri), named)
    return Found(first, last, start, tokens.ends[last - 1], *moments[:2], hijri=moments[2]) if moments else None


def _years(forms: Sequence[str], at: int, first: str, second: str) -> tuple[int, int] | None:
    """Both years, the earlier first: 2024/25 is a season where the words before speak of years; so is 2025/2024."""
    begin = int(first)
    if len(second) == 2:
        end = int(first[:2] + second)
        about = any(has(form, "year", "years", "period", "bare_noun") for form in forms[max(at - 3, 0) : at])
        return (begin, end) if end == begin + 1 and about else None
    if len(second) != 4:
        return None
    end = int(second)
    if forms[at + 1] == "/" and end == begin - 1:
        return end, begin
    return (begin, end) if begin < end <= begin + _LONGEST else None


def _moments(begin: int, end: int, hijri: bool, named: bool) -> tuple[Moment, Moment, bool] | None:
    """(first, last, whether Hijri)."""
    if not hijri and end <= MODERN[-1] + 50 and (begin in MODERN or (named and begin > _HIJRI[-1])):
        return Moment(begin), Moment(end), False
    if begin in _HIJRI and end in _HIJRI and (hijri or named):
        opening, closing = from_hijri(Moment(begin)), from_hijri(Moment(end))
        if opening and closing and closing[1]:
            return opening[0], closing[1], True
    return None
