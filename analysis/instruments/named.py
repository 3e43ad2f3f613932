"""Instruments cited by name: «قانون الاستثمار», «قرار المؤتمر الوطني الثالث عشر للحزب»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache

from ..facts import Instrument
from ..organisations.lexicon import head_of
from ..phrases import BEFORE_FROM, end_kind
from ..text.clitics import is_definite
from ..text.page import Page
from .issuers import offices
from .nouns import Noun, noun_of
from .numbered import Citation
from .numbers import words

_MOST = 9  # tokens of a name
_FROM = BEFORE_FROM | {"التخلص"}
_IN_BRACKETS = 60  # characters between a name and the bracket with its number


def find(page: Page, cited: Sequence[Instrument]) -> Iterator[Citation]:
    """Named citations that no numbered one covers."""
    covered = [(item.start, item.end) for item in cited]
    for anchor in page.at("instrument.noun"):
        noun = noun_of(page.tokens.forms[anchor])
        if noun is None or noun.plain != "named" or noun.plural or noun.definite:
            continue
        last = _name_end(page, anchor, noun)
        if last is None:
            continue
        start, end = page.span(anchor, last)
        if not any(start < e and s < end for s, e in covered):
            yield Citation(anchor, last, _number_in_brackets(page, end, noun.type, cited), noun.type, noun.cut, last)


def _name_end(page: Page, anchor: int, noun: Noun) -> int | None:
    """Token after the name: the definite words that follow the noun, with a year; None when what follows is no name."""
    forms = page.tokens.forms
    place = anchor + 1
    if place >= len(forms) or not _may_follow(forms[place], noun.type):
        return None
    place += 1
    while place < min(anchor + _MOST, len(forms)) and (_belongs(forms[place]) or _goes_on(forms, place, noun)):
        place += 1
    if place < len(forms) and len(forms[place]) == 4 and forms[place].isdigit():
        return place + 1
    if place + 1 < len(forms) and forms[place] in words("year") and forms[place + 1].isdigit():
        return place + 2
    return place


def _goes_on(forms: list[str], place: int, noun: Noun) -> bool:
    """«قانون الوقاية من المخدرات ومكافحتها», «اتفاقية الأمم المتحدة لقانون البحار»."""
    form, before = forms[place], forms[place - 1]
    if form[0] == "ل" and noun.type == "other" and place + 1 < len(forms):
        return len(form) > 3 and is_definite(forms[place + 1])
    if form == "من":
        return before in _FROM and place + 1 < len(forms) and is_definite(forms[place + 1])
    return form[0] == "و" and form.endswith("تها") and is_definite(before)


@lru_cache(1 << 14)
def _may_follow(form: str, kind: str) -> bool:
    """A law is named by what it is on, a resolution by who passed it."""
    if end_kind(form) in ("relative", "time", "year", "person", "verb"):
        return False
    if kind in ("resolution", "decree"):
        return form in offices() and (is_definite(form) or form in ("موتمر", "مؤتمر"))
    return is_definite(form)


@lru_cache(1 << 16)
def _belongs(form: str) -> bool:
    if not form[0].isalpha() or end_kind(form) or form in words("issued") or form in words("dated"):
        return False
    return form.startswith(("ال", "وال", "لل", "بال")) or form in ("عشر", "عشره") or head_of(form) is not None


def _number_in_brackets(page: Page, end: int, kind: str, cited: Sequence[Instrument]) -> str | None:
    """The number of a citation in brackets later in the sentence: «قانون كذا 2022، … (القانون رقم 10/2022/QH15 …)»."""
    text = page.document.text
    for item in cited:
        if item.type == kind and end <= item.start < end + _IN_BRACKETS:
            gap = text[end : item.start]
            if "(" in gap and ")" not in gap and not any(mark in gap for mark in ".؛\n"):
                return item.number
    return None
