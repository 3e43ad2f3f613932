"""The instruments lexicon as look-up tables, built once a process."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..errors import LexiconError
from ..lexicons import cells, rows
from ..text.cues import without_proclitics
from ..text.fold import fold_text

TYPES = frozenset(["resolution", "decision", "directive", "conclusion", "regulation", "law", "decree", "plan", "project",
                   "programme", "other", "none"])


class Noun(NamedTuple):
    """What a noun says about the number that follows it. `plain`: yes | named | no, as in instruments.csv."""

    type: str
    plain: str
    plural: bool


@cache
def nouns() -> dict[str, Noun]:
    """Folded noun, singular or plural -> what it names. Raises LexiconError for a type the tables do not know."""
    table: dict[str, Noun] = {}
    for row in rows("instruments"):
        if row["type"] not in TYPES or row["plain"] not in ("yes", "named", "no"):
            raise LexiconError(f"instruments.csv: {row['forms']!r} has type {row['type']!r}, plain {row['plain']!r}")
        for field, plural in (("forms", False), ("plural", True)):
            for form in cells(row[field]):
                table.setdefault(fold_text(form), Noun(row["type"], row["plain"], plural))
    return table


@cache
def codes() -> dict[str, str]:
    """Letters of a Vietnamese number -> type of the instrument."""
    return {code: row["type"] for row in rows("instrument_codes") for code in cells(row["code"])}


@cache
def noun_of(form: str) -> Noun | None:
    """The noun a token is, whatever is attached before it."""
    table = nouns()
    return next((table[reading] for reading in without_proclitics(form) if reading in table), None)


def code_type(number: str) -> str | None:
    """The type that the letters of a normalised number tell, or None: `18-NQ/TW` is a resolution."""
    table = codes()
    for part in number.replace("-", "/").split("/"):
        kind = table.get(part) or table.get(part.upper())
        if kind:
            return kind
    return None
