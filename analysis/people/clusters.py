"""Persons of many documents put together: known office-holders by their key, unknown ones by name and office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from . import offices
from .lexicon_people import Official
from .person import Person
from .recognise import SURE, Period, recognise
from .title_match import Office

SAME_OFFICE = "الاسم نفسه والمنصب نفسه في وثيقة أخرى"
SAME_SPELLING = "الاسم الكامل نفسه في وثيقة أخرى ولا منصب ينافيه"
_LOOK_AT = 16  # people of one name that are compared: keeps the work linear in the number of documents


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

    def may_be(self, document: int, person: Person) -> bool:
        """Whether nothing but the offices can speak against it: a document keeps its own namesakes apart."""
        return self.appearances[-1][0] != document and self.first.is_credit == person.is_credit

    def add(self, document: int, person: Person, basis: str | None) -> None:
        """Take one document's person in."""
        self.appearances.append((document, person, basis))
        self.offices.update(person.offices)


class Clusters:
    """All persons met so far. A document's persons may be added in any order of documents."""

    def __init__(self) -> None:
        self._known: dict[str, Cluster] = {}
        self._by_sound: dict[str, list[Cluster]] = defaultdict(list)
        self._by_office: dict[tuple[str, tuple[str, frozenset[str]]], Cluster] = {}

    def __iter__(self) -> Iterator[Cluster]:
        seen = dict.fromkeys([*self._known.values(), *(c for group in self._by_sound.values() for c in group)])
        return iter(seen)

    def add(self, document: int, persons: Sequence[Person], when: Period | None) -> None:
        """Take in the persons of one document."""
        recognised = [recognise(person, when) for person in persons]
        best: dict[str, int] = {}
        for found in recognised:
            if found is not None:
                best[found.official.key] = max(best.get(found.official.key, 0), found.score)
        for person, found in zip(persons, recognised, strict=True):
            # A namesake whom the document keeps apart from the office-holder is not the same person on a weaker ground.
            if found is not None and (found.score == best[found.official.key] or found.score >= SURE):
                cluster = self._known.setdefault(found.official.key, Cluster(found.official))
                cluster.add(document, person, found.basis)
            else:
                self._add_unknown(document, person)

    def _add_unknown(self, document: int, person: Person) -> None:
        cluster, basis = self._unknown(document, person)
        cluster.add(document, person, basis)
        for signature in map(offices.signature, person.offices):
            if signature[1]:
                self._by_office.setdefault((person.key.skeleton, signature), cluster)

    def _unknown(self, document: int, person: Person) -> tuple[Cluster, str | None]:
        namesakes = self._by_sound[person.key.sound]
        for taken in person.offices:
            cluster = self._by_office.get((person.key.skeleton, offices.signature(taken)))
            if cluster is not None and cluster.may_be(document, person):
                if cluster not in namesakes[-_LOOK_AT:]:
                    namesakes.append(cluster)
                return cluster, SAME_OFFICE
        able = [c for c in namesakes[-_LOOK_AT:] if c.may_be(document, person)]
        if person.offices:
            for cluster in able:
                if not offices.apart(cluster.offices, person.offices) and _meet(cluster, person):
                    return cluster, SAME_OFFICE
        silent = [c for c in able if not (c.offices and person.offices)]
        if len(able) == 1 and silent and len(person.key.parts) > 2:
            return able[0], SAME_SPELLING
        namesakes.append(Cluster())
        return namesakes[-1], None


def _meet(cluster: Cluster, person: Person) -> bool:
    """Whether an office is common; a village head of no village in particular is no sign across documents."""
    telling = [o for o in person.offices if offices.bodies(o) or offices.level(o) != offices.LOCAL]
    return offices.relation(cluster.offices, telling) >= offices.NEAR
