"""Persons of many documents put together: known office-holders by their key, unknown ones by name and office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from . import offices
from .lexicon_people import Official
from .persons import Person
from .recognise import Period, recognise
from .title_match import Office

SAME_OFFICE = "the same name and office as in another document"
SAME_SPELLING = "the same full name as in another document; no office speaks against it"
_LOOK_AT = 64  # people of one name that are compared: keeps the work linear in the number of documents


@dataclass(slots=True, eq=False)
class Cluster:
    """One person of the whole set: its appearances as (document, person there, why it is joined)."""

    official: Official | None = None
    appearances: list[tuple[int, Person, str | None]] = field(default_factory=list)
    offices: dict[Office, None] = field(default_factory=dict)

    @property
    def first(self) -> Person:
        """The person as first met."""
        return self.appearances[0][1]

    def add(self, document: int, person: Person, basis: str | None) -> None:
        """Take one document's person in."""
        self.appearances.append((document, person, basis))
        self.offices.update(person.offices)


class Clusters:
    """All persons met so far. A document's persons may be added in any order of documents."""

    def __init__(self) -> None:
        self._known: dict[str, Cluster] = {}
        self._by_sound: dict[str, list[Cluster]] = defaultdict(list)
        self._by_office: dict[tuple[str, Office], Cluster] = {}

    def __iter__(self) -> Iterator[Cluster]:
        seen = dict.fromkeys([*self._known.values(), *(c for group in self._by_sound.values() for c in group)])
        return iter(seen)

    def add(self, document: int, person: Person, when: Period | None) -> Cluster:
        """The cluster this person belongs to, with the person in it."""
        found = recognise(person, when)
        if found is not None:
            cluster = self._known.setdefault(found.official.key, Cluster(found.official))
            cluster.add(document, person, found.basis)
            return cluster
        cluster, basis = self._unknown(person)
        cluster.add(document, person, basis)
        for taken in person.offices:
            if offices.bodies(taken):
                self._by_office.setdefault((person.key.skeleton, taken), cluster)
        return cluster

    def _unknown(self, person: Person) -> tuple[Cluster, str | None]:
        namesakes = self._by_sound[person.key.sound]
        for taken in person.offices:
            cluster = self._by_office.get((person.key.skeleton, taken))
            if cluster is not None and _one_class(cluster, person):
                if cluster not in namesakes[-_LOOK_AT:]:
                    namesakes.append(cluster)
                return cluster, SAME_OFFICE
        able = [c for c in namesakes[-_LOOK_AT:] if _one_class(c, person)]
        if person.offices:
            for cluster in able:
                if not offices.apart(cluster.offices, person.offices) and _meet(cluster, person):
                    return cluster, SAME_OFFICE
        silent = [c for c in able if not (c.offices and person.offices)]
        if len(able) == 1 and silent and len(person.key.parts) > 2:
            return able[0], SAME_SPELLING
        namesakes.append(Cluster())
        return namesakes[-1], None


def _one_class(cluster: Cluster, person: Person) -> bool:
    return (cluster.first.person_class == "credit") == (person.person_class == "credit")


def _meet(cluster: Cluster, person: Person) -> bool:
    return offices.relation(cluster.offices, person.offices) >= offices.NEAR
