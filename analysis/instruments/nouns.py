"""The instruments lexicons as look-up tables, built once a process."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from ..errors import LexiconError
from ..lexicons import cells, rows
from ..text.clitics import readings
from ..text.fold import fold_text

_KINDS = "resolution, decision, directive, conclusion, regulation, law, decree, plan, project, programme, other, none"
TYPES = frozenset(_KINDS.split(", "))


class Noun(NamedTuple):
    """What a noun says about the number that follows it. `plain`: yes | named | no, as in instruments.csv."""

    type: str
    plain: str
    plural: bool
    definite: bool
    cut: int  # letters before it that are not part of its span


@cache
def nouns() -> dict[str, tuple[str, str, bool]]:
    """Folded noun -> (type, plain, whether it is a plural). Raises LexiconError for a type the tables do not know."""
    table: dict[str, tuple[str, str, bool]] = {}
    for row in rows("instruments"):
        if row["type"] not in TYPES or row["plain"] not in ("yes", "named", "no"):
            raise LexiconError(f"instruments.csv: {row['forms']!r} has type {row['type']!r}, plain {row['plain']!r}")
        for field, plural in (("forms", False), ("plural", True)):
            for form in cells(row[field]):
                table.setdefault(fold_text(form), (row["type"], row["plain"], plural))
    return table


@cache
def codes() -> dict[str, tuple[str, bool]]:
    """Letters of a Vietnamese number -> (type, whether the noun before it may say more)."""
    found = ((code, row) for row in rows("instrument_codes") for code in cells(row["code"]))
    return {code: (row["type"], row["weak"] == "yes") for code, row in found}


@lru_cache(1 << 16)
def noun_of(form: str) -> Noun | None:
    """The noun a token is, whatever is attached before it."""
    for word, cut, _ in readings(form):
        for bare in (word, word[2:]) if word.startswith("ال") and len(word) > 4 else (word,):
            for stem in (bare, bare.removesuffix("ا")):  # «قرارًا»
                if stem in nouns():
                    return Noun(*nouns()[stem], bare != word, cut)
    return None


def type_of(number: str, noun: Noun | None) -> str | None:
    """The type by the letters of the number (`18-NQ/TW` is a resolution) and the noun; None when neither tells.

    A regulation keeps its name, for QĐ stands for quyết định and quy định alike.
    """
    stated = noun.type if noun and noun.type != "none" else None
    if stated == "regulation":
        return stated
    for part in number.replace("-", "/").split("/"):
        kind, weak = codes().get(part) or codes().get(part.upper()) or (None, False)
        if kind:
            return stated if weak and stated else kind
    return stated


def has_code(number: str) -> bool:
    """Whether the letters of a number tell what it numbers."""
    return type_of(number, None) is not None
