"""The numbers of a pack: a sheet a chart with every row, the agenda, the documents' method and the quotes."""

from __future__ import annotations

from datetime import datetime

import pandas as pd

from ..locale.i18n import t
from .pack import Pack
from .spreadsheet import xlsx_bytes


def xlsx(pack: Pack) -> bytes:
    """The workbook. The same pack gives the same bytes."""
    sheets = [(page.whole.title, page.whole.table) for page in pack.pages]
    named = {"pack.method": _method, "pack.agenda": _agenda, "pack.pinned": _pinned, "pack.quotes": _quotes}
    sheets += [(t(pack.language, key), frame) for key, make in named.items() if len(frame := make(pack))]
    return xlsx_bytes(sheets, pack.caption, datetime.combine(pack.made, datetime.min.time()))


def _frame(pack: Pack, rows: list[tuple[object, ...]], *keys: str) -> pd.DataFrame:
    return pd.DataFrame(rows, columns=[t(pack.language, key) for key in keys], dtype=object)


def _method(pack: Pack) -> pd.DataFrame:
    return _frame(pack, [(line,) for line in (*pack.method, *pack.documents)], "pack.method")


def _agenda(pack: Pack) -> pd.DataFrame:
    rows: list[tuple[object, ...]] = [
        (i.when, i.first.isoformat(), i.last.isoformat(), i.inferred, i.what, i.place, i.quote.text, i.quote.source)
        for i in pack.agenda
    ]
    return _frame(
        pack, rows, "column.date_text", "column.first", "column.last", "column.inferred", "column.event",
        "column.place", "column.sentence", "column.document",
    )  # fmt: skip


def _pinned(pack: Pack) -> pd.DataFrame:
    return _frame(pack, [(quote.text, quote.source) for quote in pack.pinned], "column.sentence", "column.document")


def _quotes(pack: Pack) -> pd.DataFrame:
    rows: list[tuple[object, ...]] = [
        (page.chart.title, quote.text, quote.source) for page in pack.pages for quote in page.quotes
    ]
    return _frame(pack, rows, "column.chart", "column.sentence", "column.document")
