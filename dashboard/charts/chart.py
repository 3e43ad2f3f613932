"""A chart as a value, ready to be drawn, printed or written as a table."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from ..figures.style import Figure, Look
from ..locale.i18n import n, t
from ..view.filters import View
from ..view.state import State


@dataclass(frozen=True, eq=False)
class Chart:
    """`rows` is what `draw` draws; `tabled` gives the same under the names of the columns; all words are the reader's.

    A mark of the figure is `kind`:`customdata`, its parts joined by `join`; without `join` only the first part counts.
    A word cloud is no plotly figure: its `cloud` holds (term_id, text, count), and `draw` draws the same as bars.
    """

    name: str
    title: str
    rows: pd.DataFrame
    tabled: Callable[[], pd.DataFrame]  # made when it is asked for: what is drawn is seldom saved
    alt: str
    rule: str
    kind: str
    draw: Callable[[pd.DataFrame, Look], Figure]
    join: str = ""
    cloud: tuple[tuple[str, str, int], ...] = ()

    @cached_property
    def table(self) -> pd.DataFrame:
        """What is drawn as a table to be saved or printed."""
        return self.tabled()

    def build(self, look: Look) -> Figure:
        """The figure of all rows."""
        return self.draw(self.rows, look)


Make = Callable[[View, State], Chart | None]


def resting(view: View, now: State, rule: str, kind: str) -> str:
    """The counting rule, and on how many of the readers' corrections (of "people", of "events") the chart rests."""
    count = view.corpus.corrected[kind]
    return f"{rule} {n(now.language, 'corrections.resting', count)}." if count else rule


def columns(now: State, frame: pd.DataFrame, **names: str) -> pd.DataFrame:
    """`frame` with only the columns of `names`, called as the reader knows them."""
    return frame[list(names)].rename(columns={name: t(now.language, key) for name, key in names.items()})
