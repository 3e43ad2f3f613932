"""Requests by who asked and of whom, and citations of instruments by document."""

from __future__ import annotations

from collections.abc import Callable

import pandas as pd

from analysis.sql import among

from ..figures.stacked import stacked_bar
from ..locale import labels
from ..locale.i18n import n, t
from ..view import facts
from ..view.filters import View
from ..view.rows import Rows
from ..view.state import State
from .chart import Chart, columns, resting

_TOP = 15
_SERIES = 6


def requests(view: View, now: State) -> Chart | None:
    """A bar for each who asked, or of whom was asked, by the strength of the words; None without requests."""
    whom = now.options.requests_view == "whom"
    rows = (facts.by_asked if whom else facts.by_asker)(view, now.options)
    count = len(rows)
    if not count:
        return None
    words, corpus, kind = now.language, view.corpus, "asked" if whom else "asker"
    name = (lambda key: labels.asked(corpus, key)) if whom else (lambda key: labels.asker(corpus, key, words))
    top = _counts(rows, "strength", name)
    return Chart(
        "requests",
        t(words, "panel.requests"),
        top,
        lambda: columns(now, top.assign(series=[t(words, f"strength.{s}") for s in top["series"]]),
                label="column.asked" if whom else "column.asker", series="column.strength", count="column.requests"),
        t(words, "alt.requests", n=n(words, "requests.n", count), name=top["label"].iloc[0]),
        resting(view, now, t(words, f"rule.requests.{now.options.requests_view}"), "people"),
        kind,
        lambda drawn, look: stacked_bar(
            drawn, look, [(s, t(words, f"strength.{s}")) for s in facts.STRENGTHS],
            {"count": t(words, "column.requests")},
        ),
    )  # fmt: skip


def citations(view: View, now: State) -> Chart | None:
    """A bar an instrument, by the documents that cite it; None without citations."""
    rows = facts.citations(view, now.options)
    documents = rows.counts("doc_id", most=_SERIES + 1)["doc_id"].tolist()
    if not documents:
        return None
    words, corpus = now.language, view.corpus
    shown = documents if len(documents) <= _SERIES else []  # more colours than that say nothing
    rows = rows.having(source="doc_id" if shown else "''")
    top = _counts(rows, "source", lambda key: labels.instrument(corpus, key, words))
    names = [(doc, labels.document(corpus, doc)) for doc in shown] or [("", t(words, "terms.documents"))]
    called = dict(names)
    return Chart(
        "citations",
        t(words, "panel.citations"),
        top,
        lambda: columns(now, top.assign(series=[called[s] for s in top["series"]]), label="column.instrument",
                series="column.document", count="column.citations"),
        t(words, "alt.citations", n=n(words, "instruments.n", top["key"].nunique())),
        t(words, "rule.citations"),
        "instrument",
        lambda drawn, look: stacked_bar(drawn, look, names, {"count": t(words, "column.citations")}),
    )  # fmt: skip


def _counts(rows: Rows, series: str, name: Callable[[str], str]) -> pd.DataFrame:
    """key, series, count, label of the commonest keys, the commonest first."""
    order = rows.counts("key", most=_TOP)["key"].tolist()
    counts = rows.where(among("key", order)).counts("key", series).rename(columns={series: "series"})
    counts["place"] = counts["key"].map({key: i for i, key in enumerate(order)})
    counts = counts.sort_values(["place", "series"], ignore_index=True)
    return counts.assign(label=[name(key) for key in counts["key"]])
