"""Instruments cited by name: «قانون الاستثمار», «قرار المؤتمر الوطني الثالث عشر للحزب»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ..facts import Instrument
from ..text.page import Page
from .nouns import noun_of
from .numbered import Citation

_MOST = 9  # tokens of a name
_ENDS = frozenset(["الذي", "التي", "الذين", "في", "على", "الى", "من", "عن", "بشان", "حول", "ان", "وفق", "وفقا", "بعد", "قبل",
                   "مع", "منذ", "خلال", "بموجب", "الصادر", "الصادره", "المورخ", "رقم", "اعتبارا", "ب", "او", "كما", "حيث"])
_ISSUERS = frozenset(["المؤتمر", "الموتمر", "اللجنه", "المكتب", "مجلس", "الجمعيه", "الامانه", "رئيس", "وزير", "وزاره", "الحكومه", "محكمه",
                      "المحكمه", "البرلمان", "مؤتمر", "موتمر", "الامم", "هيئه", "لجنه", "المجلس"])


def find(page: Page, cited: Sequence[Instrument]) -> Iterator[Citation]:
    """Named citations that no numbered one covers."""
    covered = [(item.start, item.end) for item in cited]
    for anchor in page.at("instrument.noun"):
        noun = noun_of(page.tokens.forms[anchor])
        if noun is None or noun.plain != "named" or noun.plural or _has_article(page.tokens.forms[anchor]):
            continue
        last = _name_end(page, anchor, noun.type)
        if last is None:
            continue
        start, end = page.span(anchor, last)
        if any(start < e and s < end for s, e in covered):
            continue
        yield Citation(anchor, last, _number_in_brackets(page, last, noun.type, cited), noun.type, anchor)


@cache
def _has_article(form: str) -> bool:
    return form.startswith(("ال", "وال", "بال", "لل", "فال", "كال", "ولل"))


def _name_end(page: Page, anchor: int, kind: str) -> int | None:
    """Token after the name: the definite words that follow the noun, with a year; None when what follows is no name."""
    forms = page.tokens.forms
    place = anchor + 1
    if place >= len(forms) or (not forms[place].startswith("ال") and forms[place] not in _ISSUERS):
        return None
    if kind in ("resolution", "decree") and forms[place] not in _ISSUERS:
        return None
    while place < min(anchor + _MOST, len(forms)) and _belongs(forms[place], place == anchor + 1):
        place += 1
    if place < len(forms) and len(forms[place]) == 4 and forms[place].isdigit():
        place += 1
    elif place + 1 < len(forms) and forms[place] in ("لسنه", "لعام") and forms[place + 1].isdigit():
        place += 2
    return place


@cache
def _belongs(form: str, first: bool) -> bool:
    if form in _ENDS or not form[0].isalpha():
        return False
    return first or form.startswith(("ال", "وال", "لل", "بال")) or form in _ISSUERS or form == "عشر" or form == "عشره"


def _number_in_brackets(page: Page, last: int, kind: str, cited: Sequence[Instrument]) -> str | None:
    """The number of a citation in brackets later in the sentence: «قانون كذا 2022، … (القانون رقم 10/2022/QH15 …)»."""
    sentence = page.sentences[page.sentence_of(last - 1)]
    forms, starts = page.tokens.forms, page.tokens.starts
    for item in cited:
        if item.type == kind and sentence.start <= item.start < sentence.end and item.start >= page.span(last - 1, last)[1]:
            before = page.folded.text[starts[last - 1]:]  # only a bracket opens before it, not another clause
            gap = page.document.text[page.span(last - 1, last)[1]:item.start]
            if before and "(" in gap and ")" not in gap and len(gap) < 60 and forms:
                return item.number
    return None
