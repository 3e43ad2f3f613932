"""Parts of a year: «الربع الثالث من عام 2025», «النصف الأول من 2024», «الأشهر التسعة الأولى»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..lexicons import cells, rows
from ..text.page import Page
from .decades import decade_at, role_of
from .found import Anchors, Found
from .moments import Moment
from .words import has
from .years import Year, digit_year, named_year, number_in_words, relation_of

_FIRST = frozenset(["الاولي", "الاول"])
_LAST = frozenset(["الاخيره", "الاخير"])


class _Part(NamedTuple):
    """Months `begin` to `finish` of a year, written in tokens `[first, last)`; `alone`: needs no year beside it."""

    first: int
    last: int
    begin: int
    finish: int
    alone: bool


def cue_words() -> list[str]:
    """Words that name a part of a year or a decade."""
    return [w for r in rows("periods") if r["role"] != "order" for w in cells(r["words"])]


def find(page: Page, anchors: Anchors, taken: set[int]) -> Iterator[Found]:
    """Every part of a year and every decade that the words of periods.csv announce."""
    forms, done = page.tokens.forms, 0
    for at in anchors.periods:
        if at < done or at in taken:
            continue
        role, value, cut = role_of(forms[at])
        found = decade_at(page, at, value, cut) if role == "decade" else None
        if role in ("quarter", "season", "half", "months"):
            part = _months(forms, at) if role == "months" else _fraction(forms, at, role)
            found = _with_year(page, part) if part else None
        if found:
            done = found.last
            yield found


def _order(form: str) -> int:
    role, value, attached = role_of(form)
    return value if role == "order" and not attached else 0


def _fraction(forms: Sequence[str], at: int, role: str) -> _Part | None:
    """«الربع الثالث», «النصف الأول»."""
    order = _order(forms[at + 1]) if at + 1 < len(forms) else 0
    size = 6 if role == "half" else 3
    parts = 12 // size
    if forms[at + 1 : at + 2] and forms[at + 1] in _LAST:
        order = parts
    if not 1 <= order <= parts:
        return None
    return _Part(at, at + 2, (order - 1) * size + 1, order * size, role == "quarter")


def _months(forms: Sequence[str], at: int) -> _Part | None:
    """«الأشهر التسعة الأولى», «التسعة أشهر الأولى», «الـ9 أشهر الأولى», «أول ستة أشهر»."""
    for count_at, order_at, first, last in (
        (at + 1, at + 2, at, at + 3),
        (at - 1, at + 1, at - 1, at + 2),
        (at - 1, at - 2, at - 2, at + 1),
    ):
        if min(count_at, order_at) < 0 or max(count_at, order_at) >= len(forms):
            continue
        count = _count(forms[count_at])
        if 2 <= count <= 11 and (forms[order_at] in _FIRST or forms[order_at] in ("اول", "واول")):
            return _Part(first, last, 1, count, True)
    return None


def _count(form: str) -> int:
    bare = form.removeprefix("و").removeprefix("ال") or form
    return int(bare) if bare.isdigit() and len(bare) < 3 else number_in_words([bare], 0)[0]


def _year(forms: Sequence[str], at: int) -> Year | None:
    """The year after a part of it, behind «من», «في» or «ل»; «من العام» alone is this year."""
    if at >= len(forms):
        return None
    linked = forms[at] in ("من", "في")
    at += linked
    if at >= len(forms):
        return None
    if relation_of(forms[at]) == "this" and at + 1 < len(forms) and has(forms[at + 1], "year"):
        return Year(None, at + 2, False, "this")
    year = named_year(forms, at) or digit_year(forms, at, False)
    if year is None and linked and forms[at] in ("العام", "السنه"):
        return Year(None, at + 1, False, "this")
    return year._replace(relation=year.relation.removesuffix(" year")) if year and year.relation else year


def _with_year(page: Page, part: _Part) -> Found | None:
    forms = page.tokens.forms
    year = _year(forms, part.last)
    if year is None and (not part.alone or (part.last < len(forms) and forms[part.last] in ("من", "ل"))):
        return None
    if year and year.hijri:
        return None
    last = year.last if year else part.last
    number = year.number if year else None
    cut = role_of(forms[part.first])[2] or int(forms[part.first].startswith("وال") or forms[part.first] == "واول")
    return Found(
        part.first,
        last,
        page.tokens.starts[part.first] + cut,
        page.tokens.ends[last - 1],
        Moment(number, part.begin),
        Moment(number, part.finish),
        relation=None if number else (year.relation if year else "latest"),
        scope="year" if year else "part",
    )
