"""Surnames of no list: words that only what stands around them makes part of a name."""

from __future__ import annotations

from ..text.page import Page
from . import arabic_names, foreign_names
from .name_context import COURTESY, LIST, TITLE, VERB, Left, title_behind
from .name_reading import Reading, grade, stops
from .name_words import SURNAME, is_courtesy, is_stop
from .ordinary import frequency, is_ordinary
from .role_words import is_former
from .vietnamese import STRONG

_COMMON = 30.0
_RARE, _SELDOM = 1.0, 10.0
_FREQUENT = 300.0
_RARE_IN_LIST, _RARE_BEHIND = 5.0, 3.0
_OWNED = ("اته", "اتها", "اتهم")


def may_be_surname_part(page: Page, at: int, form: str, reading: Reading, left: Left) -> bool:
    """Whether a word of no list, or a rare one, is a surname behind a sure name, or part of a name behind an office."""
    forms = page.tokens.forms
    if form.startswith("ال") and not has_hamza(page, at):
        return _may_be_article_surname(page, at, form, reading, left)
    attached = form[0] in "وفبلك" and (form[0] == "و" or frequency(form[1:]) > 0)
    if reading.strong and form[-1] == "ي" and len(form) > 3 and frequency(form) == 0 and not attached:
        return True
    announced = left >= VERB or title_behind(page, at + 1)
    if reading.parts == 1 and announced and _ends_name(page, at, form, reading, left):
        return True
    rare = frequency(form) < (_COMMON if reading.strong else _RARE_IN_LIST)
    if reading.parts == 1 and left == LIST and rare and _ends_item(page, at, form):
        return True
    ends = left == TITLE and reading.strong == reading.parts == 1 and form[-1] == "ي" and len(form) > 5
    if ends and form[0] == "ب" and not frequency(form) and not _at(forms, at + 1)[0].isalpha():
        return True  # «المدير العام للديوان يوسف بعزيزي.»
    unlisted = reading.unknown == 1 and not frequency(form) and _may_be_surname(form)
    if unlisted and left >= TITLE and stops(forms, at + 1):
        return True  # «وزير خارجية غينيا موريساندا كوياتي»
    if form.endswith(_OWNED) or (form.endswith("وا") and len(form) > 4):
        return False  # «طلب من فلان موافاته بكذا», «فلان وفلان بحثوا»
    seldom = form[-1] == "ي" and len(form) > 4 and frequency(form) < _SELDOM and form[0] not in "وفبلك"
    if seldom and left == COURTESY and reading.parts == 1 and reading.unknown == 0 and is_stop(_at(forms, at + 1)):
        return True  # «توفي الكاتب صالح علماني عن 70 عامًا»
    most = 0 if reading.parts > 1 else _SELDOM if reading.parts else _FREQUENT
    attached = form[0] in ("وفبلك" if len(form) > 3 else "وفبل") and frequency(form[1:]) > most
    if attached and not (reading.parts == 1 and arabic_names.given(form[1:])):
        return False
    if form[0] == "ي" and form.endswith("ون") and len(form) > 5:
        return False  # «مزارعو دي لينه يترقبون»
    foreign = form.startswith("تش") and form[-1] in "يو"  # «كريستوفاو أرتور تشومي»
    if reading.parts > 1 and form.startswith(("ي", "ت", "سي", "ست")) and len(form) < 6 and not foreign:
        return False  # sooner an imperfect of no list than a third name
    if left == COURTESY and not reading.parts and len(form) > 3 and frequency(form) < _RARE:
        return form[0] not in "وف"
    return foreign_names.is_unknown(form) and (left >= TITLE or reading.strong > 0 or reading.parts == 1)


def _at(forms: list[str], at: int) -> str:
    return forms[at] if at < len(forms) else "."


def _ends_item(page: Page, at: int, form: str) -> bool:
    """«وينال بينو، …»: a word that may be a surname, a mark behind it."""
    forms = page.tokens.forms
    return _may_be_surname(form) and (at + 1 >= len(forms) or not forms[at + 1][0].isalpha())


def _ends_name(page: Page, at: int, form: str, reading: Reading, left: Left) -> bool:
    """Whether a word is the surname behind one given name: the name ends with it, and it may be one for its meaning."""
    forms = page.tokens.forms
    rare = left == COURTESY and not frequency(form) and form[0] not in "وبلك" and len(form) > 3
    if not rare and not _may_be_surname(form):
        return False
    addressed = left == COURTESY and reading.weak and frequency(form) < _COMMON  # «المهندس عادل بادر ورئيس …»
    if stops(forms, at + 1) and (rare or reading.strong or addressed):
        return True
    # «السفير تميم خلاف المتحدث …»: behind an office a given name that is a seldom word will do.
    seldom = reading.weak and left >= TITLE and frequency(forms[at - 1]) < _COMMON
    if not _may_be_surname(form) or not (seldom or (reading.strong and left == COURTESY)):
        return False
    return title_behind(page, at + 1) or (bool(seldom) and stops(forms, at + 1))


def has_hamza(page: Page, at: int) -> bool:
    """Whether a word begins with a hamza or madda, so that its lam is no article («إليز», «ألكسندر»)."""
    return page.surface(at, at + 1)[0] in "إأآ"


def _may_be_article_surname(page: Page, at: int, form: str, reading: Reading, left: Left) -> bool:
    """«نضال العياصرة»: a word of no list behind a name; a seldom one directly behind a given name, before a stop."""
    forms = page.tokens.forms
    if is_former(form):
        return False  # «خلفا لأنجيلا راينر المستقيلة»
    often = frequency(forms[at - 1]) if left < COURTESY else 0
    most = SURNAME if is_ordinary(form) else 2 * _COMMON if left == LIST else _COMMON
    seldom_given = reading.parts and (left >= TITLE or left == LIST) and often < most
    if not (reading.strong or seldom_given) or len(form) < 5 or is_courtesy(form):
        return False
    last = reading.strong and stops(forms, at + 1)  # «سلمى النعيمات»
    if frequency(form) == 0 and (form[-1] in "يه" or not is_ordinary(form) or last):
        return True
    if frequency(form) == 0 and left == COURTESY and reading.parts == 1 and not form.endswith(("ات", "ين")):
        return True  # «وزيرة الأشغال الدكتورة نورة المشعان»
    # Behind a whole office stands no given name alone («محافظ حلب عزام الغريب»), behind «الملك» one may.
    lonely = left == TITLE and reading.strong and reading.parts == 1
    if frequency(form) >= (2 * _COMMON if lonely else _COMMON if left == COURTESY else SURNAME) or left <= LIST:
        return False
    if grade(forms[at + 1] if at + 1 < len(forms) else ".") == STRONG and forms[at + 1].startswith("ال"):
        return True  # «بثينة بنت علي الجبر النعيمي»
    few = reading.parts == 1 or (reading.parts < 4 and frequency(form) < _RARE_BEHIND)
    return few and not form.endswith("ات") and stops(forms, at + 1)


def _may_be_surname(form: str) -> bool:
    """A word that may be a surname for all its meaning («يحيى سريع»): seldom, without article, clitic or ending."""
    return (
        frequency(form) < _FREQUENT
        and len(form) > 2
        and (form[0] not in "وفبلكيت" or (form[0] in "بلك" and not frequency(form[1:])))
        and not form.startswith(("سي", "ست", "سن"))
        and not form.endswith(("ه", "ها", "هم", "ات", "ا"))
    )
