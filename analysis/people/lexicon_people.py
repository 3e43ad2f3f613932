"""Known office-holders: `officials.csv` and the offices they held, and who of them a person in a document is."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from ..errors import LexiconError
from ..lexicons import cells, rows
from . import offices
from .name_keys import NameKey, name_key
from .syllables import spellings
from .title_match import Office

CLASSES = ("official", "historical")
_MONTH = re.compile(r"(\d{4})(?:-(\d{2}))?")


class Term(NamedTuple):
    """An office held from month `first` to month `last` (months since year 0, both inclusive; None: open)."""

    ways: tuple[Office, ...]  # the ways this press says it
    name_ar: str
    name_latin: str
    prominent: bool  # who holds it is known by the name alone
    first: int | None
    last: int | None
    source: str


class Official(NamedTuple):
    """A person of the lexicon; `syllables` are the sounds each syllable of a Vietnamese name may have."""

    key: str
    name_ar: str
    name_vi: str | None
    name_latin: str
    person_class: str
    country: frozenset[str]
    syllables: tuple[frozenset[str], ...]
    sounds: frozenset[str]
    terms: tuple[Term, ...]


def month(edtf: str, *, end: bool) -> int | None:
    """Months since year 0 of an EDTF year or month; a year counts from January or to December. None for no text."""
    if not edtf:
        return None
    match = _MONTH.fullmatch(edtf)
    if not match:
        raise LexiconError(f"official_terms.csv: {edtf!r} is no year or year and month")
    return int(match[1]) * 12 + (int(match[2]) - 1 if match[2] else 11 if end else 0)


@cache
def officials() -> tuple[Official, ...]:
    """All persons of the lexicon. Raises LexiconError for a wrong row."""
    terms: dict[str, list[Term]] = defaultdict(list)
    named = _offices()
    for row in rows("official_terms"):
        if row["office"] not in named:
            raise LexiconError(f"official_terms.csv: {row['office']!r} is not in offices.csv")
        first, last = month(row["from"], end=False), month(row["to"], end=True)
        if first is not None and last is not None and last < first:
            raise LexiconError(f"official_terms.csv: {row['key']}: {row['office']} ends before it begins")
        terms[row["key"]].append(Term(*named[row["office"]], first, last, row["source"]))
    people = {row["key"]: _official(row, tuple(terms.pop(row["key"], ()))) for row in rows("officials")}
    if terms:
        raise LexiconError(f"official_terms.csv: nobody in officials.csv has the key {min(terms)!r}")
    if len(people) < len(rows("officials")):
        raise LexiconError("officials.csv: a key stands twice")
    return tuple(people.values())


@cache
def _offices() -> dict[str, tuple[tuple[Office, ...], str, str, bool]]:
    """Office -> (the ways it is said, its Arabic name, its Latin name, whether it is prominent)."""
    result = {}
    for row in rows("offices"):
        said = cells(row["name_ar"])
        ways = tuple(o for o in map(offices.office_of, said) if o is not None)
        result[row["office"]] = (ways, said[0], row["name_latin"], row["prominent"] == "yes")
    return result


def _official(row: dict[str, str], terms: tuple[Term, ...]) -> Official:
    if row["class"] not in CLASSES:
        raise LexiconError(f"officials.csv: {row['key']}: {row['class']!r} is no class of an office-holder")
    home = not row["country"]
    syllables = tuple(spellings(s) for s in row["name_vi"].split()) if home else ()
    written = [row["name_ar"], *cells(row["aliases"]), row["name_latin"], *cells(row["name_vi"])]
    country = frozenset().union(*(o.countries for c in cells(row["country"]) if (o := offices.office_of("رئيس " + c))))
    return Official(
        row["key"], row["name_ar"], row["name_vi"] or None, row["name_latin"], row["class"], country,
        syllables, frozenset(name_key(w).sound for w in written), terms,
    )  # fmt: skip


@cache
def _by_sound() -> dict[str, list[Official]]:
    found: dict[str, list[Official]] = defaultdict(list)
    for person in officials():
        for sound in person.sounds:
            found[sound].append(person)
    return found


@cache
def _by_last_syllable() -> dict[tuple[int, str], list[Official]]:
    found: dict[tuple[int, str], list[Official]] = defaultdict(list)
    for person in officials():
        for sound in person.syllables[-1] if person.syllables else ():
            found[len(person.syllables), sound].append(person)
    return found


@cache
def candidates(key: NameKey) -> tuple[Official, ...]:
    """All persons of the lexicon whose name can be written so."""
    found = {p.key: p for p in _by_sound().get(key.sound, ())}
    for person in _by_last_syllable().get((len(key.words), key.words[-1]), ()) if key.words else ():
        if all(word in sounds for word, sounds in zip(key.words, person.syllables, strict=True)):
            found[person.key] = person
    return tuple(found.values())


def is_holder(key: NameKey, said: Iterable[Office]) -> bool:
    """Whether somebody in the lexicon has this name in full and one of these offices."""
    said = tuple(said)
    ways = [way for person in candidates(key) for term in person.terms for way in term.ways] if said else []
    return any(offices.compare(taken, way) == offices.AGREE for taken in said for way in ways)


@cache
def _by_short_form() -> dict[str, list[Official]]:
    found: dict[str, list[Official]] = defaultdict(list)
    for person in officials():
        for form in name_key(person.name_ar).short_forms:
            found[form].append(person)
    return found


def named_shortly(key: NameKey) -> tuple[Official, ...]:
    """All persons of the lexicon for whose name this can be short."""
    return tuple(_by_short_form().get(key.sound, ()))
