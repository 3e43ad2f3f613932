"""Who is named: a bar a person, and who is named together with whom."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from .style import Figure, Look, aliases, axis, figure, horizontal, isolate, label, plain, shorten

_ROW_PX = 34


def officials_bar(rows: pd.DataFrame, look: Look, words: Mapping[str, Any]) -> Figure:
    """A horizontal bar a person in the order of `rows`; `customdata[0]` is the official_id.

    Columns: official_id, label, count, former, hover (lines joined by newlines). Former office-holders are hatched.
    """
    traces = []
    for former, name in ((False, words["current"]), (True, words["former"])):
        part = rows[rows["former"] == former]
        if len(part):
            traces.append(_bars(part, former, name, look))
    layout = horizontal(look, words["count"], rows["count"].max())
    layout |= {"showlegend": len(traces) > 1, "barmode": "overlay", "bargap": 0.34}
    keys = rows["official_id"].tolist()
    layout["yaxis"] |= {
        "categoryorder": "array",
        "categoryarray": keys,
        "labelalias": aliases(keys, rows["label"].tolist(), look),
    }
    return figure(traces, layout, look, 88 + _ROW_PX * max(len(rows), 1))


def _bars(part: pd.DataFrame, former: bool, name: str, look: Look) -> dict[str, Any]:
    colours = look.palette
    pattern = (
        {"shape": "/", "fgcolor": colours.accent, "bgcolor": colours.background, "size": 7, "solidity": 0.4}
        if former
        else {}
    )
    return {
        "type": "bar",
        "orientation": "h",
        "x": part["count"].tolist(),
        "y": part["official_id"].tolist(),
        "customdata": [[key] for key in part["official_id"]],
        "name": label(name, look),
        "marker": {
            "color": colours.accent if former else colours.primary,
            "pattern": pattern,
            "line": {"width": 1.5 if former else 0, "color": colours.accent},
        },
        "text": [look.number(count) for count in part["count"].tolist()],
        "textposition": "outside",
        "cliponaxis": False,
        "textfont": {"size": 14, "color": colours.text},
        "unselected": {"marker": {"opacity": 0.4}},
        "hovertext": ["<br>".join(label(line, look) for line in text.split("\n")) for text in part["hover"]],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def together(pairs: pd.DataFrame, look: Look, words: Mapping[str, Any]) -> Figure:
    """A matrix of people named together; `customdata` is [a, b]. Rows carry the names, columns their numbers.

    Columns: a, b (official_id), label_a, label_b, count. Each unordered pair once.
    """
    people = _people(pairs)
    number = {key: i + 1 for i, key in enumerate(people)}
    a, b, count = pairs["a"].tolist(), pairs["b"].tolist(), pairs["count"].tolist()
    name = people.get
    largest = max(count, default=1)
    trace = {
        "type": "scatter",
        "mode": "markers+text",
        "x": [number[k] for k in [*b, *a]],
        "y": [*a, *b],
        "customdata": [*zip(a, b, strict=True), *zip(a, b, strict=True)],
        "text": [look.number(c) for c in [*count, *count]],
        "textfont": {"size": 13, "color": [_ink(c, largest, look) for c in [*count, *count]]},
        "textposition": "middle center",
        "showlegend": False,
        "cliponaxis": False,
        "marker": {
            "symbol": "square",
            "size": 24,
            "color": [*count, *count],
            "cmin": 0,
            "cmax": largest,
            "colorscale": _scale(look),
            "line": {"width": 1, "color": look.palette.grid},
            "opacity": 1,
        },
        "hovertext": [
            isolate(f"{plain(str(name(x)))} + {plain(str(name(y)))}: {look.number(c)} {words['count']}", look)
            for x, y, c in zip([*a, *b], [*b, *a], [*count, *count], strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
        "unselected": {"marker": {"opacity": 0.4}},
    }
    keys = list(people)
    layout = {
        "xaxis": axis(
            look,
            tickvals=list(number.values()),
            ticktext=[look.digits(str(n)) for n in number.values()],
            side="top",
            showgrid=False,
            range=[len(keys) + 0.6, 0.4] if look.rtl else [0.4, len(keys) + 0.6],
        ),
        "yaxis": axis(
            look,
            type="category",
            categoryorder="array",
            categoryarray=keys,
            range=[len(keys) - 0.4, -0.6],
            side="right" if look.rtl else "left",
            showgrid=False,
            labelalias={
                k: label(f"{look.digits(str(number[k]))}. {shorten(people[k].split(' (')[0], 22)}", look) for k in keys
            },
        ),
    }
    return figure([trace], layout, look, 70 + 32 * max(len(keys), 1))


def _people(pairs: pd.DataFrame) -> dict[str, str]:
    """official_id -> label, the most connected first."""
    labels = dict(zip([*pairs["a"], *pairs["b"]], [*pairs["label_a"], *pairs["label_b"]], strict=True))
    weight = pd.concat([pairs.groupby("a")["count"].sum(), pairs.groupby("b")["count"].sum()])
    order = weight.groupby(level=0).sum().sort_values(ascending=False, kind="stable")
    return {key: labels[key] for key in order.index}


def _scale(look: Look) -> list[list[Any]]:
    steps = look.palette.scale
    return [[i / (len(steps) - 1), colour] for i, colour in enumerate(steps)]


def _ink(count: int, largest: int, look: Look) -> str:
    """Text colour that can be read on a cell of that count."""
    strong = count / largest > 0.55
    return look.palette.background if strong else look.palette.text
