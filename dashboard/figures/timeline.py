"""The event timeline: every dated event on a track of its own, drawn by how precisely its date is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from .style import Figure, Look, axis, figure, isolate, label, plain, shorten, wrap
from .ticks import Ticks
from .tracks import DATE_PX, tracks

_DAY_MS = 86_400_000


def timeline(events: pd.DataFrame, look: Look, words: Mapping[str, Any]) -> Figure:
    """Dated `events` in time order, the first on top; `customdata[0]` of every mark is its event_id.

    Columns: event_id, what, date (EDTF), earliest, latest (ISO days), inferred, main, document, optionally date_text.
    A day is a point; a month, year or range is a band as long as what is not known; an inferred date is hollow or
    hatched. Each event has its own track, so that marks never overlap; beyond sixty the tracks lose their labels.
    """
    rows, ticks = tracks(events, look, words.get("months"))
    traces = [*_days(rows[rows["is_day"]], look, words), *_bands(rows[~rows["is_day"]], look, words)]
    if len(rows) and rows["labelled"].iloc[0]:
        traces += [_names(rows, ticks, look), _dates_beside(rows, look)]
    height = int(rows["bottom"].max()) if len(rows) else 0
    return figure(traces, _layout(rows, ticks, height, look), look, height + 84)


def _hover(rows: pd.DataFrame, look: Look, words: Mapping[str, Any]) -> list[str]:
    note = f" · {words['inferred']}"
    return [
        f"<b>{isolate('<br>'.join(plain(line) for line in wrap(r.what, 48).split('<br>')), look)}</b><br>"
        f"{label(r.date_text + (note if r.inferred else ''), look)}<br>{label(shorten(r.document, 60), look)}"
        for r in rows.itertuples()
    ]


def _mark(rows: pd.DataFrame, look: Look, words: Mapping[str, Any], name: str) -> dict[str, Any]:
    """What points and bands have in common."""
    return {
        "y": rows["middle"].tolist(),
        "customdata": [[e] for e in rows["event_id"]],
        "name": label(name, look),
        "hovertext": _hover(rows, look, words),
        "hovertemplate": "%{hovertext}<extra></extra>",
        "unselected": {"marker": {"opacity": 0.45}},
    }


def _days(rows: pd.DataFrame, look: Look, words: Mapping[str, Any]) -> list[dict[str, Any]]:
    traces = []
    for inferred, symbol in ((False, "circle"), (True, "circle-open")):
        part = rows[rows["inferred"] == inferred]
        if part.empty:
            continue
        name = words["day"] + (f" ({words['inferred']})" if inferred else "")
        line = {"width": 3 if inferred else 0, "color": look.palette.primary}
        marker = {"size": 15, "symbol": symbol, "color": look.palette.primary, "line": line}
        days = part["from"].dt.strftime("%Y-%m-%d").tolist()
        traces.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": days,
                "marker": marker,
                "cliponaxis": False,
                **_mark(part, look, words, name),
            }
        )
    return traces


def _bands(rows: pd.DataFrame, look: Look, words: Mapping[str, Any]) -> list[dict[str, Any]]:
    traces = []
    colours = look.palette
    for inferred in (False, True):
        part = rows[rows["inferred"] == inferred]
        if part.empty:
            continue
        name = words["range"] + (f" ({words['inferred']})" if inferred else "")
        length = ((part["to"] - part["from"]).dt.days + 1) * _DAY_MS
        pattern = {"shape": "/", "fgcolor": colours.primary, "bgcolor": colours.background, "size": 7, "solidity": 0.35}
        marker = {
            "color": colours.background if inferred else colours.faint,
            "pattern": pattern if inferred else {},
            "line": {"width": 1.5, "color": colours.primary},
        }
        traces.append(
            {
                "type": "bar",
                "orientation": "h",
                "base": part["from"].dt.strftime("%Y-%m-%d").tolist(),
                "x": length.tolist(),
                "width": 13,
                "marker": marker,
                **_mark(part, look, words, name),
            }
        )
    return traces


def _names(rows: pd.DataFrame, ticks: Ticks, look: Look) -> dict[str, Any]:
    """What happened, above each track, at the right in either language: the names are Arabic.

    A trace and no annotations: plotly measures each of those, which costs more than all else it does here.
    """
    return _words(rows) | {
        "x": [ticks.window[0 if look.rtl else 1]] * len(rows),
        "y": rows["top"].tolist(),
        "text": rows["label"].tolist(),
        "textposition": "bottom left",
        "textfont": {"size": 13, "color": look.palette.text},
    }


def _dates_beside(rows: pd.DataFrame, look: Look) -> dict[str, Any]:
    """The date in words beside each mark, where there is room for it."""
    rows = rows[rows["side"] != "label"]
    later = rows["side"] == "later"
    left = later == look.rtl
    return _words(rows) | {
        "x": rows["to"].where(later, rows["from"]).dt.strftime("%Y-%m-%d").tolist(),
        "y": rows["middle"].tolist(),
        "text": [f"\u2003{label(text, look)}\u2003" for text in rows["date_text"]],
        "textposition": ["middle left" if on_left else "middle right" for on_left in left],
        "textfont": {"size": DATE_PX, "color": look.palette.muted},
    }


def _words(rows: pd.DataFrame) -> dict[str, Any]:
    """What traces of words have in common."""
    return {
        "type": "scatter",
        "mode": "text",
        "cliponaxis": False,
        "showlegend": False,
        "hoverinfo": "skip",
        "customdata": [[e] for e in rows["event_id"]],
    }


def _layout(rows: pd.DataFrame, ticks: Ticks, height: int, look: Look) -> dict[str, Any]:
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


def _grid(rows: pd.DataFrame, ticks: Ticks, look: Look) -> list[dict[str, Any]]:
    """A rule under each row, and in each track a line at every tick: not through the words above the track."""
    rules = "".join(f"M0,{y}L1,{y}" for y in rows["bottom"])
    lines = "".join(f"M{day},{r.track}L{day},{r.bottom}" for r in rows.itertuples() for day in ticks.days)
    line = {"type": "path", "layer": "below", "line": {"width": 1, "color": look.palette.grid}}
    return [line | {"xref": "paper", "path": rules}, line | {"path": lines}] if len(rows) else []
