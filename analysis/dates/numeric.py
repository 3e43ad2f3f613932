"""Dates in digits alone: 18/07/2023, 2025-07-15, 14.08.2025, 20/1/1447, 28/7, 7/2025."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..numerals import split_digits
from ..text.page import Page
from .days import spread, with_earlier
from .found import Anchors, Found
from .moments import Moment, from_hijri, is_day
from .words import DayWord, has, weekday
from .years import is_counted

_SEPARATORS = frozenset("/.-")
_MAX_PARTS = 4
_FRACTIONS = frozenset([(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (24, 7)])


class Chain(NamedTuple):
    """Digit groups with one separator between them: tokens `[first, last)`, letters glued before and after."""

    first: int
    last: int
    groups: tuple[str, ...]
    mark: str
    before: str
    after: str


def find(page: Page, anchors: Anchors, taken: set[int]) -> Iterator[Found]:
    """Every date in digits that no token of `taken` belongs to."""
    forms, size = page.tokens.forms, len(page.tokens)
    done = 0
    for at in anchors.digits:
        if (
            at < done
            or at in taken
            or at + 2 >= size
            or forms[at + 1] not in _SEPARATORS
            or not forms[at + 2][0].isdigit()
        ):
            continue
        chain = _chain(page, at)
        if chain is None:
            continue
        done = chain.last
        found = (
            _full(page, chain) if len(chain.groups) == 3 else _short(page, chain) if len(chain.groups) == 2 else None
        )
        if found and not found.hijri and found.begin.day and int(chain.groups[0]) == found.begin.day:
            yield from _with_earlier_days(page, chain, found)
        elif found:
            yield found


def _with_earlier_days(page: Page, chain: Chain, found: Found) -> Iterator[Found]:
    """«من 20 إلى 30/6», «15-20/7/2025»: days that share the month of the chain."""
    days = with_earlier(page, DayWord(found.begin.day or 0, chain.first, len(chain.before)))
    first = days.days[0]
    if len(days.days) == 1:
        yield found
    else:
        yield from spread(
            page, found._replace(first=first.first, start=page.tokens.starts[first.first] + first.prefix), days
        )


def _chain(page: Page, at: int) -> Chain | None:
    """The chain of digit groups that begins at token `at`; None when letters or digits are tied to it."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    before, first, after = split_digits(forms[at])
    groups, position, mark = [first], at + 1, forms[at + 1]
    if after or _goes_before(page, at, before, mark):
        return None
    while position + 1 < len(forms) and forms[position] == mark and len(groups) <= _MAX_PARTS and not after:
        gap = starts[position] - ends[position - 1], starts[position + 1] - ends[position]
        head, group, tail = split_digits(forms[position + 1])
        if head or not group or gap[0] != gap[1] or gap[0] > 1 or (gap[0] and mark == "."):
            break
        groups.append(group)
        after = tail
        position += 2
    if len(groups) > 1 and not _tied(page, position, groups):
        return Chain(at, position, tuple(groups), mark, before, after)
    return None


def _goes_before(page: Page, at: int, before: str, mark: str) -> bool:
    """Whether the number at token `at` is tied to something before it, other than the first day of a range (15-20/7)."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    if (
        at < 2
        or before
        or forms[at - 1] not in "/.-:,+"
        or ends[at - 1] != starts[at]
        or ends[at - 2] != starts[at - 1]
    ):
        return False
    earlier = forms[at - 2]
    return earlier[-1].isalnum() and not (forms[at - 1] == "-" and mark == "/" and earlier[-1].isdigit())


def _tied(page: Page, at: int, groups: list[str]) -> bool:
    """Whether the chain goes on after token `at - 1`: «/QH15», «-NQ», «:30»."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    if at + 1 >= len(forms) or forms[at] not in "/-.:" or starts[at + 1] != ends[at]:
        return False
    spaced = starts[at] != ends[at - 1]
    following = forms[at + 1][0]
    if not following.isalnum() or (spaced and forms[at] != "-"):
        return False
    clock = at + 2 < len(forms) and forms[at + 2] == ":"
    if forms[at] == "-" and at + 2 < len(forms) and forms[at + 2] == "/" and following.isdigit() and len(groups) > 1:
        return False  # 28/6-3/7
    whole = len(groups) == 3 and any(len(g) == 4 for g in groups)
    return not (whole and (clock or not following.isascii()))


