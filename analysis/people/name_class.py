"""What kind of person a name is: an official, a figure of history, the maker of a picture or text, or another."""

from __future__ import annotations

from ..facts import Facts
from ..text.cues import without_proclitics
from ..text.page import Page
from .lexicon_people import candidates
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


def is_caption(facts: Facts, start: int) -> bool:
    """Whether a place in the text is inside a picture's caption."""
    return any(f.kind == "caption" and f.start <= start < f.end for f in facts.furniture)


def class_of(page: Page, facts: Facts, span: Span, name: str) -> str:
    """official | historical | credit | other; `name` is the folded name without proclitics."""
    start = page.span(span.first, span.last)[0]
    if span.kind == "credit" or any(f.kind == "byline" and f.start <= start < f.end for f in facts.furniture):
        return "credit"
    known = candidates(name_key(name))
    if known and all(person.person_class == "historical" for person in known):
        return "historical"
    before = page.tokens.forms[span.first - 1] if span.first else ""
    if before in _KIN or any(plain in context("citizen") for plain in without_proclitics(before or " ")):
        return "other"
    return "official"
