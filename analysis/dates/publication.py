"""When a document was published: bylines, datelines and its address, told apart from clocks and weather on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ..facts import UNDATED, Facts, Furniture, Publication
from ..outlets import MAX_WORDS, outlet_at
from ..places import place_at
from ..text.page import Page
from .found import Found
from .moments import Moment, is_day, value_of
from .words import has

_RUNS = frozenset(["byline", "agency", "foreign", "share"])
_ADDRESS_DAY = re.compile(
    r"(?<!\d)(20[0-4]\d)([/-]?)(0[1-9]|1[0-2]|[1-9])\2(0[1-9]|[12]\d|3[01]|[1-9])(?=\D|\d{3,8}(?!\d))"
)
_ADDRESS_MONTH = re.compile(r"/(20[0-4]\d)/(0[1-9]|1[0-2])/")
_EDGE_LINES = 6
_HEADER = 2  # tokens; a line that begins so early heads the page
_LEAD = 6  # tokens before the day in a dateline
_SHORT_LINE = 18
_LONGEST_LINE = 60  # tokens; a longer run of foreign text is no line that signs a page
_DASHES = frozenset("-–—")
_PREPOSITIONS = "بل"  # «بالرياض» is a place, not the paper
_STATED = "تاريخ مذكور مع الملف"
_BASES = (
    "تاريخ النشر المذكور في الصفحة",
    "سطر التوقيع",
    "سطر المكان والتاريخ",
    "سطر التاريخ",
    "تاريخ آخر تحديث",
)


class _Candidate(NamedTuple):
    """An expression that may state the day: the weaker, the higher its rank; `header`: on the first line."""

    rank: int
    header: bool
    place: int


def runs_of(facts: Facts, founds: Sequence[Found]) -> list[Furniture | None]:
    """The run of furniture that each expression stands in. Both are in reading order."""
    result: list[Furniture | None] = []
    runs = iter([*facts.furniture, None])
    run = next(runs)
    for found in founds:
        while run and run.last <= found.first:
            run = next(runs)
        result.append(run if run and run.first <= found.first else None)
    return result


def tells_page(run: Furniture | None) -> bool:
    """Whether what stands in the run tells of the page and not of the article."""
    return run is not None and run.kind in _RUNS


def choose(
    page: Page, facts: Facts, founds: Sequence[Found], runs: Sequence[Furniture | None]
) -> tuple[Publication, set[int]]:
    """The publication date, and the indices of the expressions that state it; `runs` as `runs_of` gives them."""
    candidates = [*_in_furniture(page, founds, runs), *_datelines(page, founds, runs)]
    if day := page.document.stated.date:
        same = {c.place for c in candidates if str(value_of(founds[c.place].begin)[0]) == day}
        return Publication(day, day, day, _STATED), same
    if not candidates:
        return _from_address(facts.source.url), set()
    best = min(candidates, key=lambda c: (c.rank, c.header, founds[c.place].begin))
    moment = founds[best.place].begin
    same = {c.place for c in candidates if founds[c.place].begin == moment}
    return Publication(*value_of(moment), _BASES[best.rank]), same


def _in_furniture(page: Page, founds: Sequence[Found], runs: Sequence[Furniture | None]) -> Iterator[_Candidate]:
    """Dates of byline runs, ranked by the label before each."""
    for place, (found, run) in enumerate(zip(founds, runs, strict=True)):
        if run is None or run.kind not in _RUNS or not found.is_day or run.last - run.first > _LONGEST_LINE:
            continue
        begin = founds[place - 1].last if place and runs[place - 1] is run else run.first
        rank = _rank(page, run, begin, found)
        if rank is not None:
            yield _Candidate(rank, run.first <= _HEADER, place)


def _rank(page: Page, run: Furniture, begin: int, found: Found) -> int | None:
    """0 labelled as published, 1 a signed or timed line, 3 a bare date, 4 an update; None for a clock."""
    forms = page.tokens.forms
    label, whole = forms[begin : found.first], forms[run.first : run.last]
    if any(has(form, "updated") for form in label):
        return 4
    if any(has(form, "published") for form in label):
        return 0
    if any(has(form, "clock", "rights") for form in whole):
        return None
    if run.first <= _HEADER and ":" in label and label[0][0].isdigit():
        return None  # «2:25 صباحًا / 9 مايو 2024» above the headline is a clock
    others = [
        f
        for f in [*whole[: found.first - run.first], *whole[found.last - run.first :]]
        if f[0].isalnum() and not has(f, "day")
    ]
    return 1 if len(others) > 1 else 3


def _datelines(page: Page, founds: Sequence[Found], runs: Sequence[Furniture | None]) -> Iterator[_Candidate]:
    """«هانوي، 15 يوليو 2025 (وكالة …)» and lines that only tell the day, near the top or the bottom."""
    newlines, size = page.tokens.newlines, len(page.tokens)
    top = int(newlines[_EDGE_LINES - 1]) if len(newlines) >= _EDGE_LINES else size
    bottom = int(newlines[-_EDGE_LINES]) if len(newlines) >= _EDGE_LINES else 0
    for place, (found, run) in enumerate(zip(founds, runs, strict=True)):
        if run is not None or top < found.first < bottom or not found.is_day:
            continue
        line = int(newlines.searchsorted(found.first))
        first = int(newlines[line - 1]) + 1 if line else 0
        last = int(newlines[line]) if line < len(newlines) else size
        if _is_dateline(page, first, last, found):
            yield _Candidate(2, first <= _HEADER, place)


def _is_dateline(page: Page, first: int, last: int, found: Found) -> bool:
    """«هانوي، 15 يوليو 2025 (وكالة الأنباء)», «الرياض 15 يوليو 2025 م واس», or a line that only tells the day."""
    forms = page.tokens.forms
    if found.first - first > _LEAD:
        return False
    lead = forms[first : found.first]
    if any(has(form, "clock", "deadline") for form in lead):
        return False
    following = [form.lower() for form in forms[found.last : min(found.last + MAX_WORDS, last)] if form[0].isalpha()]
    if following and following[0][0] not in _PREPOSITIONS and outlet_at(following, 0):
        return True
    if lead and found.last < last and forms[found.last] in _DASHES and place_at(page, first):
        return True  # «نواكشوط، 20/11/2025 - أشرف …»
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
        return Publication(
            *value_of(Moment(int(month_match[1]), int(month_match[2]))), "الشهر الذي في عنوان الصفحة على الشبكة"
        )
    return UNDATED
