"""Who is who across documents: mentions joined to persons by name, office and time, each join with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from ..facts import Facts, Mention
from .clusters import Cluster, Clusters
from .lexicon_people import officials
from .persons import persons_of
from .recognise import Period
from .slugs import Slugs

_TITLE = "لقب يعود إلى المذكور باسمه في هذه الوثيقة"
_ALONE = "ورد باسم واحد في وثيقة واحدة"
_Row = tuple[object, ...]
_Days = tuple[str, str] | None


class _Document(NamedTuple):
    """What stays of a document: its mentions, how many titles alone refer to each, when it can have been written."""

    doc_id: str
    mentions: Sequence[Mention]
    titles: Counter[int]
    days: _Days


@dataclass(slots=True)
class People:
    """The persons of a set of documents: rows of `officials`, and for each document the person of each mention."""

    officials: list[_Row] = field(default_factory=list)
    by_document: dict[str, list[tuple[str | None, str | None]]] = field(default_factory=dict)

    def of(self, doc_id: str) -> list[tuple[str | None, str | None]]:
        """(official_id or None, basis) of each of the document's mentions, in their order."""
        return self.by_document[doc_id]

    def columns(self) -> tuple[list[str | None], list[str | None]]:
        """official_id and basis of all mentions, document after document."""
        rows = [row for rows in self.by_document.values() for row in rows]
        return [person for person, _ in rows], [basis for _, basis in rows]

    def id(self, doc_id: str, mention: int | None) -> str | None:
        """The person of one mention."""
        return None if mention is None else self.by_document[doc_id][mention][0]

    def ids(self, doc_id: str, mentions: Iterable[int]) -> list[str]:
        """The persons of several mentions, each once, in their order."""
        found = (self.by_document[doc_id][m][0] for m in mentions)
        return list(dict.fromkeys(p for p in found if p))


class Identity:
    """Joins the mentions of documents to persons as they come. Linear in the number of mentions."""

    def __init__(self) -> None:
        self._clusters = Clusters()
        self._documents: list[_Document] = []

    def add(self, facts: Facts) -> None:
        """Take the next document in."""
        days = _days(facts)
        self._clusters.add(len(self._documents), persons_of(facts), _period(days))
        titles = Counter(m.refers for m in facts.mentions if m.refers is not None)
        self._documents.append(_Document(facts.doc_id, facts.mentions, titles, days))

    def people(self) -> People:
        """The persons of all documents."""
        people = People(by_document={d.doc_id: [(None, None)] * len(d.mentions) for d in self._documents})
        slugs = Slugs(o.key for o in officials())
        for cluster in self._clusters:
            known = cluster.official
            official_id = known.key if known else slugs.new(cluster.first.names.most_common(1)[0][0])
            for number, person, basis in cluster.appearances:
                rows = people.by_document[self._documents[number].doc_id]
                for mention, why in person.mentions:
                    rows[mention] = official_id, _reason(why, basis)
            people.officials.append(_row(official_id, cluster, self._documents))
        for d in self._documents:
            _follow(d.mentions, people.by_document[d.doc_id])
        return people


def identify(facts: Iterable[Facts]) -> People:
    """Join the mentions of all documents to persons."""
    identity = Identity()
    for one in facts:
        identity.add(one)
    return identity.people()


def _follow(mentions: Sequence[Mention], rows: list[tuple[str | None, str | None]]) -> None:
    """Titles alone follow the person they stand for."""
    for i, mention in enumerate(mentions):
        if mention.refers is not None:
            rows[i] = rows[mention.refers][0], _TITLE


@lru_cache(maxsize=10_000)
def _reason(inside: str | None, across: str | None) -> str | None:
    return "؛ ".join(part for part in (inside, across) if part) or None


def _days(facts: Facts) -> _Days:
    """First and last day on which a document can have been written: its publication, else its main event."""
    if facts.publication.earliest and facts.publication.latest:
        return facts.publication.earliest, facts.publication.latest
    main = next((e for e in facts.events if e.main), None)
    return (main.earliest, main.latest) if main and main.earliest and main.latest else None


def _period(days: _Days) -> Period | None:
    """The months of a span of ISO days."""
    if days is None:
        return None
    first, last = (int(day[:4]) * 12 + int(day[5:7]) - 1 for day in days)
    return Period(first, last)


def _row(official_id: str, cluster: Cluster, documents: Sequence[_Document]) -> _Row:
    """One row of the table `officials`; first and last seen only by documents dated to the day."""
    names: Counter[str] = Counter()
    roles: Counter[str] = Counter()
    seen, alone = set(), 0
    for number, person, _ in cluster.appearances:
        document = documents[number]
        for i, _ in person.mentions:
            mention = document.mentions[i]
            names[mention.surface or mention.name] += 1
            for role in mention.roles:
                roles[role] += 1
            alone += document.titles[i]
        if document.days and document.days[0] == document.days[1]:
            seen.add(document.days[0])
    known = cluster.official
    shown = known.name_ar if known else max(names, key=lambda n: (" " in n, names[n], len(n)))
    return (
        official_id,
        shown,
        known.name_vi if known else None,
        known.name_latin if known else None,
        known.person_class if known else cluster.first.person_class,
        len({number for number, _, _ in cluster.appearances}),
        names.total(),
        alone,
        min(seen, default=None),
        max(seen, default=None),
        [name for name, _ in names.most_common() if name != shown],
        [role for role, _ in roles.most_common()],
        _basis(cluster),
    )


def _basis(cluster: Cluster) -> str:
    """Why all these mentions are one person, the commonest reasons first."""
    reasons: Counter[str] = Counter()
    for _, person, across in cluster.appearances:
        if across:
            reasons[across] += 1
        for _, why in person.mentions:
            if why:
                reasons[why] += 1
    return "؛ ".join(why for why, _ in reasons.most_common(3)) or _ALONE
