"""Names in sentences of this press: the right words, no more and no less, and of the right class."""

from __future__ import annotations

import pytest

from analysis.document import Document
from analysis.facts import Facts
from analysis.people import names
from analysis.pipeline import cue_table
from analysis.text.page import make_page
from tests.cases import load

CASES = load("names")


def find(text: str) -> list[names.Name]:
    document = Document("names", "names.txt", text)
    return names.find_names(make_page(document, cue_table()), Facts("names"))


@pytest.mark.parametrize("case", CASES, ids=[c["text"][:40] for c in CASES])
def test_names(case: dict[str, str]) -> None:
    found = find(case["text"])
    assert "|".join(case["text"][n.start : n.end] for n in found) == case["names"]
    assert {n.person_class for n in found} <= {case["class"]}
