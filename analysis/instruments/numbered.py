"""Numbered citations: a number after رقم, a number with its code, a bare number after a noun that takes one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from ..numerals import split_digits
from ..text.page import Page
from .nouns import Noun, code_type, noun_of

_BACK = 14  # tokens between a noun and its number: «قرار مجلس الوزراء بشأن كذا رقم 5»
_STOPS = frozenset(".؛:!؟()[]\n«»\"")
_JOINS = frozenset("-/._")
_YEAR_LEADS = frozenset(["لسنه", "لعام", "سنه", "عام"])
_ORDINARY = frozenset(["دون", "بلا", "بدون", "قياسي", "قياسيا", "هذا"])


class Citation(NamedTuple):
    """Tokens `[first, last)` of a citation, its number normalised (None for a named one), its type."""

    first: int
    last: int
    number: str | None
    type: str
    noun: int  # token of the noun, or `first` when there is none


def find(page: Page) -> Iterator[Citation]:
    """Every numbered citation, in reading order of its anchors; none twice."""
    done = -1
    for anchor in page.at("instrument.number", "instrument.noun", "instrument.code"):
        if anchor < done:
            continue
        for citation in _at(page, anchor):
            done = max(done, citation.last)
            yield citation


def _at(page: Page, anchor: int) -> Iterator[Citation]:
    if page.has(anchor, "instrument.number"):
        yield from _after_raqm(page, anchor)
    elif page.has(anchor, "instrument.code") and page.tokens.forms[anchor].isascii():
        yield from _around_code(page, anchor)
    else:
        yield from _after_noun(page, anchor)


def _after_raqm(page: Page, anchor: int) -> Iterator[Citation]:
    hit = _number_at(page, anchor + 1)
    if hit is None:
        return
    number, last = hit
    noun, token = _noun_before(page, anchor)
    kind = code_type(number)
    if noun is None or noun.type == "none":
        if kind is None:
            return
        token = anchor
    yield from _series(page, token, number, last, kind, noun)


def _around_code(page: Page, anchor: int) -> Iterator[Citation]:
    """«57-NQ/TW» and «18 - NQ/TW» with neither رقم nor a noun right before it."""
    forms = page.tokens.forms
    begin = anchor
    while begin > 0 and (forms[begin - 1] in _JOINS or split_digits(forms[begin - 1])[1]) and anchor - begin < 5:
        begin -= 1
    while begin < anchor and forms[begin] in _JOINS:
        begin += 1
    hit = _number_at(page, begin) if begin < anchor else None
    if hit is None or code_type(hit[0]) is None:
        return
    noun, token = _noun_before(page, begin)
    usable = noun is not None and noun.type != "none"
    yield from _series(page, token if usable else begin, hit[0], hit[1], code_type(hit[0]), noun if usable else None)


def _after_noun(page: Page, anchor: int) -> Iterator[Citation]:
    """«القرار 2735», «القانون التنظيمي 15.26», «قرار مجلس الأمن 1701»: no رقم."""
    forms = page.tokens.forms
    noun = noun_of(forms[anchor])
    if noun is None or noun.type == "none":
        return
    place = anchor + 1
    while place < min(anchor + 4, len(forms)) and forms[place][0].isalpha() and not split_digits(forms[place])[1] \
            and noun_of(forms[place]) is None:
        place += 1
    if place >= len(forms) or not split_digits(forms[place])[1]:
        return
    hit = _number_at(page, place)
    if hit is None or not _numbers_plainly(page, anchor, place, noun, *hit):
        return
    yield from _series(page, anchor, hit[0], hit[1], code_type(hit[0]), noun)


def _numbers_plainly(page: Page, anchor: int, place: int, noun: Noun, number: str, last: int) -> bool:
    """Whether digits that follow a noun without رقم are its number, not a year, a date or a quantity."""
    forms = page.tokens.forms
    if code_type(number):
        return True
    if noun.plain == "no" or forms[place][0] in "بلك" or (noun.plural and place > anchor + 1):
        return False
    bare = number.isdigit()
    if bare and len(number) == 4 and 1900 <= int(number) <= 2100:
        return False
    if not bare:
        return number.count("/") < 2 and number.replace("-", "").replace("/", "").replace(".", "").isdigit()
    definite = forms[anchor].startswith(("ال", "وال", "بال", "لل", "فال", "كال")) or place > anchor + 1
    following = forms[last] if last < len(forms) else "."
    return definite and not noun.plural and len(number) <= 4 and (not following[0].isalpha() or following in _YEAR_LEADS
                                                                  or _opens_phrase(following))


@cache
def _opens_phrase(form: str) -> bool:
    """Words that carry on after a citation; a counted noun would stand here after a quantity."""
    return form.startswith(("ال", "ب", "ل")) or form in ("في", "عن", "من", "على", "حول", "بشان", "الذي", "و", "كما", "ان", "قد")


def _noun_before(page: Page, anchor: int) -> tuple[Noun | None, int]:
    """The noun that رقم belongs to, and its token: the word before, or the nearest instrument in the same clause."""
    forms = page.tokens.forms
    previous = noun_of(forms[anchor - 1]) if anchor else None
    if previous is not None:
        return previous, anchor - 1
    for token in range(anchor - 2, max(anchor - _BACK, -1), -1):
        if forms[token] in _STOPS or page.has(token + 1, "instrument.number"):
            break
        noun = noun_of(forms[token])
        if noun is not None and (noun.type != "none" or token == anchor - 2):
            return noun, token
    return None, anchor


def _series(page: Page, token: int, number: str, last: int, kind: str | None, noun: Noun | None) -> Iterator[Citation]:
    """The citation, and the further numbers of «القرارات رقم 18 و57 و59»."""
    forms = page.tokens.forms
    fallback = noun.type if noun else "other"
    # A regulation keeps its name: QD stands for quyết định and quy định alike.
    first_kind = fallback if noun and noun.type == "regulation" else kind or fallback
    yield Citation(token, last, number, first_kind, token)
    while last < len(forms):
        place = last + 1 if forms[last] in ("،", ",", "و") else last
        if place >= len(forms) or not (place > last or forms[place].startswith("و")):
            return
        prefix, digits, _ = split_digits(forms[place])
        hit = _number_at(page, place) if digits and prefix in ("", "و") else None
        if hit is None or not (code_type(hit[0]) or (noun and noun.plural)):
            return
        number, last = hit
        yield Citation(place, last, number, code_type(number) or fallback, place)


def _number_at(page: Page, place: int) -> tuple[str, int] | None:
    """(normalised number, token after it) of the number that stands at `place`, brackets and a colon before it passed."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    bracket = False
    while place < len(forms) and forms[place] in "(:[«\"":
        bracket |= forms[place] in "(["
        place += 1
    if place >= len(forms):
        return None
    prefix, digits, suffix = split_digits(forms[place])
    lettered = not digits and len(forms[place]) <= 5 and place + 2 < len(forms) and forms[place + 1] in "/-" \
        and split_digits(forms[place + 2])[1] != "" and ends[place] == starts[place + 1]
    if not lettered and (not digits or len(prefix) > 2):
        return None
    parts = [forms[place] if lettered else digits + suffix if prefix in ("", "و", "ب", "ل", "ال") else forms[place]]
    last = place + 1
    while last + 1 < len(forms) and forms[last] in _JOINS and _continues(page, last):
        parts += [forms[last], forms[last + 1]]
        last += 2
    if last < len(forms) and forms[last].upper() in ("NQ", "QD", "QĐ", "CT", "KL", "ND", "NĐ", "TT") and len(parts) == 1:
        parts += ["-", forms[last]]  # «57 NQ/TW», the hyphen lost
        last += 1
        while last + 1 < len(forms) and forms[last] in _JOINS and _continues(page, last):
            parts += [forms[last], forms[last + 1]]
            last += 2
    number = "".join(parts).replace("Đ", "D").replace("đ", "d")
    if bracket and last < len(forms) and forms[last] in ")]":
        last += 1
    return _with_year(page, number, last)


def _continues(page: Page, mark: int) -> bool:
    """Whether the hyphen or slash at `mark` belongs to the number: nothing around it, or the letters of a code after it."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    after = forms[mark + 1]
    if ends[mark - 1] == starts[mark] and ends[mark] == starts[mark + 1]:
        return after[0].isdigit() or (after.isascii() and after[0].isalpha()) or "Đ" in after or (len(after) == 1 and after.isalpha())
    return forms[mark] in "-/" and after[0].isalpha() and (after.isascii() or "Đ" in after) and starts[mark] - ends[mark - 1] <= 1


def _with_year(page: Page, number: str, last: int) -> tuple[str, int]:
    """«رقم 23 لسنة 2021» is number 23/2021."""
    forms = page.tokens.forms
    if last + 1 < len(forms) and forms[last] in _YEAR_LEADS and len(forms[last + 1]) == 4 and forms[last + 1].isdigit():
        return f"{number}/{forms[last + 1]}", last + 2
    return number, last
