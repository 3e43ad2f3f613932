"""Short lines that only their place gives away: who signs the article, and what is listed behind it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import numpy as np

from ..people.name_words import is_stop, is_verb
from ..places import place_at
from ..text.page import Page

Run = tuple[int, int, str]
_SIGNATURE, _HEADLINE = 5, 14  # words
_OUTLET = 2  # words
_TRAILING = 6  # lines looked at behind the last paragraph, furniture not counted
_ENDS = frozenset(".!?؟…:؛،»)")
_PARAGRAPH = 18  # words: what follows a byline below the headline is at least so long
_JOINERS = frozenset("-–—،,/")
_PATH = frozenset("|»›>/")
_LONG_BYLINE, _HEAD = 10, 6  # words; lines of the page among which a byline of several parts stands


def find(page: Page, bounds: list[tuple[int, int]], taken: dict[int, int]) -> Iterator[Run]:
    """(first token, last token, kind) of lines that sign the article or trail behind it.

    `bounds`: first and last token of every line that is not empty; `taken`: first token -> last of furniture lines.
    """
    if len(bounds) > 1 and bounds[0][0] not in taken and _is_dateline(page, bounds):
        yield *bounds[0], "agency"
    if len(bounds) < 3:
        return
    if bounds[0][0] not in taken and _is_path(page, *bounds[0]):
        yield *bounds[0], "related"
    yield from _behind(page, bounds, taken)
    for number in (1, 2):
        if number + 1 < len(bounds) and bounds[number][0] not in taken and _is_byline(page, bounds, number):
            yield *bounds[number], "byline"
    for number in range(2, min(_HEAD, len(bounds) - 1)):
        if bounds[number][0] not in taken and _is_long_byline(page, bounds, number, taken):
            yield *bounds[number], "byline"


def _behind(page: Page, bounds: list[tuple[int, int]], taken: dict[int, int]) -> Iterator[Run]:
    """Lines without a full stop behind the last paragraph: a short one is a signature, a longer one a headline."""
    forms = page.tokens.forms
    found: list[Run] = []
    trailing = (line for line in reversed(bounds[1:]) if taken.get(line[0]) != line[1])
    for first, last in islice(trailing, _TRAILING):
        words = _words(page, first, last)
        if forms[last - 1] in _ENDS or words > _HEADLINE or not words:
            if forms[last - 1] in ".!?؟»…" and words >= _SIGNATURE:
                yield from found
            return
        found.append((first, last, "byline" if words <= _SIGNATURE else "related"))


def _is_byline(page: Page, bounds: list[tuple[int, int]], number: int) -> bool:
    """«أسيوط – محمود عجمي:», «هسبورت - يونس بلحاج»: a few words joined or with a colon, and a paragraph below."""
    first, last = bounds[number]
    forms = page.tokens.forms[first:last]
    if not 1 <= _words(page, first, last) <= _SIGNATURE or any(form[0].isdigit() for form in forms):
        return False
    joined = forms[-1] == ":" or any(form in _JOINERS for form in forms[1:-1])
    below = bounds[number + 1]
    return joined and forms[-1] not in ".!?؟" and _words(page, *below) >= _PARAGRAPH


def _is_long_byline(page: Page, bounds: list[tuple[int, int]], number: int, taken: dict[int, int]) -> bool:
    """«بورتسودان: أمبدي نيوز - نهلة مسلم بشارة»: joined names and no sentence, above the first paragraph."""
    first, last = bounds[number]
    forms = page.tokens.forms[first:last]
    if not _SIGNATURE < _words(page, first, last) <= _LONG_BYLINE or forms[-1] in _ENDS:
        return False
    if not any(form in _JOINERS or form == ":" for form in forms[1:-1]) or any(map(_makes_sentence, forms)):
        return False
    below = next((line for line in bounds[number + 1 :] if line[0] not in taken), None)
    return below is not None and _words(page, *below) >= _PARAGRAPH


def _makes_sentence(form: str) -> bool:
    return (is_verb(form) or is_stop(form)) and form not in ("كتب", "كتبت")


def _is_path(page: Page, first: int, last: int) -> bool:
    """«أخبار السودان » الولايات»: where in its site a page stands, on top of it."""
    forms = page.tokens.forms[first:last]
    parted = any(form in _PATH for form in forms[1:-1]) and forms[0][0].isalpha() and forms[-1][-1].isalpha()
    return parted and _words(page, first, last) <= _LONG_BYLINE and not any(map(_makes_sentence, forms))


def _is_dateline(page: Page, bounds: list[tuple[int, int]]) -> bool:
    """«بغداد/ المسرى», «صنعاء _ سبتمبر نت» on top: a place, an outlet of two words at most."""
    first, last = bounds[0]
    place = place_at(page, first)
    if place is None or place.attached or not place.last < last - 1 or page.tokens.forms[place.last] not in "/_-–—":
        return False
    rest = page.tokens.forms[place.last + 1 : last]
    named = len(rest) <= _OUTLET and all(form.isalpha() for form in rest)
    return named and _words(page, *bounds[1]) >= _PARAGRAPH


def _words(page: Page, first: int, last: int) -> int:
    letters = page.table.forms.trait(_begins_with_letter)[page.tokens.numbers[first:last]]
    return int(np.count_nonzero(letters))


def _begins_with_letter(form: str) -> int:
    return form[0].isalpha()
