"""What a number counts: percent, money, a measure, or the noun behind it; None when the number is no figure."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..lexicons import frequencies
from ..numerals import split_digits
from ..text.page import Page
from .quantity import Quantity
from .words import PERCENT, limits, number_word, pairs, plurals, suffixes, units

_PERCENT_NOUNS = frozenset(["المئه", "المائه", "الميه"])
_PERCENT_WORDS = frozenset(["بالمئه", "بالمائه", "بالميه"])
_SIGNS = frozenset("$€£¥₫")
_PRICED = ("money", "measure")  # «دونغ للكيلوغرام»
_DONG = ("دونغ", "دونج")
_TANWIN = ("ًا", "اً")
_LONGEST_UNIT = 5  # words of a unit: «شخص ومواطن فيتنامي»


class Counted(NamedTuple):
    """The unit as in the text, the token after it, and whether the word is sure to be one (or only looks like it)."""

    unit: str
    last: int
    sure: bool
    kind: str


def find(page: Page, quantity: Quantity) -> Counted | None:
    """What `quantity` counts, from the words right behind it."""
    forms, place = page.tokens.forms, quantity.last
    suffix = split_digits(forms[place - 1])[2]
    if suffix:
        return Counted(suffix, place, True, "measure") if suffix in suffixes() or suffix in units() else None
    while place < len(forms) and forms[place] in ")»\"" and place < quantity.last + 2:
        place += 1  # «خمسين (50) عامًا»
    if place >= len(forms):
        return None
    form = forms[place]
    following = forms[place + 1] if place + 1 < len(forms) else ""
    if form == PERCENT or form in _PERCENT_WORDS:
        return Counted(PERCENT, place + 1, True, "percent")
    if form == "في" and following in _PERCENT_NOUNS:
        return Counted(PERCENT, place + 2, True, "percent")
    if form in _SIGNS:
        return Counted(form, place + 1, True, "money")
    if not quantity.digits and quantity.value % 100 == 0 and form.endswith("ا"):
        return None  # «ألّف كتابًا» is no thousand: that would take a genitive
    kind = units().get(form)
    if kind is None and quantity.article and form[0] == "ل":
        return None  # «القمة الـ47 لرابطة …» counts nothing
    if kind is None and not (_is_noun(form) and _may_be_counted(page, place, quantity)):
        return None
    last = _phrase_end(page, place)
    return Counted(page.surface(place, last), last, kind is not None, kind or "thing")


def dong_factor(page: Page, quantity: Quantity, noun: Counted) -> float:
    """1000 where «3.745 مليار دونغ» keeps the point by which Vietnamese groups thousands (3 745 billion), else 1."""
    forms, first = page.tokens.forms, quantity.first
    grouped = quantity.scaled and forms[first + 1] == "." and len(forms[first + 2]) == 3
    return 1000.0 if grouped and noun.unit.startswith(_DONG) else 1.0


def before(page: Page, quantity: Quantity) -> Counted | None:
    """What stands before the number: «$5», «%37», and the noun of «الدول الـ27»."""
    forms, first = page.tokens.forms, quantity.first
    if not first:
        return None
    previous = forms[first - 1]
    glued = page.tokens.ends[first - 1] == page.tokens.starts[first]
    if previous == PERCENT and glued and not (first > 1 and forms[first - 2][-1].isdigit()):
        return Counted(PERCENT, quantity.last, True, "percent")
    if previous in _SIGNS or (previous.isascii() and units().get(previous) == "money"):
        return Counted(previous, quantity.last, True, "money")
    noun = previous.removeprefix("و").removeprefix("ال") if quantity.article else ""
    if noun and (noun in plurals() or noun.endswith("ات")) and previous != noun:
        return Counted(page.surface(first - 1, first), quantity.last, True, "thing")
    return None


@cache
def may_follow(form: str) -> bool:
    """Whether a word or sign right behind digits can make them, or help to make them, a figure."""
    if form in units() or form in _SIGNS or form in ".,،%-)»\"" or form == "في" or form in _PERCENT_WORDS:
        return True
    return form.isdigit() or _is_noun(form) or any(number_word(form, joined) for joined in (False, True))


@cache
def may_precede(form: str) -> bool:
    """Whether a word or sign right before digits can make them a figure."""
    return form == PERCENT or form in _SIGNS or (form.isascii() and form in units())


def _may_be_counted(page: Page, place: int, quantity: Quantity) -> bool:
    """Whether an unknown noun has the form that Arabic grammar asks for behind this number."""
    low, value = quantity.value % 100, quantity.value
    if quantity.scaled:
        return True
    if 11 <= low <= 99:
        form = page.tokens.forms[place]
        return form.endswith(("ا", "ه", "اء")) or page.surface(place, place + 1).endswith("ى")
    return value > 2 and value == int(value) and (3 <= low <= 10 or not 1900 <= value <= 2100)


@cache
def _is_noun(form: str) -> bool:
    """An indefinite word that is neither a function word nor formed like a verb."""
    if len(form) < 3 or not form.isalpha() or form.isascii() or form in limits("verb") or form in limits("hour"):
        return False
    if form.startswith(("ال", "لل", "وال", "بال", "فال", "كال", "ولل")):
        return False
    if form[0] == "ل" and frequencies().get(form[1:], 0) > frequencies().get(form, 0):
        return False  # «290 مليونا لدعم المرتبات»
    if form.endswith("وا") or (form.endswith("ت") and not form.endswith("ات")):
        return False
    return form in units() or not (form[0] in "يت" and len(form) <= 6 and not form.endswith(("ه", "ا", "ات", "ين")))


def _phrase_end(page: Page, place: int) -> int:
    """The token after the noun phrase that begins at `place`: its adjectives, a genitive, and nouns joined by و."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    last = place + 1 + (tuple(forms[place : place + 2]) in pairs())
    while last < min(len(forms), place + _LONGEST_UNIT) and starts[last] - ends[last - 1] == 1:
        if last + 1 < len(forms) and _has_digit(forms[last + 1]):
            break  # «391 كيلومترًا وعرض 12 مترًا»
        if forms[last].startswith("لل") and forms[last][2:] in units() and units().get(forms[last - 1]) in _PRICED:
            return last + 1
        if units().get(forms[last - 1]) == "money" and not forms[last].endswith(("ي", "يا")) and (
            units().get(forms[last]) not in _PRICED
        ):
            break  # «900 مليار دونغ قروض»
        if not _goes_on(page, last, accusative=forms[place].endswith("ا")):
            break
        last += 1
    return last


def _goes_on(page: Page, token: int, accusative: bool) -> bool:
    """Whether a word belongs to the noun before it: an adjective, a genitive (not after tanwin), a noun with و."""
    form = page.tokens.forms[token]
    if form.startswith("و") and form not in units():
        return form[1:] in units() or (accusative and page.surface(token, token + 1).endswith(_TANWIN))
    if not _is_noun(form):
        return False
    if accusative:
        return form.endswith(("يه", "ين")) or page.surface(token, token + 1).endswith(_TANWIN)
    return form.endswith(("ي", "ه")) or form in units() or form[0] not in "يتسان"


@cache
def _has_digit(form: str) -> bool:
    return any(c.isdigit() for c in form)
