"""Names as the gold has them, so that offices and titles can be measured apart from the finding of names."""

from __future__ import annotations

import re
from bisect import bisect_left

from analysis.evaluate.gold import Gold, person_key
from analysis.evaluate.matching import occurrences
from analysis.people.names import Name
from analysis.text.page import Page

_PLACE = re.compile(r"\b[لبو]*(مدينة|أكاديمية) $")  # behind it the name is a place's or a body's


def gold_names(page: Page, gold: Gold) -> tuple[list[Name], dict[tuple[int, int], str]]:
    """(every name the gold knows where it stands in the page, its span -> the person's key)."""
    text = page.document.text
    people = [*gold["officials"], *gold.get("persons_not_officials", [])]
    person_of = {form: person for person in people for form in person.get("surfaces") or [person["name_ar"]]}
    names, keys = [], {}
    for start, end in occurrences(text, person_of):
        first, last = page.tokens_at(start, end)
        if last <= first or start - page.span(first, first + 1)[0] > 1 or page.span(last - 1, last)[1] != end:
            continue
        person = person_of[" ".join(text[start:end].split())]
        if _PLACE.search(text[max(start - 15, 0) : start]):
            continue
        names.append(Name(start, end, first, last, page.folded.text[_folded(page, start) : page.tokens.ends[last - 1]],
                          person.get("class", "other"), False))
        keys[start, end] = person_key(gold, person)
    return names, keys


def _folded(page: Page, start: int) -> int:
    """Where original code point `start` stands in the folded text."""
    offsets = page.folded.offsets
    return start if offsets is None else bisect_left(offsets, start)
