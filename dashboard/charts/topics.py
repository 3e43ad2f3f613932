"""What the documents are about: the weightiest terms, as a cloud, as bars, and by document."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pandas as pd

from analysis.sql import among

from ..figures.cloud import place
from ..figures.topics import SERIES, terms_bar, terms_by_document
from ..locale import labels
from ..locale.i18n import n, t
from ..view import evidence
from ..view.filters import View
from ..view.state import State
from .chart import Chart, columns

CLOUD_WORDS = 48


def counts(view: View, now: State, most: int) -> pd.DataFrame:
    """term_id, count, label, documents, keyness of the weightiest; the count is that of the view."""
    rows = evidence.term_rows(view, now.options)
    weight = "count * keyness" if now.options.rank == "keyness" else "count"
    if not view.kept(without="terms"):
        order = "row" if now.options.rank == "keyness" else "count DESC, term_id"
        multi = {"all": "true", "multi": "is_multiword", "single": "NOT is_multiword"}[now.options.phrases]
        return rows.ask(f"""
            SELECT term_id, count, documents, term AS label, keyness, {weight} AS weight
            FROM terms WHERE {multi} ORDER BY {order} LIMIT {most}""")
    counted = f"SELECT term_key, count(*) AS count, count(DISTINCT doc) AS documents FROM ({rows.sql}) GROUP BY ALL"
    found = rows.ask(f"""
        SELECT count, documents, keyness, {weight} AS weight, row FROM ({counted})
        JOIN term_weights USING (term_key) ORDER BY weight DESC, row LIMIT {most}""")
    # The names of these few only: to read a million of them would take longer than all else.
    listed = ", ".join(map(str, found["row"])) or "NULL"
    named = rows.ask(f"SELECT row, term_id, term AS label FROM terms WHERE row IN ({listed})")
    return found.merge(named, on="row", how="left").drop(columns="row")


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
    alt = t(words, "alt.cloud", n=n(words, "terms.n", len(place(terms))))
    return replace(chart, name="cloud", title=t(words, "chart.cloud"), alt=alt, cloud=terms)


def _terms(view: View, now: State, most: int) -> Chart | None:
    shown, words = counts(view, now, most), now.language
    if shown.empty:
        return None
    first = shown.iloc[0]
    return Chart(
        "terms",
        t(words, "panel.topics"),
        shown,
        lambda: columns(now, shown, label="column.term", count="terms.count", documents="terms.documents",
                keyness="terms.keyness"),
        t(words, "alt.terms", n=n(words, "terms.n", len(shown)), term=first["label"], count=first["count"]),
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
        lambda: columns(now, cells, label="column.term", document="column.document", count="terms.count"),
        t(words, "alt.spread", n=n(words, "terms.n", cells["term_id"].nunique())),
        t(words, f"rule.terms.{now.options.rank}"),
        "cell",
        lambda rows, look: terms_by_document(rows, look, _names(now)),
        "|",
    )


def _cells(view: View, now: State) -> pd.DataFrame:
    """term_id, label, doc_id, count, document of the weightiest terms."""
    shown = counts(view, now, int(now.options.terms_top))
    rows = evidence.cells(view, now.options).where(among("term_id", shown["term_id"]))
    most = rows.counts("doc_id", most=SERIES + 1)["doc_id"].tolist()
    told = f"CASE WHEN {among('doc_id', most[:SERIES])} THEN doc_id ELSE '' END" if len(most) > SERIES else "doc_id"
    cells = rows.having(source=told).counts("term_id", "source").rename(columns={"source": "doc_id"})
    corpus = view.corpus
    corpus.documents.fetch(most)
    place = {doc: corpus.documents[doc].row if doc else float("inf") for doc in cells["doc_id"].unique()}
    cells = cells.sort_values("doc_id", key=lambda docs: docs.map(place), kind="stable")
    others = t(now.language, "terms.others")
    cells["document"] = [labels.document(corpus, doc) if doc else others for doc in cells["doc_id"]]
    return shown[["term_id", "label"]].merge(cells, on="term_id", how="left")


def _names(now: State) -> dict[str, Any]:
    return {key: t(now.language, f"terms.{key}") for key in ("count", "documents", "keyness", "others")}
