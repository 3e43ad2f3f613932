"""The list of passages behind a mark: each sentence in its own direction, with what was counted in it highlighted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from analysis.sql import among

from .. import session
from ..locale import labels
from ..locale.i18n import n, t
from ..locale.numbers import number
from ..view import evidence, marks, passage, pins, state
from ..view.filters import View
from ..view.marks import Mark
from ..view.passage import Spans
from ..view.pins import Pin
from ..view.rows import Rows
from ..view.state import State
from . import sheet

_HERE = Path(__file__).parent
_SHOWN = 40  # passages, and as many more each time they are asked for
_KEY, _MORE, _SHOWN_OF = "evidence-list", "evidence-more", "evidence-shown"


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
        count = len(rows)
        _head(view, now, mark, rule(now, mark, rows, count))
        _list(view, now, mark, rows, count)


def _head(view: View, now: State, mark: Mark, said: str) -> None:
    words = now.language
    with st.container(key="evidence-head", horizontal=True, vertical_alignment="top"):
        st.html(
            f"<h2 class='evidence-title'><bdi>{escape(labels.mark(view.corpus, mark, words))}</bdi></h2>"
            f"<p class='rule' role='status'>{escape(said)}{_card(now, mark)}</p>"
        )
        label = t(words, "evidence.close")
        st.button(label, key="evidence-close", on_click=session.open_mark, args=("",), icon=":material/close:")


def _card(now: State, mark: Mark) -> str:
    """The way to the card of the person whose passages these are."""
    if mark.kind != "official":
        return ""
    address = sheet.page(now, "people", person=mark.key)
    return f' · <a href="{escape(address)}" target="_self">{escape(t(now.language, "evidence.card"))}</a>'


def rule(now: State, mark: Mark, rows: Rows, count: int) -> str:
    """How many passages there are (`count`), and what one of them is."""
    kind = {"official": now.options.count, "count": mark.key}.get(mark.kind, mark.kind)
    whole = mark.kind in ("document", "bin") or mark.key in ("sentences", "documents")
    words = number(now.language, int(rows.summary(words="coalesce(sum(words), 0)")["words"])) if whole else ""
    return n(now.language, f"passages.{kind}", count, words=words)


def _list(view: View, now: State, mark: Mark, rows: Rows, count: int) -> None:
    words = now.language
    shown = rows.frame(_most(now), 'doc_id, start, "end", row')
    view.fetch_documents(shown["doc_id"].unique())
    sentences = view.corpus.sentences(shown["row"].tolist())
    also, page = _also(view, mark, shown["row"].tolist()), _page(now)
    data = {
        "label": t(words, "evidence.list", mark=labels.mark(view.corpus, mark, words)),
        "rows": [
            _row(view, now, row, sentence, also[int(row.row)])
            for row, sentence in zip(shown.itertuples(), sentences.itertuples(), strict=True)
        ],
        "more": t(words, "evidence.more", shown=len(shown), n=count) if count > len(shown) else "",
        "page": page,
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
    if count > len(shown):
        more = min(_SHOWN, count - len(shown))
        label = t(words, "evidence.next", n=number(words, more))
        st.button(label, key=_MORE, on_click=_ask_for_more, args=(now.open, len(shown) + more),
                  icon=":material/expand_more:")  # fmt: skip


def _most(now: State) -> int:
    """How many passages are shown: more once they were asked for, as long as the same mark is open."""
    mark, most = st.session_state.get(_SHOWN_OF, ("", 0))
    return int(most) if mark == now.open else _SHOWN


def _ask_for_more(mark: str, most: int) -> None:
    st.session_state[_SHOWN_OF] = (mark, most)


def _pinned() -> None:
    if pin := st.session_state[_KEY].pin:
        session.go(pins.toggle(session.current(), str(pin)))


def _row(view: View, now: State, row: Any, sentence: Any, also: Spans) -> dict[str, Any]:
    corpus = view.corpus
    own = (int(row.start), int(row.end))
    first, last = int(sentence.start), int(sentence.end)
    whole = own[0] <= first and own[1] >= last
    start, end = min(first, own[0]), max(last, own[1])
    inside = start == first and end == last
    text = str(sentence.surface) if inside else corpus.text_of(row.doc_id)[start:end]
    strong = [] if whole else [own]
    return {
        "parts": passage.parts(text, start, strong, also),
        "document": labels.document(corpus, row.doc_id),
        "date": labels.published(corpus, row.doc_id, now.language),
        "place": f"{row.doc_id}@{row.start}",
        "pin": str(Pin(row.doc_id, start, end)),
        "offset": t(now.language, "evidence.offset", start=row.start),
    }


def _page(now: State) -> str:
    """The address of the documents page under the same filters, up to the passage, which is yet to follow."""
    other = replace(now, options=replace(now.options, document=""), open="")
    return f"documents?{urlencode(state.encode(other), doseq=True)}&read="


def _also(view: View, mark: Mark, rows: Sequence[int]) -> dict[int, list[tuple[int, int]]]:
    """What else of the mark stands in each sentence: both people of a pair; the dates of an event."""
    found: dict[int, list[tuple[int, int]]] = {int(row): [] for row in rows}
    if mark.kind not in ("pair", "event", "undated") or not found:
        return found
    table = "mentions" if mark.kind == "pair" else "dates"
    spans = view.corpus.rows(table).where(f"row IN ({', '.join(map(str, found))})")
    if mark.kind == "pair":
        spans = spans.where(among("official_id", mark.key.split("+")))
    for row, start, end in spans.frame(columns='row, start, "end"').itertuples(index=False):
        found[row].append((int(start), int(end)))
    return found
