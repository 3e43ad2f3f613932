"""Datelines: what stands before a report's first words, «عمان 2 شباط (بترا) -», «الدوحة في 18 ديسمبر /قنا/», «بنا:»."""

from __future__ import annotations

from collections.abc import Iterator

from ..outlets import outlet_at
from ..people.name_words import is_verb
from ..text.page import Page

Run = tuple[int, int, str]
_LINES = 4  # a dateline stands in one of the first lines that are not empty
_REACH = 14
_CLOSERS = {"(": ")", "/": "/", "[": "]"}
_DASHES = frozenset("-–—:")
_ENDS = frozenset(".؛؟!")
_AGENCY_WORDS, _PARAGRAPH = 6, 18


def find(page: Page) -> Iterator[Run]:
    """(first token, last token, kind) of the dateline at the head of a paragraph; its dash is no part of it."""
    breaks = page.tokens.newlines[: _LINES * 3].tolist()
    begin, seen = 0, 0
    for stop in [*breaks, len(page.tokens)]:
        if stop > begin:
            seen += 1
            last = _end(page, begin, stop) or _bare(page, begin, stop)
            if last is not None and not is_verb(page.tokens.forms[begin]):  # «وقال صالح لوكالة الأنباء (واع): إن …»
                yield begin, last, "agency"
                return
        if seen == _LINES:
            return
        begin = stop + 1


def _end(page: Page, first: int, stop: int) -> int | None:
    """The token behind the agency that closes a dateline, None where the line has none."""
    forms = page.tokens.forms
    for at in range(first, min(stop, first + _REACH)):
        closer = _CLOSERS.get(forms[at])
        if closer is None:
            if forms[at] in _ENDS:
                return None
            continue
        limit = min(stop, at + _AGENCY_WORDS + 2)
        close = next((i for i in range(at + 2, limit) if forms[i] == closer), None)
        if close is None:
            continue
        follows = forms[close + 1] if close + 1 < stop else ""
        if at == first:  # «(VOVWORLD) - في إطار …»
            return close + 1 if _is_agency(forms[at + 1 : close]) or _is_latin(forms[at + 1 : close]) else None
        if _is_agency(forms[first:at]) and follows in _DASHES:
            return close + 1  # «الأخبار (نواكشوط) –»
        if _is_agency(forms[at + 1 : close]):
            return close + 1 if closer == "/" or follows in _DASHES else None
    return None


def _bare(page: Page, first: int, stop: int) -> int | None:
    """«مسقط، العمانية:», «رام الله 2-9-2025 وفا-»: an agency without brackets, before a colon or dash."""
    forms = page.tokens.forms
    if stop - first < _PARAGRAPH:
        return None
    for at in range(first + 1, first + _REACH):
        if forms[at] in _ENDS:
            return None
        if forms[at] in _DASHES and any(_is_agency(forms[begin:at]) for begin in range(max(first, at - 4), at)):
            return at + (forms[at] == ":")
    return None


def _is_latin(forms: list[str]) -> bool:
    """Whether an abbreviation in Latin letters stands in brackets."""
    words = [form for form in forms if form != "."]
    return len(words) < 3 and all(word.isalpha() and not "\u0600" <= word[0] <= "\u06ff" for word in words)


def _is_agency(forms: list[str]) -> bool:
    words = [form.lower() for form in forms if form[0].isalpha()]
    hit = outlet_at(words, 0) if words else None
    return hit is not None and hit[1] == len(words)
