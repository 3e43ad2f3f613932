"""How long the documents are, and how long their sentences run."""

from __future__ import annotations

import pandas as pd

from ..figures import lengths as figures
from ..locale import labels
from ..locale.i18n import t
from ..locale.numbers import number
from ..view import evidence
from ..view.filters import View
from ..view.state import State
from .chart import Chart, columns

# Words a minute in Arabic, mean of 25 readers aloud: Trauzettel-Klosinski and Dietz, IOVS 53 (2012) 5452, table 2.
READING_SPEED = 138


def documents(view: View, now: State) -> Chart | None:
    """A bar a document; None when no document is left."""
    words, rows = now.language, lengths(view, now)
    if rows.empty:
        return None
    kept = view.documents(without="documents")
    share = kept["boilerplate_words"].sum() / max(kept["words"].sum(), 1)
    return Chart(
        "lengths",
        t(words, "panel.lengths"),
        rows,
        columns(now, rows, label="column.document", words="lengths.words", sentences="lengths.sentences",
                minutes="lengths.minutes"),
        t(words, "alt.lengths", n=len(rows), words=number(words, int(rows['words'].sum()))),
        t(words, "rule.lengths", share=number(words, share, ".1%"), speed=READING_SPEED),
        "document",
        lambda rows, look: figures.lengths_bar(rows, look, _names(now)),
    )  # fmt: skip


def lengths(view: View, now: State) -> pd.DataFrame:
    """doc_id, label, body, boilerplate, words, sentences, minutes of the documents left, longest first."""
    rows = view.documents(without="documents")
    with_furniture = now.options.furniture == "with"
    sentences = view.corpus.sentences.groupby(["doc_id", "boilerplate"])["words"].size().unstack(fill_value=0)
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
    words, rows = now.language, evidence.sentences(view, now.options)
    if rows.empty:
        return None
    frame = rows.assign(label=rows["doc_id"].map(lambda doc: labels.document(view.corpus, doc)))
    median = int(rows["words"].median())
    return Chart(
        "distribution",
        t(words, "option.lengths_view.sentences"),
        frame,
        columns(now, frame, label="column.document", surface="column.sentence", words="lengths.words"),
        t(words, "alt.distribution", n=len(rows), median=median),
        t(words, "rule.distribution", median=median),
        "bin",
        lambda rows, look: figures.distribution(rows, look, _names(now)),
    )


def _names(now: State) -> dict[str, str]:
    keys = ("body", "boilerplate", "words", "minutes", "sentences", "x")
    words = {key: t(now.language, f"lengths.{key}") for key in keys}
    return words | {"unit": words[now.options.measure]}
