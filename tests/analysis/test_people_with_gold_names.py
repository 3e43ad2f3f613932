"""Offices and titles on the golden documents with the gold's own names: what is lost here is not lost to names."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from analysis import people, reading
from analysis.evaluate import people as measures
from analysis.evaluate.gold import load_gold, who_is_who
from analysis.evaluate.tally import Tally
from analysis.facts import Facts
from analysis.text.page import make_page
from tests.analysis.gold_names import gold_names
from tests.analysis.marked import TABLE

ROOT = Path(__file__).parents[2]
FLOORS = {"roles": 0.97, "group_roles": 0.93, "former": 0.97, "titles": 0.91}


def tallies(gold_folder: Path, documents: Path, monkeypatch: pytest.MonkeyPatch) -> dict[str, Tally]:
    golds = load_gold(gold_folder)
    counted: dict[str, Tally] = defaultdict(Tally)
    clusters = measures.Clusters(who_is_who(golds))
    for gold in golds:
        document = reading.read((documents / gold["doc"]).read_bytes(), gold["doc"])
        page = make_page(document, TABLE)
        names, keys = gold_names(page, gold)
        monkeypatch.setattr(people.names, "find_names", lambda page, facts, names=names: names)
        mentions = people.find(page, Facts(document.doc_id))
        rows = []
        for m in mentions:
            named = m if m.refers is None else mentions[m.refers]
            key = keys[named.start, named.end]
            rows.append({"doc_id": document.doc_id, "start": m.start, "end": m.end, "kind": m.kind, "former": m.former,
                         "surface": document.text[m.start : m.end], "role": "، ".join(m.roles) or None,
                         "official_id": clusters.person_of.get(key, key)})
        measures.score(gold, document.text, {"mentions": rows}, counted, clusters)
    return counted


@pytest.mark.parametrize("gold, documents", [("tests/golden/seeds", "seeds"), ("tests/golden/press",) * 2])
def test_offices_and_titles_stay_above_their_floors(gold: str, documents: str,
                                                    monkeypatch: pytest.MonkeyPatch) -> None:
    counted = tallies(ROOT / gold, ROOT / documents, monkeypatch)
    for measure, floor in FLOORS.items():
        f1 = counted[measure].figures()["f1"]
        assert f1 is None or f1 >= floor, (measure, f1, counted[measure].misses, counted[measure].extras)
