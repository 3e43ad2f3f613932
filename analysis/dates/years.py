"""A year beside a month or after a word such as «عام»: in digits, in words, or told by «الماضي» and the like."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ..lexicons import cells, rows
from ..numerals import split_digits
from ..text.cues import CueTable, cue
from ..text.fold import fold_text
from .words import has

RELATIONS = ("past", "next", "this", "same", "preceding", "following")
_HIJRI = range(1300, 1501)
_LAST_YEAR, _LAST_HIJRI = 2150, 1600
_SEPARATORS = frozenset("،,/.-")


class Year(NamedTuple):
    """A year up to token `last`: its number, or (when None) its relation to another."""

    number: int | None
    last: int
    hijri: bool
    relation: str | None = None


@cache
def relation_of(form: str) -> str | None:
    """past, next, this, same, preceding or following, for the adjectives that say so."""
    return next((role for role in RELATIONS if has(form, role)), None)


@cache
def _counted() -> CueTable:
    """Units, people and things; no stretches of time, and no endings on abbreviations («كم», «كما»)."""
    units = [f for r in rows("units") if r["kind"] != "time" for f in cells(r["singular"]) + cells(r["plural"])]
    units += [form + ending for form in units if len(form) > 2 for ending in ("ا", "ين", "ان")]
    words = [f for r in rows("number_words") if r["kind"] in ("multiplier", "dual") for f in cells(r["forms"])]
    return CueTable({"counted": cue([*units, *words], "none")})


def is_counted(form: str) -> bool:
    """Whether the word is something that a number before it counts."""
    return form == "%" or _counted()[form] & _counted().bits["counted"] != 0


def era(forms: Sequence[str], at: int) -> tuple[bool | None, int]:
    """(whether Hijri, token after) of «هـ», «م», «ميلادية» at token `at`; (None, at) when there is none."""
    if at < len(forms) and has(forms[at], "hijri"):
        return True, at + 1
    if at < len(forms) and has(forms[at], "gregorian"):
        return False, at + 1
    return None, at


def digit_year(forms: Sequence[str], at: int, named: bool, dated: bool = False) -> Year | None:
    """The year in digits at token `at`.

    `named`: a word for year stands before it, so three digits will do; `dated`: a month does, so nothing is counted.
    """
    if at >= len(forms):
        return None
    before, digits, after = split_digits(forms[at])
    if not digits or (before and (named or dated)):
        return None
    if len(digits) not in ((3, 4) if named else (4,)) or (after and not has(after, "hijri", "gregorian")):
        return None
    number, last = int(digits), at + 1
    hijri, last = (has(after, "hijri"), last) if after else era(forms, last)
    if hijri is None:
        hijri = number in _HIJRI and not named
    if number > (_LAST_HIJRI if hijri else _LAST_YEAR) or not (hijri or named or number >= 1000):
        return None
    if last == at + 1 and not (after or named or dated) and last < len(forms) and is_counted(forms[last]):
        return None
    return Year(number, last, bool(hijri))


def year_after(forms: Sequence[str], at: int) -> Year | None:
    """The year that completes a month ending before token `at`."""
    size = len(forms)
    if at >= size:
        return None
    start = at
    if forms[at] in _SEPARATORS and at + 1 < size and forms[at + 1][0].isdigit():
        at += 1
    plain = digit_year(forms, at, False, dated=True)
    if plain:
        return plain
    at = start
    relation = relation_of(forms[at])
    if relation:
        return _told(forms, at, relation)
    if forms[at] in ("من", "في") and at + 1 < size:
        at += 1
    if relation_of(forms[at]) == "this" and at + 1 < size and has(forms[at + 1], "year"):
        return Year(None, at + 2, False, "this year")
    if forms[at] == "نفس" and at + 1 < size and has(forms[at + 1], "year"):
        return Year(None, at + 2, False, "same year")
    return named_year(forms, at)


def _told(forms: Sequence[str], at: int, relation: str) -> Year | None:
    """«أكتوبر الماضي»; also «أكتوبر هذا العام»."""
    if forms[at] in ("هذا", "هذه"):
        return Year(None, at + 2, False, "this year") if at + 1 < len(forms) and has(forms[at + 1], "year") else None
    return Year(None, at + 1, False, relation)


def named_year(forms: Sequence[str], at: int) -> Year | None:
    """«عام 2025», «العام الماضي», «سنة ألفين وخمس»: a year whose word for year is token `at`."""
    if at + 1 >= len(forms) or not has(forms[at], "year"):
        return None
    digits = digit_year(forms, at + 1, True)
    if digits:
        return digits
    relation = relation_of(forms[at + 1])
    if relation:
        return Year(None, at + 2, False, f"{relation} year")
    number, last = number_in_words(forms, at + 1)
    if 1000 <= number <= 2100:
        hijri, last = era(forms, last)
        return Year(number, last, hijri is True or (hijri is None and number in _HIJRI))
    return None


@cache
def _cardinals() -> dict[str, int]:
    return {
        fold_text(form): int(float(row["value"]))
        for row in rows("number_words")
        if row["kind"] != "fraction" and float(row["value"]) <= 1000
        for form in cells(row["forms"])
    } | {
        fold_text(form): 2000
        for row in rows("number_words")
        if row["kind"] == "dual" and row["value"] == "1000"
        for form in cells(row["forms"])
    }


def number_in_words(forms: Sequence[str], at: int) -> tuple[int, int]:
    """(value, token after) of a number in words that begins at token `at`; (0, at) when there is none."""
    table, total, start = _cardinals(), 0, at
    while at < len(forms):
        form = forms[at]
        part = table.get(form) or (table.get(form[1:], 0) if form[0] == "و" and total else 0)
        if not part:
            break
        total = total * part if part in (100, 1000) and 2 < total < 10 and form in table else total + part
        at += 1
    return (total, at) if at > start else (0, start)
