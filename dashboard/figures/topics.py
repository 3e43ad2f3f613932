"""What the documents are about: keywords by weight, and which document carries which."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from .style import Figure, Look, aliases, figure, horizontal, isolate, label, plain, shorten

_ROW_PX = 32
SERIES = 8  # documents with a colour of their own


def terms_bar(rows: pd.DataFrame, look: Look, words: Mapping[str, Any]) -> Figure:
    """A horizontal bar a term, in the order of `rows`; `customdata[0]` is the term_id.

    Columns: term_id, label, count, documents, keyness.
    """
    keys = rows["term_id"].tolist()
    trace = {
        "type": "bar",
        "orientation": "h",
        "x": rows["count"].tolist(),
        "y": keys,
        "customdata": [[k] for k in keys],
        "marker": {"color": look.palette.primary},
        "text": [look.number(count) for count in rows["count"].tolist()],
        "textposition": "outside",
        "cliponaxis": False,
        "showlegend": False,
        "unselected": {"marker": {"opacity": 0.4}},
        "textfont": {"size": 14, "color": look.palette.text},
        "hovertext": [_hover(r, look, words) for r in rows.itertuples()],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
    layout = horizontal(look, words["count"], rows["count"].max()) | {"bargap": 0.34}
    layout["yaxis"] |= {
        "categoryorder": "array",
        "categoryarray": keys,
        "labelalias": aliases(keys, rows["label"].tolist(), look, 32),
    }
    return figure([trace], layout, look, 64 + _ROW_PX * max(len(rows), 1))


def _hover(row: Any, look: Look, words: Mapping[str, Any]) -> str:
    lines = (
        f"<b>{plain(row.label)}</b>",
        f"{words['count']}: {look.number(row.count)}",
        f"{words['documents']}: {look.number(row.documents)}",
        f"{words['keyness']}: {look.number(row.keyness, ',.1f')}",
    )
    return "<br>".join(isolate(line, look) for line in lines)


def terms_by_document(rows: pd.DataFrame, look: Look, words: Mapping[str, Any]) -> Figure:
    """A bar a term, stacked by document; `customdata` is [term_id, doc_id].

    Columns: term_id, label, doc_id, document, count. Beyond eight documents the lesser ones share one series, whose
    doc_id is "" and whose name is words["others"]; they may come joined so already.
    """
    terms = dict(zip(rows["term_id"], rows["label"], strict=True))
    totals = rows.groupby("doc_id", sort=False)["count"].sum()
    totals = totals[totals.index != ""]
    kept = set(totals.sort_values(ascending=False, kind="stable").index[:SERIES])
    names = dict(zip(rows["doc_id"], rows["document"], strict=True))
    shown = rows.assign(series=[doc if doc in kept else "" for doc in rows["doc_id"]])
    order = [doc for doc in names if doc in kept] + ([""] if len(names) > len(kept) else [])
    called = names | {"": str(words.get("others", "…"))}
    traces = [
        _stack(doc, called[doc], shown[shown["series"] == doc], i, look, words)
        for i, doc in enumerate(order)
    ]
    keys = list(terms)
    layout = horizontal(look, words["count"], rows.groupby("term_id")["count"].sum().max())
    layout |= {"barmode": "stack", "bargap": 0.34}
    layout["legend"] = {"orientation": "v", "y": -0.14, "yanchor": "top", "traceorder": "normal"}
    layout["yaxis"] |= {
        "categoryorder": "array",
        "categoryarray": keys,
        "labelalias": aliases(keys, list(terms.values()), look, 32),
    }
    return figure(traces, layout, look, 80 + _ROW_PX * max(len(keys), 1) + 22 * len(order))


def _stack(doc: str, name: str, part: pd.DataFrame, index: int, look: Look, words: Mapping[str, Any]) -> dict[str, Any]:
    counts = part.groupby("term_id", sort=False).agg(label=("label", "first"), count=("count", "sum"))
    title, unit = label(shorten(name, 52), look), words["count"]
    return {
        "type": "bar",
        "orientation": "h",
        "x": counts["count"].tolist(),
        "y": counts.index.tolist(),
        "name": title,
        "customdata": [[term, doc] for term in counts.index],
        "marker": {
            "color": look.palette.series[index % len(look.palette.series)],
            "line": {"width": 1, "color": look.palette.background},
        },
        "unselected": {"marker": {"opacity": 0.4}},
        "hovertext": [
            f"<b>{label(text, look)}</b><br>{title}<br>{isolate(f'{unit}: {look.number(count)}', look)}"
            for text, count in zip(counts["label"], counts["count"], strict=True)
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }
