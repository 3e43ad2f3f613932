"""Offices said of a name, case by case."""

from __future__ import annotations

import pytest

from analysis.people.role_lines import lines
from analysis.people.roles import assign
from tests.analysis.marked import marked_page
from tests.cases import load


@pytest.mark.parametrize("case", load("roles"), ids=lambda case: f"{case['name']}: {case['text'][:40]}")
def test_the_offices_of_a_name_are_found(case: dict[str, str]) -> None:
    page, names = marked_page(case["text"])
    assigned = assign(page, names, lines(page, names))
    found = next(a for n, a in zip(names, assigned, strict=True) if page.document.text[n.start : n.end] == case["name"])
    assert "|".join(found.roles) == case["roles"]
    assert found.former == (case["former"] == "yes")
    if found.roles:
        assert found.role_start is not None and found.role_end is not None and found.role_start < found.role_end
