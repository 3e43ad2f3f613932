"""Names of places: the one that begins at a token, in any of its spellings."""

from __future__ import annotations

from functools import cache, lru_cache
from itertools import product
from typing import NamedTuple

from .lexicons import cells, column, rows
from .text.clitics import readings
from .text.fold import fold_text
from .text.page import Page


class Place(NamedTuple):
    """The place named by the tokens up to `last`; `attached` is what stands before it in its first token (ب, ول)."""

    last: int
    attached: str
    name: str
    kind: str  # country | city | province


class _Entry(NamedTuple):
    rest: tuple[str, ...]
    name: str
    kind: str
    bare: bool


def _spellings(word: str) -> set[str]:
    """A word with the letters of Vietnamese ng and final nh exchanged."""
    found = {word, word.replace("نغ", "نج"), word.replace("غ", "ج")}
    return found | {w[:-1] for w in found if w.endswith("نه") and len(w) > 3}


@cache
def _table() -> dict[str, tuple[_Entry, ...]]:
    """First folded word -> the places that begin with it, the longest first."""
    table: dict[str, dict[tuple[str, ...], _Entry]] = {}
    for row in rows("places"):
        respelled = row["country"] == "فيتنام"
        for form in (row["name"], *cells(row["forms"])):
            words = fold_text(form).split()
            for first, *rest in product(*(sorted(_spellings(w)) if respelled else [w] for w in words)):
                bare = row["bare"] == "yes" or len(words) > 1
                table.setdefault(first, {}).setdefault(tuple(rest), _Entry(tuple(rest), row["name"], row["kind"], bare))
    return {first: tuple(sorted(found.values(), key=lambda e: -len(e.rest))) for first, found in table.items()}


@cache
def generic_nouns() -> frozenset[str]:
    """Nouns that stand before a place's name, without article."""
    return frozenset(fold_text(w) for w in column("organisation_links", "forms", kind="place"))


def first_words() -> list[str]:
    """Words with which a place's name begins."""
    return list(_table())


def place_at(page: Page, token: int) -> Place | None:
    """The place that token `token` begins, «مدينة» and the like before the name included."""
    forms = page.tokens.forms
    if token >= len(forms) or not _may_begin(forms[token]):
        return None
    for word, _, attached in readings(forms[token]):
        hit = _longest(forms, token, word, bare=False)
        if hit:
            return Place(hit[0], attached, *hit[1])
        if word in generic_nouns() and token + 1 < len(forms):
            hit = _longest(forms, token + 1, forms[token + 1], bare=True)
            if hit:
                return Place(hit[0], attached, *hit[1])
    return None


@lru_cache(1 << 16)
def _may_begin(form: str) -> bool:
    """Whether a place's name or the noun before one begins with a token."""
    return any(word in _table() or word in generic_nouns() for word, _, _ in readings(form))


def _longest(forms: list[str], token: int, word: str, bare: bool) -> tuple[int, tuple[str, str]] | None:
    for entry in _table().get(word, ()):
        last = token + 1 + len(entry.rest)
        if (bare or entry.bare) and tuple(forms[token + 1 : last]) == entry.rest:
            return last, (entry.name, entry.kind)
    return None
