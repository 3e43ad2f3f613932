"""Captions: the sentences that the credit of a picture closes, on a line of their own or inside a paragraph."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..outlets import outlet_at, outlets
from ..text.page import Page
from .phrases import credit_words

Run = tuple[int, int, str]
_CREDIT_TOKENS = 16
_CAPTION_LINE = 75  # tokens of a line that a closing credit makes a caption as a whole
_AGENCY_LINE = 40
_OPEN, _CLOSE = frozenset("(["), frozenset(")]")
_BREAKS = frozenset(".|-•/،!")


def find(page: Page) -> Iterator[Run]:
    """(first token, last token, kind) of every caption."""
    done = 0
    for anchor in page.at("furniture.credit"):
        if anchor >= done:
            run = _bracketed(page, anchor) or _labelled(page, anchor)
            if run:
                done = run[1]
                yield run
    yield from _agency_at_line_end(page)


def _line(page: Page, token: int) -> tuple[int, int]:
    """Tokens `[first, last)` of the line that holds `token`."""
    breaks = page.tokens.newlines
    place = int(breaks.searchsorted(token))
    first = int(breaks[place - 1]) + 1 if place else 0
    return first, int(breaks[place]) if place < len(breaks) else len(page.tokens)


def _bracketed(page: Page, anchor: int) -> Run | None:
    """«(صورة: …)», «(المصدر: …)», «(صورة أرشيفية)»: the anchor stands right after the bracket."""
    forms = page.tokens.forms
    if anchor == 0 or forms[anchor - 1] not in _OPEN:
        return None
    first, last = _line(page, anchor)
    close = next((i for i in range(anchor, min(last, anchor + _CREDIT_TOKENS)) if forms[i] in _CLOSE), None)
    if close is None:
        return None
    inside = forms[anchor + 1:close]
    if ":" not in inside and not _speaks_of_pictures(forms, anchor, close):
        return None
    stop = close + 1
    if stop < last and forms[stop] == ".":
        stop += 1
    return _with_text(page, first, anchor - 1, stop, last)


def _speaks_of_pictures(forms: list[str], anchor: int, close: int) -> bool:
    """«(صورة أرشيفية)», «(أرشيف)», «(تصوير فلان)», «(AFP)»."""
    inside = [form.lower() for form in forms[anchor:close] if form[0].isalpha()]
    names_source = inside[0] in ("عن", "مصدر", "المصدر", "المصادر", "source")
    return len(inside) <= 5 and (not names_source or _only_outlets(tuple(inside[1:])))


def _labelled(page: Page, anchor: int) -> Run | None:
    """«… . تصوير: فلان»: no brackets, a colon after the word, at the end of a line that is not the article's."""
    forms = page.tokens.forms
    first, last = _line(page, anchor)
    if anchor == first or anchor + 1 >= last or forms[anchor + 1] != ":" or forms[anchor - 1] not in _BREAKS:
        return None
    if last - anchor > _CREDIT_TOKENS or (forms[anchor] not in credit_words("yes") and last - first > _AGENCY_LINE):
        return None
    return _with_text(page, first, anchor, last, last)


def _with_text(page: Page, first: int, credit: int, stop: int, last: int) -> Run | None:
    """The caption's own words before its credit: the line when it is one caption, else the sentence before."""
    if last <= stop and last - first <= _CAPTION_LINE:
        return first, last, "caption"
    sentence = page.sentences[page.sentence_of(credit)]
    begin = max(sentence.first, first)
    if begin == credit and begin > first:
        begin = max(page.sentences[page.sentence_of(credit - 1)].first, first)
    return begin, stop, "caption"


@cache
def _only_outlets(words: tuple[str, ...]) -> bool:
    """Whether folded words name nothing but agencies or papers."""
    position = 0
    while position < len(words):
        hit = outlet_at(words, position)
        if hit is None:
            return False
        position += hit[1]
    return bool(words)


def _agency_at_line_end(page: Page) -> Iterator[Run]:
    """«متظاهرون في باريس (أ ف ب)»: a short line without a full stop that an agency in brackets closes."""
    forms = page.tokens.forms
    begin = 0
    for stop in [*page.tokens.newlines.tolist(), len(page.tokens)]:
        last = stop - 1 if stop - begin > 3 and forms[stop - 1] == "." else stop
        if last - begin > 3 and forms[last - 1] in _CLOSE:
            opening = next((i for i in range(last - 2, max(begin, last - 10), -1) if forms[i] in _OPEN), None)
            words = tuple(f.lower() for f in forms[opening + 1:last - 1] if f[0].isalpha()) if opening else ()
            if opening and words and _only_outlets(words):
                yield _agency_run(page, begin, opening, stop)
        begin = stop + 1


def _agency_run(page: Page, begin: int, opening: int, stop: int) -> Run:
    """A line as short as a caption is one; after a paragraph of the article only the agency is furniture."""
    if stop - begin <= _AGENCY_LINE and outlets().agencies:
        return begin, stop, "caption"
    return opening, stop, "agency"
