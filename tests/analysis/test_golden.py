"""The analysis scored on the golden sets, against floors that can fail."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from analysis import evaluate, read_paths
from analysis.evaluate.score import MEASURES
from tests.golden.scores import DOCUMENTS, GOLDEN, scores


def floors() -> list[tuple[str, str, float]]:
    lines = GOLDEN.joinpath("floors.csv").read_text("utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return [(row["set"], row["measure"], float(row["floor"])) for row in rows]


@pytest.mark.parametrize(("name", "measure", "floor"), floors())
def test_no_measure_falls_below_its_floor(name: str, measure: str, floor: float) -> None:
    tally = scores(name)[measure]
    value = tally.figures()["recall" if measure == "terms" else "f1"]
    assert value is not None
    assert value >= floor, f"missed {tally.misses[:20]}, extra {tally.extras[:20]}"


@pytest.mark.parametrize("name", DOCUMENTS)
def test_every_golden_document_is_read(name: str) -> None:
    documents, _ = read_paths([DOCUMENTS[name]])
    read = {Path(d.path).name for d in documents}
    assert {gold["doc"] for gold in evaluate.load_gold(GOLDEN / name)} == {n for n in read if n.endswith(".txt")}


def test_every_measure_of_the_seeds_has_a_floor() -> None:
    assert set(MEASURES) - {m for s, m, _ in floors() if s == "seeds"} == {"group_roles", "date_spans"}