def _full(page: Page, chain: Chain) -> Found | None:
    """Day, month and year in either order; a month beyond twelve means that day and month changed places."""
    a, b, c = chain.groups
    if len(b) > 2 or (len(a) != 4 and len(a) > 2) or (len(a) == 4 and len(c) > 2):
        return None
    if chain.after and not (
        has(chain.after, "gregorian", "hijri") or chain.after[0] in "Tt" or not chain.after.isascii()
    ):
        return None
    if len(a) == 4:
        year, month, day = int(a), int(b), int(c)
    elif len(c) == 4:
        day, month, year = int(a), int(b), int(c)
    elif len(c) == 2 and chain.mark in "/." and 10 <= int(c) <= 40 and _dated(page, chain):
        day, month, year = int(a), int(b), 2000 + int(c)
    else:
        return None
    if month > 12 >= day:
        day, month = month, day
    forms = page.tokens.forms
    last = chain.last + (chain.last < len(forms) and has(forms[chain.last], "gregorian", "hijri"))
    base = Found(
        chain.first, last, page.tokens.starts[chain.first] + len(chain.before), _end(page, chain, last), Moment(None)
    )
    if 1300 <= year <= 1500 and 1 <= month <= 12 and 1 <= day <= 30:
        converted = from_hijri(Moment(year, month, day))
        return base._replace(begin=converted[0], finish=converted[1], hijri=True) if converted else None
    if not 1000 <= year <= 2100 or not is_day(year, month, day):
        return None
    return base._replace(begin=Moment(year, month, day))


def _end(page: Page, chain: Chain, last: int) -> int:
    cut = len(chain.after) if chain.after and not has(chain.after, "gregorian", "hijri") else 0
    return page.tokens.ends[last - 1] - cut


def _before(page: Page, chain: Chain) -> list[str]:
    """The words before the chain on its line, the nearest first; an opening bracket is no word."""
    forms, words, at = page.tokens.forms, [], chain.first - 1
    while at >= 0 and len(words) < 3 and forms[at] != "\n":
        if forms[at][0].isalnum():
            words.append(forms[at])
        at -= 1
    return words


def _dated(page: Page, chain: Chain) -> bool:
    """Whether a word before says that this is a day."""
    words = _before(page, chain)
    if not words:
        return False
    return has(words[0], "day", "dated") or weekday(words[0]) is not None


def _short(page: Page, chain: Chain) -> Found | None:
    """Day and month without a year, or month and year."""
    if (chain.before and not _proclitic(chain.before)) or chain.after:
        return None
    a, b = chain.groups
    words = _before(page, chain)
    nearest = words[0] if words else ""
    following = page.tokens.forms[chain.last] if chain.last < len(page.tokens) else "\n"
    if any(has(word, "number") for word in words[:2]) or (
        is_counted(following) and not has(nearest, "day", "deadline")
    ):
        return None
    base = Found(
        chain.first,
        chain.last,
        page.tokens.starts[chain.first] + len(chain.before),
        page.tokens.ends[chain.last - 1],
        Moment(None),
    )
    if len(a) <= 2 and len(b) <= 2:
        moment = _day_month(chain, words, following)
        known = "recurring" if has(nearest, "named_event") else None
        return base._replace(begin=moment, relation=known) if moment else None
    month, year = (a, b) if len(b) == 4 else (b, a)
    if (
        len(year) == 4
        and len(month) <= 2
        and 1 <= int(month) <= 12
        and 1900 <= int(year) <= 2100
        and chain.mark in "/-"
        and (has(nearest, "month") or (has(nearest, "in") and len(month) == 2))
    ):
        return base._replace(begin=Moment(int(year), int(month)))
    return None


def _proclitic(letters: str) -> bool:
    return letters in ("و", "ف", "ب", "ل", "ال", "في", "يوم", "وال")


def _day_month(chain: Chain, words: list[str], following: str) -> Moment | None:
    """28/7 and its kind: a day where the words around speak for it, not a score, a ratio or a fraction."""
    day, month = (int(g) for g in chain.groups)
    if not is_day(None, month, day):
        return None
    nearest = words[0] if words else ""
    sure = (
        has(nearest, "day", "dated")
        or weekday(nearest) is not None
        or (has(nearest, "named_event") and chain.mark == "/")
    )
    if sure:
        return Moment(None, month, day)
    if chain.mark != "/" or any(has(word, "score") for word in words) or (day, month) in _FRACTIONS or not words:
        return None
    likely = has(nearest, "in", "from", "to", "deadline", "between", "range", "since", "starting") or chain.before in (
        "و",
        "في",
    )
    return Moment(None, month, day) if likely or (day > 12 and following in ".،؛:)\n") else None
