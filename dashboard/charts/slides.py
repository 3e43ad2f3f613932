"""The charts in the order in which they are shown in a meeting: on the screen and in the pack alike."""

from __future__ import annotations

from dataclasses import replace

from ..locale.i18n import t
from ..locale.numbers import number
from ..view.state import State
from . import events, lengths, people, topics
from .chart import Chart, Make

# name in the address -> (title, how it is made)
SLIDES: dict[str, tuple[str, Make]] = {
    "timeline": ("panel.timeline", events.dated),
    "officials": ("panel.officials", people.bars),
    "together": ("option.people_view.together", people.together),
    "cloud": ("chart.cloud", topics.cloud),
    "terms": ("panel.topics", topics.bars),
    "spread": ("option.topics_view.documents", topics.by_document),
    "lengths": ("panel.lengths", lengths.documents),
    "distribution": ("option.lengths_view.sentences", lengths.distribution),
}
_READABLE = {"timeline": 8, "officials": 12, "terms": 12, "lengths": 12}  # rows that can be read on a slide


def shown_of(chart: Chart, shown: Chart, now: State) -> str:
    """How many rows of `chart` are `shown`, in words; "" if all are."""
    count, words = len(shown.rows), now.language
    return t(words, "caption.cut", shown=count, all=number(words, len(chart.rows))) if count < len(chart.rows) else ""


def readable(chart: Chart) -> Chart:
    """`chart` with as many rows as can be read on a slide: the main events of a timeline, otherwise the first."""
    most = _READABLE.get(chart.name, len(chart.rows))
    rows = chart.rows.sort_values("main", ascending=False, kind="stable") if chart.name == "timeline" else chart.rows
    return replace(chart, rows=rows.head(most)) if len(rows) > most else chart
