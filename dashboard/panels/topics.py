"""What the documents are about: a word cloud, keywords by weight or count, and terms by document."""

from __future__ import annotations

from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from .. import cloud, cloud_view, evidence, labels, session
from ..figures.style import Look
from ..figures.topics import terms_bar, terms_by_document
from ..filters import View
from ..i18n import t
from ..state import State
from . import card

_WORDS = 48


def render(view: View, now: State) -> None:
    """The panel."""
    with card.card("topics", now, more=("rank", "phrases", "terms_top")) as end:
        card.choices(now, "topics_view")
        top = card.remembered("topics", view, now, lambda: counts(view, now))
        if top.empty:
            card.nothing(now)
            return
        {"cloud": _cloud, "bars": _bars, "documents": _by_document}[now.options.topics_view](end, view, now, top)
        card.note(now, f"rule.terms.{now.options.rank}")


def counts(view: View, now: State) -> pd.DataFrame:
    """term_id, count, label, documents, keyness, weightiest first; the count is that of the view."""
    rows = evidence.terms(view, now.options)
    top = rows.groupby("key").agg(count=("doc_id", "size"), documents=("doc_id", "nunique"))
    known = view.corpus.tables["terms"].set_index("term_id")
    top = top.join(known[["term", "keyness"]]).rename_axis("term_id").reset_index()
    top["weight"] = top["count"] * (top["keyness"] if now.options.rank == "keyness" else 1)
    top = top.sort_values(["weight", "term_id"], ascending=[False, True], kind="stable")
    return top.rename(columns={"term": "label"})


def _words(now: State) -> dict[str, Any]:
    return {key: t(now.language, f"terms.{key}") for key in ("count", "documents", "keyness", "others")}


def _table(now: State, top: pd.DataFrame) -> pd.DataFrame:
    return card.columns(
        now, top, label="column.term", count="terms.count", documents="terms.documents", keyness="terms.keyness"
    )


def _cloud(end: DeltaGenerator, view: View, now: State, top: pd.DataFrame) -> None:
    words = now.language
    shown = top.head(_WORDS)
    terms = tuple(shown[["term_id", "label", "count"]].itertuples(index=False, name=None))
    key, title = "chart-cloud", t(words, "panel.topics")

    def clicked() -> None:
        if term := st.session_state[key].clicked:
            session.click("term", term)

    cloud_view.show(key, terms, card.look(now), t(words, "alt.cloud", n=len(shown)), now.filters.terms, clicked)

    def draw(look: Look) -> str:
        return cloud.svg(cloud.place(terms), look, card.caption(title, view, now).lines)

    card.save_svg(end, "cloud", title, view, now, draw, _table(now, shown))


def _bars(end: DeltaGenerator, view: View, now: State, top: pd.DataFrame) -> None:
    words = now.language
    shown = top.head(int(now.options.terms_top))

    def build(look: Look) -> object:
        return terms_bar(shown, look, _words(now))

    alt = t(words, "alt.terms", n=len(shown), term=shown["label"].iloc[0], count=shown["count"].iloc[0])
    card.chart("terms", build, view, now, alt, "term", now.filters.terms)
    card.save(end, "terms", t(words, "panel.topics"), view, now, build, _table(now, shown))


def _by_document(end: DeltaGenerator, view: View, now: State, top: pd.DataFrame) -> None:
    words = now.language
    shown = top.head(int(now.options.terms_top))
    rows = evidence.cells(view, now.options)
    rows = rows[rows["term_id"].isin(shown["term_id"])]
    cells = rows.groupby(["term_id", "doc_id"], sort=False).size().rename("count").reset_index()
    cells["document"] = [labels.document(view.corpus, doc) for doc in cells["doc_id"]]
    cells = shown[["term_id", "label"]].merge(cells, on="term_id", how="left")

    def build(look: Look) -> object:
        return terms_by_document(cells, look, _words(now))

    chosen = [now.open.removeprefix("cell:")] if now.open.startswith("cell:") else []
    card.chart("spread", build, view, now, t(words, "alt.spread", n=len(shown)), "cell", chosen, join="|")
    table = card.columns(now, cells, label="column.term", document="column.document", count="terms.count")
    card.save(end, "spread", t(words, "option.topics_view.documents"), view, now, build, table)
