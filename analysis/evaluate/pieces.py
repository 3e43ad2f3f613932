"""Measures of the plain parts: spans, page furniture, key phrases, and where a document comes from."""

from __future__ import annotations

from collections import Counter
from typing import Any

from .gold import Gold
from .matching import fold, occurrences, plain_date, token_f1
from .tally import Tally

Rows = dict[str, list[dict[str, Any]]]
_BEST_TERMS, _SAME_PHRASE = 30, 0.6


def spans(text: str, rows: Rows, tally: Tally) -> None:
    """Every row with a span: `text[start:end] == surface`."""
    for table, items in rows.items():
        for row in items:
            if row.get("start") is not None and "surface" in row:
                ok = text[row["start"] : row["end"]] == row["surface"]
                tally.add(tp=int(ok), fp=int(not ok))
                if not ok:
                    tally.extras.append((table, row["surface"]))


def boilerplate(gold: Gold, text: str, rows: Rows, tally: Tally) -> None:
    """Furniture by visible character."""

    def visible(start: int, end: int) -> set[int]:
        return {i for i in range(start, end) if not text[i].isspace()}

    want: set[int] = set()
    for run in gold.get("boilerplate", []):
        for span in occurrences(text, [run]):
            want |= visible(*span)
    got: set[int] = set()
    if "boilerplate" in gold:
        for row in rows.get("boilerplate", []):
            got |= visible(row["start"], row["end"])
    tally.add(len(want & got), len(got - want), len(want - got))
    _list_runs(gold["doc"], text, want - got, tally.misses)
    _list_runs(gold["doc"], text, got - want, tally.extras)


def _list_runs(doc: str, text: str, places: set[int], into: list[Any]) -> None:
    """The runs of a set of character places, as text."""
    run: list[int] = []
    for place in sorted(places):
        if run and place - run[-1] > 2:
            into.append((doc, text[run[0] : run[-1] + 1][:80]))
            run = []
        run.append(place)
    if run:
        into.append((doc, text[run[0] : run[-1] + 1][:80]))


def terms(gold: Gold, rows: Rows, info: dict[str, dict[str, Any]], tally: Tally) -> None:
    """Gold key phrases among the document's best terms, ranked by keyness times occurrences."""
    counts = Counter(row["term_id"] for row in rows.get("term_mentions", []))
    best = sorted(counts, key=lambda i: -(info.get(i, {}).get("keyness") or 0) * counts[i])[:_BEST_TERMS]
    found = [info[i]["term"] for i in best if i in info]
    for phrase in gold.get("key_phrases") or []:
        tally.hit_or_miss(any(token_f1(phrase, term) >= _SAME_PHRASE for term in found), (gold["doc"], phrase))


def source(gold: Gold, doc: dict[str, Any], tallies: dict[str, Tally]) -> None:
    """Outlet (either contains the other), publication date and address."""
    stated = gold.get("source") or {}
    for field in ("outlet", "published", "url"):
        if not stated.get(field):
            continue
        value = doc.get(field)
        if field == "outlet":
            a, b = fold(value or "").lower(), fold(stated[field]).lower()
            ok = bool(value) and (a in b or b in a)
        else:
            ok = plain_date(value) == plain_date(stated[field])
        tallies[field].hit_or_miss(ok, (gold["doc"], stated[field], value))
        tallies[field].add(fp=int(not ok and bool(value)))
