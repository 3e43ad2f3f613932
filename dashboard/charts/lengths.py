"""How long the documents are, and how long their sentences run."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from analysis.sql import among

from ..figures import lengths as figures
from ..locale import labels
from ..locale.i18n import n, t
from ..locale.numbers import number
from ..view import evidence
from ..view.filters import View
from ..view.state import State
from .chart import Chart, columns

# Words a minute in Arabic, mean of 25 readers aloud: Trauzettel-Klosinski and Dietz, IOVS 53 (2012) 5452, table 2.
READING_SPEED = 138
MOST = 30  # documents with a bar of their own


def documents(view: View, now: State) -> Chart | None:
    """A bar a document, the longest where they are many; None when no document is left."""
    words, rows = now.language, lengths(view, now)
    if rows.empty:
        return None
    total = sums(view)
    share = number(words, total.furniture / max(total.words, 1), ".1%")
    rule = t(words, "rule.lengths", share=share, speed=READING_SPEED)
    if len(rows) < total.documents:
        rule = f"{rule} {t(words, 'rule.longest', n=n(words, 'documents.n', total.documents), shown=len(rows))}"
    return Chart(
        "lengths",
        t(words, "panel.lengths"),
        rows,
        lambda: columns(now, rows, label="column.document", words="lengths.words", sentences="lengths.sentences",
                minutes="lengths.minutes"),
        t(words, "alt.lengths", n=n(words, "documents.n", len(rows)),
          words=n(words, "words.n", int(rows["words"].sum()))),
        rule,
        "document",
        lambda rows, look: figures.lengths_bar(rows, look, _names(now)),
    )  # fmt: skip


class Sums(NamedTuple):
    """Documents, words and words of page furniture of a view."""

    documents: int
    words: int
    furniture: int


def sums(view: View) -> Sums:
    """What all documents left come to."""
    found = view.documents(without="documents").summary(
        documents="count(*)", words="coalesce(sum(words), 0)", furniture="coalesce(sum(boilerplate_words), 0)"
    )
    return Sums(*(int(value) for value in found))


def lengths(view: View, now: State) -> pd.DataFrame:
    """doc_id, label, body, boilerplate, words, sentences, minutes of the documents left, longest first."""
    longest = "words - boilerplate_words DESC, row"
    shown = "doc_id, words, boilerplate_words, row"
    rows = view.documents(without="documents").frame(MOST, shown, longest)
    with_furniture = now.options.furniture == "with"
    counted = view.corpus.rows("sentences").where(among("doc_id", rows["doc_id"])).counts("doc_id", "boilerplate")
    sentences = counted.pivot(index="doc_id", columns="boilerplate", values="count").fillna(0)
    view.fetch_documents(rows["doc_id"], without="documents")
    parts = {
        "words": (rows["words"] - rows["boilerplate_words"], rows["boilerplate_words"]),
        "sentences": tuple(
            rows["doc_id"].map(sentences.get(kind, {})).fillna(0).astype("int64") for kind in (False, True)
        ),
    }
    parts["minutes"] = tuple(part / READING_SPEED for part in parts["words"])
    body, furniture = parts[now.options.measure]
    frame = pd.DataFrame(
        {
            "doc_id": rows["doc_id"],
            "label": [labels.document(view.corpus, doc) for doc in rows["doc_id"]],
            "body": body,
            "boilerplate": furniture * with_furniture,
            **{name: part[0] + part[1] * with_furniture for name, part in parts.items()},
        }
    )
    return frame.sort_values("body", ascending=False, kind="stable")


def distribution(view: View, now: State) -> Chart | None:
    """A histogram of the lengths of sentences; None when no sentence is left."""
    words, found = now.language, evidence.sentences(view, now.options)
    documents = found.counts("doc_id", most=figures.SERIES + 1)["doc_id"].tolist()
    if not documents:
        return None
    single = len(documents) > figures.SERIES
    rows = found.having(source="''" if single else "doc_id").counts("bin", "source")
    rows = rows.rename(columns={"source": "doc_id"})
    corpus = view.corpus
    place = {doc: 0 if single else corpus.documents[doc].row for doc in rows["doc_id"].unique()}
    rows = rows.sort_values(["doc_id", "bin"], key=lambda c: c.map(place) if c.name == "doc_id" else c, kind="stable")
    rows = rows.assign(
        key=[f"{figures.bin_key(low)}@{doc}" for low, doc in zip(rows["bin"], rows["doc_id"], strict=True)],
        label=["" if single else labels.document(corpus, doc) for doc in rows["doc_id"]],
        range=[labels.length_text(figures.bin_key(low), words) for low in rows["bin"]],
    )
    median = middle(view, now)
    return Chart(
        "distribution",
        t(words, "option.lengths_view.sentences"),
        rows,
        lambda: columns(now, rows, label="column.document", range="lengths.x", count="lengths.sentences"),
        t(words, "alt.distribution", n=n(words, "sentences.n", int(rows["count"].sum())), median=median),
        t(words, "rule.distribution", median=median),
        "bin",
        lambda rows, look: figures.distribution(rows, look, _names(now)),
    )


def middle(view: View, now: State) -> int:
    """The median length of the sentences that the distribution shows, in words."""
    return int(evidence.sentences(view, now.options).summary(median="coalesce(median(words), 0)")["median"])


def _names(now: State) -> dict[str, str]:
    keys = ("body", "boilerplate", "words", "minutes", "sentences", "x")
    words = {key: t(now.language, f"lengths.{key}") for key in keys}
    return words | {"unit": words[now.options.measure]}
