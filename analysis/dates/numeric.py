"""Dates in digits alone: 18/07/2023, 2025-07-15, 14.08.2025, 20/1/1447, 28/7, 15-20/7, 07/2025."""

from __future__ import annotations

from collections.abc import Iterator

from ..text.page import Page
from .chains import SEPARATORS, Chain, chain_at
from .day_words import DayWord
from .days import spread, with_earlier
from .found import Anchors, Found
from .moments import Moment, from_hijri, is_day
from .words import has, weekday
from .years import is_counted

_PROCLITICS = frozenset(["", "و", "ف", "ب", "ل", "ال", "وال", "في", "يوم"])
_FRACTIONS = frozenset([(1, 2), (1, 3), (2, 3), (1, 4), (3, 4), (1, 5), (24, 7)])
_HIJRI, _GREGORIAN, _MODERN = range(1300, 1501), range(1000, 2101), range(1900, 2101)


def find(page: Page, anchors: Anchors, taken: set[int]) -> Iterator[Found]:
    """Every date in digits that no token of `taken` belongs to."""
    forms, limit, done = page.tokens.forms, len(page.tokens) - 2, 0
    for at in anchors.digits:
        if at < limit and forms[at + 1] in SEPARATORS and at >= done and at not in taken:
            chain = chain_at(page, at)
            if chain:
                done = chain.last
                yield from _read(page, chain)


def _read(page: Page, chain: Chain) -> Iterator[Found]:
    found = _full(page, chain) if len(chain.groups) == 3 else _short(page, chain) if len(chain.groups) == 2 else None
    if found is None:
        return
    day = found.begin.day
    if found.hijri or not day or int(chain.groups[0]) != day:
        yield found
        return
    days = with_earlier(page, DayWord(day, chain.first, len(chain.before)))  # «من 20 إلى 30/6», «15-20/7/2025»
    first = days.days[0]
    yield from spread(page, found._replace(first=first.first, start=first.start(page)), days)


def _full(page: Page, chain: Chain) -> Found | None:
    """Day, month and year in either order."""
    parts = _day_month_year(page, chain)
    after = chain.after
    era = has(after, "gregorian", "hijri")
    if parts is None or (after and not era and after[0] not in "Tt" and after.isascii()):
        return None
    day, month, year = parts
    tokens, last = page.tokens, chain.last
    last += last < len(tokens) and has(tokens.forms[last], "gregorian", "hijri")
    end = tokens.ends[last - 1] - (0 if era else len(after))
    base = Found(chain.first, last, tokens.starts[chain.first] + len(chain.before), end, Moment(year, month, day))
    if year in _HIJRI and 1 <= month <= 12 and 1 <= day <= 30:
        converted = from_hijri(base.begin)
        return base._replace(begin=converted[0], hijri=True) if converted else None
    return base if year in _GREGORIAN and is_day(year, month, day) else None


def _day_month_year(page: Page, chain: Chain) -> tuple[int, int, int] | None:
    """Year first or year last; a month beyond twelve means that day and month changed places."""
    a, b, c = chain.groups
    if len(a) == 4 and len(b) < 3 and len(c) < 3:
        year, month, day = int(a), int(b), int(c)
    elif len(c) == 4 and len(a) < 3 and len(b) < 3:
        day, month, year = int(a), int(b), int(c)
    elif max(map(len, chain.groups)) < 3 and 10 <= int(c) <= 40 and chain.mark != "-" and _dated(_words(page, chain)):
        day, month, year = int(a), int(b), 2000 + int(c)
    else:
        return None
    return (month, day, year) if month > 12 >= day else (day, month, year)


def _words(page: Page, chain: Chain) -> list[str]:
    """The words before the chain on its line, the nearest first."""
    forms, at = page.tokens.forms, chain.first - 1
    words: list[str] = []
    while at >= 0 and len(words) < 3 and forms[at] != "\n":
        if forms[at][0].isalnum():
            words.append(forms[at])
        at -= 1
    return words


def _dated(words: list[str]) -> bool:
    """Whether the nearest word says that a day follows."""
    return bool(words) and (has(words[0], "day", "dated", "twin") or weekday(words[0]) is not None)


def _short(page: Page, chain: Chain) -> Found | None:
    """Day and month without a year, or month and year."""
    tokens, words = page.tokens, _words(page, chain)
    if chain.before not in _PROCLITICS or chain.after or not words or any(has(word, "number") for word in words[:2]):
        return None
    following = tokens.forms[chain.last] if chain.last < len(tokens) else "\n"
    if is_counted(following) and not has(words[0], "day", "deadline"):
        return None
    a, b = chain.groups
    moment = _day_month(chain, words, following) if len(a) < 3 and len(b) < 3 else _month_year(chain, words[0])
    if moment is None:
        return None
    known = "recurring" if has(words[0], "named_event") else None
    start = tokens.starts[chain.first] + len(chain.before)
    return Found(chain.first, chain.last, start, tokens.ends[chain.last - 1], moment, relation=known)


def _month_year(chain: Chain, nearest: str) -> Moment | None:
    """07/2025 after a preposition, 7/2025 after «شهر»; elsewhere it is the number of a law."""
    month, year = sorted(chain.groups, key=len)
    if len(year) != 4 or len(month) > 2 or chain.mark == "." or not 1 <= int(month) <= 12 or int(year) not in _MODERN:
        return None
    told = has(nearest, "month") or (has(nearest, "in") and len(month) == 2)
    return Moment(int(year), int(month)) if told else None


def _day_month(chain: Chain, words: list[str], following: str) -> Moment | None:
    """28/7 and its kind: a day where the words around speak for it, not a score, a ratio or a fraction."""
    day, month = (int(group) for group in chain.groups)
    if not is_day(None, month, day):
        return None
    slash = chain.mark == "/"
    if _dated(words) or (slash and has(words[0], "named_event")):
        return Moment(None, month, day)
    if not slash or (day, month) in _FRACTIONS or any(has(word, "score") for word in words):
        return None
    told = has(words[0], "in", "from", "to", "deadline", "between", "range", "since", "starting") or chain.before
    return Moment(None, month, day) if told or (day > 12 and following in ".،؛:)\n") else None
