"""Any text at all: it is read, its spans stand in it, and twice as much of it takes twice as long."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from analysis import analyze
from analysis.document import from_text
from analysis.pipeline import read_document
from dashboard.view.corpus import index
from dashboard.view.filters import Filters, apply

WORDS = [
    *[
        "الرئيس",
        "تو",
        "لام",
        "وزير",
        "رقم",
        "القرار",
        "18-NQ/TW",
        "5",
        "مايو",
        "2024",
        "من",
        "إلى",
        "و",
        "بن",
        "،",
        ".",
        "٪",
        "«",
        "»",
        "(",
        "هـ",
        "http://a.b/c",
        "١٤٤٥",
        "ـ",
        "عام",
        "السابق",
        ":",
    ],
    "\n",
    "\u200f",
    "\u202e",
]
LIKELY = st.lists(st.sampled_from(WORDS), min_size=1, max_size=120).map(" ".join)
RUNS = {
    "digits": "1234567890",
    "spaces": " ",
    "joined by and": "و ",
    "names": "تو لام و",
    "brackets": "(((",
    "quotes": "«»",
    "dots": ". ",
    "slashes": "1/2/",
    "dashes": "18-NQ-",
    "titles": "رئيس وزير ",
    "months": "مايو 5 ",
    "tatweel": "ـ",
    "harakat": "\u064b",
    "addresses": "http://a.b/",
    "letters": "ا",
    "lam": "لل",
}


@given(st.one_of(LIKELY, st.text(max_size=400)))
def test_any_text_is_read_and_its_spans_stand_in_it(text: str) -> None:
    if not text.strip():
        return
    tables = analyze([from_text(text)])
    for name, table in tables.items():
        if "start" in table.columns:
            for start, end, surface in table[["start", "end", "surface"]].itertuples(index=False):
                assert text[start:end] == surface, name


@given(LIKELY, st.one_of(LIKELY, st.text(max_size=40)))
def test_any_words_can_be_searched_for(text: str, query: str) -> None:
    corpus = index(analyze([from_text(text)]))
    found = corpus.find(query).frame()
    assert len(apply(corpus, Filters(search=query)).rows("sentences")) <= len(corpus.rows("sentences"))
    assert all(text[row.start : row.end] == row.surface for row in found.itertuples())


@pytest.mark.parametrize("run", RUNS)
def test_time_grows_with_the_length_and_not_faster(run: str) -> None:
    """Processor time of two lengths, the best of three: no pattern goes back over what it has read."""
    short, long = (RUNS[run] * (size // len(RUNS[run])) for size in (20_000, 80_000))
    read_document(from_text(short))
    ratio = _cost(long) / max(_cost(short), 0.01)
    assert ratio < 4 * 2, f"four times the text took {ratio:.1f} times as long"


def _cost(text: str) -> float:
    costs = []
    for _ in range(3):
        begin = time.process_time()
        read_document(from_text(text))
        costs.append(time.process_time() - begin)
    return min(costs)
