"""plotly knows every word of every figure, as large as on the page or on a slide, with all marks alike or not."""

from __future__ import annotations

import json
from functools import cache

import plotly.graph_objects as go
import pytest

from analysis import analyze, read_paths
from dashboard.charts import compare, facts
from dashboard.charts.chart import Chart
from dashboard.charts.slides import SLIDES
from dashboard.figures.style import Look, enlarge, highlight, to_json
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
    some = json.loads(to_json(figure))["data"][0]["customdata"][0]
    key = chart.join.join(map(str, some)) if chart.join else str(some[0])
    for shown in (figure, highlight(figure, [key], chart.join), enlarge(figure, 1.5)):
        go.Figure(shown)


def test_a_word_that_plotly_does_not_know_is_found() -> None:
    with pytest.raises(ValueError, match="colr"):
        go.Figure({"data": [{"type": "bar", "marker": {"colr": "red"}}], "layout": {}})


def test_what_is_chosen_stands_out_and_the_figure_stays() -> None:
    chart = _charts()["officials"]
    assert chart
    figure = chart.build(Look("ar"))
    keys = [key for trace in figure["data"] for (key,) in trace["customdata"]]
    shades = [s for trace in highlight(figure, keys[1:2])["data"] for s in trace["marker"]["opacity"]]
    assert [s == 1.0 for s in shades] == [key == keys[1] for key in keys]
    assert figure == chart.build(Look("ar")) == highlight(figure, [])
