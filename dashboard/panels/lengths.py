"""How long the documents are: words, sentences and reading time, page furniture told apart, and their distribution."""

from __future__ import annotations

import pandas as pd
from streamlit.delta_generator import DeltaGenerator

from .. import evidence, labels
from ..figures.lengths import distribution, lengths_bar
from ..figures.style import Look
from ..filters import View
from ..i18n import t
from ..state import State
from . import card

# Words a minute in Arabic, mean of 25 readers aloud: Trauzettel-Klosinski and Dietz, IOVS 53 (2012) 5452, table 2.
READING_SPEED = 138


def render(view: View, now: State) -> None:
    """The panel."""
    with card.card("lengths", now, more=("furniture",)) as end:
        if now.options.lengths_view == "sentences":
            card.choices(now, "lengths_view")
            _distribution(end, view, now)
        else:
            card.choices(now, "lengths_view", "measure")
            _documents(end, view, now)


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


def _words(now: State) -> dict[str, str]:
    words = {
        key: t(now.language, f"lengths.{key}") for key in ("body", "boilerplate", "words", "minutes", "sentences", "x")
    }
    return words | {"unit": words[now.options.measure]}


def _documents(end: DeltaGenerator, view: View, now: State) -> None:
    words = now.language
    rows = card.remembered("lengths", view, now, lambda: lengths(view, now))
    if rows.empty:
        card.nothing(now)
        return

    def build(look: Look) -> object:
        return lengths_bar(rows, look, _words(now))

    total = int(rows["words"].sum())
    kept = view.documents(without="documents")
    share = kept["boilerplate_words"].sum() / max(kept["words"].sum(), 1)
    card.chart(
        "lengths",
        build,
        view,
        now,
        t(words, "alt.lengths", n=len(rows), words=f"{total:,d}"),
        "document",
        now.filters.documents,
    )
    card.note(now, "rule.lengths", share=f"{share:.1%}", speed=READING_SPEED)
    table = card.columns(
        now,
        rows,
        label="column.document",
        words="lengths.words",
        sentences="lengths.sentences",
        minutes="lengths.minutes",
    )
    card.save(end, "lengths", t(words, "panel.lengths"), view, now, build, table)


def _distribution(end: DeltaGenerator, view: View, now: State) -> None:
    words = now.language
    rows = evidence.sentences(view, now.options)
    if rows.empty:
        card.nothing(now)
        return
    frame = rows.assign(label=rows["doc_id"].map(lambda doc: labels.document(view.corpus, doc)))

    def build(look: Look) -> object:
        return distribution(frame, look, _words(now))

    alt = t(words, "alt.distribution", n=len(rows), median=int(rows["words"].median()))
    card.chart("distribution", build, view, now, alt, "bin", now.filters.lengths)
    card.note(now, "rule.distribution", median=int(rows["words"].median()))
    table = card.columns(now, frame, label="column.document", surface="column.sentence", words="lengths.words")
    card.save(end, "distribution", t(words, "option.lengths_view.sentences"), view, now, build, table)
