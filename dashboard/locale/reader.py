"""The reader's language with the settings that go with it: digits, names of months, Hijri dates."""

from __future__ import annotations


class Reader(str):
    """"ar" or "en", as everything that speaks to the reader is given it, and how this reader wants numbers and dates.

    `digits` is latn (123) or arab (١٢٣); `months` a set of names of the catalogue ("" the common one, levant, maghreb,
    morocco); `hijri` whether a day has its date of the Umm al-Qura calendar beside it.
    """

    digits: str
    months: str
    hijri: bool

    def __new__(cls, language: str, digits: str = "latn", months: str = "", hijri: bool = False) -> Reader:
        made = super().__new__(cls, language)
        made.digits, made.months, made.hijri = digits, months, hijri
        return made
