"""Figures: what counts as one, what it is worth, what it counts and how exact it is said to be."""

from __future__ import annotations

import pytest

from analysis.document import from_text
from analysis.pipeline import read_document
from tests.cases import load


def _cells(value: str) -> list[str]:
    return value.split("|") if value else []


@pytest.mark.parametrize("case", load("figures"), ids=lambda case: case["text"])
def test_figures_of_a_sentence(case: dict[str, str]) -> None:
    text = case["text"]
    found = read_document(from_text(text)).figures
    assert [text[f.start : f.end] for f in found] == _cells(case["surfaces"])
    assert [f.value for f in found] == [float(v) for v in _cells(case["values"])]
    if case["units"]:
        assert [f.unit or "-" for f in found] == _cells(case["units"])
    if case["modifiers"]:
        assert [f.modifier or "-" for f in found] == _cells(case["modifiers"])
