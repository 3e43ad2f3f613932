"""Who is named: most named people, and who is named together with whom."""

from __future__ import annotations

from ..charts import people
from ..view.filters import View
from ..view.state import State
from . import card


def render(view: View, now: State) -> None:
    """The panel."""
    with card.card("officials", now, more=("office", "people", "people_top")) as end:
        together = now.options.people_view == "together"
        card.choices(now, "people_view", *(() if together else ("count",)))
        chart = card.made(now.options.people_view, view, now, people.together if together else people.bars)
        if chart is None:
            card.nothing(now, "empty.together" if together else "empty")
            return
        card.show(end, chart, view, now, now.filters.together if together else now.filters.officials)
        card.note(chart.rule)
