"""Date and issuer of a citation, from the words right around it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from ..facts import DateHit, Instrument
from ..lexicons import column
from ..organisations.extent import adjectives, body_at, restored
from ..phrases import end_kind
from ..text.clitics import is_definite, readings
from ..text.cues import without_proclitics
from ..text.fold import fold_text
from ..text.page import Page
from .numbered import Citation
from .numbers import words

_DATE_WITHIN = 14  # tokens after the citation
_VERB_WITHIN = 8  # tokens between «أصدر» and the instrument
_PASSED = frozenset("،,()")
_TIGHT = frozenset(["في", "(", "،", "-", "ب"])


def complete(page: Page, dates: Sequence[DateHit], citation: Citation) -> Instrument:
    """The citation as a fact: span, date (EDTF) and issuer as far as they stand beside it."""
    start = page.tokens.starts[citation.first] + citation.cut
    span = page.folded.span(start, page.tokens.ends[citation.last - 1])
    date = _date(page, dates, citation)
    issuer = _inside(page, citation) or _after(page, citation, date) or _before(page, citation)
    name = " ".join(form for form in page.tokens.forms[citation.first : citation.last] if form[0].isalnum())
    return Instrument(*span, citation.type, citation.number, date.value if date else None, issuer, bare_name(name))


@cache
def bare_name(name: str) -> str:
    """A folded name without what is attached before its first word."""
    head, _, rest = name.partition(" ")
    shortest = min((r for r in without_proclitics(head) if len(r) > 2), key=len, default=head)
    return f"{shortest} {rest}".strip()


def _date(page: Page, dates: Sequence[DateHit], citation: Citation) -> DateHit | None:
    """The first date after the citation that a word such as «المؤرخ» announces, or that follows at once."""
    forms = page.tokens.forms
    place = bisect_left(dates, citation.tail, key=lambda d: d.first)
    if place >= len(dates) or dates[place].first - citation.tail > _DATE_WITHIN:
        return None
    hit = dates[place]
    between = forms[citation.tail : hit.first]
    if hit.kind == "deadline" or any(form in ".؛\n" for form in between):
        return None
    announced = any(form in words("dated") for form in (*between, forms[hit.first]))
    follows = len(between) <= 1 and all(form in _TIGHT for form in between)
    return hit if announced or follows or forms[hit.first] in ("ل", "بتاريخ") else None


def _inside(page: Page, citation: Citation) -> str | None:
    """«قرار مجلس الوزراء رقم 5»: the words between the noun and the number, when they name a body or an office."""
    return _issuer_at(page, citation.first + 1) if citation.first + 1 < citation.last else None


def _after(page: Page, citation: Citation, date: DateHit | None) -> str | None:
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


def _before(page: Page, citation: Citation) -> str | None:
    """«أصدر المكتب السياسي القرار رقم 70»."""
    forms = page.tokens.forms
    for token in range(citation.first - 2, max(citation.first - _VERB_WITHIN, -1), -1):
        if not forms[token][0].isalpha():
            return None
        if any(reading.word in words("issue") for reading in readings(forms[token])):
            return _issuer_at(page, token + 1)
    return None


def _issuer_at(page: Page, token: int) -> str | None:
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
    return restored(page, token, last)


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
