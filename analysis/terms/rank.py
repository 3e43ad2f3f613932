"""Terms of many documents: one row a term, with its counts and its keyness."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from ..document import Document
from ..facts import Facts, TermHit


class Ranked(NamedTuple):
    """Rows of `terms` (weightiest first), and every occurrence with its term's id."""

    rows: list[tuple[object, ...]]
    mentions: list[tuple[Document, TermHit, str]]


def rank(pairs: Sequence[tuple[Document, Facts]]) -> Ranked:
    """Join the terms of all documents by key. Keyness is the mean weight of an occurrence, so that keyness times
    occurrences ranks the terms of one document or of all."""
    surfaces: dict[str, Counter[str]] = defaultdict(Counter)
    weights: dict[str, float] = defaultdict(float)
    documents: Counter[str] = Counter()
    mentions = []
    for document, facts in pairs:
        seen = set()
        for hit in facts.terms:
            surfaces[hit.key][" ".join(document.text[hit.start : hit.end].split())] += 1
            weights[hit.key] += hit.weight
            seen.add(hit.key)
            mentions.append((document, hit, hit.key))
        documents.update(seen)
    rows = [_row(key, forms, weights[key], documents[key]) for key, forms in surfaces.items()]
    rows.sort(key=lambda row: (-row[3] * row[5], row[0]))
    return Ranked(list(rows), mentions)


def _row(key: str, forms: Counter[str], weight: float, documents: int) -> tuple[str, str, int, int, int, float, bool]:
    count = forms.total()
    commonest = min(forms, key=lambda form: (-forms[form], form))
    words = key.count(" ") + 1
    return key, commonest, words, count, documents, round(weight / count, 4), words > 1
