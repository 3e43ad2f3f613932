"""The list of passages behind a mark: each sentence in its own direction, with what was counted in it highlighted."""

from __future__ import annotations

from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from .. import session
from ..locale import labels
from ..locale.i18n import n, t
from ..locale.numbers import number
from ..view import evidence, marks, passage, pins, state
from ..view.filters import View
from ..view.marks import Mark
from ..view.pins import Pin
from ..view.state import State
from . import sheet

_HERE = Path(__file__).parent
_SHOWN = 200
_KEY = "evidence-list"


def render(view: View, now: State) -> None:
    """The open mark's passages; with no mark open, how to open one (a slide has no room for that)."""
    mark = marks.read(now.open)
    rows = evidence.passages(view, now.options, mark) if mark else None
    if rows is None and now.options.present:
        return
    with st.container(key="evidence" if rows is not None else "evidence-closed"):
        if mark is None or rows is None:
            st.html(f"<p class='hint'>{escape(t(now.language, 'evidence.hint'))}</p>")
            return
        _head(view, now, mark, rows)
        _list(view, now, mark, rows)


def _head(view: View, now: State, mark: Mark, rows: pd.DataFrame) -> None:
    words = now.language
    with st.container(key="evidence-head", horizontal=True, vertical_alignment="top"):
        st.html(
            f"<h2 class='evidence-title'><bdi>{escape(labels.mark(view.corpus, mark, words))}</bdi></h2>"
            f"<p class='rule' role='status'>{escape(rule(now, mark, rows))}{_card(now, mark)}</p>"
        )
        label = t(words, "evidence.close")
        st.button(label, key="evidence-close", on_click=session.open_mark, args=("",), icon=":material/close:")


def _card(now: State, mark: Mark) -> str:
    """The way to the card of the person whose passages these are."""
    if mark.kind != "official":
        return ""
    address = sheet.page(now, "people", person=mark.key)
    return f' · <a href="{escape(address)}" target="_self">{escape(t(now.language, "evidence.card"))}</a>'


def rule(now: State, mark: Mark, rows: pd.DataFrame) -> str:
    """How many passages there are, and what one of them is."""
    kind = {"official": now.options.count, "count": mark.key}.get(mark.kind, mark.kind)
    words = number(now.language, int(rows["words"].sum())) if "words" in rows else ""
    return n(now.language, f"passages.{kind}", len(rows), words=words)


def _list(view: View, now: State, mark: Mark, rows: pd.DataFrame) -> None:
    words = now.language
    shown = rows.head(_SHOWN)
    data = {
        "label": t(words, "evidence.list", mark=labels.mark(view.corpus, mark, words)),
        "rows": [_row(view, now, mark, row) | {"href": _link(now, row)} for row in shown.itertuples()],
        "more": t(words, "evidence.more", shown=len(shown), n=len(rows)) if len(rows) > len(shown) else "",
        "read": t(words, "evidence.read"),
        "pin": [t(words, "pin.add"), t(words, "pin.remove")],
        "pins": list(now.pins),
        "rtl": words == "ar",
    }
    component = st.components.v2.component(
        "rasid.evidence", html='<div class="list"></div>',
        css=_HERE.joinpath("passages.css").read_text("utf-8"), js=_HERE.joinpath("passages.js").read_text("utf-8"),
    )  # fmt: skip
    component(key=_KEY, data=data, on_pin_change=_pinned)


def _pinned() -> None:
    if pin := st.session_state[_KEY].pin:
        session.go(pins.toggle(session.current(), str(pin)))


def _row(view: View, now: State, mark: Mark, row: Any) -> dict[str, Any]:
    corpus = view.corpus
    sentence = corpus.sentences.iloc[row.row]
    start, end = int(sentence["start"]), max(int(sentence["end"]), int(row.end))
    own = (int(row.start), int(row.end))
    whole = own[0] <= start and own[1] >= int(sentence["end"])
    strong = [] if whole else [own]
    also = _also(view, mark, int(row.row)) if mark.kind in ("pair", "event", "undated") else []
    return {
        "parts": passage.parts(corpus.documents[row.doc_id].text, min(start, own[0]), end, strong, also),
        "document": labels.document(corpus, row.doc_id),
        "date": labels.published(corpus, row.doc_id, now.language),
        "pin": str(Pin(row.doc_id, min(start, own[0]), end)),
        "offset": t(now.language, "evidence.offset", start=row.start),
    }


def _link(now: State, row: Any) -> str:
    """The address of that passage on the documents page, under the same filters."""
    options = replace(now.options, document=f"{row.doc_id}@{row.start}")
    return "documents?" + urlencode(state.encode(replace(now, options=options, open="")), doseq=True)


def _also(view: View, mark: Mark, row: int) -> list[tuple[int, int]]:
    """What else of the mark stands in that sentence: both people of a pair; the dates of an event."""
    table, wanted = ("mentions", mark.key.split("+")) if mark.kind == "pair" else ("dates", None)
    spans = view.corpus.tables[table][view.corpus.rows[table] == row]
    if wanted is not None:
        spans = spans[spans["official_id"].isin(wanted)]
    return list(zip(spans["start"].astype(int), spans["end"].astype(int), strict=True))
