"""From a mark to its passages: the number on a mark is the length of its list."""

from __future__ import annotations

import pytest

from dashboard.charts import people, topics
from dashboard.view import evidence, marks, passage
from dashboard.view.corpus import Corpus
from dashboard.view.filters import Filters, apply
from dashboard.view.state import Options, State

from .fixture import A, B, corpus


@pytest.fixture(scope="module")
def whole() -> Corpus:
    return corpus()


def length(corpus: Corpus, mark: str, options: Options | None = None, **filters: tuple[str, ...]) -> int | None:
    read = marks.read(mark)
    assert read is not None
    rows = evidence.passages(apply(corpus, Filters(**filters)), options or Options(), read)  # type: ignore[arg-type]
    return None if rows is None else len(rows)


CASES = {
    "by name": ("official:to-lam", Options(), 2),
    "with titles": ("official:to-lam", Options(count="titles"), 3),
    "documents": ("official:to-lam", Options(count="documents"), 2),
    "only the former": ("official:to-lam", Options(office="former"), 0),
    "a pair": ("pair:le-minh-hung+to-lam", Options(), 1),
    "a term": ("term:مؤتمر", Options(), 3),
    "a term in one document": (f"cell:مؤتمر|{A}", Options(), 2),
    "only phrases": ("term:مؤتمر", Options(phrases="multi"), 0),
    "an event": (f"event:{B}-0", Options(), 1),
    "an event of another precision": (f"event:{B}-0", Options(precision="month"), 0),
    "undated events": ("undated:", Options(), 1),
    "a document": (f"document:{A}", Options(), 3),
    "short sentences of one document": (f"bin:0-9@{A}", Options(), 3),
    "short sentences of all": ("bin:0-9@", Options(), 6),
    "short sentences without furniture": ("bin:0-9@", Options(furniture="without"), 5),
    "documents counted": ("count:documents", Options(), 3),
    "people counted": ("count:people", Options(), 3),
    "events counted": ("count:events", Options(), 2),
    "sentences counted": ("count:sentences", Options(), 6),
    "words searched": ("search:المؤتمر", Options(), 3),
    "an unknown person": ("official:nobody", Options(), 0),
    "an unknown kind": ("nothing:x", Options(), None),
    "an unknown number": ("count:x", Options(), None),
}


@pytest.mark.parametrize(("mark", "options", "expected"), CASES.values(), ids=CASES)
def test_passages(whole: Corpus, mark: str, options: Options, expected: int | None) -> None:
    assert length(whole, mark, options) == expected


@pytest.mark.parametrize("count", ["documents", "mentions", "titles"])
@pytest.mark.parametrize(
    "filters", [{}, {"officials": ("to-lam",)}, {"documents": (B,)}, {"terms": ("مؤتمر",)}], ids=str
)
def test_the_bars_say_how_long_their_lists_are(whole: Corpus, count: str, filters: dict[str, tuple[str, ...]]) -> None:
    now = State("ar", Filters(**filters), Options(count=count))  # type: ignore[arg-type]
    view = apply(whole, now.filters)
    for row in people.counts(view, now).itertuples():
        assert length(whole, f"official:{row.official_id}", now.options, **filters) == row.count
    for row in topics.counts(view, now, 50).itertuples():
        assert length(whole, f"term:{row.term_id}", now.options, **filters) == row.count


def test_the_words_of_a_document_are_those_of_its_sentences(whole: Corpus) -> None:
    for key, row in whole.documents.items():
        assert evidence.document(apply(whole, Filters()), key).frame()["words"].sum() == row.words


PRECISION = [
    ("2024-12-16", "2024-12-16", "day"),
    ("2024-02-01", "2024-02-29", "month"),
    ("2024-01-01", "2024-12-31", "year"),
    ("2024-06-20", "2024-06-30", "range"),
    ("2020-01-01", "2025-12-31", "range"),
]


@pytest.mark.parametrize(("first", "last", "expected"), PRECISION)
def test_precision(whole: Corpus, first: str, last: str, expected: str) -> None:
    assert evidence.precision(first, last) == expected
    asked = f"SELECT {evidence.PRECISION} AS found FROM (SELECT '{first}' AS earliest, '{last}' AS latest)"
    assert whole.ask(asked)["found"].item() == expected


PARTS = [
    ([(2, 4)], [], [("ab", ""), ("cd", "hit"), ("ef", "")]),
    ([(0, 6)], [], [("abcdef", "hit")]),
    ([], [], [("abcdef", "")]),
    ([(2, 3)], [(1, 5)], [("a", ""), ("b", "also"), ("c", "hit"), ("de", "also"), ("f", "")]),
    ([(4, 99)], [], [("abcd", ""), ("ef", "hit")]),
]


@pytest.mark.parametrize(("strong", "also", "expected"), PARTS)
def test_parts_join_to_the_passage(strong, also, expected) -> None:  # type: ignore[no-untyped-def]
    assert passage.parts("abcdef", 0, strong, also) == expected
