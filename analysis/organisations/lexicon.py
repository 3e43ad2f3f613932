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
    """A body known by name: the words after the first, the canonical name, and what is cut off the first."""

    rest: list[str]
    name: str
    cut: int


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
def canonical() -> dict[str, str]:
    """Every folded form of a body known by name -> its canonical name."""
    return {
        fold_text(form).replace("+", " +"): row["name"]
        for row in rows("organisations")
        for form in (row["name"], *cells(row["forms"]))
    }


@cache
def _by_first() -> dict[str, list[tuple[list[str], str]]]:
    table: dict[str, list[tuple[list[str], str]]] = {}
    for form, name in canonical().items():
        first, *rest = form.split()
        table.setdefault(first, []).append((rest, name))
    return table


@lru_cache(1 << 16)
def known_from(form: str) -> dict[str, list[Known]]:
    """Bodies known by name that a token begins: the second word ("" for none) -> the bodies, the longest first."""
    found: dict[str, list[Known]] = {}
    for word, cut, attached in readings(form):
        for rest, name in _by_first().get(word, ()):
            if rest or not attached.endswith(("ب", "ك")):
                found.setdefault(rest[0] if rest else "", []).append(Known(rest, name, cut))
    for entries in found.values():
        entries.sort(key=lambda k: -len(k.rest))
    return found


@cache
def links(kind: str) -> frozenset[str]:
    """Folded words inside the names of bodies: inner, adjective or place."""
    return frozenset(fold_text(w) for w in column("organisation_links", "forms", kind=kind))


def first_words() -> list[str]:
    """Singular heads, bare and with the article, and the first words of bodies known by name."""
    heads = [word for word, (_, of, plural) in _nouns().items() if not plural and of != "none"]
    return [*heads, *("ال" + word for word in heads), *_by_first()]
