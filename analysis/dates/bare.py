"""Years without a month: «عام 2025», «2020-2025», «موسم 2024/25», «رؤية 2030», «سنة ألفين وخمس»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..numerals import split_digits
from ..text.page import Page
from .chains import is_tied
from .found import Anchors, Found
from .moments import Moment, from_hijri
from .words import has
from .year_context import MODERN, goes_on, stands_as_year
from .year_ranges import PROCLITICS, begins_range, cut, range_at
from .years import Year, digit_year, is_counted, named_year

_MARKS = "/.-:,_+"


def find(page: Page, anchors: Anchors, taken: set[int]) -> Iterator[Found]:
    """Every year in digits or words that no token of `taken` belongs to."""
    forms, done = page.tokens.forms, 0
    words = frozenset(anchors.thousands)
    for at in sorted([*(at for at in anchors.digits if len(forms[at]) > 2), *words]):
        if at < done or at in taken:
            continue
        found = _in_words(page, at) if at in words else _in_digits(page, at)
        if found:
            done = found.last
            yield found


def _in_words(page: Page, at: int) -> Found | None:
    year = named_year(page.tokens.forms, at - 1) if at else None
    return _found(page, at - 1, cut(page.tokens.forms[at - 1]), year) if year and year.number else None


def _in_digits(page: Page, at: int) -> Found | None:
    forms = page.tokens.forms
    before, digits, after = split_digits(forms[at])
    if not 3 <= len(digits) <= 4 or before not in PROCLITICS or (after and not has(after, "hijri", "gregorian")):
        return None
    if begins_range(forms, at) and not after:
        return range_at(page, at)
    nearest = forms[at - 1] if at else "\n"
    if not before and has(nearest, "year", "years"):
        return None if _is_number_of_law(forms, at) else _named(page, at)
    if not before and len(digits) == 4 and nearest.startswith("ال"):
        word = next((k for k in (at - 2, at - 3) if k >= 0 and has(forms[k], "year")), None)
        if word is not None and forms[word + 1].startswith("ال"):
            return _with_adjective(page, word, at)
    return _alone(page, at, len(before))


def _named(page: Page, at: int) -> Found | None:
    """«عام 2025», «عام 938»; not «عام 300 متر», nor the number of «سنوات 120»."""
    forms = page.tokens.forms
    year = digit_year(forms, at, True)
    if year is None or goes_on(page, year.last):
        return None
    if (year.number or 0) < 1000 and (has(forms[at - 1], "years") or is_counted(forms[min(year.last, len(forms) - 1)])):
        return None
    return _found(page, at - 1, cut(forms[at - 1]), year)


def _with_adjective(page: Page, word: int, at: int) -> Found | None:
    """«العام المالي 2025», «العام القمري الجديد 2025», «العام الهجري 1447»; the word for year is token `word`."""
    forms = page.tokens.forms
    year = digit_year(forms, at, False, dated=True)
    if year is None or goes_on(page, year.last) or has(forms[word - 1] if word else "", "general"):
        return None
    hijri = year.hijri and not has(forms[at - 1], "gregorian")
    return _found(page, word, cut(forms[word]), year._replace(hijri=hijri))


def _is_number_of_law(forms: Sequence[str], at: int) -> bool:
    """«رقم 10 لسنة 2018», «رقم (10) لسنة 2018»: the year is part of the number."""
    number = at - 3 if at > 2 and forms[at - 2] == ")" else at - 2
    return at > 1 and forms[at - 1].startswith("ل") and forms[number][-1].isdigit()


def _alone(page: Page, at: int, prefix: int) -> Found | None:
    """A year that no word for year announces: «132 هـ», «1990م», «في 2025»."""
    forms = page.tokens.forms
    _, digits, after = split_digits(forms[at])
    following = forms[at + 1] if at + 1 < len(forms) else "\n"
    if not after and int(digits) not in MODERN and not has(following, "hijri", "gregorian"):
        return None
    if len(digits) == 3:
        year = digit_year(forms, at, True)
        sure = year is not None and year.hijri
    else:
        year = digit_year(forms, at, False)
        sure = year is not None and year.hijri and (bool(after) or year.last > at + 1)
    if year is None or is_tied(page, at, _MARKS) or goes_on(page, year.last):
        return None
    modern = len(digits) == 4 and int(digits) in MODERN and not year.hijri
    if modern and after and int(digits) % 100 and not has(forms[at - 1] if at else "", "number"):
        sure = True
    return _found(page, at, prefix, year) if sure or (modern and stands_as_year(page, at)) else None


def _found(page: Page, first: int, prefix: int, year: Year) -> Found | None:
    """The year from token `first`, the first `prefix` letters of which are proclitics."""
    begin, finish, tokens = Moment(year.number), None, page.tokens
    if year.hijri:
        converted = from_hijri(begin)
        if converted is None:
            return None
        begin, finish = converted
    start, end = tokens.starts[first] + prefix, tokens.ends[year.last - 1]
    return Found(first, year.last, start, end, begin, finish, hijri=year.hijri)
