"""Filters: what each keeps, how they join, and that the corpus stays as it was."""

from __future__ import annotations

import gc
from datetime import date

import pytest

from analysis.store.schema import SPANS
from dashboard.view.filters import Filters, View, apply
from dashboard.view.hits import bounds

from .fixture import A, B, C, corpus


@pytest.fixture(scope="module")
def view():  # type: ignore[no-untyped-def]
    made = corpus()
    return lambda **filters: apply(made, Filters(**filters))


def kept(view: View) -> list[int]:
    return view.rows("sentences").frame()["row"].tolist()


CASES = {
    "nothing asked keeps all": ({}, [0, 1, 2, 3, 4, 5]),
    "a person": ({"officials": ("to-lam",)}, [0, 1, 3]),
    "two people: either": ({"officials": ("to-lam", "nong-duc-manh")}, [0, 1, 3, 4]),
    "two people named together": ({"together": ("le-minh-hung+to-lam",)}, [0]),
    "a term": ({"terms": ("مؤتمر",)}, [0, 1, 3]),
    "an event": ({"events": (f"{B}-0",)}, [3]),
    "a document": ({"documents": (C,)}, [5]),
    "an outlet": ({"outlets": ("نهان دان",)}, [0, 1, 2]),
    "short sentences": ({"lengths": ("0-3",)}, [2, 5]),
    "two kinds: both": ({"officials": ("to-lam",), "documents": (B,)}, [3]),
    "since before the day": ({"since": date(2024, 12, 1)}, [3]),
    "since after the day": ({"since": date(2025, 1, 1)}, []),
    "until before the day": ({"until": date(2024, 12, 15)}, []),
    "words, hamza not minded": ({"search": "الامين العام"}, [3]),
    "words that stand nowhere": ({"search": "غير موجود"}, []),
    "an unknown person": ({"officials": ("nobody",)}, []),
    "whole documents": ({"officials": ("nong-duc-manh",), "scope": "documents"}, [3, 4]),
}


@pytest.mark.parametrize(("filters", "expected"), CASES.values(), ids=CASES)
def test_filters_keep(view, filters, expected) -> None:  # type: ignore[no-untyped-def]
    assert kept(view(**filters)) == expected


def test_a_panel_can_leave_its_own_kind_out(view) -> None:  # type: ignore[no-untyped-def]
    narrowed = view(officials=("nong-duc-manh",), documents=(B,))
    assert set(narrowed.rows("mentions", without="officials").frame()["official_id"]) == {"to-lam", "nong-duc-manh"}
    assert set(narrowed.rows("mentions").frame()["official_id"]) == {"nong-duc-manh"}


def test_rows_are_reduced_and_the_corpus_is_not_touched(view) -> None:  # type: ignore[no-untyped-def]
    narrowed = view(documents=(C,))
    assert len(narrowed.rows("mentions")) == 0
    assert narrowed.documents().frame()["doc_id"].tolist() == [C]
    assert len(narrowed.corpus.rows("mentions")) == 5


def test_what_a_view_kept_goes_with_it() -> None:
    made = corpus()
    tables = "SELECT count(*) AS n FROM duckdb_tables() WHERE table_name LIKE 'kept_%'"
    shown = apply(made, Filters(officials=("to-lam",)))
    assert len(shown.rows("sentences")) == 3 and made.ask(tables)["n"].item() == 3
    del shown
    made.forget()
    gc.collect()
    assert made.ask(tables)["n"].item() == 0


def test_every_span_knows_its_sentence(view) -> None:  # type: ignore[no-untyped-def]
    whole = view()
    for name in (*SPANS, "instruments"):
        spans = whole.rows(name).frame()
        sentences = whole.corpus.sentences(spans["row"].tolist())
        assert (spans["doc_id"].to_numpy() == sentences["doc_id"].to_numpy()).all()
        assert (spans["start"].to_numpy() >= sentences["start"].to_numpy()).all()
        assert (spans["start"].to_numpy() < sentences["end"].to_numpy()).all()


@pytest.mark.parametrize(
    ("text", "expected"), [("30-39", (30, 39)), ("80-", (80, 10**6)), ("", (1, 0)), ("-5", (1, 0)), ("x-9", (1, 0))]
)
def test_bounds(text: str, expected: tuple[int, int]) -> None:
    assert bounds(text) == expected


def test_documents_left(view) -> None:  # type: ignore[no-untyped-def]
    assert view(terms=("مؤتمر",)).documents().frame()["doc_id"].tolist() == [A, B]
