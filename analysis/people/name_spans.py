"""Full names at their anchors: which tokens belong to one, on the evidence of parts and surroundings."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from ..text.page import Page
from . import arabic_names, foreign_names, known_names, name_reading, vietnamese
from .heads import head_forms
from .name_anchors import find_anchors
from .name_context import Left, left_of, names_a_thing
from .name_ends import general_end, may_begin_unlisted, vietnamese_end
from .name_places import is_country, listed_places
from .name_words import context, is_courtesy, is_stop, is_verb
from .ordinary import is_ordinary
from .remembered import Remembered
from .vietnamese import Sure

_BACK = 3
_WORD, _NEVER, _JOIN, _CLOSER, _GRADED, _OPENS_VIETNAMESE, _OPENS_GENERAL, _OPENER = (1 << bit for bit in range(8))


_MAY_BEGIN = _GRADED | _OPENS_VIETNAMESE | _JOIN | _OPENER


class Span(NamedTuple):
    """Tokens `[first, last)` of one name; `cut` letters of the first are proclitics. `kind`: place = not a person."""

    first: int
    last: int
    cut: int
    kind: str  # vietnamese | general | clip | place
    left: Left


def find_spans(page: Page, credits: Mapping[int, Span]) -> list[Span]:
    """Every full name and every place that looks like one, in reading order, without overlaps.

    `credits` are names found before by the words that announce them, by first token.
    """
    forms = page.tokens.forms
    places = listed_places(page)
    anchors = sorted({*find_anchors(page), *places, *credits})
    found: list[Span] = []
    reached = 0
    for anchor in anchors:
        if anchor < reached:
            continue
        if anchor in credits:
            found.append(credits[anchor])
            reached = credits[anchor].last
            continue
        if anchor in places:
            found.append(Span(anchor, places[anchor], 0, "place", Left.NOTHING))
            reached = places[anchor]
            continue
        for first in _starts(forms, anchor, reached):
            span = _read_at(page, first, found)
            if span is not None and span.last > anchor:
                found.append(span)
                reached = span.last
                break
    return found


def _starts(forms: list[str], anchor: int, reached: int) -> range:
    """Where a name that holds the anchor may begin, farthest first."""
    first = anchor
    opens = _OPENS_VIETNAMESE if vietnamese.syllable(forms[anchor]) else _OPENS_GENERAL
    least = max(reached, anchor - _BACK, 0)
    while first > least and _may_precede(_PARTS[forms[first - 1]], _PARTS[forms[first]], opens):
        first -= 1
    return range(first, anchor + 1)


def _may_precede(bits: int, following: int, opens: int) -> bool:
    """Whether a word with `bits` may be the part of a name before that with `following`."""
    if following & _JOIN and bits & _WORD:
        return not bits & _NEVER
    return bool(bits & opens or (following & _CLOSER and bits & _GRADED))


def _part(form: str) -> int:
    """What a word can be in a name, as bits."""
    plain = [p for p, _ in readings(form)]
    return (
        _WORD * form[0].isalpha()
        | _NEVER * (is_stop(form) or is_verb(form))
        | _JOIN * (form in arabic_names.JOINS)
        | _OPENER * any(p in arabic_names.OPENERS for p in plain)
        | _CLOSER * (form in arabic_names.CLOSERS)
        | _GRADED * any(map(name_reading.grade, [form, *plain]))
        | _OPENS_VIETNAMESE * any(map(vietnamese.family, plain))
        | _OPENS_GENERAL * any(arabic_names.given(p) or foreign_names.may_open(p) for p in plain)
    )


_PARTS = Remembered(_part)


@cache
def readings(form: str) -> tuple[tuple[str, int], ...]:
    """A form as written and without one or two proclitics, and how many letters those are.

    Of a common word only its و is cut (لجنة is never ل + جنة).
    """
    if is_country(form) or form in context("nation") or is_verb(form):
        return ()
    attached = form[0] in "وف" and _is_sure_name(form[1:]) and not _is_sure_name(form)
    found = [] if attached else [(form, 0)]
    if form[0] in "وفلبك" and (len(form) > 2 or form == "وي") and (form[0] == "و" or not is_ordinary(form)):
        found.append((form[1:], 1))
        if len(form) > 3 and form[0] in "وف" and form[1] in "لبك" and not is_ordinary(form):
            found.append((form[2:], 2))
    return tuple(
        (plain, cut)
        for plain, cut in found
        if arabic_names.given(plain) == Sure.STRONG or not (is_courtesy(plain) or plain in head_forms())
    )


@cache
def _is_sure_name(form: str) -> bool:
    return vietnamese.family(form) == Sure.STRONG or name_reading.grade(form) == Sure.STRONG


def _read_at(page: Page, first: int, found: list[Span]) -> Span | None:
    forms = page.tokens.forms
    heads, known = readings(forms[first]), known_names.full_at(forms, first)
    may_be_given = forms[first].startswith("ال") or arabic_names.given(forms[first])
    if not heads and may_be_given and forms[first + 1 : first + 2] in (["بن"], ["ولد"]):
        heads = ((forms[first], 0),)
    if not heads and known is None:
        return None
    if known is None and not _PARTS[forms[first]] & _MAY_BEGIN and not may_begin_unlisted(forms, first):
        return None
    near = bool(found) and (found[-1].last == first or (found[-1].last + 1 == first and forms[first - 1] in "،؛"))
    left = left_of(page, first, near and found[-1].kind != "place", _floor(found))
    for head, cut in heads:
        last, kind = vietnamese_end(page, first, head, cut, left), "vietnamese"
        sure = last - first > 2 or (last > first and vietnamese.family(head) == Sure.STRONG)
        general = last if sure else general_end(page, first, head, cut, left)
        if general > last:
            last, kind = general, "general"
        if known is not None and known[0] >= last:
            break
        if last > first:
            thing = names_a_thing(page, first, last - first) or _is_place(forms, first, last, left, found)
            return Span(first, last, cut, "place" if thing else kind, left)
    if known is None:
        return None
    return Span(first, *known, "place" if names_a_thing(page, first, known[0] - first) else "general", left)


def _floor(found: list[Span]) -> int:
    """Where the nearest person before ends."""
    return next((s.last for s in reversed(found[-3:]) if s.kind != "place"), 0)


def _is_place(forms: list[str], first: int, last: int, left: Left, found: list[Span]) -> bool:
    """«في تران دي», and what follows a place in a list («بلديات فو هوو ودونغ تيان»): short and without a title."""
    if last - first > 2 or left > Left.LIST:
        return False
    if first and forms[first - 1] in ("في", "وفي"):
        return True
    return bool(found) and found[-1].kind == "place" and forms[found[-1].last : first] in ([], ["،"])
