"""Where to look for names: words that are parts of names and have another, a courtesy or an office beside them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

import numpy as np

from ..text.page import Page
from . import arabic_names, foreign_names
from .name_context import ends_title, is_degree, is_each, is_of_many
from .name_reading import grade
from .name_words import SURNAME
from .ordinary import frequency
from .remembered import Remembered
from .surnames import has_hamza
from .vietnamese import NO, STRONG, WEAK

_AHEAD = 12
_COMMONEST = 1500.0
_SELDOM = 30.0
_ATTACHED = frozenset("ويتسفبلكا")  # letters before words, and before verbs
_STOP, _UNKNOWN, _GIVEN, _ALI = 1, 2, 3, 4


def find_anchors(page: Page) -> set[int]:
    """Tokens that may belong to a person's name; far fewer than the words that occur in names."""
    forms = page.tokens.forms
    if len(forms) < 2:
        return set()
    sure, part = _marked(page, "names.sure", "names.weak", "names.known"), _marked(page, "names.part")
    courtesy, title = _marked(page, "names.courtesy"), _marked(page, "people.title")
    beside = _marked(page, "names.alone")
    beside[1:] |= (part | courtesy | title)[:-1]  # directly behind one of these
    beside[2:] |= title[:-2]
    beside[:-1] |= (part | title)[1:]
    behind_courtesy = np.zeros(len(forms), bool)
    behind_courtesy[1:] = courtesy[:-1]
    for token in courtesy.nonzero()[0].tolist():
        if token + 2 < len(forms) and forms[token + 1] == "/":
            behind_courtesy[token + 2] = True  # «السيد/ فلان»
    for token in _marked(page, "names.degree").nonzero()[0].tolist():
        if token + 2 < len(forms) and forms[token + 1] == "." and is_degree(forms, token):
            behind_courtesy[token + 2] = True  # «د. فلان»
    found = set(((sure & beside) | (part & behind_courtesy)).nonzero()[0].tolist())
    for token in (sure & ~beside).nonzero()[0].tolist():
        opener = forms[token].removeprefix("و") in arabic_names.OPENERS  # «وعبد الحق»
        if token + 1 < len(forms) and (opener or _may_be_second(forms[token + 1])):
            found.add(token)
    for token in (behind_courtesy & ~part).nonzero()[0].tolist():
        hamza = forms[token].startswith("ال") and has_hamza(page, token)
        if hamza or foreign_names.is_unknown(forms[token]) or _is_addressed(forms, token):
            found.add(token)
    _add_near_titles(found, page, (title | _marked(page, "names.peer")).nonzero()[0].tolist())
    _add_behind_colons(found, page, title)
    for token in _marked(page, "names.each").nonzero()[0].tolist():
        if token + 2 < len(forms) and is_each(forms, token + 1) and arabic_names.given(forms[token + 2]):
            found.add(token + 2)  # «كلا من صبري نخنوخ وعلي راشد»
    return found


def _marked(page: Page, *names: str) -> np.ndarray:
    return (page.tokens.cues & np.uint64(page.table.mask(names))) != 0


def _add_near_titles(found: set[int], page: Page, titles: list[int]) -> None:
    """Add the words of no list near an office, and علي: behind it in the same phrase, or directly before it."""
    forms, steps = page.tokens.forms, _STEPS
    count, reached = len(forms), 0
    for title in titles:
        for token in range(max(title + 1, reached), min(title + _AHEAD, count)):
            step = steps[forms[token]]
            if step:
                if step == _STOP:
                    break
                second = token + 1 < count and _may_be_second(forms[token + 1])
                if step == _UNKNOWN or (second and (step == _GIVEN or _is_ali(page, token))):
                    found.add(token)
            reached = token
        before = title - 1 - (title > 1 and forms[title - 1] in "،,(")
        if before > 0 and _may_be_named(forms[before - 1], forms[before], apart=before < title - 1):
            found.add(before - 1)
        while before >= 0 and steps[forms[before]] == _UNKNOWN:
            found.add(before)
            before -= 1


def _may_be_named(given: str, form: str, apart: bool) -> bool:
    """«فكري حجاب، وزير الري الأسبق», «وعارف السعايدة نائبًا للرئيس»: two seldom words of names before an office."""
    name = given[1:] if given[0] == "و" and not arabic_names.given(given) else given
    if not arabic_names.given(name) or frequency(name) > _SELDOM:
        return False
    unlisted = form.startswith("ال") and len(form) > 5 and not frequency(form)
    return unlisted or (apart and grade(form) > NO and frequency(form) < _SELDOM)


def _add_behind_colons(found: set[int], page: Page, title: np.ndarray) -> None:
    """Add given names behind the colon of an office of many («محافظو الغربية وكفر الشيخ: أشرف الجندي و…»)."""
    forms = page.tokens.forms
    for token in _marked(page, "names.colon").nonzero()[0].tolist():
        if token + 2 >= len(forms) or not arabic_names.given(forms[token + 1]) or not _may_be_second(forms[token + 2]):
            continue
        near = range(max(token - _AHEAD, 0), token)
        if any(title[at] and is_of_many(forms[at]) for at in near):
            found.add(token + 1)


@cache
def _may_be_second(form: str) -> bool:
    """Whether a word of no list, or a seldom one with the article, may follow a given name."""
    seldom = form.startswith("ال") and frequency(form) < SURNAME
    return form == "-" or seldom or foreign_names.is_unknown(form) or grade(form) > NO


def _is_addressed(forms: Sequence[str], token: int) -> bool:
    """«السيدة امتها بنت الحاج», «المهندسة شوقية إبراهيم»: a word of no list that a courtesy and a name enclose."""
    following = forms[token + 1] if token + 1 < len(forms) else "."
    rare = frequency(forms[token]) == 0 and forms[token][0] not in _ATTACHED
    least = WEAK if rare else STRONG
    return following in arabic_names.CHILD or (frequency(forms[token]) == 0 and grade(following) >= least)


def _is_ali(page: Page, token: int) -> bool:
    """«مدير الإعلام علي الرفاعي»: no preposition, which has another last letter and seldom a surname behind it."""
    following = page.tokens.forms[token + 1]
    surname = frequency(following) < SURNAME and grade(following) > NO
    return surname and page.surface(token, token + 1).endswith("ي")


def _step(form: str) -> int:
    """What a word behind an office is for the search: its end, a word of no list, a given name, علي, or nothing."""
    if ends_title(form) and form not in "،,":
        return _STOP
    if foreign_names.is_unknown(form):
        return _UNKNOWN
    if form == "علي":
        return _ALI
    given = arabic_names.given(form) or foreign_names.may_open(form)
    return _GIVEN if given and frequency(form) < _COMMONEST else 0


_STEPS = Remembered(_step)
