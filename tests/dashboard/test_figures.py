"""plotly knows every word of every figure, as large as on the page or on a slide."""

from __future__ import annotations

import json
from functools import cache

import plotly.graph_objects as go
import pytest

from analysis import analyze, read_paths
from dashboard.charts import compare, facts
from dashboard.charts.chart import Chart
from dashboard.charts.slides import SLIDES
from dashboard.figures.style import Look, enlarge, to_json
from dashboard.view.corpus import index
from dashboard.view.filters import Filters, apply
from dashboard.view.state import State

from .test_cards import SEEDS

_ALONE = {name: make for name, (_, make) in SLIDES.items()} | {"requests": facts.requests, "citations": facts.citations}
_PAIRED = {"people": compare.people, "terms": compare.terms}
_LOOKS = [Look("ar"), Look("ar", dark=True), Look("en", projector=True)]


@cache
def _charts() -> dict[str, Chart | None]:
    corpus, now = index(analyze(read_paths([SEEDS])[0])), State()
    whole = apply(corpus, Filters())
    first, *_, last = (apply(corpus, Filters(documents=(key,))) for key in corpus.documents)
    alone = {name: make(whole, now) for name, make in _ALONE.items()}
    return alone | {name: make(first, last, now, ("أ", "ب")) for name, make in _PAIRED.items()}


@pytest.mark.parametrize("look", _LOOKS)
@pytest.mark.parametrize("name", [*_ALONE, *_PAIRED])
def test_plotly_takes_every_figure_as_it_is(name: str, look: Look) -> None:
    chart = _charts()[name]
    assert chart
    figure = chart.build(look)
    for shown in (figure, enlarge(figure, 1.5), json.loads(to_json(figure))):
        go.Figure(shown)


def test_a_word_that_plotly_does_not_know_is_found() -> None:
    with pytest.raises(ValueError, match="colr"):
        go.Figure({"data": [{"type": "bar", "marker": {"colr": "red"}}], "layout": {}})
