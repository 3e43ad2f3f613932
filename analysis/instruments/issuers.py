"""Who issued an instrument: a body, a congress or an office named right around its citation."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..facts import DateHit
from ..lexicons import column
from ..organisations.extent import adjectives, body_at, restored
from ..phrases import end_kind
from ..text.clitics import is_definite, readings
from ..text.fold import fold_text
from ..text.page import Page
from .numbered import Citation
from .numbers import words

_VERB_WITHIN = 8  # tokens between «أصدر» and the instrument
_PASSED = frozenset("،,()")


class Issuer(NamedTuple):
    """An issuer as the text names it, and where."""

    name: str
    start: int
    end: int


def issuer_of(page: Page, citation: Citation, date: DateHit | None) -> Issuer | None:
    """The issuer named inside the citation, else behind it or its date, else before it with «أصدر»."""
    return _inside(page, citation) or _after(page, citation, date) or _before(page, citation)


def _inside(page: Page, citation: Citation) -> Issuer | None:
    """«قرار مجلس الوزراء رقم 5»: the words between the noun and the number, when they name a body or an office."""
    return _issuer_at(page, citation.first + 1) if citation.first + 1 < citation.last else None


def _after(page: Page, citation: Citation, date: DateHit | None) -> Issuer | None:
    """«الصادر عن المكتب السياسي», «للجنة المركزية», also after the date."""
    forms = page.tokens.forms
    for place in dict.fromkeys((citation.tail, date.last if date else citation.tail)):
        while place < len(forms) and forms[place] in _PASSED:
            place += 1
        issued = place < len(forms) and forms[place] in words("issued")
        place += issued
        if place + 1 >= len(forms):
            continue
        if forms[place] in ("عن", "من"):
            return _issuer_at(page, place + 1)
        if issued and forms[place] == "في" and date and date.last + 1 < len(forms) and forms[date.last] in ("عن", "من"):
            return _issuer_at(page, date.last + 1)
        if forms[place][0] == "ل":
            return _issuer_at(page, place)
    return None


def _before(page: Page, citation: Citation) -> Issuer | None:
    """«أصدر المكتب السياسي القرار رقم 70»."""
    forms = page.tokens.forms
    for token in range(citation.first - 2, max(citation.first - _VERB_WITHIN, -1), -1):
        if not forms[token][0].isalpha():
            return None
        if any(reading.word in words("issue") for reading in readings(forms[token])):
            return _issuer_at(page, token + 1)
    return None


def _issuer_at(page: Page, token: int) -> Issuer | None:
    """The body, congress or office that begins at `token`, with its ordinal («اللجنة المركزية الثانية عشرة للحزب»)."""
    forms = page.tokens.forms
    if token >= len(forms):
        return None
    body = body_at(page, token)
    last = body.last if body else _office_end(page, token)
    if last is None:
        return None
    last = adjectives(forms, last, "any", joined=False)
    while last < len(forms) and forms[last] == "للحزب":
        last += 1
    return Issuer(restored(page, token, last), *page.span(token, last))


def _office_end(page: Page, token: int) -> int | None:
    """Token after an office («وزير العمل») or a congress («المؤتمر الوطني الثالث عشر»)."""
    forms = page.tokens.forms
    for reading in readings(forms[token]):
        for rest in offices().get(reading.word, ()):
            last = token + 1 + len(rest)
            if tuple(forms[token + 1 : last]) != rest:
                continue
            if rest or is_definite(reading.word):
                return last
            if last < len(forms) and is_definite(forms[last]) and end_kind(forms[last]) is None:
                return last + 1
    return None


@cache
def offices() -> dict[str, tuple[tuple[str, ...], ...]]:
    """First folded word of an office or congress that issues instruments -> its further words, the longest first."""
    table: dict[str, set[tuple[str, ...]]] = {}
    for form in column("instrument_words", "forms", kind="office"):
        first, *rest = fold_text(form).split()
        table.setdefault(first, set()).add(tuple(rest))
    return {first: tuple(sorted(rests, key=len, reverse=True)) for first, rests in table.items()}
