"""How long the documents are: words, sentences and reading time, page furniture told apart, and their distribution."""

from __future__ import annotations

import pandas as pd

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
    with card.card("lengths", now):
        card.choices(now, "lengths_view", "furniture")
        _distribution(view, now) if now.options.lengths_view == "sentences" else _documents(view, now)


def lengths(view: View, now: State) -> pd.DataFrame:
    """doc_id, label, body_words, boilerplate_words, sentences, minutes of the documents left, longest first."""
    rows = view.documents(without="documents")
    furniture = rows["boilerplate_words"] if now.options.furniture == "with" else rows["boilerplate_words"] * 0
    body = rows["words"] - rows["boilerplate_words"]
    frame = pd.DataFrame(
        {
            "doc_id": rows["doc_id"],
            "label": [labels.document(view.corpus, doc) for doc in rows["doc_id"]],
            "body_words": body,
            "boilerplate_words": furniture,
            "sentences": rows["sentences"],
            "minutes": (body + furniture) / READING_SPEED,
        }
    )
    return frame.sort_values("body_words", ascending=False, kind="stable")


def _words(now: State) -> dict[str, str]:
    return {key: t(now.language, f"lengths.{key}") for key in ("words", "boilerplate", "minutes", "sentences", "x")}


def _documents(view: View, now: State) -> None:
    words = now.language
    rows = lengths(view, now)
    if rows.empty:
        card.nothing(now)
        return

    def build(look: Look) -> object:
        return lengths_bar(rows, look, _words(now))

    total, furniture = (
        int(rows["body_words"].sum() + rows["boilerplate_words"].sum()),
        int(rows["boilerplate_words"].sum()),
    )
    alt = t(words, "alt.lengths", n=len(rows), words=f"{total:,d}")
    card.chart("lengths", build, now, alt, "document", now.filters.documents)
    card.note(now, "rule.lengths", share=f"{furniture / max(total, 1):.1%}", speed=READING_SPEED)
    table = card.columns(
        now, rows, label="column.document", body_words="lengths.words", boilerplate_words="lengths.boilerplate",
        sentences="lengths.sentences", minutes="lengths.minutes",
    )  # fmt: skip
    card.save("lengths", t(words, "panel.lengths"), view, now, build, table)


def _distribution(view: View, now: State) -> None:
    words = now.language
    rows = evidence.sentences(view, now.options)
    if rows.empty:
        card.nothing(now)
        return
    frame = rows.assign(label=rows["doc_id"].map(lambda doc: labels.document(view.corpus, doc)))

    def build(look: Look) -> object:
        return distribution(frame, look, _words(now))

    alt = t(words, "alt.distribution", n=len(rows), median=int(rows["words"].median()))
    card.chart("distribution", build, now, alt, "bin", now.filters.lengths)
    card.note(now, "rule.distribution", median=int(rows["words"].median()))
    table = card.columns(now, frame, label="column.document", surface="column.sentence", words="lengths.words")
    card.save("distribution", t(words, "option.lengths_view.sentences"), view, now, build, table)
