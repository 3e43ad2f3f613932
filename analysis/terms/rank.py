"""Terms of many documents: one row a term, with its counts and its keyness."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..document import Document
from ..facts import Facts

_Row = tuple[str, str, int, int, int, float, bool]


@dataclass(slots=True)
class _Term:
    weight: float = 0.0
    documents: int = 0
    last: int = -1  # number of the last document it occurs in
    surfaces: dict[str, int] = field(default_factory=dict)


class Ranking:
    """Joins the terms of documents by key, as they come."""

    def __init__(self) -> None:
        self._terms: dict[str, _Term] = {}
        self._documents = 0

    def add(self, document: Document, facts: Facts) -> None:
        """Take the terms of the next document in."""
        text, number = document.text, self._documents
        self._documents += 1
        for start, end, key, weight in facts.terms:
            term = self._terms.get(key)
            if term is None:
                term = self._terms[key] = _Term()
            term.weight += weight
            if term.last != number:
                term.documents += 1
                term.last = number
            surface = text[start:end]
            term.surfaces[surface] = term.surfaces.get(surface, 0) + 1

    def rows(self) -> list[_Row]:
        """Rows of `terms`, the weightiest first. Keyness is the mean weight of an occurrence, so that keyness times
        occurrences ranks the terms of one document or of all."""
        rows = [_row(key, term) for key, term in self._terms.items()]
        rows.sort(key=lambda row: (-row[3] * row[5], row[0]))
        return rows


def _row(key: str, term: _Term) -> _Row:
    forms: dict[str, int] = {}
    for surface, times in term.surfaces.items():
        form = " ".join(surface.split())
        forms[form] = forms.get(form, 0) + times
    count = sum(forms.values())
    commonest = min(forms, key=lambda form: (-forms[form], form)) if len(forms) > 1 else form
    words = key.count(" ") + 1
    return key, commonest, words, count, term.documents, round(term.weight / count, 4), words > 1
