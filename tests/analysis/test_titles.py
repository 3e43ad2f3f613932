"""Titles that stand alone for a person, case by case."""

from __future__ import annotations

import pytest

from analysis.people.role_lines import lines
from analysis.people.roles import assign
from analysis.people.titles import find_titles
from tests.analysis.marked import marked_page
from tests.cases import load


@pytest.mark.parametrize("case", load("titles"), ids=lambda case: case["text"][:60])
def test_titles_alone_find_their_person(case: dict[str, str]) -> None:
    page, names = marked_page(case["text"])
    sentences = lines(page, names)
    found = find_titles(page, names, sentences, assign(page, names, sentences))
    text = page.document.text
    pairs = []
    for mention in found:
        assert mention.refers is not None and mention.kind == "title"
        person = names[mention.refers]
        pairs.append(f"{text[mention.start : mention.end]} = {text[person.start : person.end]}")
    assert "|".join(pairs) == case["titles"]
