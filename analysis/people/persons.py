"""The persons of one document: its mentions by name put together, by spelling and office."""

from __future__ import annotations

from collections import defaultdict

from ..facts import Facts
from . import offices
from .named import OTHER_LETTERS, Named
from .person import Person
from .short_names import find_short, place_short


def persons_of(facts: Facts) -> list[Person]:
    """The persons named in one document, in the order they are first named. Linear in its mentions."""
    named = Named(facts)
    short = find_short(named)
    by_sound: dict[str, list[Person]] = defaultdict(list)
    for index, key in named.keys.items():
        if index not in short:
            named.place(by_sound[key.sound], index)
    persons = _join_spellings([p for group in by_sound.values() for p in group])
    if short:
        persons += place_short(named, short, persons)
    return sorted(persons, key=lambda p: p.mentions[0][0])


def _join_spellings(persons: list[Person]) -> list[Person]:
    """Persons whose names differ only as writers confuse letters, unless both hold offices that do not meet."""
    kept: dict[tuple[str, int], Person] = {}
    result = []
    for person in persons:
        first = kept.setdefault((person.key.skeleton, len(person.key.parts)), person)
        if first is person or not _one_skeleton(first, person):
            result.append(person)
        else:
            first.merge(person, OTHER_LETTERS)
    return result


def _one_skeleton(one: Person, other: Person) -> bool:
    # Of one sound and still two, they have been kept apart already.
    if one.key.sound == other.key.sound or one.person_class != other.person_class or len(one.key.parts) < 2:
        return False
    if not one.offices or not other.offices:
        return len(one.key.parts) > 2
    return offices.relation(one.offices, other.offices) >= offices.NEAR
