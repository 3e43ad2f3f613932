"""Page furniture and sources, case by case."""

import pytest

from analysis import furniture, sources
from analysis.document import from_text
from analysis.pipeline import cue_table
from analysis.text.page import Page, make_page
from tests.cases import load


def page_of(text: str) -> Page:
    return make_page(from_text(text), cue_table())


@pytest.mark.parametrize("case", load("furniture"), ids=lambda case: case["furniture"][:40] or "none")
def test_furniture_is_found_whole_and_nothing_else(case: dict[str, str]) -> None:
    page = page_of(case["text"])
    found = [(case["text"][run.start : run.end], run.kind) for run in furniture.find(page)]
    expected = zip(case["furniture"].split("¦"), case["kinds"].split("¦"), strict=True) if case["furniture"] else ()
    assert found == list(expected)


@pytest.mark.parametrize("case", load("sources"), ids=lambda case: case["url"] or case["outlet"] or case["text"][:30])
def test_a_page_says_where_it_comes_from(case: dict[str, str]) -> None:
    page = page_of(case["text"])
    source = sources.find(page, furniture.find(page))
    assert (source.title, source.outlet, source.url) == tuple(case[k] or None for k in ("title", "outlet", "url"))
