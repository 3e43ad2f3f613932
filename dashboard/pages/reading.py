"""What to read first: the few documents that tell most, near-duplicates told once, and what is new."""

from __future__ import annotations

import streamlit as st

from ..charts.lengths import READING_SPEED
from ..locale import dates, labels
from ..locale.i18n import n, t
from ..locale.numbers import digits, number
from ..panels import card, seen
from ..parts import chips, sheet
from ..parts.sheet import Cell
from ..view import cards, plan
from ..view.cards import Place
from ..view.filters import View
from ..view.state import State


def render(view: View, now: State) -> None:
    """The page."""
    words = now.language
    st.title(t(words, "reading.page"), anchor=False)
    chips.render(view.corpus, now, len(view.documents()))
    if not view.any():
        card.nothing(now, "empty.all")
        return
    with st.container(border=True, key="panel-plan"):
        st.header(t(words, "panel.plan"), anchor=False)
        _plan(view, now)
    with st.container(border=True, key="panel-new"):
        st.header(t(words, "panel.new"), anchor=False)
        _new(view, now)


def _plan(view: View, now: State) -> None:
    words = now.language
    made = view.corpus.remember(("plan", now.filters), lambda: plan.plan(view, READING_SPEED))
    people, events = (sum(getattr(step, name) for step in made.steps) for name in ("people", "events"))
    card.note(t(
        words, "plan.sum", documents=n(words, "documents.n", len(made.steps)), minutes=_minutes(now, made.minutes),
        everything=_minutes(now, made.everything), people=digits(words, f"{people}/{made.people}"),
        events=digits(words, f"{events}/{made.events}"),
    ))  # fmt: skip
    heads = ("column.rank", "column.document", "document.reading", "column.new_people", "column.new_events",
             "column.twins")  # fmt: skip
    sheet.section(now, "plan", heads, (
        (number(words, i), Cell(labels.document(view.corpus, step.doc_id), Place(step.doc_id, 0)),
         _minutes(now, step.minutes), number(words, step.people), number(words, step.events),
         t(words, "list").join(view.corpus.documents[doc].path for doc in step.twins) or "–")
        for i, step in enumerate(made.steps, 1)
    ))  # fmt: skip


def _new(view: View, now: State) -> None:
    corpus = view.corpus
    sheet.section(now, "new", ("column.document", "document.outlet", "column.date_text"), (
        (Cell(labels.document(corpus, doc), Place(doc, 0)), labels.given(corpus.documents[doc].outlet) or "–",
         _date(now, cards.when(corpus, doc)))
        for doc in seen.render(view, now)
    ))  # fmt: skip


def _date(now: State, value: str) -> str:
    return dates.date_text(value, now.language) if value else t(now.language, "date.unknown")


def _minutes(now: State, minutes: float) -> str:
    return n(now.language, "minutes.n", max(round(minutes), 1))
