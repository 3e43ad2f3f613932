"""Where to look for names: words that are parts of names and have another, a courtesy or an office beside them."""

from __future__ import annotations

from functools import cache

import numpy as np

from ..text.page import Page
from . import arabic_names, foreign_names
from .name_context import ends_title
from .name_words import SURNAME
from .ordinary import frequency

_AHEAD = 12
_COMMONEST = 1500.0  # علي, which is mostly the preposition على
_STOP, _UNKNOWN, _GIVEN = 1, 2, 3


def find_anchors(page: Page) -> set[int]:
    """Tokens that may belong to a person's name; far fewer than the words that occur in names."""
    sure, part = _marked(page, "names.sure", "names.weak", "names.known"), _marked(page, "names.part")
    courtesy, title = _marked(page, "names.courtesy"), _marked(page, "people.title")
    alone = _marked(page, "names.alone")
    beside = _behind(part) | _ahead(part) | _behind(courtesy | title) | _behind(_behind(title)) | _ahead(title) | alone
    found = set(np.flatnonzero((sure & beside) | (part & _behind(courtesy))).tolist())
    forms = page.tokens.forms
    for token in np.flatnonzero(sure & ~beside).tolist():
        if token + 1 < len(forms) and (forms[token] in arabic_names.OPENERS or _may_be_second(forms[token + 1])):
            found.add(token)
    for token in np.flatnonzero(_behind(courtesy) & ~part).tolist():
        if foreign_names.is_unknown(forms[token]):
            found.add(token)
    return found | _near_titles(page, np.flatnonzero(title).tolist())


def _marked(page: Page, *names: str) -> np.ndarray:
    bits = 0
    for name in names:
        bits |= page.table.bits[name]
    return (page.tokens.cues & np.uint64(bits)) != 0


def _behind(marks: np.ndarray) -> np.ndarray:
    """Marks of the tokens that follow a marked one."""
    return np.concatenate((marks[:0], [False], marks[:-1])) if len(marks) else marks


def _ahead(marks: np.ndarray) -> np.ndarray:
    """Marks of the tokens that a marked one follows."""
    return np.concatenate((marks[1:], [False])) if len(marks) else marks


def _near_titles(page: Page, titles: list[int]) -> set[int]:
    """Words of no list near an office: behind it in the same phrase, or directly before it."""
    forms = page.tokens.forms
    found = set()
    reached = 0
    for title in titles:
        for token in range(max(title + 1, reached), min(title + _AHEAD, len(forms))):
            step = _step(forms[token])
            if step == _STOP:
                break
            if step == _UNKNOWN or (step == _GIVEN and token + 1 < len(forms) and _may_be_second(forms[token + 1])):
                found.add(token)
            reached = token
        before = title - 1 - (title > 1 and forms[title - 1] in "،,(")
        while before >= 0 and _step(forms[before]) == _UNKNOWN:
            found.add(before)
            before -= 1
    return found


@cache
def _may_be_second(form: str) -> bool:
    """Whether a word of no list, or a seldom one with the article, may follow a given name."""
    seldom = form.startswith("ال") and frequency(form) < SURNAME
    return form == "-" or seldom or foreign_names.is_unknown(form) or bool(arabic_names.known(form))


@cache
def _step(form: str) -> int:
    """What a word behind an office is for the search: its end, a word of no list, a given name, or nothing."""
    if ends_title(form) and form not in "،,":
        return _STOP
    if foreign_names.is_unknown(form):
        return _UNKNOWN
    return _GIVEN if arabic_names.given(form) and frequency(form) < _COMMONEST else 0
