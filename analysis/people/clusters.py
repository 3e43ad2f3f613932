"""Persons of many documents put together: known office-holders by their key, unknown ones by name and office."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from . import offices
from .lexicon_people import Official, officials
from .person import Person
from .recognise import SURE, Period, recognise
from .slugs import Slugs
from .title_match import Office

SAME_OFFICE = "الاسم نفسه والمنصب نفسه في وثيقة أخرى"
SAME_SPELLING = "الاسم الكامل نفسه في وثيقة أخرى ولا منصب ينافيه"
_FEW = 4  # offices held in a tuple
_LOOK_AT = 16  # people of one name that are compared: keeps the work linear in the number of documents


@dataclass(slots=True, eq=False)
class Cluster:
    """One person of the whole set. Only what tells later appearances stays, so it does not grow with their number."""

    official_id: str
    official: Official | None
    person_class: str  # as first met
    last: int  # the document it was last met in
    offices: tuple[Office, ...] | dict[Office, None] = ()  # most have one or two, for which a dict is large

    def may_be(self, document: int, person: Person) -> bool:
        """Whether nothing but the offices can speak against it: a document keeps its own namesakes apart."""
        return self.last != document and (self.person_class == "credit") == person.is_credit

    def add(self, document: int, person: Person) -> None:
        """Take one document's person in."""
        self.last = document
        self.hold(person.offices)

    def hold(self, said: Iterable[Office]) -> None:
        """Take offices in, in the order they are met."""
        if isinstance(self.offices, dict):
            self.offices.update(dict.fromkeys(said))
        elif fresh := [office for office in said if office not in self.offices]:
            joined = (*self.offices, *fresh)
            self.offices = joined if len(joined) <= _FEW else dict.fromkeys(joined)


class Clusters:
    """All persons met so far. An id once given stays: documents that come later change nothing of earlier ones."""

    def __init__(self) -> None:
        self._known_ids = {o.key for o in officials()}
        self._slugs = Slugs(self._known_ids)
        self._known: dict[str, Cluster] = {}
        self._by_sound: dict[str, tuple[Cluster, ...]] = {}
        self._by_office: dict[int, Cluster] = {}  # by `_holding`
        self._offices: dict[Office, Office] = {}  # each once, however many hold it

    def restore(self, official_id: str, person: Person) -> None:
        """Take in a person met by an earlier run, with the id given then."""
        if official_id in self._known_ids:
            return  # an office-holder, whom the lexicon knows
        cluster = Cluster(official_id, None, person.person_class, -1)
        self._put(person.key.sound, cluster)
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
        cluster.hold(self._offices.setdefault(office, office) for office in person.offices)
        for office in person.offices:
            if offices.signature(office)[1]:
                self._by_office.setdefault(_holding(person, office), cluster)

    def _put(self, sound: str, cluster: Cluster) -> None:
        """Another of one name that later persons may be; of many the last are looked at."""
        namesakes = self._by_sound.get(sound, ())
        if cluster not in namesakes:
            self._by_sound[sound] = (*namesakes[-_LOOK_AT + 1 :], cluster)

    def _unknown(self, document: int, person: Person) -> tuple[Cluster, str | None]:
        for taken in person.offices:
            cluster = self._by_office.get(_holding(person, taken))
            if cluster is not None and cluster.may_be(document, person):
                self._put(person.key.sound, cluster)
                return cluster, SAME_OFFICE
        namesakes = self._by_sound.get(person.key.sound, ())[-_LOOK_AT + 1 :]
        able = [c for c in namesakes if c.may_be(document, person)]
        if person.offices:
            for cluster in able:
                if not offices.apart(cluster.offices, person.offices) and _meet(cluster, person):
                    return cluster, SAME_OFFICE
        silent = [c for c in able if not (c.offices and person.offices)]
        if len(able) == 1 and silent and len(person.key.parts) > 2:
            return able[0], SAME_SPELLING
        official_id = self._slugs.new(person.names.most_common(1)[0][0])
        cluster = Cluster(official_id, None, person.person_class, document)
        self._put(person.key.sound, cluster)
        return cluster, None


def _holding(person: Person, office: Office) -> int:
    """A name with an office as one number: eight bytes for each, where the words themselves take hundreds."""
    return hash((person.key.skeleton, offices.signature(office)))


def _meet(cluster: Cluster, person: Person) -> bool:
    """Whether an office is common; a village head of no village in particular is no sign across documents."""
    telling = [o for o in person.offices if offices.bodies(o) or offices.level(o) != offices.LOCAL]
    return offices.relation(cluster.offices, telling) >= offices.NEAR
