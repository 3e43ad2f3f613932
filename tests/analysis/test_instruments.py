"""Citations of instruments: number, type, date and issuer."""

from __future__ import annotations

import pytest

from analysis import dates, instruments
from analysis.document import from_text
from analysis.facts import Facts, Instrument
from analysis.text.cues import CueTable
from analysis.text.page import make_page
from tests.cases import load


@pytest.fixture(scope="module")
def table() -> CueTable:
    return CueTable(instruments.cues() | dates.cues())


def _find(text: str, table: CueTable) -> list[Instrument]:
    document = from_text(text)
    page, facts = make_page(document, table), Facts(document.doc_id)
    facts.dates, facts.publication = dates.find(page, facts)
    return instruments.find(page, facts)


def _label(text: str, item: Instrument) -> str:
    return f"{item.type} {item.number}" if item.number else f"{item.type}: {text[item.start : item.end]}"


@pytest.mark.parametrize("case", load("instruments"), ids=lambda c: c["text"])
def test_citations_are_read(case: dict[str, str], table: CueTable) -> None:
    found = _find(case["text"], table)
    assert " | ".join(_label(case["text"], item) for item in found) == case["found"]
    if found:
        assert (found[0].date or "", found[0].issuer or "") == (case["date"], case["issuer"])


def test_a_span_holds_noun_and_number_without_what_is_attached(table: CueTable) -> None:
    text = "وبالقرار رقم 57-NQ/TW وللقانون رقم 5"
    assert [text[i.start : i.end] for i in _find(text, table)] == ["القرار رقم 57-NQ/TW", "للقانون رقم 5"]


def test_one_citation_completes_another_of_the_same_document(table: CueTable) -> None:
    text = "القرار رقم 57-NQ/TW الصادر عن المكتب السياسي في 22 ديسمبر 2024. وشدد على تنفيذ القرار 57-NQ/TW."
    first, second = _find(text, table)
    assert second.date == first.date == "2024-12-22"
    assert second.issuer == first.issuer == "المكتب السياسي"
