"""The official's card: one person's offices, events, requests, company and sources on a page, and the name desk."""

from __future__ import annotations

from html import escape

import streamlit as st

from .. import session
from ..locale import dates, labels
from ..locale.i18n import n, t
from ..locale.numbers import number
from ..own import shown
from ..parts import name_desk, sheet
from ..parts.sheet import Cell
from ..view import cards
from ..view.corpus import Corpus
from ..view.filters import View
from ..view.state import State

_PICKER = "option-person"
_LISTED = 400
_COMPANY = 15


def render(view: View, now: State) -> None:
    """The page. The address names the person as `person=ID`; without one it is the person named most."""
    corpus = view.corpus
    people = corpus.officials.first(_LISTED, "mentions DESC, title_mentions DESC, official_id")
    asked = now.options.person
    if not people:
        st.html(f"<p class='empty' role='status'>{t(now.language, 'empty.all')}</p>")
        return
    key = asked if asked in corpus.officials else people[0]
    st.session_state[_PICKER] = key
    st.selectbox(
        t(now.language, "card.person"), people if key in people else [key, *people], key=_PICKER,
        format_func=lambda k: labels.official(corpus, k, now.language), placeholder=t(now.language, "desk.choose"),
        on_change=session.choose, args=("options", "person", _PICKER),
    )  # fmt: skip
    _head(corpus, now, key)
    _sections(corpus, now, key)
    if shown.is_shared():
        name_desk.render(corpus, now, key)


def _head(corpus: Corpus, now: State, key: str) -> None:
    row, words = corpus.officials[key], now.language
    names = [labels.given(name) for name in (row.name_ar, row.name_vi, row.name_latin)]
    shown = labels.official(corpus, key, words)
    other = " · ".join(f"<bdi>{escape(name)}</bdi>" for name in dict.fromkeys(names) if name and name != shown)
    counts = [
        n(words, "card.documents.n", row.documents),
        n(words, "count.mentions.n", row.mentions),
        n(words, "card.titles.n", row.title_mentions),
    ]
    state = [t(words, f"class.{row.person_class}")]
    if key in corpus.former:
        state.append(t(words, "option.office.former"))
    st.html(
        f"<header class='card-head'><h1><bdi>{escape(shown)}</bdi></h1><p class='other'>{other}</p>"
        f"<p class='rule'>{escape(' · '.join([*state, *counts]))}</p></header>"
    )


def _sections(corpus: Corpus, now: State, key: str) -> None:
    words, card = now.language, cards.person(corpus, key)
    sheet.section(now, "offices", ("column.office", "column.when", "column.mentions", "column.documents"), (
        (Cell(o.role, o.place), _span(now, o.first, o.last), number(words, o.mentions),
         number(words, o.documents)) for o in card.offices
    ))  # fmt: skip
    sheet.section(now, "events", ("column.event", "column.date_text", "column.document"), (
        (Cell(e.what, cards.Place(e.doc_id, int(e.start))), _date(now, e.date), labels.document(corpus, e.doc_id))
        for e in card.events.itertuples()
    ))  # fmt: skip
    sheet.section(now, "requests", ("column.request", "column.to", "column.strength", "column.deadline"), (
        (Cell(labels.given(r.what), cards.Place(r.doc_id, int(r.start))), labels.given(r.to) or "–",
         t(words, f"strength.{r.strength}"), _date(now, r.deadline) if labels.given(r.deadline) else "–")
        for r in card.requests.itertuples()
    ))  # fmt: skip
    sheet.section(now, "together", ("column.name", "column.sentences"), (
        (Cell(labels.official(corpus, other, words), query=sheet.page(now, "people", person=other)),
         number(words, count))
        for other, count in card.together[:_COMPANY]
    ))  # fmt: skip
    sheet.section(now, "spellings", ("column.spelling", "column.mentions", "column.reason"), (
        (Cell(s.surface, s.place), number(words, s.mentions), s.basis or t(words, "card.alone")) for s in card.spellings
    ))  # fmt: skip
    sheet.section(now, "sources", ("column.document", "document.outlet", "column.date_text", "column.mentions"), (
        (Cell(labels.document(corpus, s.doc_id), s.place), labels.given(corpus.documents[s.doc_id].outlet) or "–",
         _date(now, cards.when(corpus, s.doc_id)), number(words, s.mentions))
        for s in card.sources
    ))  # fmt: skip


def _date(now: State, value: object) -> str:
    text = labels.given(value)
    return dates.date_text(text, now.language) if text else t(now.language, "date.unknown")


def _span(now: State, first: str, last: str) -> str:
    return _date(now, first) if first == last else f"{_date(now, first)} – {_date(now, last)}"
