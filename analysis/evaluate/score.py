"""evaluate(): every measure over a set of documents, micro-averaged. `MEASURES` says what each one counts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from . import facts, people, pieces
from .gold import Gold, who_is_who
from .tally import Tally

MEASURES = {
    "names": "spans of persons' names, exact at both ends",
    "persons": "who is the same person: pairs of name mentions put together, within and across documents",
    "roles": "gold roles covered by a predicted role (token F1 >= 0.6); a role of nobody's is an error",
    "group_roles": "a role said once for a list of names, given to each of them",
    "former": "the former flag, per person and document",
    "titles": "mentions by title alone, attached to the right person",
    "dates": "span overlaps and value equal, qualifiers ignored",
    "date_spans": "span overlaps",
    "main_date": "the date of what the document reports",
    "instruments": "numbered instruments per document",
    "figures": "value equal and span overlaps",
    "directives": "explicit directives whose sentence was found",
    "boilerplate": "characters of page furniture",
    "terms": "gold key phrases among the document's 30 best terms: recall only",
    "outlet": "per document that states one",
    "published": "per document that states one",
    "url": "per document that states one",
    "spans": "every surface equals the text at its offsets",
}


def evaluate(tables: dict[str, list[dict[str, Any]]], golds: Sequence[Gold]) -> dict[str, Tally]:
    """Score `tables` (rows as `extract` prints them) against `golds`. A document not read counts as missed names."""
    by_file = {doc["path"].rsplit("/", 1)[-1]: doc for doc in tables["documents"]}
    tallies = {name: Tally() for name in MEASURES}
    clusters = people.Clusters(who_is_who(golds))
    term_info = {row["term_id"]: row for row in tables.get("terms", [])}
    rows_of = _by_document(tables)
    for gold in golds:
        doc = by_file.get(gold["doc"])
        if doc is None:
            missed = sum(len(o.get("mention_offsets", [1])) for o in gold["officials"])
            tallies["names"].add(fn=missed)
            continue
        rows = rows_of[doc["doc_id"]]
        pieces.spans(doc["text"], rows, tallies["spans"])
        people.score(gold, doc["text"], rows, tallies, clusters)
        facts.score(gold, doc["text"], rows, tallies)
        pieces.boilerplate(gold, doc["text"], rows, tallies["boilerplate"])
        pieces.terms(gold, rows, term_info, tallies["terms"])
        pieces.source(gold, doc, tallies)
    clusters.score_pairs(tallies["persons"])
    return tallies


def _by_document(tables: dict[str, list[dict[str, Any]]]) -> dict[str, dict[str, list[dict[str, Any]]]]:
    """doc_id -> table -> its rows that have a document."""
    result: dict[str, dict[str, list[dict[str, Any]]]] = {d["doc_id"]: {} for d in tables["documents"]}
    for table, rows in tables.items():
        for row in rows:
            if "doc_id" in row:
                result[row["doc_id"]].setdefault(table, []).append(row)
    return result
