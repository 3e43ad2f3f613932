"""The instrument's card: every citation of a resolution, decision or law, what is known of it, and who says so."""

from __future__ import annotations

from html import escape

import streamlit as st

from .. import session
from ..figures.style import isolate_codes
from ..locale import dates, labels
from ..locale.i18n import n, t
from ..parts import sheet
from ..parts.sheet import Cell
from ..view import cards
from ..view.cards import Fact, InstrumentCard, Place
from ..view.corpus import Corpus
from ..view.filters import View
from ..view.state import State

_PICKER = "option-instrument"
_CHOICES, _LISTED = 1_000, 500


def render(view: View, now: State) -> None:
    """The page. The address names it as `instrument=ID`; without one it is the instrument cited most."""
    corpus, known = view.corpus, cards.instruments(view.corpus, _CHOICES)
    if not known:
        st.html(f"<p class='empty' role='status'>{t(now.language, 'card.no_instruments')}</p>")
        return
    asked = now.options.instrument
    if asked and asked not in known and len(cards.instrument(corpus, asked).citations):
        known = [asked, *known]
    key = asked if asked in known else known[0]
    st.session_state[_PICKER] = key
    st.selectbox(
        t(now.language, "card.instrument"), known, key=_PICKER,
        format_func=lambda k: isolate_codes(labels.instrument(corpus, k, now.language)),
        placeholder=t(now.language, "desk.choose"),
        on_change=session.choose, args=("options", "instrument", _PICKER),
    )  # fmt: skip
    card = cards.instrument(corpus, key)
    _head(now, labels.instrument(corpus, key, now.language), card)
    _facts(corpus, now, card)
    cited = card.citations.head(_LISTED)
    sentences = dict(zip(cited["row"], corpus.sentences(cited["row"].tolist())["surface"], strict=True))
    sheet.section(now, "citations", ("column.sentence", "column.document", "column.date_text"), (
        (Cell(str(sentences[row.row]), Place(row.doc_id, int(row.start))), labels.document(corpus, row.doc_id),
         _date(now, cards.when(corpus, row.doc_id)))
        for row in cited.itertuples()
    ))  # fmt: skip


def _head(now: State, title: str, card: InstrumentCard) -> None:
    cited = n(now.language, "card.citations.n", len(card.citations))
    documents = n(now.language, "card.documents.n", len(card.sources))
    conflict = f"<p class='conflict' role='status'>{escape(t(now.language, 'card.conflict'))}</p>"
    st.html(
        f"<header class='card-head'><h1>{sheet.text(title)}</h1>"
        f"<p class='rule'>{escape(f'{cited} · {documents}')}</p>{conflict if card.conflicts else ''}</header>"
    )


def _facts(corpus: Corpus, now: State, card: InstrumentCard) -> None:
    """What is known of it: one line for each place that states it, so that sources that differ stand side by side."""
    stated = [("dates", card.dates), ("issuers", card.issuers)]
    rows = [row for name, facts in stated for fact in facts for row in _stated(corpus, now, name, fact)]
    sheet.section(now, "facts", ("column.fact", "column.value", "column.document"), rows)


def _stated(corpus: Corpus, now: State, name: str, fact: Fact) -> list[tuple[str, str, Cell]]:
    value = _date(now, fact.value) if name == "dates" else fact.value
    kind = t(now.language, f"card.fact.{name}")
    return [(kind, value, Cell(labels.document(corpus, place.doc_id), place)) for place in fact.places]


def _date(now: State, value: str) -> str:
    return dates.date_text(value, now.language) if value else t(now.language, "date.unknown")
