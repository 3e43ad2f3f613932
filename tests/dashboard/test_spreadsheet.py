"""Tables that leave the page: Excel reads their Arabic, and nothing in them acts as a formula."""

from __future__ import annotations

import csv
import io

import numpy as np
import pandas as pd
import pytest
from openpyxl import load_workbook

from dashboard.export.caption import Caption
from dashboard.export.spreadsheet import csv_bytes, guard, xlsx_bytes

ARABIC = Caption("المسؤولون الأكثر ذكرًا", "كل المستندات", "5 مستندات · 2026-11-25", "ar", "2026-11-25")
ENGLISH = Caption("Most named officials", "All documents", "5 documents", "en", "2026-11-25")
FRAME = pd.DataFrame(
    {"الاسم": ["تو لام", 'قال "نعم"، ثم\nمضى', "=HYPERLINK(1)"], "العدد": [13, 0, -2], "متوسط": [0.5, np.nan, 1.0]}
)


def read_csv(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_csv_begins_with_the_byte_order_mark_that_excel_needs() -> None:
    assert csv_bytes(FRAME).startswith(b"\xef\xbb\xbf")


def test_csv_gives_back_what_was_put_in_less_the_guard() -> None:
    header, *rows = read_csv(csv_bytes(FRAME))
    assert header == ["الاسم", "العدد", "متوسط"]
    assert rows == [["تو لام", "13", "0.5"], ['قال "نعم"، ثم\nمضى', "0", ""], ["'=HYPERLINK(1)", "-2", "1.0"]]


@pytest.mark.parametrize(
    "value, guarded",
    [
        ("=1+1", "'=1+1"),
        ("+84 24 3825", "'+84 24 3825"),
        ("-وقال", "'-وقال"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("\r=1", "'\r=1"),
        ("|cmd", "'|cmd"),
        ("%0A", "'%0A"),
        ("تو لام", "تو لام"),
        ("18-NQ/TW", "18-NQ/TW"),
        ("", ""),
        (-3, -3),
        (2.5, 2.5),
        (None, None),
    ],
)
def test_text_that_a_spreadsheet_would_run_is_guarded(value: object, guarded: object) -> None:
    assert guard(value) == guarded


def test_a_header_is_guarded_too() -> None:
    assert read_csv(csv_bytes(pd.DataFrame({"=cmd": [1]})))[0] == ["'=cmd"]


def test_csv_of_an_empty_table_still_has_its_header() -> None:
    assert read_csv(csv_bytes(FRAME.iloc[:0])) == [["الاسم", "العدد", "متوسط"]]


def open_xlsx(frame: pd.DataFrame, caption: Caption, name: str = "ورقة"):
    return load_workbook(io.BytesIO(xlsx_bytes([(name, frame)], caption)))


def test_xlsx_runs_right_to_left_in_arabic_only() -> None:
    assert open_xlsx(FRAME, ARABIC).active.sheet_view.rightToLeft
    assert not open_xlsx(FRAME, ENGLISH).active.sheet_view.rightToLeft


def test_xlsx_says_above_the_table_what_it_is() -> None:
    rows = list(open_xlsx(FRAME, ARABIC).active.values)
    assert [row[0] for row in rows[:3]] == list(ARABIC.lines)
    assert rows[4] == ("الاسم", "العدد", "متوسط")
    assert rows[5] == ("تو لام", 13, 0.5)


def test_xlsx_keeps_numbers_numbers_and_formulas_text() -> None:
    sheet = open_xlsx(FRAME, ARABIC).active
    assert (sheet["B8"].value, sheet["B8"].data_type) == (-2, "n")
    assert (sheet["A8"].value, sheet["A8"].data_type) == ("=HYPERLINK(1)", "s")


@pytest.mark.parametrize(
    "value, shown",
    [(None, None), (pd.NA, None), (float("nan"), None), (True, "True"), (["أ", "ب"], "أ, ب"), ("007", "007")],
)
def test_xlsx_cells(value: object, shown: object) -> None:
    frame = pd.DataFrame({"x": pd.Series([value], dtype=object)})
    assert open_xlsx(frame, ARABIC).active["A6"].value == shown


def test_an_infinite_number_does_not_stop_the_workbook() -> None:
    assert list(open_xlsx(pd.DataFrame({"x": [np.inf]}), ENGLISH).active.values)[5][0] == "inf"


@pytest.mark.parametrize(
    "name, shown",
    [("أ" * 40, "أ" * 31), ("a/b:c?d", "a b c d"), ("[*]", "Sheet"), ("'نص'", "نص"), ("History", "History (2)")],
)
def test_a_sheet_gets_a_name_that_excel_takes(name: str, shown: str) -> None:
    assert open_xlsx(FRAME, ENGLISH, name).sheetnames == [shown]


def test_sheets_of_one_name_are_told_apart() -> None:
    book = load_workbook(
        io.BytesIO(xlsx_bytes([("ورقة", FRAME), ("ورقة", FRAME), ("أ" * 40, FRAME), ("أ" * 41, FRAME)], ARABIC))
    )
    assert len(set(book.sheetnames)) == 4


def test_a_cell_longer_than_excel_takes_is_cut_not_lost() -> None:
    (value,) = list(open_xlsx(pd.DataFrame({"x": ["ن" * 40000]}), ARABIC).active.values)[5]
    assert len(value) == 32767
