"""What kind of person a name is: an official, a figure of history, the maker of a picture or text, or another."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..facts import Facts
from ..text.cues import without_proclitics
from ..text.page import Page
from .lexicon_people import candidates
from .name_context import heads_title
from .name_keys import name_key
from .name_spans import Span
from .name_words import context

_KIN = frozenset(
    {
        "جاره",
        "جارته",
        "ابنه",
        "ابنته",
        "ابنها",
        "ابنتها",
        "زوجته",
        "زوجها",
        "والدته",
        "والدتها",
        "والده",
        "والدها",
        "امه",
        "امها",
        "شقيقه",
        "شقيقته",
    }
)


class Surroundings(NamedTuple):
    """The parts of a page that say what a name in them is, as spans of the text."""

    bylines: list[tuple[int, int]]
    captions: list[tuple[int, int]]


def surroundings(facts: Facts) -> Surroundings:
    """The bylines and captions of a page, gathered once for all its names."""
    bylines, captions = ([(f.start, f.end) for f in facts.furniture if f.kind == k] for k in ("byline", "caption"))
    return Surroundings(bylines, captions)


def is_inside(spans: list[tuple[int, int]], start: int) -> bool:
    """Whether a place in the text is inside one of the spans."""
    return bool(spans) and any(first <= start < end for first, end in spans)


def class_of(page: Page, bylines: list[tuple[int, int]], span: Span, start: int, name: str) -> str:
    """official | historical | credit | other, of a folded `name` without proclitics whose token begins at `start`."""
    if span.kind == "credit" or is_inside(bylines, start):
        return "credit"
    if _is_historical(name):
        return "historical"
    before = page.tokens.forms[max(span.first - 2, 0) : span.first]
    if len(before) == 2 and before[1] in context("nation") and _is_private(before[0]):
        return "other"  # «العداء الكيني فلان»
    ranked = len(before) == 2 and heads_title(before[0])  # «العميد المتقاعد فلان»
    return "other" if before and _is_private(before[-1]) and not ranked else "official"


@cache
def _is_historical(name: str) -> bool:
    known = candidates(name_key(name))
    return bool(known) and all(person.person_class == "historical" for person in known)


@cache
def _is_private(before: str) -> bool:
    """Whether the word before a name makes its bearer a private person."""
    return before in _KIN or any(plain in context("citizen") for plain in without_proclitics(before))
