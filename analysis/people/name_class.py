"""What kind of person a name is: an official, a figure of history, the maker of a picture or text, or another."""

from __future__ import annotations

from ..facts import Facts
from ..text.page import Page
from .name_spans import Span
from .name_words import context


def is_caption(facts: Facts, start: int) -> bool:
    """Whether a place in the text is inside a picture's caption."""
    return any(f.kind == "caption" and f.start <= start < f.end for f in facts.furniture)


def class_of(page: Page, facts: Facts, span: Span) -> str:
    """official | historical | credit | other."""
    forms = page.tokens.forms
    start = page.span(span.first, span.last)[0]
    if any(f.kind == "byline" and f.start <= start < f.end for f in facts.furniture):
        return "credit"
    before = forms[max(span.first - 3, 0) : span.first]
    if before[-2:-1] and before[-1] == ":" and before[-2] in context("credit"):
        return "credit"
    if before and before[-1] in context("citizen"):
        return "other"
    return "official"
