"""Numbered citations: a number after رقم, a number with its code, a bare number after a noun that takes one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from ..numerals import split_digits
from ..phrases import end_kind
from ..text.page import Page
from .nouns import Noun, has_code, noun_of, type_of
from .numbers import number_at, starts_number, words

_ARRANGING = "تنظيم"
_BACK = 14  # tokens between a noun and its number: «القرار الذي أصدرته الحكومة أمس، والذي يحمل الرقم 88»
_NEAR = 3  # tokens between a noun and a number without رقم: «قرار مجلس الأمن الدولي 2735»
_ITS = ("ته", "تها", "تهم")  # «دورته رقم 46» numbers the session
_TUNISIAN = "عدد"  # stands for رقم: «القانون عدد 58 لسنة 2017»
_STOPS = frozenset('.؛:!؟()[]\n«»"')


class Citation(NamedTuple):
    """Tokens `[first, last)` of a citation, its number (None for a named one), its type.

    `tail` is the token after the whole series that the citation stands in: what follows speaks of all of it.
    """

    first: int
    last: int
    number: str | None
    type: str
    cut: int
    tail: int


def find(page: Page) -> Iterator[Citation]:
    """Every numbered citation, in reading order of its anchors; none twice."""
    done = -1
    for anchor in page.at("instrument.number", "instrument.noun", "instrument.code"):
        if anchor < done:
            continue
        for citation in _at(page, anchor):
            done = max(done, citation.last)
            yield citation


def _at(page: Page, anchor: int) -> list[Citation]:
    if page.has(anchor, "instrument.number"):
        return _after_number_word(page, anchor)
    if page.has(anchor, "instrument.code"):
        return _around_code(page, anchor)
    return _after_noun(page, anchor)


def _after_number_word(page: Page, anchor: int) -> list[Citation]:
    hit = number_at(page, anchor + 1)
    if hit is None:
        return []
    noun, token = _noun_before(page, anchor)
    if noun is None or noun.type == "none":
        return _series(page, anchor, *hit, None) if has_code(hit[0]) else []
    return _series(page, token, *hit, noun)


def _around_code(page: Page, anchor: int) -> list[Citation]:
    """«57-NQ/TW» and «18 - NQ/TW» with neither رقم nor a noun right before it."""
    begin = starts_number(page, anchor)
    hit = number_at(page, begin) if begin < anchor else None
    if hit is None or not has_code(hit[0]):
        return []
    noun, token = _noun_before(page, begin)
    if noun is None or noun.type == "none":
        return _series(page, begin, *hit, None)
    return _series(page, token, *hit, noun)


def _after_noun(page: Page, anchor: int) -> list[Citation]:
    """«القرار 2735», «القانون التنظيمي 15.26», «القانون عدد 58 لسنة 2017», «قرار مجلس الأمن 1701»: no رقم."""
    forms = page.tokens.forms
    noun = noun_of(forms[anchor])
    if noun is None or noun.type == "none":
        return []
    place = anchor + 1
    while place <= anchor + _NEAR and place < len(forms) and _may_stand_between(forms[place]):
        place += 1
    if place >= len(forms) or not split_digits(forms[place])[1]:
        return []
    hit = number_at(page, place)
    if hit is None:
        return []
    series = _series(page, anchor, *hit, noun)
    return series if _numbers_plainly(page, anchor, place, noun, series) else []


@lru_cache(1 << 16)
def _may_stand_between(form: str) -> bool:
    if form == _TUNISIAN:
        return True
    if not form[0].isalpha() or split_digits(form)[1] or end_kind(form):
        return False
    return noun_of(form) is None and form not in words("number")


def _numbers_plainly(page: Page, anchor: int, place: int, noun: Noun, series: list[Citation]) -> bool:
    """Whether digits that follow a noun without رقم are its number, not a year, a date or a quantity."""
    forms, number, last = page.tokens.forms, series[0].number or "", series[0].last
    if has_code(number):
        return True
    counted = forms[place - 1] == _TUNISIAN
    if counted and ("/" in number or (noun.definite and place == anchor + 2)):
        return True
    if noun.plain == "no" or forms[place][0] in "بلك" or counted:
        return False
    if noun.plural:
        return len(series) > 1 and (noun.definite or place > anchor + 1)
    if not number.isdigit():
        return number.count("/") < 2 and number.replace("-", "").replace("/", "").replace(".", "").isdigit()
    if len(number) > 4 or (len(number) == 4 and 1900 <= int(number) <= 2100):
        return False
    return (noun.definite or place > anchor + 1) and (last >= len(forms) or _carries_on(forms[last]))


@lru_cache(1 << 16)
def _carries_on(form: str) -> bool:
    """Words that carry on after a citation; a counted noun would stand here after a quantity, a month after a day."""
    return not form[0].isalpha() or form.startswith(("ال", "ب", "ل")) or form in (
        "في", "عن", "من", "على", "حول", "الذي", "و", "كما", "ان", "قد", "ضد", "منذ")  # fmt: skip


def _noun_before(page: Page, anchor: int) -> tuple[Noun | None, int]:
    """The noun that رقم belongs to, and its token: the word before, or the nearest instrument in the same clause."""
    forms = page.tokens.forms
    if not anchor or forms[anchor - 1].endswith(_ITS):
        return None, anchor
    for token in range(anchor - 1, max(anchor - _BACK, -1), -1):
        if forms[token] in _STOPS or page.has(token, "instrument.number"):
            break
        noun = noun_of(forms[token])
        if noun is not None and (noun.type != "none" or token >= anchor - 2):
            # مرسوم بقانون، قانون تنظيم المحاكم
            within = token and (forms[token][0] == "ب" or forms[token] == _ARRANGING)
            decree = noun_of(forms[token - 1]) if within else None
            return (decree, token - 1) if decree and decree.type != "none" else (noun, token)
    return None, anchor


def _series(page: Page, token: int, number: str, last: int, noun: Noun | None) -> list[Citation]:
    """The citation, and the further numbers of «القرارات رقم 18 و57 و59»."""
    found = [(token, last, number)]
    while hit := _next_in_series(page, last, noun):
        found.append(hit)
        last = hit[1]
    return [
        Citation(begin, end, stated, type_of(stated, noun) or "other", noun.cut if noun and begin == token else 0, last)
        for begin, end, stated in found
    ]


def _next_in_series(page: Page, last: int, noun: Noun | None) -> tuple[int, int, str] | None:
    forms = page.tokens.forms
    place = last + 1 if last < len(forms) and forms[last] in ("،", ",", "و") else last
    if place >= len(forms) or not (place > last or forms[place][0] == "و"):
        return None
    place += forms[place] in words("number")
    prefix, digits, _ = split_digits(forms[place]) if place < len(forms) else ("", "", "")
    hit = number_at(page, place) if digits and prefix in ("", "و") else None
    if hit is None or not (has_code(hit[0]) or (noun and noun.plural and len(hit[0]) <= len("23/2021"))):
        return None
    return place, hit[1], hit[0]
