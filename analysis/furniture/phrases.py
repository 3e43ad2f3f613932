"""The furniture lexicon as look-up tables, built once a process."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from ..errors import LexiconError
from ..lexicons import cells, rows
from ..text.fold import fold_text

KINDS = frozenset(
    ["byline", "caption", "agency", "url", "share", "comments", "related", "advert", "foreign", "end_mark"]
)
MATCHES = frozenset(["line", "heading", "start", "label", "date", "close"])
MAX_PHRASE_WORDS = 6
Key = tuple[str, ...]


class Entry(NamedTuple):
    """One phrase of furniture.csv: its kind and how it matches."""

    kind: str
    match: str


def words_of(text: str) -> Key:
    """Folded lower-case words of a phrase, marks left out."""
    return tuple(re.findall(r"[^\W_]+", fold_text(text).lower()))


@cache
def phrases(*matches: str) -> dict[Key, Entry]:
    """Words -> entry, of the phrases that match in one of the named ways. Raises LexiconError for a wrong row."""
    table: dict[Key, Entry] = {}
    for row in rows("furniture"):
        if row["kind"] not in KINDS or row["match"] not in MATCHES:
            raise LexiconError(f"furniture.csv: {row['kind']!r}, {row['match']!r} is no kind or no way to match")
        if row["match"] in matches:
            for text in cells(row["text"]):
                table.setdefault(words_of(text), Entry(row["kind"], row["match"]))
    return table


@cache
def pieces() -> tuple[re.Pattern[str], dict[str, Entry]]:
    """Pattern of a line of nothing but furniture phrases run together; each such phrase (without spaces) -> entry."""
    table: dict[str, Entry] = {}
    for key, entry in phrases("line", "heading").items():
        joined = "".join(key)
        if joined not in table or entry.match == "heading":
            table[joined] = entry
    longest_first = sorted(table, key=len, reverse=True)
    return re.compile("(" + "|".join(map(re.escape, longest_first)) + ")+"), table


@cache
def first_piece() -> re.Pattern[str]:
    """The longest furniture phrase at the start of a line without spaces."""
    return re.compile("|".join(map(re.escape, sorted(pieces()[1], key=len, reverse=True))))


@cache
def date_words() -> frozenset[str]:
    """Words that may stand in the date line of a page."""
    return frozenset(word for key in phrases("date") for word in key)


def first_words() -> set[str]:
    """First words of phrases that a whole line follows; longer lines are looked at only when they begin with one."""
    return {key[0] for key in phrases("start", "label")}


@cache
def credit_words(strong: str | None = None) -> frozenset[str]:
    """First words of credits.csv, folded, in lower case and with a capital; of one strength, or all."""
    found = {fold_text(text).split()[0] for row in rows("credits") if strong in (None, row["strong"])
             for text in cells(row["word"])}
    return frozenset(found | {w.capitalize() for w in found} | {w.upper() for w in found})
