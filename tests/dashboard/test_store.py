"""A store answers every question as the same documents in memory do: one path serves both."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from analysis import analyze, read_paths
from analysis.store import build
from dashboard.charts import facts
from dashboard.charts.slides import SLIDES
from dashboard.pages.documents import content
from dashboard.view import cards, differ, evidence, filters, loading, marks, plan
from dashboard.view.corpus import Corpus, index
from dashboard.view.loading import SEEDS, Asked
from dashboard.view.state import State, parse

CHARTS = [make for _, make in SLIDES.values()] + [facts.requests, facts.citations]
VIEWS = [
    "",
    "q=الحزب",
    'q="بناء الحزب" قرار*',
    "who=to-lam&scope=documents",
    "with=le-minh-hung%2Bto-lam",
    "outlet=VietnamPlus&count=titles",
    "from=2024-01-01&to=2025-06-30&precision=day",
    "words=30-39&people=everyone&office=former",
    "q=زقزقزق",
]


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[Corpus, Corpus]:
    """The seeds in memory, and in a store that was built in two goes."""
    folder = tmp_path_factory.mktemp("stores") / "store"
    files = sorted(SEEDS.glob("*.txt"))
    for some in (files[:2], files):
        build(some, folder)
    return index(analyze(read_paths(files)[0])), loading.load(Asked((), store=str(folder)))


def drawn(corpus: Corpus, now: State) -> list[object]:
    """All that the charts of a view show, their passages, and the headline numbers."""
    view = filters.apply(corpus, now.filters)
    shown: list[object] = [len(evidence.counted(view, name)) for name in evidence.COUNTS]
    for make in CHARTS:
        chart = make(view, now)
        shown.append(chart and (chart.title, chart.alt, chart.rule, plain(chart.table)))
    for mark in ("official:to-lam", "count:sentences", "search:الحزب", "undated:", "bin:30-39@"):
        read = marks.read(mark)
        assert read
        rows = evidence.passages(view, now.options, read)
        assert rows is not None
        shown.append(plain(rows.frame(50).drop(columns=["row", "place"], errors="ignore")))
    return shown


def plain(frame: pd.DataFrame) -> list[list[str]]:
    return frame.astype(str).to_numpy().tolist()


@pytest.mark.parametrize("query", VIEWS)
def test_every_view_is_the_same(both: tuple[Corpus, Corpus], query: str) -> None:
    from urllib.parse import parse_qs

    now = parse(parse_qs(query))
    one, other = (drawn(corpus, now) for corpus in both)
    assert one == other


def test_cards_documents_plan_and_differences_are_the_same(both: tuple[Corpus, Corpus]) -> None:
    one, other = both
    assert list(one.documents) == list(other.documents) and dict(one.officials).keys() == dict(other.officials).keys()
    for doc in one.documents:
        assert content(one, doc, "ar") == content(other, doc, "ar")
    assert cards.person(one, "to-lam").offices == cards.person(other, "to-lam").offices
    assert cards.instrument(one, "18-nq-tw").dates == cards.instrument(other, "18-nq-tw").dates
    views = [filters.apply(corpus, filters.Filters()) for corpus in both]
    assert plan.plan(views[0], 138) == plan.plan(views[1], 138)
    assert differ.differences(views[0]) == differ.differences(views[1])


def test_a_build_is_seen_when_the_page_is_opened_again(tmp_path: Path) -> None:
    asked = Asked((), store=str(tmp_path))
    assert loading.load(asked).problems["reason"].str.contains("no store is there").all()
    build(sorted(SEEDS.glob("*.txt"))[:1], tmp_path)
    assert len(loading.load(asked).documents) == 1
    build(sorted(SEEDS.glob("*.txt"))[1:3], tmp_path)
    assert len(loading.load(asked).documents) == 3
    assert loading.load(asked) is loading.load(asked)
