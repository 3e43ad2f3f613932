"""Numbers and dates as each reader wants them, in words, on charts and by the browser's region."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go
import pytest

from dashboard.figures.stacked import stacked_bar
from dashboard.figures.style import Look
from dashboard.locale.dates import date_text
from dashboard.locale.direction import months
from dashboard.locale.i18n import n, t
from dashboard.locale.numbers import cell, number
from dashboard.locale.reader import Reader
from tests.cases import load

ARAB = Reader("ar", "arab")


@pytest.mark.parametrize("case", load("dates_shown"), ids=lambda c: f"{c['value']} {c['text']}")
def test_a_date_is_shown_as_the_reader_wants_it(case: dict[str, str]) -> None:
    reader = Reader(case["language"], case["digits"], case["months"], case["hijri"] == "yes")
    assert date_text(case["value"], reader) == case["text"]


@pytest.mark.parametrize(
    ("value", "spec", "latn", "arab"),
    [(1234567, ",d", "1,234,567", "١٬٢٣٤٬٥٦٧"), (12.5, ",.1f", "12.5", "١٢٫٥"), (0.051, ".1%", "5.1%", "٥٫١٪")],
)
def test_a_number_is_in_the_readers_digits(value: float, spec: str, latn: str, arab: str) -> None:
    assert number("ar", value, spec) == number(Reader("en"), value, spec) == latn
    assert number(ARAB, value, spec) == arab


@pytest.mark.parametrize(
    ("value", "shown"),
    [(3, "٣"), (1204.0, "١٬٢٠٤"), (float("nan"), ""), (None, ""), (True, "✓"), (False, ""), ("18-NQ/TW", "18-NQ/TW")],
)
def test_a_cell_of_a_pictured_table_is_in_the_readers_digits(value: object, shown: str) -> None:
    assert cell(ARAB, value) == shown


def test_only_our_numbers_change_and_no_words_of_documents() -> None:
    assert n(ARAB, "documents.n", 1200) == "١٬٢٠٠ وثيقة"
    assert t(ARAB, "evidence.list", mark="قرار 18-NQ/TW") == t("ar", "evidence.list", mark="قرار 18-NQ/TW")


def test_a_chart_is_in_the_readers_digits_too() -> None:
    rows = pd.DataFrame({"key": ["a"], "label": ["قرار 18"], "series": [""], "count": [12]})
    figure = go.Figure(stacked_bar(rows, Look(ARAB), [("", "س")], {"count": "عدد"}))
    assert list(figure.data[0].text) == ["١٢"] and "١٢" in figure.data[0].hovertext[0]
    assert "18" in figure.layout.yaxis.labelalias["a"]
    assert all(not any(c in "0123456789" for c in tick) for tick in figure.layout.xaxis.ticktext)
    assert "ticktext" not in stacked_bar(rows, Look("ar"), [("", "س")], {"count": "عدد"})["layout"]["xaxis"]


@pytest.mark.parametrize(
    ("wish", "region"),
    [("ar-SY,ar;q=0.9", "levant"), ("fr,ar-MA;q=0.8", "morocco"), ("ar-TN", "maghreb"), ("ar-EG", ""), ("ar", ""),
     ("en-GB", "")],
)  # fmt: skip
def test_months_are_by_the_browsers_region(wish: str, region: str) -> None:
    assert months(wish) == region
