"""What all panels share: the frame, their own choices, a chart whose marks can be clicked, and the way to save it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from functools import partial
from html import escape
from typing import Any, Literal

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from .. import session
from ..charts.chart import Chart, Make
from ..export.caption import Caption, of_view
from ..export.panel import downloads, svg_downloads
from ..figures.style import Look, to_json
from ..locale.i18n import t
from ..parts import plot
from ..view.filters import View
from ..view.state import Options, State


def look(now: State) -> Look:
    """The reader's language and theme, as the figures want them."""
    asked = now.options.look
    dark = asked == "dark" if asked else st.context.theme.type == "dark"
    return Look(now.language, dark=dark, projector=asked == "projector")


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
            popover = end.popover(t(now.language, "choices"), icon=":material/tune:", key=f"choices-{name}",
                                  on_change="rerun")  # fmt: skip
            if popover.open:
                with popover:
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


def made(name: str, view: View, now: State, make: Make) -> Chart | None:
    """The chart of a panel in this view: the same for every reader who asks for it, so it is made once."""
    return view.corpus.remember((name, now.language, now.filters, now.options), lambda: make(view, now))


def show(end: DeltaGenerator, drawn: Chart, view: View, now: State, chosen: Sequence[str]) -> None:
    """Draw a chart, with the way to save it at `end`. A click on a mark toggles it; marks in `chosen` stand out."""
    seen = look(now)
    name = ("chart", drawn.name, seen, now.filters, now.options)
    figure = view.corpus.remember(name, lambda: to_json(drawn.build(seen)))
    clicked = partial(session.click, drawn.kind)
    plot.show(f"chart-{drawn.name}", figure, drawn.alt, now.language, drawn.join, clicked, chosen)
    popover = _popover(end, drawn.name, now)
    if popover.open:
        with popover:
            downloads(drawn.name, drawn.build, drawn.table, of_view(drawn.title, view, now, date.today()))


def note(text: str) -> None:
    """The counting rule of the chart above, in words."""
    st.html(f"<p class='rule'>{escape(text)}</p>")


def nothing(now: State, key: str = "empty") -> None:
    """What is said instead of an empty chart."""
    st.html(f"<p class='empty' role='status'>{t(now.language, key)}</p>")


def save_svg(end: DeltaGenerator, drawn: Chart, view: View, now: State, draw: Callable[[Look, Caption], str]) -> None:
    """A popover with the word cloud's pictures and tables; what it holds is made only when it is open."""
    popover = _popover(end, drawn.name, now)
    if popover.open:
        with popover:
            caption = of_view(drawn.title, view, now, date.today())
            svg_downloads(drawn.name, lambda seen: draw(seen, caption), drawn.table, caption)


def _popover(end: DeltaGenerator, key: str, now: State) -> Any:
    return end.popover(t(now.language, "save"), key=f"save-{key}", on_change="rerun", icon=":material/download:")
