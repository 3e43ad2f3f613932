"""The lexicons of bodies as look-up tables, built once a process."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import NamedTuple

from ..lexicons import cells, column, rows
from ..text.clitics import is_definite, readings
from ..text.fold import fold_text


class Head(NamedTuple):
    """A token read as the head of a body's name."""

    word: str  # the noun without article
    definite: bool
    plural: bool
    cut: int  # letters before it that are not part of its span
    attached: str
    kind: str
    of: str  # any | topic | definite | adjective | named | none


class Known(NamedTuple):
    """A body known by name: the words after the first, and the canonical name."""

    rest: tuple[str, ...]
    name: str


@cache
def _nouns() -> dict[str, tuple[str, str, bool]]:
    """Folded noun -> (kind, what must follow, whether it is a plural)."""
    table: dict[str, tuple[str, str, bool]] = {}
    for row in rows("organisation_heads"):
        for field, plural in (("forms", False), ("plural", True)):
            for form in cells(row[field]):
                table.setdefault(fold_text(form), (row["kind"], row["of"], plural))
    return table


@lru_cache(1 << 16)
def head_of(form: str) -> Head | None:
    """The head a token is, whatever is attached before it."""
    for word, cut, attached in readings(form):
        definite = is_definite(word)
        entry = _nouns().get(word[2:] if definite else word)
        if entry:
            return Head(word[2:] if definite else word, definite, entry[2], cut, attached, entry[0], entry[1])
    return None


@cache
def known() -> dict[str, tuple[Known, ...]]:
    """First folded word -> bodies known by name, the longest first."""
    table: dict[str, dict[tuple[str, ...], Known]] = {}
    for row in rows("organisations"):
        for form in (row["name"], *cells(row["forms"])):
            first, *rest = fold_text(form).replace("+", " +").split()
            table.setdefault(first, {}).setdefault(tuple(rest), Known(tuple(rest), row["name"]))
    return {first: tuple(sorted(found.values(), key=lambda k: -len(k.rest))) for first, found in table.items()}


@cache
def canonical() -> dict[str, str]:
    """Folded form -> canonical name, for names put together by the grammar."""
    return {" ".join((first, *k.rest)): k.name for first, found in known().items() for k in found}


@cache
def links(kind: str) -> frozenset[str]:
    """Folded words inside the names of bodies: inner, adjective or place."""
    return frozenset(fold_text(w) for w in column("organisation_links", "forms", kind=kind))


def head_words() -> list[str]:
    """Singular heads, as cues."""
    return [word for word, (_, of, plural) in _nouns().items() if not plural and of != "none"]
