"""Parts of a year and decades: «الربع الثالث من عام 2025», «النصف الأول من 2024», «الأشهر التسعة الأولى», «ثمانينيات القرن الماضي»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ..lexicons import cells, rows
from ..text.fold import fold_text
from ..text.page import Page
from .found import Anchors, Found
from .moments import Moment, Value
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


@cache
def _table() -> dict[str, tuple[str, int]]:
    """Folded word -> (role, value) of periods.csv."""
    return {fold_text(w): (r["role"], int(r["value"])) for r in rows("periods") for w in cells(r["words"])}


def cue_words() -> list[str]:
    """Words that name a part of a year or a decade."""
    return [w for r in rows("periods") if r["role"] != "order" for w in cells(r["words"])]


def find(page: Page, anchors: Anchors, taken: set[int]) -> Iterator[Found]:
    """Every part of a year and every decade."""
    forms, done = page.tokens.forms, 0
    for at in anchors.periods:
        if at < done or at in taken:
            continue
        role, value, cut = _role(forms[at])
        found = _decade(page, at, value, cut) if role == "decade" else None
        if role in ("quarter", "season", "half", "months"):
            part = _months(forms, at) if role == "months" else _fraction(forms, at, role)
            found = _with_year(page, part) if part else None
        if found:
            done = found.last
            yield found


def _role(form: str) -> tuple[str, int, int]:
    table = _table()
    for prefix in ("", "و", "ب", "ل", "وال", "بال"):
        if form.startswith(prefix) and form[len(prefix) :] in table:
            return *table[form[len(prefix) :]], len(prefix)
    return "", 0, 0


def _order(form: str) -> int:
    role, value = _table().get(form, ("", 0))
    return value if role == "order" else 0


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
        if not min(count_at, order_at) >= 0 or max(count_at, order_at) >= len(forms):
            continue
        count = _count(forms[count_at])
        if 2 <= count <= 11 and (forms[order_at] in _FIRST or forms[order_at] in ("اول", "واول")):
            return _Part(first, last, 1, count, True)
    return None


def _count(form: str) -> int:
    bare = form.removeprefix("و").removeprefix("ال")
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
    cut = _role(forms[part.first])[2] or int(forms[part.first].startswith("وال") or forms[part.first] == "واول")
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


def _decade(page: Page, at: int, value: int, cut: int) -> Found | None:
    """«ثمانينيات القرن الماضي»; alone only after a word of time, and never an age."""
    forms, last = page.tokens.forms, at + 1
    after = forms[last : last + 3]
    if any(has(form, "age") for form in after):
        return None
    century, basis = 19, "العقد من القرن العشرين"
    while after and _role(after[0])[0] == "decade":  # «السبعينات والثمانينات من القرن الماضي»
        last += 1
        after = forms[last : last + 3]
    tail = after[1:] if after and after[0] == "من" else after
    if tail and tail[0] == "القرن":
        which = tail[1] if len(tail) > 1 else ""
        if which not in ("الماضي", "العشرين", "المنصرم", "الفائت", "التاسع"):
            return None
        last += len(after) - len(tail) + 2
        if which == "التاسع":
            century, last, basis = 18, last + 1, "القرن التاسع عشر"
        elif which == "العشرين":
            basis = ""
    elif value < 40 or not (at and has(forms[at - 1], "in", "edge", "period", "since")) or forms[at - 1] == "في":
        return None
    if at + 1 < len(forms) and _role(forms[at + 1])[0] == "decade":
        last = at + 1
    years = century * 100 + value
    shown = Value(f"{years // 10}X", f"{years}-01-01", f"{years + 9}-12-31")
    return Found(
        at,
        last,
        page.tokens.starts[at] + cut,
        page.tokens.ends[last - 1],
        Moment(years),
        shown=shown,
        basis=basis or None,
    )
