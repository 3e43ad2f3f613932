"""What a meeting pack holds, made from a corpus and a view alone: every format prints this one value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from ..charts.chart import Chart
from ..charts.slides import SLIDES, readable, shown_of
from ..locale.i18n import n, t
from ..view import evidence, filters, pins
from ..view.corpus import Corpus
from ..view.filters import View
from ..view.state import State
from . import agenda, method, quotes, readings
from .agenda import Item
from .caption import Caption, of_view
from .quotes import Quote


@dataclass(frozen=True)
class Page:
    """One chart of the pack. `chart` is cut to what can be read on a slide; `whole` has every row;
    `cut` says so in words."""

    chart: Chart
    whole: Chart
    caption: Caption
    reading: str
    cut: str
    quotes: tuple[Quote, ...]


@dataclass(frozen=True)
class Pack:
    """`numbers` are (count, word); `pinned` the reader's own quotes; `undated` is how many events have no date;
    `documents` and `method` are lines."""

    language: str
    made: date
    caption: Caption
    numbers: tuple[tuple[int, str], ...]
    pages: tuple[Page, ...]
    pinned: tuple[Quote, ...]
    agenda: tuple[Item, ...]
    undated: int
    documents: tuple[str, ...]
    method: tuple[str, ...]

    @property
    def empty(self) -> bool:
        """Whether the view selects nothing."""
        return not self.numbers


def gather(corpus: Corpus, now: State, made: date, dropped: Sequence[str] = ()) -> Pack:
    """The pack of the view `now` of `corpus`, dated `made`; `dropped` names what of the address was not understood."""
    view, words = filters.apply(corpus, now.filters), now.language
    selected = view.any()
    charts = {title: make(view, now) for title, make in SLIDES.values()} if selected else {}
    used: set[int] = set()
    silent = [t(words, title) for title, chart in charts.items() if chart is None]
    return Pack(
        words,
        made,
        of_view(t(words, "pack.title"), view, now, made),
        _numbers(view, words) if selected else (),
        tuple(_page(chart, view, now, made, used) for chart in charts.values() if chart),
        quotes.pinned(corpus, now, pins.held(corpus, now)[0]),
        tuple(agenda.items(view, now)) if selected else (),
        agenda.undated(view, now) if selected else 0,
        method.documents(view, now),
        method.lines(view, now, made, dropped, silent),
    )


def _numbers(view: View, words: str) -> tuple[tuple[int, str], ...]:
    counts = {name: len(evidence.counted(view, name)) for name in evidence.COUNTS}
    return tuple((count, n(words, f"number.{name}", count)) for name, count in counts.items())


def _page(chart: Chart, view: View, now: State, made: date, used: set[int]) -> Page:
    shown = readable(chart)
    cut = shown_of(chart, shown, now)
    return Page(
        shown,
        chart,
        replace(of_view(chart.title, view, now, made), cut=cut),
        readings.reading(chart, view, now),
        t(now.language, "pack.cut", cut=cut) if cut else "",
        quotes.of_chart(chart, view, now, used),
    )
