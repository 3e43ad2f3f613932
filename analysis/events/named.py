"""Gatherings known by their number: «المؤتمر الوطني الرابع عشر للحزب», spoken of without a day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ..facts import Event, Facts
from ..organisations.extent import body_at
from ..phrases import end_kind
from ..text.page import Page
from .anchors import Anchor, Line
from .extent import LINKS, text_of
from .lexicon import cue_words

_BEFORE_ORDINAL = 2  # adjectives between the noun and its number: الوطني
_NUMBER = frozenset(["عشر", "عشره", "والعشرون", "والعشرين", "والثلاثون", "والثلاثين", "والاربعون", "والاربعين"])
_OWNER = 4  # words of whose gathering it is


def numbered(page: Page, facts: Facts, line: Line) -> Iterator[Event]:
    """The numbered gatherings of one sentence as undated events; those in the name of an instrument are no events."""
    for anchor in line.anchors:
        last = _end(page, anchor)
        if last is None or _in_instrument(facts, page, anchor.token):
            continue
        cut = 0 if page.tokens.forms[anchor.token].startswith("ال") else _attached(page.tokens.forms[anchor.token])
        if cut is None:
            continue
        title = text_of(page, anchor.token, last, cut)
        yield Event(line.sentence.start, line.sentence.end, title, None, None, None, False, None, None, False, ())


def _end(page: Page, anchor: Anchor) -> int | None:
    """Token after the number, and after whose gathering it is; None for a gathering without a number."""
    noun, forms = anchor.noun, page.tokens.forms
    if noun is None or not noun.definite or noun.kind != "meeting":
        return None
    after = anchor.token + noun.words
    ordinals = cue_words("ordinal")
    found = next((i for i in range(after, min(after + _BEFORE_ORDINAL + 1, len(forms))) if forms[i] in ordinals), None)
    if found is None or any(not forms[i].startswith("ال") for i in range(after, found)):
        return None
    last = found + 1
    while last < len(forms) and forms[last] in _NUMBER:
        last += 1
    return _owner_end(page, last)


def _owner_end(page: Page, last: int) -> int:
    """«للحزب», «للجمعية الوطنية»: the body behind, else one word."""
    forms = page.tokens.forms
    if last >= len(forms) or not forms[last].startswith("لل") or end_kind(forms[last]):
        return last
    body = body_at(page, last)
    last = min(body.last, last + _OWNER) if body else last + 1
    return last - (forms[last - 1] in LINKS)


def _attached(form: str) -> int | None:
    """Letters before the article of «والمؤتمر», «بالمؤتمر»; None where a lam has swallowed it."""
    place = form.find("ال")
    return place if 0 <= place <= 2 else None


def _in_instrument(facts: Facts, page: Page, token: int) -> bool:
    start = page.span(token, token + 1)[0]
    before = bisect_right(facts.instruments, start, key=lambda item: item.start) - 1
    return before >= 0 and facts.instruments[before].end > start
