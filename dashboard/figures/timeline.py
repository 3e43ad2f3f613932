"""The event timeline: every dated event on a track of its own, drawn by how precisely its date is known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from .style import Look, axis, figure, isolate, label, plain, shorten, wrap
from .ticks import date_ticks

_LINE_PX, _TRACK_PX, _DENSE_PX, _TOP_PX = 18, 32, 16, 10
_MAX_LABELLED, _LABEL_WIDTH = 60, 50
_DAY_MS = 86_400_000


def timeline(events: pd.DataFrame, look: Look, words: Mapping[str, Any]) -> go.Figure:
    """Dated `events` in time order, the first on top; `customdata[0]` of every mark is its event_id.

    Columns: event_id, what, date (EDTF), earliest, latest (ISO days), inferred, main, document, optionally date_text.
    A day is a point; a month, year or range is a band as long as what is not known; an inferred date is hollow or
    hatched. Each event has its own track, so that marks never overlap; beyond sixty the tracks lose their labels.
    """
    rows = _prepared(events, look)
    traces = [*_days(rows[rows["is_day"]], look, words), *_bands(rows[~rows["is_day"]], look, words)]
    if len(rows) and rows["labelled"].iloc[0]:
        traces.append(_dates_beside(rows, look))
    height = int(rows["bottom"].max()) if len(rows) else 0
    return figure(traces, _layout(rows, height, look, words), look, height + 84)


def _prepared(events: pd.DataFrame, look: Look) -> pd.DataFrame:
    """`events` in order with pixel positions: `top` of the label, `middle` of the track, `bottom` of the row."""
    rows = events.copy()
    rows["from"] = pd.to_datetime(rows["earliest"].fillna(rows["latest"]))
    rows["to"] = pd.to_datetime(rows["latest"].fillna(rows["earliest"]))
    rows["is_day"] = rows["from"] == rows["to"]
    if "date_text" not in rows:
        rows["date_text"] = rows["date"]
    rows = rows.sort_values(["from", "to", "event_id"], kind="stable").reset_index(drop=True)
    rows["labelled"] = len(rows) <= _MAX_LABELLED
    rows["label"] = [_row_label(r, look) for r in rows.itertuples()]
    text = [
        (shown.count("<br>") + 1) * _LINE_PX if labelled else 0
        for shown, labelled in zip(rows["label"], rows["labelled"], strict=True)
    ]
    track = _TRACK_PX if len(rows) <= _MAX_LABELLED else _DENSE_PX
    rows["bottom"] = _TOP_PX + (pd.Series(text, dtype="int64") + track).cumsum()
    rows["middle"] = rows["bottom"] - track * 0.6
    rows["top"] = rows["bottom"] - track - pd.Series(text, dtype="int64")
    return rows


def _row_label(row: Any, look: Look) -> str:
    text = isolate("<br>".join(plain(line) for line in wrap(shorten(row.what, 96), _LABEL_WIDTH).split("<br>")), look)
    return f"<b>{text}</b>" if row.main else text


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


def _dates_beside(rows: pd.DataFrame, look: Look) -> dict[str, Any]:
    """The date in words after each mark, on its later side."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": rows["to"].dt.strftime("%Y-%m-%d").tolist(),
        "y": rows["middle"].tolist(),
        "text": [f"\u2003{label(text, look)}\u2003" for text in rows["date_text"]],
        "textposition": "middle left" if look.rtl else "middle right",
        "cliponaxis": False,
        "showlegend": False,
        "textfont": {"size": 12, "color": look.palette.muted},
        "hoverinfo": "skip",
        "customdata": [[e] for e in rows["event_id"]],
    }


def _layout(rows: pd.DataFrame, height: int, look: Look, words: Mapping[str, Any]) -> dict[str, Any]:
    first, last = (rows["from"].min(), rows["to"].max()) if len(rows) else (pd.NaT, pd.NaT)
    values, texts, window = date_ticks(first, last, words.get("months"), look.rtl)
    start = 1 if look.rtl else 0
    labels = [
        {
            "x": start,
            "xref": "paper",
            "xanchor": "right" if look.rtl else "left",
            "y": r.top,
            "yref": "y",
            "yanchor": "top",
            "text": r.label,
            "showarrow": False,
            "align": "right",  # the labels are Arabic in either language
            "font": {"size": 13, "color": look.palette.text},
            "bgcolor": look.palette.background,  # the grid must not run through the words
            "borderpad": 0,
        }
        for r in rows[rows["labelled"]].itertuples()
    ]
    rules = [
        {
            "type": "line",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": y,
            "y1": y,
            "layer": "below",
            "line": {"width": 1, "color": look.palette.grid},
        }
        for y in rows["bottom"]
    ]
    return {
        "xaxis": axis(
            look,
            type="date",
            range=window[::-1] if look.rtl else window,
            tickvals=values,
            side="top",
            ticktext=[label(t, look) for t in texts],
        ),
        "yaxis": axis(look, range=[height, 0], visible=False, automargin=False),
        "barmode": "overlay",
        "annotations": labels,
        "shapes": rules,
        "legend": {"y": 0, "yanchor": "top", "yref": "paper"},
        "margin": {"b": 44, "l": 12, "r": 12},
    }
