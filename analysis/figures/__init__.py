"""Figures: numbers with what they count. Dates, ordinals, clock times, addresses and the numbers of laws are none."""

from __future__ import annotations

import sys
from bisect import bisect_right

from ..facts import Facts, Figure
from ..numerals import digit_tokens
from ..text.cues import Cue, cue
from ..text.page import Page
from . import counted, quantity
from .counted import Counted
from .modifier import modifier_of
from .quantity import Quantity
from .words import limits, number_word, number_words, units

_SMALL = 11  # fewer than this in words is a way of speaking («ثلاثة أيام»), not a figure
_BACK = 6  # words of a number before its multiplier: «ثلاثمئة وخمسة وعشرين ألفًا»
_NO_UNITS = limits("hour") | limits("place")
_RANGE = frozenset(["-", "الي", "او", "حتي"])
_NO_FIGURES = frozenset({"byline", "agency", "url", "share", "comments", "related", "advert", "foreign", "end_mark"})


def cues() -> dict[str, Cue]:
    """Numbers in words from eleven up."""
    big = (form for form, word in number_words().items() if word.kind not in ("unit", "fraction"))
    return {"figure.word": cue(big, "all")}


def find(page: Page, facts: Facts) -> list[Figure]:
    """Every figure, in reading order; no two overlap."""
    shut = [(f.first, f.last) for f in facts.furniture if f.kind in _NO_FIGURES]
    cited = [(i.start, i.end) for i in facts.instruments]
    dated = {token for d in facts.dates for token in range(d.first, d.last)}
    forms = page.tokens.forms
    found: list[Figure] = []
    done = -1
    for anchor in sorted({*digit_tokens(page), *page.at("figure.word")}):
        if anchor < done or not _is_promising(page, anchor) or _within(shut, anchor):
            continue
        if anchor in dated and (anchor + 1 == len(forms) or forms[anchor + 1] not in units()):
            continue
        number = quantity.read(page, _begin(page, anchor, done))
        if number is None or number.last <= anchor:
            continue
        noun = counted.before(page, number) or counted.find(page, number)
        if noun is None or not _is_figure(page, cited, number, noun):
            continue
        if anchor in dated and _may_be_dated(number, noun):
            continue
        number = number._replace(value=number.value * counted.dong_factor(page, number, noun))
        figure = _figure(page, number, noun)
        # «168 مليون دولار في عام 2024 إلى 500 مليون دولار»: the year is no lower bound
        year = not dated.isdisjoint(range(number.first - 2, number.first))
        found += [figure] if year else _with_lower_bound(page, number, figure, noun, done)
        done = max(noun.last, number.last)
    return found


def _within(ranges: list[tuple[int, int]], place: int) -> bool:
    """Whether one of the sorted ranges holds the place."""
    near = bisect_right(ranges, (place, sys.maxsize))
    return near > 0 and place < ranges[near - 1][1]


def _is_promising(page: Page, anchor: int) -> bool:
    """A cheap look at the words beside a number, which turns most dates, codes and addresses away."""
    forms = page.tokens.forms
    following = forms[anchor + 1] if anchor + 1 < len(forms) else "\n"
    previous = forms[anchor - 1] if anchor else "\n"
    return counted.may_follow(following) or counted.may_precede(previous) or not forms[anchor].isdigit()


def _begin(page: Page, anchor: int, done: int) -> int:
    """The first word of the number that `anchor` belongs to: «ثلاثة» of «ثلاثة ملايين»."""
    first = anchor
    forms = page.tokens.forms
    if not anchor or not forms[anchor][-1].isalpha():
        return anchor
    while first - 1 > done and anchor - first < _BACK and number_word(forms[first - 1], False) is not None:
        first -= 1
    while first < anchor:
        number = quantity.read(page, first)
        if number is not None and number.last > anchor:
            return first
        first += 1
    return anchor


def _is_figure(page: Page, cited: list[tuple[int, int]], number: Quantity, noun: Counted) -> bool:
    """Whether a number with a noun is a figure: not small and in words, no label, hour, address or citation."""
    forms = page.tokens.forms
    if not number.digits and not (noun.sure and (number.scaled or noun.kind == "percent" or number.value >= _SMALL)):
        return False
    if number.last < len(forms) and forms[number.last] in _NO_UNITS:
        return False
    if number.scaled or noun.kind in ("percent", "money", "measure"):
        return True
    previous = forms[number.first - 1] if number.first else ""
    if not noun.sure and (1900 <= number.value <= 2100 or previous in limits("label")):
        return False
    return not cited or not _within(cited, page.span(number.first, number.last)[0])


def _may_be_dated(number: Quantity, noun: Counted) -> bool:
    """Whether a number inside an expression of time is a day or a year; a count of days or of people is not."""
    return noun.kind != "time" and (number.value <= 31 or 1900 <= number.value <= 2100)


def _figure(page: Page, number: Quantity, noun: Counted) -> Figure:
    modifier, first, last = modifier_of(page, number.first, max(number.last, noun.last))
    start, end = page.span(first, last)
    if first == number.first:
        start += _proclitics(page, first)
    return Figure(start, end, number.value, noun.unit, modifier)


def _proclitics(page: Page, token: int) -> int:
    """Letters before the digits of a token that are no part of the figure («و45», «لـ45»)."""
    form = page.tokens.forms[token]
    if form[0].isdigit() or not any(c.isdigit() for c in form):
        return 0
    return next(i for i, c in enumerate(page.surface(token, token + 1)) if c.isdigit())


def _with_lower_bound(page: Page, number: Quantity, figure: Figure, noun: Counted, done: int) -> list[Figure]:
    """The figure, and before it the lower end of its range («40 إلى 60 كيلومترًا», «150-170 طنًا»)."""
    forms, first = page.tokens.forms, number.first
    if first < 2 or not number.digits or first - 2 < done:
        return [figure]
    joined = forms[first].startswith("و")
    opened = "بين" in forms[max(first - 3, 0) : first - 1] if joined else forms[first - 1] in _RANGE
    place = first - 1 if joined else first - 2
    lower = quantity.read(page, place) if opened else None
    if lower is None or lower.last not in (first, first - 1) or not lower.digits:
        return [figure]
    factor = _scale(page, number) if not lower.scaled else 1.0
    start, end = page.span(lower.first, lower.last)
    start += _proclitics(page, lower.first)
    return [Figure(start, end, lower.value * factor, noun.unit, None), figure]


def _scale(page: Page, number: Quantity) -> float:
    """The multiplier of a number, which the lower end of its range shares."""
    factor = 1.0
    for token in range(number.first + 1, number.last):
        word = number_word(page.tokens.forms[token], False)
        factor *= word.value if word and word.kind == "multiplier" else 1.0
    return factor
