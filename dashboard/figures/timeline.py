"""The event timeline: every dated event on a track of its own, drawn by how precisely its date is known."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from .style import Figure, Look, axis, figure, isolate, label, plain, shorten, wrap
from .ticks import Ticks
from .tracks import DATE_PX, Track, tracks

_DAY_MS = 86_400_000


def timeline(events: pd.DataFrame, look: Look, words: Mapping[str, Any]) -> Figure:
    """Dated `events` in time order, the first on top; `customdata[0]` of every mark is its event_id.

    Columns: event_id, what, date (EDTF), earliest, latest (ISO days), inferred, main, document, optionally date_text.
    A day is a point; a month, year or range is a band as long as what is not known; an inferred date is hollow or
    hatched. Each event has its own track, so that marks never overlap; beyond sixty the tracks lose their labels.
    """
    rows, ticks = tracks(events, look, words.get("months"))
    traces = [
        make(part, inferred, look, words)
        for make, is_day in ((_days, True), (_bands, False))
        for inferred in (False, True)
        if (part := [row for row in rows if row.is_day == is_day and row.event.inferred == inferred])
    ]
    if rows and rows[0].label:
        traces += [_names(rows, ticks, look), _dates_beside(rows, look)]
    height = rows[-1].bottom if rows else 0
    return figure(traces, _layout(rows, ticks, height, look), look, height + 84)


def _hover(row: Track, look: Look, words: Mapping[str, Any]) -> str:
    what = "<br>".join(plain(line) for line in wrap(row.event.what, 48).split("<br>"))
    note = f" · {words['inferred']}" if row.event.inferred else ""
    document = label(shorten(row.event.document, 60), look)
    return f"<b>{isolate(what, look)}</b><br>{label(row.date_text + note, look)}<br>{document}"


def _marks(rows: Sequence[Track], name: str, look: Look, words: Mapping[str, Any]) -> dict[str, Any]:
    """What points and bands have in common."""
    said = f" ({words['inferred']})" if rows[0].event.inferred else ""
    return {
        "y": [row.middle for row in rows],
        "customdata": [[row.event.event_id] for row in rows],
        "name": label(words[name] + said, look),
        "hovertext": [_hover(row, look, words) for row in rows],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "unselected": {"marker": {"opacity": 0.45}},
    }


def _days(rows: Sequence[Track], inferred: bool, look: Look, words: Mapping[str, Any]) -> dict[str, Any]:
    line = {"width": 3 if inferred else 0, "color": look.palette.primary}
    symbol = "circle-open" if inferred else "circle"
    return _marks(rows, "day", look, words) | {
        "type": "scatter",
        "mode": "markers",
        "x": [row.start.isoformat() for row in rows],
        "marker": {"size": 15, "symbol": symbol, "color": look.palette.primary, "line": line},
        "cliponaxis": False,
    }


def _bands(rows: Sequence[Track], inferred: bool, look: Look, words: Mapping[str, Any]) -> dict[str, Any]:
    colours = look.palette
    pattern = {"shape": "/", "fgcolor": colours.primary, "bgcolor": colours.background, "size": 7, "solidity": 0.35}
    return _marks(rows, "range", look, words) | {
        "type": "bar",
        "orientation": "h",
        "base": [row.start.isoformat() for row in rows],
        "x": [((row.end - row.start).days + 1) * _DAY_MS for row in rows],
        "width": 13,
        "marker": {
            "color": colours.background if inferred else colours.faint,
            "pattern": pattern if inferred else {},
            "line": {"width": 1.5, "color": colours.primary},
        },
    }


def _names(rows: Sequence[Track], ticks: Ticks, look: Look) -> dict[str, Any]:
    """What happened, above each track, at the right in either language: the names are Arabic.

    A trace and no annotations: plotly measures each of those, which costs more than all else it does here.
    """
    return _words(rows) | {
        "x": [ticks.window[0 if look.rtl else 1]] * len(rows),
        "y": [row.top for row in rows],
        "text": [row.label for row in rows],
        "textposition": "bottom left",
        "textfont": {"size": 13, "color": look.palette.text},
    }


def _dates_beside(rows: Sequence[Track], look: Look) -> dict[str, Any]:
    """The date in words beside each mark, where there is room for it."""
    rows = [row for row in rows if row.side != "label"]
    return _words(rows) | {
        "x": [(row.end if row.side == "later" else row.start).isoformat() for row in rows],
        "y": [row.middle for row in rows],
        "text": [f"\u2003{label(row.date_text, look)}\u2003" for row in rows],
        "textposition": ["middle left" if (row.side == "later") == look.rtl else "middle right" for row in rows],
        "textfont": {"size": DATE_PX, "color": look.palette.muted},
    }


def _words(rows: Sequence[Track]) -> dict[str, Any]:
    """What traces of words have in common."""
    return {
        "type": "scatter",
        "mode": "text",
        "cliponaxis": False,
        "showlegend": False,
        "hoverinfo": "skip",
        "customdata": [[row.event.event_id] for row in rows],
    }


def _layout(rows: Sequence[Track], ticks: Ticks, height: int, look: Look) -> dict[str, Any]:
    return {
        "xaxis": axis(
            look,
            type="date",
            range=ticks.window[::-1] if look.rtl else ticks.window,
            tickvals=ticks.days,
            side="top",
            tickangle=0,
            showgrid=False,
            ticktext=[isolate(look.digits(text), look) for text in ticks.texts],
        ),
        "yaxis": axis(look, range=[height, 0], visible=False, automargin=False),
        "barmode": "overlay",
        "shapes": _grid(rows, ticks, look),
        "legend": {"y": 0, "yanchor": "top", "yref": "paper"},
        "margin": {"b": 44, "l": 12, "r": 12},
    }


def _grid(rows: Sequence[Track], ticks: Ticks, look: Look) -> list[dict[str, Any]]:
    """A rule under each row, and in each track a line at every tick: not through the words above the track."""
    rules = "".join(f"M0,{row.bottom}L1,{row.bottom}" for row in rows)
    lines = "".join(f"M{day},{row.upper}L{day},{row.bottom}" for row in rows for day in ticks.days)
    line = {"type": "path", "layer": "below", "line": {"width": 1, "color": look.palette.grid}}
    return [line | {"xref": "paper", "path": rules}, line | {"path": lines}] if rows else []
