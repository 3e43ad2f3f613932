"""When a document was published: bylines, datelines and its address, told apart from clocks and weather on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..facts import UNDATED, Facts, Furniture, Publication
from ..text.page import Page
from .found import Found
from .moments import Moment, is_day, value_of
from .words import has

_RUNS = frozenset(["byline", "agency", "foreign", "share"])
_ADDRESS_DAY = re.compile(r"(?<!\d)(20[0-4]\d)([/-]?)(0[1-9]|1[0-2]|[1-9])\2(0[1-9]|[12]\d|3[01]|[1-9])(?=\D|\d{3,8}(?!\d))")
_ADDRESS_MONTH = re.compile(r"/(20[0-4]\d)/(0[1-9]|1[0-2])/")
_AGENCIES = frozenset(["واس", "وام", "قنا", "كونا", "بنا", "سانا", "سبا", "بترا", "وات", "واج", "وفا", "نينا", "واع", "وكالات"])
_EDGE_LINES = 6
_SHORT_LINE = 18
_BASES = (
    "تاريخ النشر المذكور في الصفحة",
    "سطر التوقيع",
    "سطر المكان والتاريخ",
    "سطر التاريخ",
    "تاريخ آخر تحديث",
)


class _Candidate(NamedTuple):
    rank: int
    header: bool
    index: int  # of the expression


def on_page(facts: Facts, founds: Sequence[Found]) -> set[int]:
    """Indices of the expressions that stand in the page's furniture, not in the article."""
    tokens = {at for run in facts.furniture if run.kind in _RUNS for at in range(run.first, run.last)}
    return {index for index, found in enumerate(founds) if found.first in tokens}


def choose(page: Page, facts: Facts, founds: Sequence[Found]) -> tuple[Publication, set[int]]:
    """The publication date, and the indices of the expressions that state it."""
    candidates = [*_in_furniture(page, facts, founds), *_datelines(page, facts, founds)]
    candidates = [c for c in candidates if founds[c.index].is_day]
    if not candidates:
        return _from_address(facts.source.url), set()
    best = min(candidates, key=lambda c: (c.rank, c.header, founds[c.index].begin))
    moment = founds[best.index].begin
    same = {c.index for c in candidates if founds[c.index].begin == moment}
    return Publication(*value_of(moment), _BASES[best.rank]), same


def _in_furniture(page: Page, facts: Facts, founds: Sequence[Found]) -> Iterator[_Candidate]:
    """Dates of byline runs, ranked by the label before each."""
    at = 0
    for run in facts.furniture:
        while at < len(founds) and founds[at].first < run.first:
            at += 1
        begin, first_line = run.first, run.first <= 2
        while at < len(founds) and founds[at].first < run.last:
            rank = _rank(page, run, begin, founds[at])
            if run.kind in _RUNS and rank is not None:
                yield _Candidate(rank, first_line, at)
            begin = founds[at].last
            at += 1


def _rank(page: Page, run: Furniture, begin: int, found: Found) -> int | None:
    """0 labelled as published, 1 a signed or timed line, 3 a bare date, 4 an update; None for a clock."""
    forms = page.tokens.forms
    label, whole = forms[begin : found.first], forms[run.first : run.last]
    if any(has(form, "updated") for form in label):
        return 4
    if any(has(form, "published") for form in label):
        return 0
    if any(has(form, "clock") for form in whole) or any(has(form, "rights") for form in whole):
        return None
    others = [f for f in [*whole[: found.first - run.first], *whole[found.last - run.first :]] if f[0].isalnum() and not has(f, "day")]
    return 1 if len(others) > 1 else 3


def _datelines(page: Page, facts: Facts, founds: Sequence[Found]) -> Iterator[_Candidate]:
    """«هانوي، 15 يوليو 2025 (وكالة …)»: near the top or the bottom, at the beginning of a line that says little else."""
    newlines = page.tokens.newlines
    covered = [(run.first, run.last) for run in facts.furniture]
    for index, found in enumerate(founds):
        line = int(newlines.searchsorted(found.first))
        if _EDGE_LINES <= line < len(newlines) - _EDGE_LINES + 1:
            continue
        if any(first <= found.first < last for first, last in covered):
            continue
        first = int(newlines[line - 1]) + 1 if line else 0
        last = int(newlines[line]) if line < len(newlines) else len(page.tokens)
        if _is_dateline(page, first, last, found):
            yield _Candidate(2, first <= 2, index)


def _is_dateline(page: Page, first: int, last: int, found: Found) -> bool:
    forms = page.tokens.forms
    following = forms[found.last] if found.last < last else "\n"
    lead = forms[first : found.first]
    if len(lead) > 6 or any(has(form, "clock", "deadline") for form in lead):
        return False
    if following in _AGENCIES or (following == "(" and found.last + 1 < last and forms[found.last + 1][0].isalpha()
                                  and not forms[found.last + 1].isdigit() and len(lead) <= 3):
        return True
    return last - first <= _SHORT_LINE and found.last >= last - 6 and not lead and forms[last - 1] not in ".؟!"


def _from_address(url: str | None) -> Publication:
    """The day or month that an address carries, as many papers write it."""
    if url is None:
        return UNDATED
    for match in _ADDRESS_DAY.finditer(url):
        year, month, day = int(match[1]), int(match[3]), int(match[4])
        if is_day(year, month, day) and (match[2] or len(match[3]) == len(match[4]) == 2):
            return Publication(*value_of(Moment(year, month, day)), "التاريخ الذي في عنوان الصفحة على الشبكة")
    month_match = _ADDRESS_MONTH.search(url)
    if month_match:
        return Publication(*value_of(Moment(int(month_match[1]), int(month_match[2]))), "الشهر الذي في عنوان الصفحة على الشبكة")
    return UNDATED
