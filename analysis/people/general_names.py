"""Names that are not Vietnamese, Arabic and foreign alike, read part by part («محمد بن زايد آل نهيان», «أورسولا فون دير لاين»)."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..text.page import Page
from . import arabic_names, foreign_names, vietnamese
from .arabic_names import CLOSERS, JOINS, OPENERS, REGNAL
from .foreign_names import LAST, PARTICLES
from .name_context import Left, ends_here
from .name_places import is_country
from .name_words import context, is_courtesy, is_stop, is_verb
from .ordinary import frequency
from .vietnamese import Sure

_MOST = 9
_COMMON = 30.0
_SURNAME = 15.0
_FREQUENT = 300.0
_CHILD = frozenset({"بن", "بنت", "ولد"})


class Reading(NamedTuple):
    """A name read so far: the token behind it, its parts by sureness, whether بن or آل joins them."""

    last: int
    strong: int
    weak: int
    unknown: int
    joined: bool

    @property
    def parts(self) -> int:
        """Number of parts."""
        return self.strong + self.weak + self.unknown


@cache
def grade(form: str) -> Sure:
    """How sure a form is part of a name of any of these lands."""
    return max(arabic_names.known(form), foreign_names.known(form))


@cache
def is_barred(form: str) -> bool:
    """Whether a form can not be part of a name, whatever else it may be."""
    return (is_stop(form) or is_verb(form) or is_country(form) or form in context("nation") or arabic_names.is_title(form)
            or (is_courtesy(form) and grade(form) < Sure.STRONG))


def read(page: Page, first: int, head: str, left: Left) -> Reading:
    """The longest name at token `first` (read as `head`); `last == first` when there is none."""
    reading = Reading(first, 0, 0, 0, False)
    part = _part(page, first, head, reading, left)
    while part is not None and reading.parts < _MOST:
        last, sure = part
        reading = reading._replace(last=last, strong=reading.strong + (sure == Sure.STRONG),
                                   weak=reading.weak + (sure == Sure.WEAK), unknown=reading.unknown + (sure == Sure.NO))
        part = _next(page, reading, left)
        if part is not None and page.tokens.forms[reading.last] in JOINS:
            reading = reading._replace(joined=True)
    return _trim(page, first, _close(page, reading))


def _next(page: Page, reading: Reading, left: Left) -> tuple[int, Sure] | None:
    """The next part: directly, behind بن and the like, behind a particle or a hyphen."""
    forms = page.tokens.forms
    at = reading.last
    while at < len(forms) and forms[at] in JOINS and at - reading.last < 3:
        at += 1
    if at > reading.last and at < len(forms):
        part = _part(page, at, forms[at], reading._replace(joined=True), Left.COURTESY)
        return part or ((at + 1, Sure.WEAK) if _may_follow_join(forms[at]) else None)
    if at < len(forms) and _begins_vietnamese(forms, at, reading):
        return None
    while at < len(forms) and (forms[at] in PARTICLES or forms[at] == "-") and at - reading.last < 3:
        at += 1
    if at >= len(forms):
        return None
    part = _part(page, at, forms[at], reading, left)
    if part is None and at > reading.last:
        at = reading.last
        part = _part(page, at, forms[at], reading, left) if forms[at] != "-" else None
    return part


def _may_follow_join(form: str) -> bool:
    """Behind بن or ولد any word that may be a name at all."""
    return (form[0].isalpha() and form[0] not in "وفبل"
            and not is_stop(form) and not is_verb(form) and (form.startswith("ال") or bool(grade(form)) or foreign_names.is_unknown(form)))


def _part(page: Page, at: int, form: str, reading: Reading, left: Left) -> tuple[int, Sure] | None:
    """(token behind, how sure) of the part at token `at`; Sure.NO for a word of no list."""
    forms = page.tokens.forms
    if at >= len(forms) or not form or not form[0].isalpha() or _begins_vietnamese(forms, at, reading):
        return None
    following = forms[at + 1] if at + 1 < len(forms) else ""
    if form in OPENERS:
        fits = following.startswith("ال") or grade(following) or foreign_names.is_unknown(following)
        return (at + 2, Sure.STRONG) if fits and following not in context("nation") else None
    if form == "علي" and page.surface(at, at + 1).endswith("ي"):
        return at + 1, Sure.STRONG
    if form in REGNAL:
        return (at + 1, Sure.WEAK) if _is_regnal(forms, at, reading, left) else None
    if form == "ان" and reading.parts and page.surface(at, at + 1).startswith("آ"):
        return at + 1, Sure.WEAK
    if form in context("nation") and reading.strong and (arabic_names.known(form) or left >= Left.TITLE):
        return at + 1, Sure.WEAK
    surname = form.startswith("ال") or form[-1] == "ي"
    if arabic_names.is_title(form) and surname and reading.strong and _stops(forms, at + 1):
        return at + 1, Sure.WEAK
    if form == "السيد" and reading.joined and not grade(following):
        return at + 1, Sure.WEAK
    if following in _CHILD and not is_stop(form) and not is_verb(form) and frequency(form) < _FREQUENT:
        return at + 1, max(grade(form), Sure.WEAK)
    if is_barred(form) or (reading.parts and form[0] == "و" and not grade(form) and _is_name(form[1:])):
        return None
    if any(mark in page.surface(at, at + 1) for mark in "ًٌٍ"):
        return None
    sure = grade(form)
    if following in CLOSERS and (sure or reading.parts or left > Left.LIST):
        return at + 2, Sure.STRONG
    if reading.joined and not sure and left >= Left.TITLE and not form.startswith("ال") and frequency(form) < _COMMON and ends_here(page, at + 1):
        return at + 1, Sure.NO
    closed = foreign_names.stands_alone(forms[at - 1]) and reading.parts > 0
    if closed and foreign_names.may_open(form):
        return None
    if sure == Sure.STRONG or (sure and not closed):
        return at + 1, sure
    if not closed and reading.parts and vietnamese.syllable(form) == Sure.STRONG and left >= Left.TITLE:
        return at + 1, Sure.WEAK
    return (at + 1, Sure.NO) if not closed and _may_be_unknown(page, at, form, reading, left) else None


def _is_name(form: str) -> bool:
    return bool(grade(form) or vietnamese.family(form)) or form in OPENERS


def _is_regnal(forms: list[str], at: int, reading: Reading, left: Left) -> bool:
    """«محمد السادس», «عبد الله الثاني بن الحسين»: behind one name of a king."""
    return reading.parts == 1 and (left == Left.COURTESY or forms[at + 1 : at + 2] == ["بن"])


def _may_be_surname(form: str) -> bool:
    """A word that may be a surname for all its meaning («يحيى سريع»): seldom, without article, clitic or ending."""
    return frequency(form) < _FREQUENT and len(form) > 2 and form[0] not in "وفبلكيت" and not form.startswith(("سي", "ست", "سن")) and not form.endswith(("ه", "ها", "هم", "ات", "ا"))


def _begins_vietnamese(forms: list[str], at: int, reading: Reading) -> bool:
    """Whether a Vietnamese full name begins here, which ends what was read of another."""
    return (reading.parts > 0 and reading.strong == 0 and vietnamese.family(forms[at]) == Sure.STRONG
            and at + 1 < len(forms) and vietnamese.syllable(forms[at + 1]) > Sure.NO)


def _stops(forms: list[str], at: int) -> bool:
    """Whether a mark, a verb or «إن» follows, so that the word before belongs to the name."""
    return at >= len(forms) or not forms[at][0].isalpha() or is_verb(forms[at])


def _may_be_unknown(page: Page, at: int, form: str, reading: Reading, left: Left) -> bool:
    """Whether a word of no list, or a rare one, is a surname behind a sure name, or part of a name behind an office."""
    if form.startswith("ال"):
        rare = frequency(form) == 0 and form[-1] in "يه"
        return reading.strong > 0 and len(form) > 4 and not is_courtesy(form) and (
            rare or (frequency(form) < _SURNAME and left > Left.LIST and _stops(page.tokens.forms, at + 1)))
    if reading.strong and form[-1] == "ي" and len(form) > 3 and frequency(form) == 0 and form[0] not in "وفبلك":
        return True
    if reading.parts == 1 and reading.strong and left >= Left.VERB and _may_be_surname(form):
        return _stops(page.tokens.forms, at + 1)
    if reading.parts > 1 and form.startswith(("ي", "ت", "سي", "ست")) and len(form) < 6:
        return False  # sooner an imperfect of no list than a third name
    return foreign_names.is_unknown(form) and (left >= Left.TITLE or reading.strong > 0 or reading.parts == 1)


def _close(page: Page, reading: Reading) -> Reading:
    """A number of kings or «الابن» behind the name."""
    forms = page.tokens.forms
    at = reading.last
    if not reading.parts or at >= len(forms) or not (forms[at] in LAST or (forms[at - 1] in REGNAL and forms[at] == "عشر")):
        return reading
    return reading._replace(last=at + 1)


def _trim(page: Page, first: int, reading: Reading) -> Reading:
    """Without a last word that is common as a word, when the sentence goes on behind it."""
    form = page.tokens.forms[reading.last - 1]
    if (reading.parts > 1 and reading.weak and not reading.joined and grade(form) == Sure.WEAK and frequency(form) > _COMMON
            and not form.startswith("ال") and not ends_here(page, reading.last) and reading.last - first > 1):
        return reading._replace(last=reading.last - 1, weak=reading.weak - 1)
    return reading
