"""Any address of the page: it opens a view, and what it does not know is said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from dashboard.charts.slides import SLIDES
from dashboard.view import evidence, filters, marks, state
from tests.dashboard import fixture

CORPUS = fixture.corpus()
NAMES = [
    "q",
    "who",
    "with",
    "term",
    "event",
    "doc",
    "outlet",
    "words",
    "from",
    "to",
    "scope",
    "open",
    "count",
    "people",
    "office",
    "rank",
    "phrases",
    "kind",
    "precision",
    "dated",
    "measure",
    "furniture",
    "pin",
    "lang",
    "digits",
    "x",
]
VALUES = st.one_of(
    st.text(max_size=30),
    st.sampled_from(
        [
            "' OR 1=1 --",
            "\x00",
            "\\",
            "%",
            *[
                "to-lam",
                "to-lam+le-minh-hung",
                "مؤتمر",
                "30-39",
                "80-",
                "2024-01-01",
                "documents",
                "official:to-lam",
                "bin:0-9@",
                "cell:x|y",
            ],
            "count:people",
            "undated:",
        ]
    ),
)


@given(st.dictionaries(st.sampled_from(NAMES), st.lists(VALUES, min_size=1, max_size=3), max_size=6))
def test_any_address_opens_a_view(query: dict[str, list[str]]) -> None:
    now, dropped = state.read(query)
    assert all("=" in one for one in dropped)
    view = filters.apply(CORPUS, now.filters)
    assert 0 <= len(view.rows("sentences")) <= len(CORPUS.rows("sentences"))
    for _, make in SLIDES.values():
        make(view, now)
    mark = marks.read(now.open)
    if mark and (rows := evidence.passages(view, now.options, mark)) is not None:
        assert len(rows.frame()) == len(rows)
    assert state.parse(state.encode(now)) == now
