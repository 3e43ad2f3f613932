"""A horizontal bar a thing, stacked by kind."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pandas as pd

from .style import Figure, Look, aliases, figure, horizontal, isolate, label, plain

_ROW_PX, _LABEL = 40, 34


def stacked_bar(
    rows: pd.DataFrame, look: Look, series: Sequence[tuple[str, str]], words: Mapping[str, Any]
) -> Figure:
    """A bar a `key` in the order of `rows`, one colour a series; `customdata[0]` is the key.

    Columns: key, label, series, count; a row a key and series. `series` is (value, name) in the order of the stack;
    `words["count"]` names what is counted.
    """
    keys = list(dict.fromkeys(rows["key"]))
    names = dict(zip(rows["key"], rows["label"], strict=True))
    totals = rows.groupby("key")["count"].sum()
    traces = [
        _trace(rows[rows["series"] == value], name, look.palette.series[i % len(look.palette.series)], look, words)
        for i, (value, name) in enumerate(series)
        if (rows["series"] == value).any()
    ]
    layout = horizontal(look, words["count"], float(totals.max())) | {
        "barmode": "stack", "bargap": 0.38, "showlegend": len(series) > 1,
    }  # fmt: skip
    layout["yaxis"] |= {
        "categoryorder": "array",
        "categoryarray": keys,
        "labelalias": aliases(keys, [names[key] for key in keys], look, _LABEL),
    }
    return figure(traces, layout, look, 96 + _ROW_PX * max(len(keys), 1))


def _trace(part: pd.DataFrame, name: str, colour: str, look: Look, words: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "x": part["count"].tolist(),
        "y": part["key"].tolist(),
        "customdata": [[key] for key in part["key"]],
        "name": label(name, look),
        "marker": {"color": colour},
        "text": [look.number(count) for count in part["count"].tolist()],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"size": 13, "color": look.palette.background},
        "unselected": {"marker": {"opacity": 0.4}},
        "hovertext": [
            f"{isolate(f'<b>{plain(text)}</b>', look)}<br>{isolate(f'{plain(name)}: {look.number(count)}', look)}"
            for text, count in zip(part["label"], part["count"].tolist(), strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
