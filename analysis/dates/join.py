"""Joining neighbours: a Hijri date with its Gregorian twin, and two dates with «إلى» or «و» between them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ..text.page import Page
from .found import Found
from .kinds import words_before
from .words import has, weekday

_MAX_GAP = 5
_CHANGE_REACH = 8
_TWIN_MARKS = frozenset("-/(،,|[:")


def join(page: Page, founds: Iterable[Found]) -> list[Found]:
    """The expressions in reading order, neighbours joined where the words between them say so."""
    result: list[Found] = []
    for found in sorted(founds, key=lambda f: (f.start, -f.end)):
        if result and found.start < result[-1].end:
            continue
        joined = _pair(page, result, found) if result else None
        if joined is None:
            result.append(found)
        else:
            result[-1] = joined
    return result


def _pair(page: Page, before: Sequence[Found], right: Found) -> Found | None:
    """`right` joined to the last of `before`, or None."""
    left = before[-1]
    if right.first - left.last > _MAX_GAP:
        return None
    text = page.folded.text[left.end : right.start]
    gap = _plain(text)
    if gap is None or "\n" in text:
        return None
    if left.hijri != right.hijri:
        plain = all(w in _TWIN_MARKS or w == "ل" or has(w, "twin", "gregorian", "hijri") for w in gap)
        return _twins(page, left, right) if plain else None
    if left.is_relative or right.is_relative:
        return None
    words = " ".join(gap)
    alike = right.begin.month is not None or page.folded.text[right.start].isdigit()  # not «عام 2024 وعام 2025»
    if (
        words == "و"
        and left.finish
        and not right.finish
        and alike
        and _follows(left._replace(begin=left.finish), right)
    ):
        return left._replace(last=right.last, end=right.end, finish=right.begin)
    if left.shown or right.shown or left.finish or right.finish:
        return None
    if has(words, "range"):
        changed = any(has(word, "change") for word in words_before(page, left.first, _CHANGE_REACH))
        return None if changed else _range(left, right)
    between = any(has(form, "between") for form in page.tokens.forms[max(left.first - 4, 0) : left.first])
    return _range(left, right) if words == "و" and (between or (alike and _follows(left, right))) else None


def _plain(text: str) -> list[str] | None:
    """The words between two dates without those that only announce a day, a month or a year."""
    words = "".join(f" {char} " if char in _TWIN_MARKS else char for char in text).split()
    kept = [w for w in words if weekday(w) is None and not has(w, "day", "month", "year", "years")]
    return kept if len(kept) <= 3 else None


def _twins(page: Page, left: Found, right: Found) -> Found | None:
    """One expression of two calendars: the printed Gregorian date is its value."""
    hijri, other = (left, right) if left.hijri else (right, left)
    begin, basis = other.begin, other.basis
    if other.shown or (begin.day and hijri.begin.year and (hijri.finish is None) != (other.finish is None)):
        return None  # a day against a month: two dates, not one in two calendars
    if begin.year is None and hijri.begin.year is not None:
        begin, basis = begin._replace(year=hijri.begin.year), "السنة من التاريخ الهجري المقابل"
    last, end = right.last, right.end
    if last < len(page.tokens) and page.tokens.forms[last] == ")" and "(" in page.folded.text[left.end : right.start]:
        last, end = last + 1, page.tokens.ends[last]
    return other._replace(first=left.first, last=last, start=left.start, end=end, begin=begin, hijri=False, basis=basis)


def _follows(left: Found, right: Found) -> bool:
    """«شهري يناير وفبراير 2025», «عامي 2023 و2024»: the second is the next month or year after the first."""
    a, b = left.begin, right.begin
    if a.day or b.day:
        return False
    if a.month and b.month:
        return b.month - a.month == 1 and a.year in (None, b.year)
    return a.month is None and b.month is None and a.year is not None and b.year is not None and b.year - a.year == 1


def _range(left: Found, right: Found) -> Found | None:
    """From `left` to `right`; a year said once holds for both."""
    begin, finish = left.begin, right.begin
    if (begin.day is None) != (finish.day is None) and not (begin.year and finish.year):
        return None
    if begin.year is None and finish.year is not None and begin.month and finish.month:
        begin = begin._replace(year=finish.year - (begin[1:3] > finish[1:3]))
    elif finish.year is None and begin.year is not None and begin.month and finish.month:
        finish = finish._replace(year=begin.year + (begin[1:3] > finish[1:3]))
    if (begin.year or 0) > (finish.year or 0) or (begin.day and begin[1:3] == finish[1:3]):
        return None  # «(19/5/1890 - 19/5/2025)» is an anniversary, not a period
    return left._replace(
        last=right.last,
        end=right.end,
        begin=begin,
        finish=finish,
        relation=right.relation or left.relation,
        scope=right.scope or left.scope,
    )
