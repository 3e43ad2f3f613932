"""What stands around a name: a courtesy, a title, a verb, or a word that makes it a place or an honour."""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from ..lexicons import column
from ..text.cues import without_proclitics
from ..text.fold import fold_text
from ..text.page import Page
from .name_words import context, is_courtesy, is_verb

_REACH = 14
_LEAD = frozenset("،,:؛")
_ENDS = frozenset("،,؛;:.()[]«»\"”“-–\n؟!…/")


class Left(IntEnum):
    """What stands before a name, from nothing to the surest."""

    NOTHING = 0
    LIST = 1
    VERB = 2
    TITLE = 3
    COURTESY = 4


def left_of(page: Page, first: int, after_name: bool) -> Left:
    """What announces a name at token `first`; `after_name`: only a comma or an attached و parts it from another."""
    forms = page.tokens.forms
    before = first - 1
    if before < 0:
        return Left.NOTHING
    if is_courtesy(forms[before]):
        return Left.COURTESY
    if is_verb(forms[before]):
        return Left.VERB
    if _title_before(page, before):
        return Left.TITLE
    return Left.LIST if after_name else Left.NOTHING


def _title_before(page: Page, before: int) -> bool:
    """Whether a title ends at token `before`, or ahead of the comma or colon that stands there."""
    forms = page.tokens.forms
    if forms[before] in _LEAD:
        before -= 1
    for token in range(before, max(before - _REACH, -1), -1):
        form = forms[token]
        if page.has(token, "people.title"):
            return True
        if form in _ENDS or is_verb(form) or form in context("break"):
            return False
    return False


@cache
def _heads() -> frozenset[str]:
    forms = column("named_after", "forms", kind="head") + column("named_after", "forms", kind="idea")
    return frozenset(fold_text(w) for w in forms)


@cache
def is_named_after(form: str) -> bool:
    """Whether a noun makes the name behind it a place, a body, an honour or an idea."""
    return any(plain in _heads() and not plain.startswith("ال") for plain in without_proclitics(form)
               if not form.startswith(("ال", "وال", "بال", "لل")))


def names_a_thing(page: Page, first: int) -> bool:
    """Whether the name at `first` is what a street, a school or a prize is called, offices between them included."""
    forms = page.tokens.forms
    before = first - 1
    for _ in range(3):
        if before < 0:
            return False
        if is_named_after(forms[before]):
            return True
        if not (is_courtesy(forms[before]) or page.has(before, "people.title")):
            return False
        before -= 1
    return False


def ends_here(page: Page, last: int) -> bool:
    """Whether nothing that could belong to a name follows token `last` - 1."""
    forms = page.tokens.forms
    return last >= len(forms) or forms[last] in _ENDS or not forms[last][0].isalpha()
