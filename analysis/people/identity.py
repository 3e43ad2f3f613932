"""Who is who across documents: mentions joined to persons by name, office and time, each join with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..facts import Facts
from .clusters import Cluster, Clusters
from .lexicon_people import month, officials
from .persons import persons_of
from .recognise import Period
from .slugs import Slugs

_TITLE = "لقب يعود إلى المذكور باسمه في هذه الوثيقة"
_ALONE = "ورد باسم واحد في وثيقة واحدة"
_Row = tuple[object, ...]


@dataclass(slots=True)
class People:
    """The persons of a set of documents: rows of `officials`, and for each document the person of each mention."""

    officials: list[_Row] = field(default_factory=list)
    by_document: dict[str, list[tuple[str | None, str | None]]] = field(default_factory=dict)

    def of(self, doc_id: str) -> list[tuple[str | None, str | None]]:
        """(official_id or None, basis) of each of the document's mentions, in their order."""
        return self.by_document[doc_id]

    def id(self, doc_id: str, mention: int | None) -> str | None:
        """The person of one mention."""
        return None if mention is None else self.by_document[doc_id][mention][0]

    def ids(self, doc_id: str, mentions: Iterable[int]) -> list[str]:
        """The persons of several mentions, each once, in their order."""
        found = (self.by_document[doc_id][m][0] for m in mentions)
        return list(dict.fromkeys(p for p in found if p))


def identify(facts: Sequence[Facts]) -> People:
    """Join the mentions of all documents to persons. Linear in the number of mentions."""
    clusters = Clusters()
    for number, f in enumerate(facts):
        clusters.add(number, persons_of(f), _period(f))
    people = People(by_document={f.doc_id: [(None, None)] * len(f.mentions) for f in facts})
    slugs = Slugs(o.key for o in officials())
    for cluster in clusters:
        official_id = cluster.official.key if cluster.official else slugs.new(cluster.first.names.most_common(1)[0][0])
        for number, person, basis in cluster.appearances:
            rows = people.by_document[facts[number].doc_id]
            for mention, why in zip(person.mentions, person.basis, strict=True):
                rows[mention] = official_id, _reason(why, basis)
        people.officials.append(_row(official_id, cluster, facts))
    for f in facts:
        _follow(f, people.by_document[f.doc_id])
    return people


def _follow(facts: Facts, rows: list[tuple[str | None, str | None]]) -> None:
    """Titles alone follow the person they stand for."""
    for i, mention in enumerate(facts.mentions):
        if mention.refers is not None:
            rows[i] = rows[mention.refers][0], _TITLE


def _reason(inside: str | None, across: str | None) -> str | None:
    return "؛ ".join(part for part in (inside, across) if part) or None


def _days(facts: Facts) -> tuple[str, str] | None:
    """First and last day on which a document can have been written: its publication, else its main event."""
    dated = [(facts.publication.earliest, facts.publication.latest)]
    dated += [(e.earliest, e.latest) for e in facts.events if e.main]
    return next(((first, last) for first, last in dated if first and last), None)


def _period(facts: Facts) -> Period | None:
    days = _days(facts)
    if days is None:
        return None
    first, last = (month(day[:7], end=False) for day in days)
    return Period(first, last) if first is not None and last is not None else None


def _row(official_id: str, cluster: Cluster, facts: Sequence[Facts]) -> _Row:
    """One row of the table `officials`; first and last seen only by documents dated to the day."""
    names: Counter[str] = Counter()
    roles: Counter[str] = Counter()
    titles, mentions, days = 0, 0, set()
    for number, person, _ in cluster.appearances:
        document = facts[number]
        own = set(person.mentions)
        for i in person.mentions:
            names[document.mentions[i].surface or document.mentions[i].name] += 1
            roles.update(document.mentions[i].roles)
        mentions += len(own)
        titles += sum(m.refers in own for m in document.mentions if m.refers is not None)
        span = _days(document)
        if span and span[0] == span[1]:
            days.add(span[0])
    known = cluster.official
    fullest = max(names, key=lambda n: (len(n.split()) > 1, names[n], len(n)))
    return (
        official_id,
        known.name_ar if known else fullest,
        known.name_vi if known else None,
        known.name_latin if known else None,
        known.person_class if known else cluster.first.person_class,
        len({number for number, _, _ in cluster.appearances}),
        mentions,
        titles,
        min(days, default=None),
        max(days, default=None),
        [n for n, _ in names.most_common() if n != (known.name_ar if known else fullest)],
        [r for r, _ in roles.most_common()],
        _basis(cluster),
    )


def _basis(cluster: Cluster) -> str:
    """Why all these mentions are one person, the commonest reason first."""
    reasons = Counter(why for _, person, across in cluster.appearances for why in (across, *person.basis) if why)
    return "؛ ".join(why for why, _ in reasons.most_common(3)) or _ALONE
