"""Every visible word, in Arabic and English, by key. A missing key fails: it never falls back quietly."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from .numbers import number, plain

LANGUAGES = ("ar", "en")
_WORDS = Path(__file__).with_name("words.csv")


@cache
def catalogue(language: str) -> Mapping[str, str]:
    """key -> words of `language`. Raises ValueError naming the line of a row without its three cells."""
    lines = [line for line in _WORDS.read_text("utf-8").splitlines() if line.strip() and not line.startswith("#")]
    words: dict[str, str] = {}
    for row in csv.DictReader(lines):
        if row["key"] in words or None in row or None in row.values():
            raise ValueError(f"{_WORDS.name}: {row['key']!r} stands twice or has not three cells")
        words[row["key"]] = row[language]
    return words


def t(language: str, key: str, **values: object) -> str:
    """The words of `key` with `values` filled in. Raises KeyError for an unknown key."""
    return catalogue(language)[key].format(**{name: plain(language, value) for name, value in values.items()})


def n(language: str, key: str, count: int, **values: object) -> str:
    """The words of `key` in the form that `count` asks for; the forms stand in one cell, parted by `|`.

    Arabic has six (none, one, two, 3-10, 11-99, others), English three (none, one, others), as in Unicode CLDR with
    a form for none.
    """
    forms = catalogue(language)[key].split("|")
    filled = {name: plain(language, value) for name, value in values.items()}
    return forms[_form(language, count)].format(n=number(language, count), **filled)


def _form(language: str, count: int) -> int:
    if language != "ar" or count < 3:
        return min(count, 2)
    rest = count % 100
    return 3 if 3 <= rest <= 10 else 4 if rest >= 11 else 5
