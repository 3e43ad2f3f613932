"""What stands around a name: a courtesy, a title or a verb, or a word that can not follow one."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from functools import cache

from ..text.page import Page
from . import arabic_names
from .heads import readings
from .name_words import context, is_courtesy, is_stop, is_verb
from .remembered import Remembered

_STOPS = frozenset(".؟!\n»")
_REACH = 14
EACH = frozenset({"كل", "كلا", "لكل", "بكل", "وكل", "وكلا"})
_WITH = frozenset({"بحضور", "وبحضور", "بمشاركه", "وبمشاركه", "برئاسه", "بقياده", "وعضويه", "بعضويه"})
_LEAD = frozenset("،,:؛(")
_ENDS = frozenset('،,؛;:.()[]«»"”“-–\n؟!…/')
_IS_COURTESY, _IS_VERB, _IS_TITLE, _ENDS_TITLE, _IS_NATION, _OPENS_TITLE, _NEVER_FOLLOWS, _WAW = (
    1 << bit for bit in range(8)
)


class Left(IntEnum):
    """What stands beside a name, from nothing to the surest."""

    NOTHING = 0
    LIST = 1  # another name before the comma or و
    VERB = 2
    TITLE = 3  # an office ends before it or begins behind it
    COURTESY = 4  # a courtesy, or an office of one word, directly before


NOTHING, LIST, VERB, TITLE, COURTESY = Left  # see `vietnamese.STRONG`


def right_of(page: Page, last: int) -> Left:
    """What announces a name from behind: an office or a verb at token `last`."""
    forms = page.tokens.forms
    if title_behind(page, last):
        return TITLE
    return VERB if last < len(forms) and _AROUND[forms[last]] & _IS_VERB else NOTHING


def left_of(page: Page, first: int, after_name: bool, floor: int = 0) -> Left:
    """What announces a name that begins at token `first`; `floor`: behind the name before, whose titles are its own."""
    forms = page.tokens.forms
    before = first - 1
    if before < 0:
        return NOTHING
    if forms[before] == "." and before and is_degree(forms, before - 1):
        return COURTESY
    if forms[before] == "/" and before and is_courtesy(forms[before - 1]):
        return COURTESY  # «السيد/ فلان»
    if is_second(forms, before):
        return COURTESY
    if forms[before] == "اول" and before and _AROUND[forms[before - 1]] & _IS_COURTESY:
        before -= 1  # «الفريق أول», a rank of two words
    if stipulates(forms, before):
        return NOTHING
    bits = _AROUND[forms[before]]
    if forms[before][0] == "و" and forms[before][1:] in context("nation") and arabic_names.given(forms[first]):
        return TITLE  # «الكاتبة المصرية فلانة والسعودية رجاء عالم»
    if bits & _IS_COURTESY or (bits & (_IS_TITLE | _IS_NATION) and direct_title(page, before)):
        return COURTESY
    if forms[before] in _WITH or is_each(forms, before):
        return VERB
    # A word with و that stands first in a sentence is where this press puts its verb («وأحال الجندي»).
    if bits & _IS_VERB or (bits & _WAW and (before == 0 or forms[before - 1] in _STOPS)):
        return VERB
    if _title_before(forms, before, floor):
        return TITLE
    return LIST if after_name else NOTHING


def stipulates(forms: Sequence[str], at: int) -> bool:
    """«المرسوم القاضي بتعيين فلان»: no judge, unless whom it is about is called so («القاضي بلال»)."""
    after = forms[at + 1] if at + 1 < len(forms) else ""
    return forms[at] == "القاضي" and after.startswith("ب") and not arabic_names.given(after)


def is_each(forms: Sequence[str], at: int) -> bool:
    """Whether «كل من» ends at a token, behind which persons stand."""
    return at > 0 and forms[at] == "من" and forms[at - 1] in EACH


def is_second(forms: Sequence[str], at: int) -> bool:
    """Whether the second word of a courtesy of two stands at a token («اللواء أركان حرب فلان»)."""
    return at > 0 and forms[at] in _seconds() and f"{forms[at - 1]} {forms[at]}" in context("courtesy")


@cache
def _seconds() -> frozenset[str]:
    return frozenset(form.split()[1] for form in context("courtesy") if " " in form)


def is_degree(forms: Sequence[str], at: int) -> bool:
    """Whether a degree or calling cut short stands at a token: «د.», «م.», no number before it («5 م.»)."""
    form = forms[at]
    degree = form in context("degree") or (form[0] == "و" and form[1:] in context("degree"))  # «ود. فلان»
    return degree and (at == 0 or not forms[at - 1][0].isdigit())


def may_be_courtesy(form: str) -> bool:
    """Whether a form may announce the name directly behind it, by itself or as an office's nationality."""
    return bool(_AROUND[form] & (_IS_COURTESY | _IS_TITLE | _IS_NATION))


