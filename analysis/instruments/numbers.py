"""The number of an instrument as it is written: «18 - NQ/TW», «23 لسنة 2021», «(أ/44)»."""

from __future__ import annotations

from functools import cache

from ..lexicons import column
from ..numerals import split_digits
from ..text.fold import fold_text
from ..text.page import Page
from .nouns import codes

_JOINS = frozenset("-/._")
_OPENING, _CLOSING = frozenset('(:[«"'), frozenset(")]»")
_LETTERS = 5  # of a prefix such as أ/44 or م/44
_CENTURIES = ("13", "14", "19", "20")  # of Hijri and Gregorian years
_PROCLITICS = ("", "و", "ب", "ل", "ال")


@cache
def words(kind: str) -> frozenset[str]:
    """Folded words of `instrument_words.csv`."""
    return frozenset(fold_text(word) for word in column("instrument_words", "forms", kind=kind))


def is_code(form: str) -> bool:
    """Whether a token is the letters of a Vietnamese number."""
    return form in codes() or form.upper() in codes()


def number_at(page: Page, place: int) -> tuple[str, int] | None:
    """(number without spaces, letters as written; token after it) of the number that stands at `place`."""
    forms = page.tokens.forms
    opened = place
    while place < len(forms) and forms[place] in _OPENING:
        place += 1
    first = _first_part(page, place) if place < len(forms) else None
    if first is None:
        return None
    number, last = _rest(page, first, place + 1)
    if last < len(forms) and number.isdigit() and is_code(forms[last]):
        number, last = _rest(page, f"{number}-{page.surface(last, last + 1)}", last + 1)  # «57 NQ/TW», the hyphen lost
    if place > opened and last < len(forms) and forms[last] in _CLOSING:
        last += 1
    return _with_year(forms, number, last)


def starts_number(page: Page, place: int) -> int:
    """First token of the number whose code stands at `place`."""
    forms, begin = page.tokens.forms, place
    while begin > 0 and place - begin < 6 and (forms[begin - 1] in _JOINS or split_digits(forms[begin - 1])[1]):
        begin -= 1
    while begin < place and forms[begin] in _JOINS:
        begin += 1
    return begin


def _first_part(page: Page, place: int) -> str | None:
    """Digits without what is attached before them, or the letters of «أ/44»."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    prefix, digits, suffix = split_digits(forms[place])
    if digits:
        return digits + suffix if prefix in _PROCLITICS else forms[place] if len(prefix) <= 2 else None
    joined = place + 2 < len(forms) and forms[place + 1] in "/-" and ends[place] == starts[place + 1]
    lettered = joined and forms[place][0].isalpha() and len(forms[place]) <= _LETTERS and forms[place + 2].isdigit()
    return page.surface(place, place + 1) if lettered else None


def _rest(page: Page, number: str, last: int) -> tuple[str, int]:
    forms = page.tokens.forms
    while last + 1 < len(forms) and forms[last] in _JOINS and _continues(page, last):
        after = forms[last + 1]
        number += forms[last] + (page.surface(last + 1, last + 2) if after[0].isalpha() else after)
        last += 2
    return number, last


def _continues(page: Page, mark: int) -> bool:
    """Whether the mark belongs to the number: digits or letters tight around it, a code or «/ 2025» behind a space."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    after = forms[mark + 1]
    latin = after[0].isalpha() and (after[0].isascii() or after[0] in "ĐđƯư")
    if ends[mark - 1] == starts[mark] and ends[mark] == starts[mark + 1]:
        return after[0].isdigit() or latin or (len(after) == 1 and after.isalpha())
    if forms[mark] == "/" and len(after) == 4 and after.isdigit() and after[:2] in _CENTURIES:
        return starts[mark] - ends[mark - 1] <= 1 and starts[mark + 1] - ends[mark] <= 1
    return latin and forms[mark] in "-/" and starts[mark] - ends[mark - 1] <= 1


def _with_year(forms: list[str], number: str, last: int) -> tuple[str, int]:
    """«رقم 23 لسنة 2021» is number 23/2021."""
    follows = last + 1 < len(forms) and forms[last] in words("year")
    _, year, era = split_digits(forms[last + 1]) if follows else ("", "", "")
    if len(year) == 4 and era in ("", "م", "ه"):
        return f"{number}/{year}", last + 2
    return number, last
