"""A chart's numbers as XLSX and CSV that Excel opens rightly, with document text kept from acting as a formula."""

from __future__ import annotations

import io
import math
from collections.abc import Collection, Sequence
from datetime import datetime
from itertools import count
from typing import Any

import pandas as pd
import xlsxwriter

from .caption import Caption

_RISKY = ("=", "+", "-", "@", "\t", "\r", "|", "%")


def csv_bytes(frame: pd.DataFrame) -> bytes:
    """UTF-8 with a byte order mark, which is what makes Excel read Arabic. Risky text is guarded with an apostrophe."""
    guarded = frame.map(guard).rename(columns=guard)
    return guarded.to_csv(index=False, lineterminator="\r\n").encode("utf-8-sig")


def guard(value: Any) -> Any:
    """Text that a spreadsheet would run as a formula, made text (CWE-1236); numbers and other text unchanged."""
    if isinstance(value, str) and value.startswith(_RISKY):
        return f"'{value}"
    return value


def xlsx_bytes(
    sheets: Sequence[tuple[str, pd.DataFrame]], caption: Caption, created: datetime | None = None
) -> bytes:
    """A workbook with a sheet a frame; the caption stands above each table; sheets run right to left for Arabic.

    `created` is what the file says of its making; the clock by default.
    """
    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        if created:
            book.set_properties({"created": created})
        bold, wrapped = book.add_format({"bold": True}), book.add_format({"text_wrap": True, "valign": "top"})
        for name, frame in sheets:
            sheet = book.add_worksheet(_sheet_name(name, book.sheetnames))
            if caption.language == "ar":
                sheet.right_to_left()
            for row, line in enumerate(caption.lines):
                sheet.write_string(row, 0, line, bold if row == 0 else None)
            _write(sheet, frame, len(caption.lines) + 1, bold, wrapped)
    return buffer.getvalue()


def _write(sheet: Any, frame: pd.DataFrame, top: int, bold: Any, wrapped: Any) -> None:
    for column, name in enumerate(frame.columns):
        sheet.write_string(top, column, str(name), bold)
        values = frame[name].tolist()
        longest = max([len(str(name)), *(len(str(v)) for v in values[:200])])
        sheet.set_column(column, column, min(max(longest + 2, 9), 60), wrapped)
        for row, value in enumerate(values, start=top + 1):
            _cell(sheet, row, column, value)
    sheet.freeze_panes(top + 1, 0)


def _cell(sheet: Any, row: int, column: int, value: Any) -> None:
    """Numbers as numbers, lists with commas, all else as text; a missing value leaves the cell empty."""
    if isinstance(value, (list, tuple)):
        sheet.write_string(row, column, ", ".join(map(str, value)))
    elif pd.isna(value):
        return
    elif isinstance(value, (int, float)) and not isinstance(value, bool) and math.isfinite(value):
        sheet.write_number(row, column, value)
    else:
        sheet.write_string(row, column, str(value))


def _sheet_name(name: str, taken: Collection[str]) -> str:
    """Excel allows 31 characters, not []:*?/\\, no apostrophe at either end, not "History", and no name twice."""
    clean = "".join(" " if c in "[]:*?/\\" else c for c in name)[:31].strip(" '") or "Sheet"
    lower = {"history", *(other.lower() for other in taken)}
    numbered = (f"{clean[:26]} ({i})" for i in count(2))
    return clean if clean.lower() not in lower else next(n for n in numbered if n.lower() not in lower)
