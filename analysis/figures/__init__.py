"""Figures: numbers with what they count. Dates, ordinals, clock times, addresses and the numbers of laws are none."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ..facts import Facts, Figure
from ..numerals import digit_tokens
from ..text.cues import Cue, cue
from ..text.page import Page
from . import counted, quantity
from .counted import Counted
from .modifier import modifier_of
from .quantity import Quantity
from .words import limits, number_word, number_words

_SMALL = 11  # fewer than this in words is a way of speaking («ثلاثة أيام»), not a figure
_BACK = 6  # words of a number before its multiplier: «ثلاثمئة وخمسة وعشرين ألفًا»
_RANGE = frozenset(["-", "الي", "او", "حتي"])
_NO_FIGURES = frozenset({"byline", "agency", "url", "share", "comments", "related", "advert", "foreign", "end_mark"})


def cues() -> dict[str, Cue]:
    """Numbers in words from eleven up."""
    big = (form for form, word in number_words().items() if word.kind not in ("unit", "fraction"))
    return {"figure.word": cue(big, "all")}


def find(page: Page, facts: Facts) -> list[Figure]:
    """Every figure, in reading order; no two overlap."""
    shut = _Spans([(f.start, f.end) for f in facts.furniture if f.kind in _NO_FIGURES])
    dates = _Spans([(d.start, d.end) for d in facts.dates])
    cited = _Spans([(i.start, i.end) for i in facts.instruments])
    found: list[Figure] = []
    done = -1
    for anchor in sorted({*digit_tokens(page), *page.at("figure.word")}):
        if anchor < done:
            continue
        number = quantity.read(page, _begin(page, anchor, done))
        if number is None or number.last <= anchor:
            continue
        start, end = page.span(number.first, number.last)
        noun = counted.before(page, number) or counted.find(page, number) if not shut.holds(start, end) else None
        if noun is None or not _is_figure(page, number, noun, dates.holds(start, end), cited.holds(start, end)):
            continue
        found += _with_lower_bound(page, number, _figure(page, number, noun), noun, done)
        done = max(noun.last, number.last)
    return found


class _Spans:
    """Spans that can be asked whether they hold a place."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self._spans = sorted(spans)
        self._starts = [start for start, _ in self._spans]

    def holds(self, start: int, end: int) -> bool:
        near = bisect_right(self._starts, end - 1)
        return any(s < end and start < e for s, e in self._spans[max(near - 2, 0) : near])


def _begin(page: Page, anchor: int, done: int) -> int:
    """The first word of the number that `anchor` belongs to: «ثلاثة» of «ثلاثة ملايين»."""
    first = anchor
    forms = page.tokens.forms
    while first - 1 > done and anchor - first < _BACK and number_word(forms[first - 1], False) is not None:
        first -= 1
    while first < anchor:
        number = quantity.read(page, first)
        if number is not None and number.last > anchor:
            return first
        first += 1
    return anchor


def _is_figure(page: Page, number: Quantity, noun: Counted, dated: bool, cited: bool) -> bool:
    forms = page.tokens.forms
    previous = forms[number.first - 1] if number.first else ""
    head = forms[number.last] if number.last < len(forms) else ""
    if not number.digits and not (number.scaled or noun.kind == "percent" or number.value >= _SMALL):
        return False
    if not number.digits and not noun.sure:
        return False
    if head in limits("hour") or head in limits("place"):
        return False
    strong = number.scaled or noun.kind in ("percent", "money", "measure")
    if strong:
        return True
    if number.digits and number.value == int(number.value) and 1900 <= number.value <= 2100 and not noun.sure:
        return False
    if dated:
        return noun.kind == "time"
    return not cited and (noun.sure or previous not in limits("label"))


def _figure(page: Page, number: Quantity, noun: Counted) -> Figure:
    modifier, first, last = modifier_of(page, number.first, max(number.last, noun.last))
    start, end = page.span(first, last)
    if first == number.first:
        start += _proclitics(page, first)
    return Figure(start, end, number.value, noun.unit, modifier)


def _proclitics(page: Page, token: int) -> int:
    """Letters before the digits of a token that are no part of the figure («و45», «لـ45»)."""
    form = page.tokens.forms[token]
    raw = page.surface(token, token + 1)
    if not form[-1].isdigit() and not any(c.isdigit() for c in form):
        return 0
    return next(i for i, c in enumerate(raw) if c.isdigit())


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
