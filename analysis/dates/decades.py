"""Decades: «ثمانينيات القرن الماضي», «منذ السبعينيات»; not an age («في الستينيات من عمره»)."""

from __future__ import annotations

from functools import cache

from ..lexicons import cells, rows
from ..text.fold import fold_text
from ..text.page import Page
from .found import Found
from .moments import Moment, Value
from .words import has

_CENTURIES = {"العشرين": 19, "الماضي": 19, "المنصرم": 19, "الفائت": 19, "التاسع": 18}  # التاسع عشر
_LEAST_ALONE = 40  # «العشرينيات» alone is an age more often than a decade


@cache
def _table() -> dict[str, tuple[str, int]]:
    """Folded word -> (role, value) of periods.csv."""
    return {fold_text(w): (r["role"], int(r["value"])) for r in rows("periods") for w in cells(r["words"])}


def role_of(form: str) -> tuple[str, int, int]:
    """(role, value, letters attached before) of a word of periods.csv; an empty role for others."""
    table = _table()
    for prefix in ("", "و", "ب", "ل", "وال", "بال"):
        if form.startswith(prefix) and form[len(prefix) :] in table:
            return *table[form[len(prefix) :]], len(prefix)
    return "", 0, 0


def decade_at(page: Page, at: int, tens: int, cut: int) -> Found | None:
    """The decade that token `at` names; alone only after a word of time."""
    forms, size = page.tokens.forms, len(page.tokens)
    place = at + 1
    while place < size and role_of(forms[place])[0] == "decade":  # «السبعينات والثمانينات من القرن الماضي»
        place += 1
    if any(has(form, "age") for form in forms[place : place + 3]):
        return None
    last, century, basis = at + 1, 19, "العقد من القرن العشرين"
    linked = place + (place < size and forms[place] == "من")
    if linked + 1 < size and forms[linked] == "القرن":
        which = forms[linked + 1]
        if which not in _CENTURIES:
            return None
        century = _CENTURIES[which]
        if place == at + 1:
            last = linked + 2 + (century == 18)
            basis = "" if which in ("العشرين", "التاسع") else basis
    elif (
        tens < _LEAST_ALONE
        or not at
        or not has(forms[at - 1], "in", "edge", "period", "since")
        or forms[at - 1] == "في"
    ):
        return None
    year = century * 100 + tens
    shown = Value(f"{year // 10}X", f"{year}-01-01", f"{year + 9}-12-31")
    start, end = page.tokens.starts[at] + cut, page.tokens.ends[last - 1]
    return Found(at, last, start, end, Moment(year), shown=shown, basis=basis or None)
