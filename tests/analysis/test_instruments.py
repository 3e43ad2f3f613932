"""Citations of instruments: number, type, date and issuer."""

from __future__ import annotations

import pandas as pd
import pytest

from analysis import dates, instruments
from analysis.columns import frame
from analysis.document import from_text
from analysis.facts import Facts, Instrument
from analysis.instruments.join import Cited, join
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


def _joined(table: CueTable, *texts: str) -> pd.DataFrame:
    documents = [from_text(text) for text in texts]
    cited = [Cited(d.doc_id, d.text[i.start : i.end], i) for d in documents for i in _find(d.text, table)]
    return frame("instruments", join(cited))


def test_one_citation_completes_another_and_says_from_where(table: CueTable) -> None:
    whole = "القرار رقم 57-NQ/TW الصادر عن المكتب السياسي في 22 ديسمبر 2024."
    rows = _joined(table, whole, "وشدد على تنفيذ القرار 57 - NQ/TW.")
    assert set(rows["instrument_id"]) == {"57-nq-tw"}
    assert list(rows["date"]) == ["2024-12-22"] * 2 and list(rows["issuer"]) == ["المكتب السياسي"] * 2
    assert set(rows["date_doc"]) == {from_text(whole).doc_id}
    assert {whole[a:b] for a, b in zip(rows["date_start"], rows["date_end"], strict=True)} == {"22 ديسمبر 2024"}
    assert {whole[a:b] for a, b in zip(rows["issuer_start"], rows["issuer_end"], strict=True)} == {"المكتب السياسي"}


def test_a_bare_number_is_the_coded_one_of_its_document(table: CueTable) -> None:
    rows = _joined(table, "القرار رقم 57-NQ/TW. القرارات 18 و57 للمكتب السياسي", "القرار رقم 57 لوزير العمل")
    first, _, third, fourth = rows["instrument_id"]
    assert first == third == "57-nq-tw" != fourth


def test_one_number_of_two_issuers_is_two_instruments(table: CueTable) -> None:
    rows = _joined(table, "قرار مجلس الأمن 1701", "قرار مجلس الأمن الدولي رقم 1701", "قرار وزير العمل رقم 1701")
    assert [list(rows["instrument_id"]).count(i) for i in rows["instrument_id"]] == [2, 2, 1]


def test_a_conflict_stays_visible(table: CueTable) -> None:
    rows = _joined(
        table, "القرار 57-NQ/TW المؤرخ 22 ديسمبر 2024.", "القرار 57-NQ/TW المؤرخ 23 ديسمبر 2024.", "القرار 57-NQ/TW."
    )
    assert list(rows["date"])[:2] == ["2024-12-22", "2024-12-23"] and rows["date"].isna()[2]


def test_a_law_by_name_is_the_law_whose_number_follows_in_brackets(table: CueTable) -> None:
    rows = _joined(
        table, "قانون الديمقراطية الشعبية 2022 (القانون رقم 10/2022/QH15)", "نفذوا قانون الديمقراطية الشعبية 2022."
    )
    assert set(rows["instrument_id"]) == {"10-2022-qh15"}
