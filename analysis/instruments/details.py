"""Date and issuer of a citation, from the words right around it."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache

from ..facts import DateHit, Facts, Instrument
from ..text.cues import without_proclitics
from ..text.page import Page
from .named import _ENDS
from .numbered import Citation

_DATE_WITHIN = 14  # tokens after the citation
_DATED = frozenset(["المورخ", "المورخه", "مورخ", "مورخه", "بتاريخ", "تاريخ", "الصادر", "الصادره", "صادر", "صدر", "المصادق", "الموافق", "المعتمد"])
_ISSUED = frozenset(["الصادر", "الصادره", "الصادرين", "الصادران", "صادر", "صادره", "الصادرات"])
_BODIES = frozenset(["لجنه", "مكتب", "جمعيه", "امانه", "مجلس", "حكومه", "رئيس", "وزير", "وزاره", "برلمان", "محكمه", "هيئه", "موتمر", "مجمع",
                     "جامعه", "امير", "ملك", "سلطان", "والي", "عامل", "محافظ", "نائب", "بنك", "مصرف", "سلطه", "مفوضيه", "اتحاد", "حزب"])
_MAX_ISSUER = 8


def complete(page: Page, facts: Facts, citation: Citation) -> Instrument:
    """The citation as a fact: span, date (EDTF) and issuer as far as they stand beside it."""
    start, end = page.span(citation.first, citation.last)
    date = _date(page, facts.dates, citation)
    issuer = _issuer_before(page, citation) or _issuer_after(page, citation, date)
    name = " ".join(f for f in page.tokens.forms[citation.first:citation.last] if f[0].isalnum())
    return Instrument(start, end, citation.type, citation.number, date.value if date else None, issuer, _bare(name))


@cache
def _bare(name: str) -> str:
    """A name without what is attached before its first word."""
    head, _, rest = name.partition(" ")
    shortest = min((r for r in without_proclitics(head) if len(r) > 2), key=len, default=head)
    return f"{shortest} {rest}".strip()


def _date(page: Page, dates: list[DateHit], citation: Citation) -> DateHit | None:
    """The first date after the citation that a word such as «المؤرخ» announces, or that follows at once."""
    forms = page.tokens.forms
    place = bisect_left(dates, citation.last, key=lambda d: d.first)
    if place >= len(dates) or dates[place].first - citation.last > _DATE_WITHIN:
        return None
    hit = dates[place]
    between = forms[citation.last:hit.first]
    if any(form in ".؛\n" for form in between) or hit.kind == "deadline":
        return None
    announced = any(form in _DATED for form in between) or forms[hit.first] in _DATED
    return hit if announced or (len(between) <= 1 and all(form in ("في", "(", "،", "-") for form in between)) else None


def _issuer_before(page: Page, citation: Citation) -> str | None:
    """«قرار مجلس الوزراء رقم 5»: the words between the noun and رقم, when they name a body."""
    forms = page.tokens.forms
    if citation.noun >= citation.last:
        return None
    first = citation.noun + 1
    if first < citation.last and _is_body(forms[first]):
        last = first
        while last < citation.last and forms[last][0].isalpha() and forms[last] not in _ENDS and last - first < _MAX_ISSUER:
            last += 1
        return page.surface(first, last)
    return None


def _issuer_after(page: Page, citation: Citation, date: DateHit | None) -> str | None:
    """«الصادر عن المكتب السياسي», «للجنة المركزية», also after the date."""
    forms = page.tokens.forms
    for place in {citation.last, _after(page, date, citation)}:
        while place < len(forms) and forms[place] in ("،", ",", ")", "("):
            place += 1
        if place >= len(forms):
            continue
        if forms[place] in _ISSUED and place + 1 < len(forms) and forms[place + 1] in ("عن", "من"):
            return _body(page, place + 2)
        if forms[place] in ("عن", "من") and place + 1 < len(forms) and _is_body(forms[place + 1]):
            return _body(page, place + 1)
        if forms[place].startswith("ل") and _is_body(forms[place]):
            return _body(page, place)
    return None


def _after(page: Page, date: DateHit | None, citation: Citation) -> int:
    return date.last if date else citation.last


@cache
def _is_body(form: str) -> bool:
    return any(reading in _BODIES for reading in without_proclitics(form))


def _body(page: Page, first: int) -> str | None:
    """The body that begins at token `first`, its lam turned back into the article."""
    forms = page.tokens.forms
    last = first
    while last < len(forms) and last - first < _MAX_ISSUER and forms[last][0].isalpha() and (last == first or (
            forms[last] not in _ENDS and (forms[last].startswith(("ال", "لل", "وال")) or _is_body(forms[last])
                                          or forms[last] in ("عشر", "عشره")))):
        last += 1
    if last == first:
        return None
    surface = page.surface(first, last)
    if surface.startswith("لل"):
        return "ال" + surface[2:]
    return surface[1:] if forms[first].startswith("ل") and forms[first][1:] in _BODIES else surface
