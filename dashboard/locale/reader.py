"""The reader's language with the settings that go with it: digits, names of months, Hijri dates."""

from __future__ import annotations


class Reader(str):
    """"ar" or "en", as everything that speaks to the reader is given it, and how this reader wants numbers and dates.

    `digits` is latn (123) or arab (١٢٣); `months` a set of names of the catalogue ("" the common one, levant, maghreb,
    morocco, both); `hijri` whether a day has its date of the Umm al-Qura calendar beside it. Two readers are equal
    when their settings are, too: what is remembered for one must not be shown to the other.
    """

    digits: str
    months: str
    hijri: bool

    def __new__(cls, language: str, digits: str = "latn", months: str = "", hijri: bool = False) -> Reader:
        made = super().__new__(cls, language)
        made.digits, made.months, made.hijri = digits, months, hijri
        return made

    def __eq__(self, other: object) -> bool:
        return str.__eq__(self, other) is True and (not isinstance(other, Reader) or vars(self) == vars(other))

    def __ne__(self, other: object) -> bool:
        return not self == other

    __hash__ = str.__hash__


def settings(language: str) -> Reader:
    """The settings that come with `language`; those of a new reader when it is a plain "ar" or "en"."""
    return language if isinstance(language, Reader) else Reader(language)
