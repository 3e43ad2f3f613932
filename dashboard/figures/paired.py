"""Two bars a thing, A and B, on one axis."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from .style import Figure, Look, aliases, figure, horizontal, isolate, label, plain

_ROW_PX = 46


def paired_bar(rows: pd.DataFrame, look: Look, words: Mapping[str, Any]) -> Figure:
    """Two bars a `key` in the order of `rows`; `customdata[0]` is the key.

    Columns: key, label, a, b (counts), rate_a, rate_b (what is drawn). `words` names the sides "a", "b" and the "rate".
    """
    keys, colours = rows["key"].tolist(), {"a": look.palette.primary, "b": look.palette.accent}
    traces = [
        {
            "type": "bar",
            "orientation": "h",
            "x": rows[f"rate_{side}"].tolist(),
            "y": keys,
            "customdata": [[key] for key in keys],
            "name": label(words[side], look),
            "marker": {"color": colour} | ({"pattern": {"shape": "/", "solidity": 0.2, "size": 8, "bgcolor": colour,
                                                        "fgcolor": look.palette.background}} if side == "b" else {}),
            "text": [look.number(value, ",.2f") if value else "" for value in rows[f"rate_{side}"]],
            "textposition": "outside",
            "cliponaxis": False,
            "textfont": {"size": 13, "color": look.palette.text},
            "unselected": {"marker": {"opacity": 0.4}},
            "hovertext": [
                "<br>".join(isolate(line, look) for line in (
                    f"<b>{plain(text)}</b>", f"{plain(words[side])}: {look.number(count)}",
                    f"{look.number(rate, ',.2f')} {words['rate']}"))
                for text, count, rate in zip(rows["label"], rows[side].tolist(), rows[f"rate_{side}"], strict=True)
            ],
            "hovertemplate": "%{hovertext}<extra></extra>",
        }
        for side, colour in colours.items()
    ]  # fmt: skip
    largest = float(rows[["rate_a", "rate_b"]].to_numpy().max())
    layout = horizontal(look, words["rate"], largest) | {"barmode": "group", "bargap": 0.3, "bargroupgap": 0.08}
    layout["xaxis"] = {**layout["xaxis"], "tickformat": "~g", "dtick": None}
    layout["yaxis"] |= {
        "categoryorder": "array",
        "categoryarray": keys,
        "labelalias": aliases(keys, rows["label"].tolist(), look),
    }
    return figure(traces, layout, look, 96 + _ROW_PX * max(len(keys), 1))
