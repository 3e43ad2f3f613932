"""Persons of many documents put together: known office-holders by their key, unknown ones by name and office."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field

from . import offices
from .lexicon_people import Official, officials
from .person import Person
from .recognise import SURE, Period, recognise
from .slugs import Slugs
from .title_match import Office

SAME_OFFICE = "الاسم نفسه والمنصب نفسه في وثيقة أخرى"
SAME_SPELLING = "الاسم الكامل نفسه في وثيقة أخرى ولا منصب ينافيه"
_LOOK_AT = 16  # people of one name that are compared: keeps the work linear in the number of documents


@dataclass(slots=True, eq=False)
class Cluster:
    """One person of the whole set. Only what tells later appearances stays, so it does not grow with their number."""

    official_id: str
    official: Official | None
    person_class: str  # as first met
    last: int  # the document it was last met in
    offices: dict[Office, None] = field(default_factory=dict)

    def may_be(self, document: int, person: Person) -> bool:
        """Whether nothing but the offices can speak against it: a document keeps its own namesakes apart."""
        return self.last != document and (self.person_class == "credit") == person.is_credit

    def add(self, document: int, person: Person) -> None:
        """Take one document's person in."""
        self.last = document
        self.offices.update(person.offices)


class Clusters:
    """All persons met so far. An id once given stays: documents that come later change nothing of earlier ones."""

    def __init__(self) -> None:
        self._known_ids = {o.key for o in officials()}
        self._slugs = Slugs(self._known_ids)
        self._known: dict[str, Cluster] = {}
        self._by_sound: dict[str, list[Cluster]] = defaultdict(list)
        self._by_office: dict[tuple[str, tuple[str, frozenset[str]]], Cluster] = {}

    def restore(self, official_id: str, person: Person) -> None:
        """Take in a person met by an earlier run, with the id given then."""
        if official_id in self._known_ids:
            return  # an office-holder, whom the lexicon knows
        cluster = Cluster(official_id, None, person.person_class, -1)
        self._group(person.key.sound).append(cluster)
        self._remember(cluster, person)
        self._slugs.take(official_id)

    def add(self, document: int, persons: Sequence[Person], when: Period | None) -> list[tuple[Cluster, str | None]]:
        """Take in the persons of one document. Returns who each of them is, and why if not by being met first."""
        recognised = [recognise(person, when) for person in persons]
        best: dict[str, int] = {}
        for found in recognised:
            if found is not None:
                best[found.official.key] = max(best.get(found.official.key, 0), found.score)
        taken: list[tuple[Cluster, str | None]] = []
        basis: str | None
        for person, found in zip(persons, recognised, strict=True):
            # A namesake whom the document keeps apart from the office-holder is not the same person on a weaker ground.
            if found is not None and (found.score == best[found.official.key] or found.score >= SURE):
                known = found.official
                if known.key not in self._known:
                    self._known[known.key] = Cluster(known.key, known, known.person_class, document)
                cluster, basis = self._known[known.key], found.basis
                cluster.add(document, person)
            else:
                cluster, basis = self._unknown(document, person)
                cluster.last = document
                self._remember(cluster, person)
            taken.append((cluster, basis))
        return taken

    def _remember(self, cluster: Cluster, person: Person) -> None:
        cluster.offices.update(person.offices)
        for signature in map(offices.signature, person.offices):
            if signature[1]:
                self._by_office.setdefault((person.key.skeleton, signature), cluster)

    def _group(self, sound: str) -> list[Cluster]:
        """The people of one name that another may be, with room for one more."""
        namesakes = self._by_sound[sound]
        del namesakes[: -_LOOK_AT + 1]
        return namesakes

    def _unknown(self, document: int, person: Person) -> tuple[Cluster, str | None]:
        namesakes = self._group(person.key.sound)
        for taken in person.offices:
            cluster = self._by_office.get((person.key.skeleton, offices.signature(taken)))
            if cluster is not None and cluster.may_be(document, person):
                if cluster not in namesakes:
                    namesakes.append(cluster)
                return cluster, SAME_OFFICE
        able = [c for c in namesakes if c.may_be(document, person)]
        if person.offices:
            for cluster in able:
                if not offices.apart(cluster.offices, person.offices) and _meet(cluster, person):
                    return cluster, SAME_OFFICE
        silent = [c for c in able if not (c.offices and person.offices)]
        if len(able) == 1 and silent and len(person.key.parts) > 2:
            return able[0], SAME_SPELLING
        official_id = self._slugs.new(person.names.most_common(1)[0][0])
        namesakes.append(Cluster(official_id, None, person.person_class, document))
        return namesakes[-1], None


def _meet(cluster: Cluster, person: Person) -> bool:
    """Whether an office is common; a village head of no village in particular is no sign across documents."""
    telling = [o for o in person.offices if offices.bodies(o) or offices.level(o) != offices.LOCAL]
    return offices.relation(cluster.offices, telling) >= offices.NEAR
