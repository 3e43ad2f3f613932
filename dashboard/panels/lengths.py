"""How long the documents are: words, sentences and reading time, page furniture told apart, and their distribution."""

from __future__ import annotations

from ..charts import lengths
from ..view.filters import View
from ..view.state import State
from . import card


def render(view: View, now: State) -> None:
    """The panel."""
    with card.card("lengths", now, more=("furniture",)) as end:
        sentences = now.options.lengths_view == "sentences"
        card.choices(now, "lengths_view", *(() if sentences else ("measure",)))
        make = lengths.distribution if sentences else lengths.documents
        chart = card.made(f"lengths-{now.options.lengths_view}", view, now, make)
        if chart is None:
            card.nothing(now)
            return
        card.show(end, chart, view, now, now.filters.lengths if sentences else now.filters.documents)
        card.note(chart.rule)
