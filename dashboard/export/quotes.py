"""The quotes of a chart: passages behind its largest mark, each with its document, outlet and date."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import pandas as pd

from ..charts.chart import Chart
from ..locale import labels
from ..plain import clean, shorten
from ..view import evidence
from ..view.corpus import Corpus
from ..view.filters import View
from ..view.marks import Mark
from ..view.pins import Pin
from ..view.state import State

MOST = 3
_LOOKED_AT = 500  # passages among which the quotes are chosen
_LENGTH, _SHORT = 220, 6  # characters of a quote; a sentence of fewer words is a heading more often than not


class Quote(NamedTuple):
    """A passage, and where it stands: the document's title, outlet and day of publication as far as known."""

    text: str
    source: str


def largest(chart: Chart, view: View, now: State) -> Mark | None:
    """The mark of `chart` that stands for most; None for a timeline, whose marks stand for one event each."""
    rows = chart.rows
    if chart.kind == "event" or rows.empty:
        return None
    if chart.kind == "bin":
        length = rows.groupby(rows["key"].str.partition("@")[0], sort=False)["count"].sum()
        return Mark("bin", f"{length.idxmax()}@")
    if chart.kind == "document":
        return Mark("document", str(rows.iloc[0]["doc_id"]))
    first = rows.loc[rows["count"].idxmax()]
    keys = {"official": ["official_id"], "term": ["term_id"], "cell": ["term_id", "doc_id"], "pair": ["a", "b"]}
    return Mark(chart.kind, (chart.join or "|").join(str(first[name]) for name in keys[chart.kind]))


def of_chart(chart: Chart, view: View, now: State, used: set[int]) -> tuple[Quote, ...]:
    """Up to three quotes, from different documents where there are some, and not again what is `used` if avoidable.

    `used` holds rows of sentences; those quoted now are added.
    """
    mark = largest(chart, view, now)
    if mark is None:
        rows = chart.rows.sort_values("main", ascending=False, kind="stable")
    else:
        found = evidence.passages(view, now.options, mark)
        rows = chart.rows.iloc[:0] if found is None else found.frame(_LOOKED_AT)
    chosen = _chosen(view, rows, used)
    used |= set(chosen["row"])
    return of_rows(view, now, chosen)


def _chosen(view: View, rows: pd.DataFrame, used: set[int]) -> pd.DataFrame:
    """Three rows of different sentences that are no page furniture: new ones first, documents in turn, long enough."""
    rows = rows.drop_duplicates("row")
    sentences = view.corpus.sentences(rows["row"].tolist())
    rows = rows.assign(old=rows["row"].isin(used), short=(sentences["words"] < _SHORT).to_numpy())
    rows = rows[~sentences["boilerplate"].to_numpy(bool)].sort_values(["old", "short"], kind="stable")
    turn = rows.groupby("doc_id", sort=False).cumcount()
    return rows.assign(turn=turn).sort_values(["old", "turn", "short"], kind="stable").head(MOST)


def of_rows(view: View, now: State, rows: pd.DataFrame, limit: int = _LENGTH) -> tuple[Quote, ...]:
    """The sentences of rows of a table of spans, each cut to about `limit` characters around what its row marks."""
    sentences = view.corpus.sentences(rows["row"].tolist())
    view.corpus.documents.fetch(rows["doc_id"])
    return tuple(
        _cut(view, now, row, sentence, limit)
        for row, sentence in zip(rows.itertuples(), sentences.itertuples(), strict=True)
    )


def _cut(view: View, now: State, row: Any, sentence: Any, limit: int) -> Quote:
    text = str(sentence.surface)
    before = clean(text[: max(int(row.start) - int(sentence.start), 0)])
    return Quote(shorten(clean(text), limit, len(before)), source(view, now, row.doc_id))


def pinned(corpus: Corpus, now: State, held: Sequence[Pin]) -> tuple[Quote, ...]:
    """The passages that the reader has pinned, whole, in the reader's order."""
    texts = (corpus.text_of(pin.doc_id)[pin.start : pin.end] for pin in held)
    return tuple(Quote(clean(text), source_of(corpus, now, pin.doc_id)) for text, pin in zip(texts, held, strict=True))


def source(view: View, now: State, doc_id: str) -> str:
    """A document's title, outlet and day of publication in one line."""
    return source_of(view.corpus, now, doc_id)


def source_of(corpus: Corpus, now: State, doc_id: str) -> str:
    """The same without a view."""
    title = shorten(clean(labels.document(corpus, doc_id)), 80)
    parts = [clean(labels.given(corpus.documents[doc_id].outlet)), labels.published(corpus, doc_id, now.language)]
    # A number after a Latin name is drawn with the name, after an Arabic one apart: each language has its safe order.
    return " · ".join(filter(None, [title, *(reversed(parts) if now.language == "ar" else parts)]))
