"""How exact a figure is said to be: «أكثر من», «نحو», «على الأقل»."""

from __future__ import annotations

from functools import cache

from ..text.cues import without_proclitics
from ..text.page import Page
from .words import modifiers


def modifier_of(page: Page, first: int, last: int) -> tuple[str | None, int, int]:
    """The modifier (or None) of the figure on tokens `[first, last)`, and the tokens of both together."""
    forms = page.tokens.forms
    for words, modifier in modifiers("before").get(forms[first - 1], ()) if first else ():
        begin = first - len(words)
        if begin >= 0 and tuple(forms[begin + 1 : first]) == words[1:] and words[0] in without_proclitics(forms[begin]):
            return modifier, begin, last
    if first and (single := _single(forms[first - 1])):
        return single, first - 1, last
    for words, modifier in modifiers("after").get(forms[last], ()) if last < len(forms) else ():
        if tuple(forms[last : last + len(words)]) == words:
            return modifier, first, last + len(words)
    return None, first, last


@cache
def _single(form: str) -> str | None:
    """The modifier of one word with a proclitic: «بنحو», «لنحو», «وحوالي»."""
    for reading in without_proclitics(form):
        for words, modifier in modifiers("before").get(reading, ()):
            if len(words) == 1:
                return modifier
    return None