def is_address(form: str) -> bool:
    """Whether a form is a courtesy or heads a title."""
    return bool(_AROUND[form] & (_IS_COURTESY | _IS_TITLE))


def direct_title(page: Page, before: int) -> bool:
    """Whether token `before` is an office by itself, or a nationality behind one («الرئيس الجزائري»)."""
    forms = page.tokens.forms
    form = forms[before]
    if before and _AROUND[form] & _IS_NATION:
        before -= 1
        form = forms[before]
        if _AROUND[form] & _IS_COURTESY:
            return True  # «العداء الكيني فلان»
    if form in context("peer"):
        return True
    exact = _direct(form)
    return any(letters in page.surface(before, before + 1) for letters in exact)


@cache
def _direct(form: str) -> frozenset[str]:
    """The letters that must stand in the text for a form to be an office of one person, "" when its own do."""
    return frozenset(r.head.exact for r in readings(form) if r.definite and r.head.number == "singular")


def title_behind(page: Page, last: int) -> bool:
    """Whether an office follows, directly or behind a comma or bracket."""
    forms = page.tokens.forms
    if last < len(forms) and forms[last] in "،,(-–":
        last += 1
    if last >= len(forms) or not _AROUND[forms[last]] & _OPENS_TITLE:
        return False
    return any(letters in page.surface(last, last + 1) for letters in _opening(forms[last]))  # والي is not وإلى


@cache
def _opening(form: str) -> frozenset[str]:
    """The letters that must stand in the text for a form to open an office, "" when its own do."""
    return frozenset(r.head.exact for r in readings(form) if not r.conjunction and not r.preposition)


def _title_before(forms: list[str], before: int, floor: int) -> bool:
    """Whether a title ends at token `before`, or ahead of the comma or colon that stands there."""
    if forms[before] in _LEAD:
        before -= 1
    for token in range(before, max(before - _REACH, floor - 1), -1):
        bits = _AROUND[forms[token]]
        if bits & (_IS_TITLE | _ENDS_TITLE):
            return bool(bits & _IS_TITLE)
    return False


def ends_title(form: str) -> bool:
    """Whether no title goes across a form: a mark, a verb, a particle."""
    verb = is_verb(form) and form != "وادي"  # «وأدى» is sooner read by what is beside it than «وادي الأردن» lost
    return form in _ENDS or verb or form in context("break")


@cache
def heads_title(form: str) -> bool:
    """Whether a form may head a title."""
    return bool(readings(form))


@cache
def is_of_many(form: str) -> bool:
    """Whether a form heads the office of several persons («محافظو»)."""
    return any(r.head.number != "singular" for r in readings(form))


def ends_here(page: Page, last: int) -> bool:
    """Whether nothing that could belong to a name follows token `last` - 1: a mark, a verb, an office, a و."""
    forms = page.tokens.forms
    return last >= len(forms) or bool(_AROUND[forms[last]] & _NEVER_FOLLOWS)


def _around(form: str) -> int:
    """What a word can be beside a name, as bits."""
    courtesy, verb, title = is_courtesy(form), is_verb(form), heads_title(form)
    alone = not form[0].isalpha() or form[0] == "و" or is_stop(form) or verb or courtesy or title
    opens = form[0] == "و" and 3 < len(form) < 8 and form[1:3] != "ال"
    return (
        _IS_COURTESY * courtesy
        | _IS_VERB * verb
        | _IS_TITLE * title
        | _OPENS_TITLE * any(not r.conjunction and not r.preposition for r in readings(form))
        | _ENDS_TITLE * ends_title(form)
        | _IS_NATION * (form in context("nation"))
        | _NEVER_FOLLOWS * alone
        | _WAW * opens
    )


_AROUND = Remembered(_around)
