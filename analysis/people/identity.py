"""Who is who across documents: mentions joined to persons by name, office and time, each join with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ..facts import Facts
from .clusters import Clusters
from .name_keys import name_key
from .person import Person, offices_of
from .persons import persons_of
from .recognise import Period

_TITLE = "لقب يعود إلى المذكور باسمه في هذه الوثيقة"
_Said = tuple[tuple[str, ...], bool]  # the roles of a mention, and whether they are former


class Signature(NamedTuple):
    """What of a document tells who its people are; read anywhere, joined in one place."""

    doc_id: str
    persons: list[Person]
    names: list[str]  # of each mention, as written
    said: list[_Said]  # of each mention
    refers: list[int | None]  # of each mention: the mention by name that a title alone stands for
    days: tuple[str, str] | None  # first and last day it can have been written on


class Appearance(NamedTuple):
    """One person in one document, of which the table of officials is made. One entry a mention by name in the lists."""

    official_id: str
    doc_id: str
    known: bool
    person_class: str
    key: str  # the folded name it is known by there
    names: list[str]
    roles: list[str]
    said: list[dict[str, object]]
    reasons: list[str]
    titles: int
    day: str | None


@dataclass(slots=True, frozen=True)
class Who:
    """The persons of one document: (official_id or None, basis) of each mention in order, and how it shows them."""

    mentions: list[tuple[str | None, str | None]]
    appearances: list[Appearance]

    def id(self, mention: int | None) -> str | None:
        """The person of one mention."""
        return None if mention is None else self.mentions[mention][0]

    def ids(self, mentions: Iterable[int]) -> list[str]:
        """The persons of several mentions, each once, in their order."""
        found = (self.mentions[m][0] for m in mentions)
        return list(dict.fromkeys(p for p in found if p))


def signature(facts: Facts) -> Signature:
    """The signature of a document."""
    mentions = facts.mentions
    return Signature(
        facts.doc_id,
        persons_of(facts),
        [m.surface or m.name for m in mentions],
        [(m.roles, m.former) for m in mentions],
        [m.refers for m in mentions],
        _days(facts),
    )


class Identity:
    """Joins the mentions of documents to persons as they come: linear in the mentions; of documents nothing stays."""

    def __init__(self) -> None:
        self._clusters = Clusters()
        self._count = 0

    def restore(self, official_id: str, key: str, person_class: str, said: Iterable[Mapping[str, object]]) -> None:
        """Take in a person whom an earlier run has met; `said` as in `Appearance.said`."""
        offices = [
            o for one in said for o in offices_of(tuple(one["roles"]), bool(one["former"]))  # type: ignore[arg-type]
        ]
        person = Person(name_key(key), person_class, names=Counter([key]), offices=dict.fromkeys(offices))
        self._clusters.restore(official_id, person)

    def add(self, document: Signature) -> Who:
        """Who the people of the next document are."""
        placed = self._clusters.add(self._count, document.persons, _period(document.days))
        self._count += 1
        titles = Counter(m for m in document.refers if m is not None)
        mentions: list[tuple[str | None, str | None]] = [(None, None)] * len(document.refers)
        appearances = []
        for person, (cluster, basis) in zip(document.persons, placed, strict=True):
            for mention, why in person.mentions:
                mentions[mention] = cluster.official_id, _reason(why, basis)
            appearances.append(
                Appearance(
                    cluster.official_id,
                    document.doc_id,
                    cluster.official is not None,
                    cluster.person_class,
                    person.names.most_common(1)[0][0],
                    [document.names[m] for m, _ in person.mentions],
                    [role for m, _ in person.mentions for role in document.said[m][0]],
                    _said(document, person),
                    [why for why in (basis, *(why for _, why in person.mentions)) if why],
                    sum(titles[m] for m, _ in person.mentions),
                    document.days[0] if document.days and document.days[0] == document.days[1] else None,
                )
            )
        for i, refers in enumerate(document.refers):
            if refers is not None:
                mentions[i] = mentions[refers][0], _TITLE  # titles alone follow the person they stand for
        return Who(mentions, appearances)


def _said(document: Signature, person: Person) -> list[dict[str, object]]:
    said = dict.fromkeys(document.said[m] for m, _ in person.mentions if document.said[m][0])
    return [{"roles": list(roles), "former": former} for roles, former in said]


@lru_cache(maxsize=10_000)
def _reason(inside: str | None, across: str | None) -> str | None:
    return "؛ ".join(part for part in (inside, across) if part) or None


def _days(facts: Facts) -> tuple[str, str] | None:
    """First and last day on which a document can have been written: its publication, else its main event."""
    if facts.publication.earliest and facts.publication.latest:
        return facts.publication.earliest, facts.publication.latest
    main = next((e for e in facts.events if e.main), None)
    return (main.earliest, main.latest) if main and main.earliest and main.latest else None


def _period(days: Sequence[str] | None) -> Period | None:
    """The months of a span of ISO days."""
    if days is None:
        return None
    first, last = (int(day[:4]) * 12 + int(day[5:7]) - 1 for day in days)
    return Period(first, last)
