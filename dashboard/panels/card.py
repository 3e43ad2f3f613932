"""What all panels share: the frame, their own choices, a chart whose marks can be clicked, and the way to save it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import Any, Literal

import pandas as pd
import plotly.graph_objects as go
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from .. import chips, session
from ..export.caption import Caption
from ..export.panel import downloads, svg_downloads
from ..figures.style import Look, highlight
from ..filters import View
from ..i18n import n, t
from ..state import Options, State

_CONFIG = {"displayModeBar": False, "responsive": True, "doubleClick": False, "showTips": False}
Build = Callable[[Look], go.Figure]


def look(now: State) -> Look:
    """The reader's language and theme, as the figures want them."""
    return Look(now.language, dark=st.context.theme.type == "dark")


@contextmanager
def card(name: str, now: State, more: Sequence[str] = ()) -> Iterator[DeltaGenerator]:
    """A panel with its title. Yields the end of the title's row, where `save` puts its button.

    `more` are choices that are changed seldom: they stand in a popover beside the title.
    """
    with st.container(border=True, key=f"panel-{name}"):
        with st.container(horizontal=True, vertical_alignment="center", key=f"head-{name}"):
            st.header(t(now.language, f"panel.{name}"), anchor=False)
            end = st.container(horizontal=True, width="content", gap="small", key=f"tools-{name}")
        if more:
            with end.popover(t(now.language, "choices"), icon=":material/tune:", key=f"choices-{name}"):
                for option in more:
                    choice(option, now, "visible")
        yield end


def choice(name: str, now: State, label: Literal["visible", "collapsed"] = "collapsed") -> None:
    """One of the panel's own choices, as a row of buttons."""
    words = now.language
    key = f"option-{name}"
    st.session_state[key] = getattr(now.options, name)
    st.segmented_control(
        t(words, f"option.{name}"),
        Options.__dataclass_fields__[name].metadata["choices"],
        key=key,
        format_func=lambda value: t(words, f"option.{name}.{value}"),
        on_change=session.choose,
        args=("options", name, key),
        label_visibility=label,
    )


def choices(now: State, *names: str) -> None:
    """Several of them in a row that wraps."""
    with st.container(horizontal=True, gap="small", key=f"options-{names[0]}"):
        for name in names:
            choice(name, now)


def remembered(name: str, view: View, now: State, make: Callable[[], pd.DataFrame]) -> pd.DataFrame:
    """What a panel draws in this view: the same for every reader who asks for it, so it is made once."""
    return view.corpus.remember((name, now.language, now.filters, now.options), make)


def chart(
    key: str, build: Build, view: View, now: State, alt: str, kind: str, chosen: Sequence[str], join: str = ""
) -> None:
    """Draw a figure. A click on a mark toggles `kind` with the mark's customdata; marks in `chosen` stand out."""
    widget = f"chart-{key}"

    def clicked() -> None:
        points = st.session_state[widget].selection.points
        if points:
            session.click(
                kind, join.join(map(str, points[0]["customdata"])) if join else str(points[0]["customdata"][0])
            )

    seen = look(now)
    name = ("chart", key, seen, now.filters, now.options, tuple(chosen))
    st.plotly_chart(
        view.corpus.remember(name, lambda: highlight(build(seen), chosen, join)),
        key=widget,
        on_select=clicked,
        selection_mode="points",
        theme=None,
        config=_CONFIG,
        alt=alt,
    )


def note(now: State, key: str, **values: object) -> None:
    """The counting rule of the chart above, in words."""
    st.html(f"<p class='rule'>{t(now.language, key, **values)}</p>")


def nothing(now: State, key: str = "empty") -> None:
    """What is said instead of an empty chart."""
    st.html(f"<p class='empty' role='status'>{t(now.language, key)}</p>")


def save(end: DeltaGenerator, key: str, title: str, view: View, now: State, build: Build, frame: pd.DataFrame) -> None:
    """A popover with the chart's pictures and tables; what it holds is made only when it is open."""
    popover = _popover(end, key, now)
    if popover.open:
        with popover:
            downloads(key, build, frame, caption(title, view, now))


def save_svg(
    end: DeltaGenerator, key: str, title: str, view: View, now: State, draw: Callable[[Look], str], frame: pd.DataFrame
) -> None:
    """The same for the word cloud."""
    popover = _popover(end, key, now)
    if popover.open:
        with popover:
            svg_downloads(key, draw, frame, caption(title, view, now))


def _popover(end: DeltaGenerator, key: str, now: State) -> Any:
    return end.popover(t(now.language, "save"), key=f"save-{key}", on_change="rerun", icon=":material/download:")


def caption(title: str, view: View, now: State) -> Caption:
    """What a picture says about itself."""
    words = now.language
    filtered = chips.line(view.corpus, now)
    today = date.today().isoformat()
    return Caption(
        title,
        t(words, "caption.filters", filters=filtered) if filtered else t(words, "caption.all"),
        t(words, "caption.footer", documents=n(words, "documents.n", len(view.documents())), date=today),
        words,
        today,
    )


def columns(now: State, frame: pd.DataFrame, **names: str) -> pd.DataFrame:
    """`frame` with only the columns of `names`, called as the reader knows them."""
    return frame[list(names)].rename(columns={name: t(now.language, key) for name, key in names.items()})
