"""Dates in the reader's words: by their calendar's months, in their digits, with the Hijri day beside where wanted."""

from __future__ import annotations

import re

from hijridate import Gregorian

from .i18n import t
from .numbers import digits
from .reader import settings

_DAY = re.compile(r"(\d{4}|XXXX)-(\d{2})-(\d{2})")
_MONTH = re.compile(r"(\d{4}|XXXX)-(\d{2})")


def date_text(value: str, language: str) -> str:
    """An EDTF value in words: "16 ديسمبر 2024", "ديسمبر 2024", "نحو 2025"; an interval with both its ends."""
    if "/" in value:
        first, _, last = value.partition("/")
        ends = [date_text(end, language) if end not in ("", "..") else "…" for end in (first, last)]
        return t(language, "date.range", first=ends[0], last=ends[1])
    plain = value.rstrip("?~%")
    words = digits(language, _date_words(plain, language)) + _hijri(plain, language)
    return words if plain == value else t(language, "date.about", date=words)


def _hijri(plain: str, language: str) -> str:
    """The day by the Umm al-Qura calendar in brackets, where the reader wants it and the calendar reaches."""
    if not settings(language).hijri or not _DAY.fullmatch(plain) or not plain[:4].isdecimal():
        return ""
    year, month, day = (int(part) for part in plain.split("-"))
    try:
        hijri = Gregorian(year, month, day).to_hijri()
    except (OverflowError, ValueError):
        return ""
    name = t(language, "months.hijri").split("|")[hijri.month - 1]
    return " " + digits(language, t(language, "date.hijri", day=hijri.day, month=name, year=str(hijri.year)))


def _date_words(plain: str, language: str) -> str:
    if match := _DAY.fullmatch(plain):
        year, month, day = match.groups()
        key = "date.day" if year.isdecimal() else "date.day_of_year"
        return t(language, key, day=int(day), month=_month(month, language), year=year)
    match = _MONTH.fullmatch(plain)
    if match and 1 <= int(match[2]) <= 12:
        year, month = match.groups()
        return f"{_month(month, language)} {year}" if year.isdecimal() else _month(month, language)
    return plain


def _month(number: str, language: str) -> str:
    return months(language)[int(number) - 1] if 1 <= int(number) <= 12 else number


def months(language: str) -> list[str]:
    """The twelve months."""
    region = settings(language).months
    return t(language, f"months.{region}" if region else "months").split("|")
