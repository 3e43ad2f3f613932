"""Bodies named in a text, under their canonical names."""

from __future__ import annotations

import pytest

from analysis import organisations
from analysis.document import from_text
from analysis.facts import Facts
from analysis.text.cues import CueTable
from analysis.text.page import make_page
from tests.cases import load


@pytest.fixture(scope="module")
def table() -> CueTable:
    return CueTable(organisations.cues())


@pytest.mark.parametrize("case", load("organisations"), ids=lambda c: c["text"])
def test_bodies_are_named(case: dict[str, str], table: CueTable) -> None:
    document = from_text(case["text"])
    found = organisations.find(make_page(document, table), Facts(document.doc_id))
    assert " | ".join(o.name_ar for o in found) == case["found"]


def test_a_span_begins_at_the_body_and_not_at_what_is_attached(table: CueTable) -> None:
    document = from_text("وبوزارة الخارجية ولمجلس النواب")
    found = organisations.find(make_page(document, table), Facts(document.doc_id))
    assert [document.text[o.start : o.end] for o in found] == ["وزارة الخارجية", "مجلس النواب"]


def test_spellings_share_one_id(table: CueTable) -> None:
    document = from_text("وزارة الشؤون الخارجية، ووزارة الخارجية الفيتنامية، ووزارة الخارجية الصينية")
    found = organisations.find(make_page(document, table), Facts(document.doc_id))
    assert len({o.key for o in found}) == 2
