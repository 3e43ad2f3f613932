"""On a shared screen: one chart at a time, readable from afar, its message above it and its evidence one key away."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import partial
from html import escape

import streamlit as st

from .. import session
from ..charts.chart import Chart
from ..charts.slides import SLIDES, readable, shown_of
from ..export import quotes, readings
from ..figures.style import Figure, Look, enlarge, to_json
from ..locale import described
from ..locale.i18n import n, t
from ..locale.numbers import digits
from ..panels import card
from ..parts import passages, plot, word_cloud
from ..view.filters import View
from ..view.state import State

FACTOR = 1.45  # 14 px are 20 px: readable on a 720p stream
NAMES = tuple(SLIDES)
_QUOTED = re.compile("([«“][^»”]*[»”])")
_TALL, _TALL_FACTOR = "timeline", 1.3  # its rows have a height of their own, and more of them fit so


def render(view: View, now: State) -> None:
    """The slide that the address names as `present=NAME`; an unknown name is the first."""
    name = now.options.present if now.options.present in SLIDES else NAMES[0]
    title, make = SLIDES[name]
    made = card.made(f"slide-{name}", view, now, make)
    with st.container(key="slide"):
        _head(view, now, name, t(now.language, title))
        if made is None:
            card.nothing(now)
        else:
            chart = readable(made)
            cut = shown_of(made, chart, now)
            said = f"{readings.reading(made, view, now)} {cut and f'{cut}.'}"
            st.html(f"<p class='slide-reading'>{_marked(said)}</p>")
            _draw(chart, view, now)
    passages.render(view, now)


def _marked(said: str) -> str:
    """What a chart says; quoted titles keep their own direction."""
    return _QUOTED.sub(r"<bdi>\1</bdi>", escape(said))


def _head(view: View, now: State, name: str, title: str) -> None:
    """Title and number, the ways on and out, and the line of filters."""
    words, place = now.language, NAMES.index(name)
    with st.container(horizontal=True, vertical_alignment="center", key="slide-head"):
        st.html(f"<h1 class='slide-title'>{escape(title)}</h1>")
        for act, icon, slide in (
            ("previous", "arrow_forward" if words == "ar" else "arrow_back", NAMES[max(place - 1, 0)]),
            ("next", "arrow_back" if words == "ar" else "arrow_forward", NAMES[min(place + 1, len(NAMES) - 1)]),
        ):
            st.button(t(words, f"present.{act}"), key=f"slide-{act}", icon=f":material/{icon}:", type="tertiary",
                      disabled=slide == name, on_click=session.present, args=(slide,))  # fmt: skip
        st.html(f"<p class='slide-number'>{digits(words, f'{place + 1} / {len(NAMES)}')}</p>", width="content")
        st.button(t(words, "present.leave"), key="slide-leave", icon=":material/close:", type="tertiary",
                  on_click=session.leave)  # fmt: skip
    if now.options.bar == "on":
        line = described.line(view.corpus, now)
        said = t(words, "caption.filters", filters=line) if line else t(words, "caption.all")
        documents = n(words, "documents.n", len(view.documents()))
        st.html(f"<p class='slide-filters'><bdi>{escape(said)}</bdi> · {escape(documents)}</p>")


def _draw(chart: Chart, view: View, now: State) -> None:
    """The chart, its marks clickable as on the page."""
    seen, widget = card.look(now), f"chart-{chart.name}"
    chosen = [now.open.partition(":")[2]] if now.open.startswith(f"{chart.kind}:") else []
    if chart.cloud:

        def picked() -> None:
            _open("term", st.session_state[widget].clicked)

        word_cloud.show(widget, chart.cloud, seen, chart.alt, chosen, picked)
        return

    figure = view.corpus.remember(
        ("slide", chart.name, seen, now.filters, now.options), lambda: to_json(_large(chart, seen))
    )
    tall = chart.name == _TALL
    with st.container(key="slide-tall" if tall else "slide-fill", height="content" if tall else "stretch"):
        plot.show(widget, figure, chart.alt, now.language, chart.join, partial(_open, chart.kind), chosen,
                  "content" if tall else "stretch")  # fmt: skip


def _large(chart: Chart, seen: Look) -> Figure:
    """The figure for reading from afar: as high as its words need, or as the screen has room for."""
    if chart.name == _TALL:
        return enlarge(chart.build(seen), _TALL_FACTOR)
    figure = enlarge(chart.build(seen), FACTOR)
    del figure["layout"]["height"]
    return figure


def _open(kind: str, key: str) -> None:
    """On a slide a click lists the passages of a mark and leaves the filters as they are."""
    now = session.current()
    if key:
        mark = f"{kind}:{key}"
        session.go(replace(now, open="" if now.open == mark else mark))


def act(name: str, view: View, now: State) -> None:
    """What a key asks for on a slide."""
    here = now.options.present if now.options.present in SLIDES else NAMES[0]
    place = NAMES.index(here)
    target = {"next": place + 1, "previous": place - 1, "first": 0, "last": len(NAMES) - 1}.get(name)
    if target is not None:
        session.present(NAMES[min(max(target, 0), len(NAMES) - 1)])
    elif name == "bar":
        bar = "off" if now.options.bar == "on" else "on"
        session.go(replace(now, options=replace(now.options, bar=bar)))
    elif name == "evidence":
        session.go(replace(now, open="" if now.open else _first_mark(here, view, now)))
    elif name == "leave":
        session.leave()


def _first_mark(name: str, view: View, now: State) -> str:
    """The mark of a slide that stands for most; all events for the timeline."""
    chart = card.made(f"slide-{name}", view, now, SLIDES[name][1])
    mark = quotes.largest(chart, view, now) if chart else None
    return str(mark) if mark else "count:events"
