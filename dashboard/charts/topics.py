"""What the documents are about: the weightiest terms, as a cloud, as bars, and by document."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from ..figures.topics import terms_bar, terms_by_document
from ..locale import labels
from ..locale.i18n import t
from ..view import evidence
from ..view.filters import View
from ..view.state import State
from .chart import Chart, columns

CLOUD_WORDS = 48


def counts(view: View, now: State) -> pd.DataFrame:
    """term_id, count, label, documents, keyness, weightiest first; the count is that of the view."""
    rows = evidence.terms(view, now.options)
    top = rows.groupby("key").agg(count=("doc_id", "size"), documents=("doc_id", "nunique"))
    known = view.corpus.tables["terms"].set_index("term_id")
    top = top.join(known[["term", "keyness"]]).rename_axis("term_id").reset_index()
    top["weight"] = top["count"] * (top["keyness"] if now.options.rank == "keyness" else 1)
    top = top.sort_values(["weight", "term_id"], ascending=[False, True], kind="stable")
    return top.rename(columns={"term": "label"})


def bars(view: View, now: State) -> Chart | None:
    """A bar a term, as many as the reader asked for; None without terms."""
    return _terms(view, now, int(now.options.terms_top))


def cloud(view: View, now: State) -> Chart | None:
    """The word cloud; None without terms."""
    chart = _terms(view, now, CLOUD_WORDS)
    if chart is None:
        return None
    words, shown = now.language, chart.rows
    terms = tuple(shown[["term_id", "label", "count"]].itertuples(index=False, name=None))
    alt = t(words, "alt.cloud", n=len(shown))
    return replace(chart, name="cloud", title=t(words, "chart.cloud"), alt=alt, cloud=terms)


def _terms(view: View, now: State, most: int) -> Chart | None:
    shown, words = counts(view, now).head(most), now.language
    if shown.empty:
        return None
    first = shown.iloc[0]
    return Chart(
        "terms",
        t(words, "panel.topics"),
        shown,
        columns(now, shown, label="column.term", count="terms.count", documents="terms.documents",
                keyness="terms.keyness"),
        t(words, "alt.terms", n=len(shown), term=first["label"], count=first["count"]),
        t(words, f"rule.terms.{now.options.rank}"),
        "term",
        lambda rows, look: terms_bar(rows, look, _names(now)),
    )  # fmt: skip


def by_document(view: View, now: State) -> Chart | None:
    """A bar a term, stacked by document; None without terms."""
    cells, words = _cells(view, now), now.language
    if cells.empty:
        return None
    return Chart(
        "spread",
        t(words, "option.topics_view.documents"),
        cells,
        columns(now, cells, label="column.term", document="column.document", count="terms.count"),
        t(words, "alt.spread", n=cells["term_id"].nunique()),
        t(words, f"rule.terms.{now.options.rank}"),
        "cell",
        lambda rows, look: terms_by_document(rows, look, _names(now)),
        "|",
    )


def _cells(view: View, now: State) -> pd.DataFrame:
    """term_id, label, doc_id, count, document of the weightiest terms."""
    shown = counts(view, now).head(int(now.options.terms_top))
    rows = evidence.cells(view, now.options)
    rows = rows[rows["term_id"].isin(shown["term_id"])]
    cells = rows.groupby(["term_id", "doc_id"], sort=False).size().rename("count").reset_index()
    cells["document"] = [labels.document(view.corpus, doc) for doc in cells["doc_id"]]
    return shown[["term_id", "label"]].merge(cells, on="term_id", how="left")


def _names(now: State) -> dict[str, Any]:
    return {key: t(now.language, f"terms.{key}") for key in ("count", "documents", "keyness", "others")}
