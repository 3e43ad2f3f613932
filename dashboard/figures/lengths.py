"""How long the documents are: words a document with page furniture told apart, and how long their sentences run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from .style import Figure, Look, aliases, axis, counted_ticks, figure, horizontal, isolate, label, plain

_ROW_PX, _BIN, _LAST_BIN = 44, 10, 80
SERIES = 8  # documents with a colour of their own


def lengths_bar(rows: pd.DataFrame, look: Look, words: Mapping[str, Any]) -> Figure:
    """A stacked bar a document: the article and its page furniture, in words["unit"]; `customdata[0]` is the doc_id.

    Columns: doc_id, label, body, boilerplate (what is drawn), words, sentences, minutes (what is told).
    """
    colours, keys = look.palette, rows["doc_id"].tolist()
    pattern = {"shape": ".", "fgcolor": colours.muted, "bgcolor": colours.background, "size": 6}
    furniture = {"color": colours.background, "line": {"width": 1.5, "color": colours.muted}, "pattern": pattern}
    common = {
        "type": "bar",
        "orientation": "h",
        "y": keys,
        "customdata": [[key] for key in keys],
        "unselected": {"marker": {"opacity": 0.4}},
        "hovertext": [_hover(row, look, words) for row in rows.itertuples()],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    traces = [
        {"x": rows[column].tolist(), "name": label(words[column], look), "marker": marker, **common}
        for column, marker in (("body", {"color": colours.primary}), ("boilerplate", furniture))
    ]
    total = rows["body"] + rows["boilerplate"]
    traces[1] |= {
        "text": [_number(value, look) for value in total],
        "textposition": "outside",
        "cliponaxis": False,
        "textfont": {"size": 13, "color": colours.text},
    }
    layout = horizontal(look, words["unit"], float(total.max())) | {"barmode": "stack", "bargap": 0.4}
    layout["yaxis"] |= {
        "categoryorder": "array",
        "categoryarray": keys,
        "labelalias": aliases(keys, rows["label"].tolist(), look, 30),
    }
    return figure(traces, layout, look, 96 + _ROW_PX * max(len(rows), 1))


def _number(value: float, look: Look) -> str:
    return look.number(value, ",.0f" if float(value).is_integer() else ",.1f")


def _hover(row: Any, look: Look, words: Mapping[str, Any]) -> str:
    lines = (
        f"<b>{plain(row.label)}</b>",
        *(f"{_number(getattr(row, name), look)} {words[name]}" for name in ("words", "sentences", "minutes")),
        f"{words['boilerplate']}: {_number(row.boilerplate, look)} {words['unit']}",
    )
    return "<br>".join(isolate(line, look) for line in lines)


def bin_key(start: int) -> str:
    """10 -> "10-19"; the last bin is open."""
    return f"{start}-{start + _BIN - 1 if start < _LAST_BIN else ''}"


def distribution(rows: pd.DataFrame, look: Look, words: Mapping[str, Any]) -> Figure:
    """A histogram of words a sentence, stacked by document; `customdata[0]` is bin@doc_id, as in 30-39@DOC.

    Columns: doc_id ("" for all together), label, bin (where it begins), key, count.
    """
    grouped = [(doc, part) for doc, part in rows.groupby("doc_id", sort=False)]
    single = len(grouped) < 2 and not (rows["doc_id"] != "").any()
    traces = [
        _series(part["label"].iloc[0] or words["sentences"], part, look.palette.series[i % len(look.palette.series)],
                look, words)
        for i, (_, part) in enumerate(grouped)
    ]  # fmt: skip
    starts = list(range(0, _LAST_BIN + 1, _BIN))
    layout = {
        "barmode": "stack",
        "bargap": 0.08,
        "showlegend": not single,
        "xaxis": axis(
            look,
            tickvals=starts,
            # Every second bin is named: all names would touch in a narrow panel.
            ticktext=[look.digits(_bin_text(s)) if s % (2 * _BIN) == 0 else "" for s in starts],
            showgrid=False,
            autorange="reversed" if look.rtl else True,
            title={"text": isolate(words["x"], look)},
        ),
        "yaxis": axis(
            look,
            side="right" if look.rtl else "left",
            rangemode="tozero",
            tickformat=",d",
            title={"text": isolate(words["sentences"], look)},
            **counted_ticks(look, float(rows.groupby("bin")["count"].sum().max())),
        ),
    }
    return figure(traces, layout, look, 360)


def _series(name: str, part: pd.DataFrame, colour: str, look: Look, words: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "bar",
        "x": part["bin"].tolist(),
        "y": part["count"].tolist(),
        "name": label(name if len(name) < 32 else f"{name[:30]}…", look),
        "marker": {"color": colour},
        "unselected": {"marker": {"opacity": 0.4}},
        "customdata": [[key] for key in part["key"]],
        "hovertext": [
            isolate(f"<b>{plain(name)}</b>", look)
            + "<br>"
            + isolate(f"{look.digits(_bin_text(int(s)))} {words['words']}: {look.number(n)} {words['sentences']}", look)
            for s, n in zip(part["bin"], part["count"], strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _bin_text(start: int) -> str:
    return f"{start}–{start + _BIN - 1}" if start < _LAST_BIN else f"{_LAST_BIN}+"
