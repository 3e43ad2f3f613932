"""The tables: their types, their spans, and what holds for any text."""

from __future__ import annotations

import pytest

from analysis import analyze
from analysis.columns import empty
from analysis.document import from_text
from analysis.export import records
from analysis.schema import TABLES

ODD = [
    "",
    "\n\n\n",
    "Nghị quyết số 18-NQ/TW của Bộ Chính trị.",
    "The minister spoke in Hanoi on 3 May 2024.",
    "؟!،؛...",
    "١٢٣ ٤٥٦ ٧٨٩",
    "قال",
    "\u202eقال الوزير\u202c 😀 𝔸𝔹",
    "و" * 5000,
    "نجوين " * 400,
    "رئيس " * 400,
    "القرار رقم " * 200,
    "من 1 إلى 2 " * 300,
    "عقد المؤتمر في عام 2024م",
    "زار الوفد هانوي في عام ألفين وعشرين",
]


def test_an_empty_table_is_typed() -> None:
    for name, table in empty().items():
        assert list(table.columns) == list(TABLES[name])
        assert {c: str(t) for c, t in table.dtypes.items()} == TABLES[name]


@pytest.mark.parametrize("text", ODD, ids=lambda text: repr(text[:16]))
def test_no_text_breaks_the_analysis_and_every_surface_is_the_text(text: str) -> None:
    tables = analyze([from_text(text)])
    for name, table in tables.items():
        for row in records(table):
            if "surface" in row:
                assert text[row["start"] : row["end"]] == row["surface"], name


@pytest.mark.parametrize("text", ODD[2:4], ids=["vi", "en"])
def test_another_language_is_kept_and_counted_but_yields_no_facts(text: str) -> None:
    tables = analyze([from_text(text)])
    assert tables["documents"]["language"].item() in ("vi", "en")
    assert tables["documents"]["words"].item() == len(text.split())
    for name in ("mentions", "dates", "events", "instruments", "organisations", "figures", "directives", "terms"):
        assert tables[name].empty, name


def test_a_document_that_names_nobody_yields_nobody() -> None:
    text = "ارتفعت أسعار الأرز في الأسواق المحلية. وتوقع التجار أن تستقر الأسعار بعد موسم الحصاد في الأقاليم الجنوبية."
    tables = analyze([from_text(text)])
    assert tables["mentions"].empty
    assert tables["officials"].empty


def test_reading_twice_gives_the_same_tables() -> None:
    documents = [from_text("عقد المجلس اجتماعه في 3 مايو 2024 برئاسة نجوين فان ثانغ.")]
    first, second = analyze(documents), analyze(documents)
    assert {n: records(t) for n, t in first.items()} == {n: records(t) for n, t in second.items()}
