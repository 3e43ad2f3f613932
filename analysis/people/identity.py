"""Who is who across documents: mentions joined to persons, each join with its reason. To be written."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..facts import Facts


@dataclass(slots=True)
class People:
    """The persons of a set of documents: rows of `officials`, and for each document the person of each mention."""

    officials: list[tuple[object, ...]] = field(default_factory=list)
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
    """Join the mentions of all documents to persons."""
    people = People()
    for f in facts:
        people.by_document[f.doc_id] = [(m.name, None) for m in f.mentions]
    return people
