"""Expressions of time: what is found, its EDTF value, what it is for and what was inferred."""

from __future__ import annotations

from functools import cache

import pytest

from analysis import dates, furniture, sources
from analysis.document import Document
from analysis.facts import DateHit, Facts, Publication
from analysis.reading import read
from analysis.text.cues import CueTable
from analysis.text.page import make_page
from tests.cases import load


@cache
def _table() -> CueTable:
    return CueTable(furniture.cues() | dates.cues())


def _find(text: str) -> tuple[Document, list[DateHit], Publication]:
    document = read(text.encode(), "case.txt")
    page = make_page(document, _table())
    facts = Facts(document.doc_id)
    facts.furniture = furniture.find(page)
    facts.source = sources.find(page, facts.furniture)
    hits, publication = dates.find(page, facts)
    return document, hits, publication


def _split(cell: str) -> list[str]:
    return cell.split("|") if cell else []


@pytest.mark.parametrize("case", load("dates"), ids=lambda case: case["text"][:40])
def test_dates(case: dict[str, str]) -> None:
    byline = "نُشر في: {2}/{1}/{0}\n".format(*case["published"].split("-")) if case["published"] else ""
    document, hits, _ = _find(
        f"عنوان الخبر\n{byline}قالت مصادر مطلعة في العاصمة إن العمل مستمر.\n{case['text']} كما قيل للصحافة.\n"
    )
    hits = [hit for hit in hits if hit.kind != "publication"]
    assert [document.text[hit.start : hit.end] for hit in hits] == _split(case["surface"])
    assert [hit.value for hit in hits] == _split(case["value"])
    if case["kind"]:
        assert [hit.kind for hit in hits] == _split(case["kind"])
    if case["inferred"]:
        assert ["yes" if hit.inferred else "no" for hit in hits] == _split(case["inferred"])
    assert all(hit.inferred == bool(hit.basis) for hit in hits)


@pytest.mark.parametrize("case", load("publication"), ids=lambda case: case["text"][:40])
def test_publication(case: dict[str, str]) -> None:
    _, hits, publication = _find(case["text"])
    assert (publication.value or "") == case["published"]
    stated = {hit.value for hit in hits if hit.kind == "publication"}
    assert stated <= {case["published"]}


def test_bounds_hold_the_value() -> None:
    _, hits, _ = _find(
        "في شباط 2024 وفي 1446هـ ومن 2020 إلى 2025 وفي ثمانينيات القرن الماضي وفي 5 مايو كما قيل للصحافة."
    )
    assert [(hit.earliest, hit.latest) for hit in hits] == [
        ("2024-02-01", "2024-02-29"),
        ("2024-07-07", "2025-06-25"),
        ("2020-01-01", "2025-12-31"),
        ("1980-01-01", "1989-12-31"),
        (None, None),
    ]


def test_no_year_is_out_of_range() -> None:
    _, hits, _ = _find("في عام 9876 وعام 9999هـ و5 مايو 9876 و31/02/2025 و30 فبراير 2025 و12345-2025 كما قيل للصحافة.")
    assert all(hit.latest is None or hit.latest < "2200" for hit in hits)
