"""Sections of a card: a heading, and a table whose lines open the place in the document that they stand on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from html import escape
from itertools import pairwise
from typing import NamedTuple
from urllib.parse import urlencode

import streamlit as st

from ..figures.style import codes
from ..locale.i18n import t
from ..view import state
from ..view.cards import Place
from ..view.state import State


class Cell(NamedTuple):
    """Text of a cell, and where it leads: a place in a document, or an address of this page."""

    text: str
    place: Place | None = None
    query: str = ""


def section(now: State, key: str, heads: Sequence[str], rows: Iterable[Sequence[Cell | str]]) -> None:
    """One section; `heads` are keys of the catalogue. Says so in words when it has no rows."""
    lines = [_line(now, row) for row in rows]
    title = escape(t(now.language, f"card.{key}"))
    if not lines:
        nothing = escape(t(now.language, "card.none"))
        st.html(f"<section class='sheet'><h2>{title}</h2><p class='rule'>{nothing}</p></section>")
        return
    region = f"<div class='wide' tabindex='0' role='region' aria-label='{title}'>"
    head = "".join(f"<th scope='col'>{escape(t(now.language, name))}</th>" for name in heads)
    st.html(
        f"<section class='sheet'><h2>{title}</h2>{region}<table><thead><tr>{head}</tr></thead>"
        f"<tbody>{''.join(lines)}</tbody></table></div></section>"
    )


def _line(now: State, row: Sequence[Cell | str]) -> str:
    return "<tr>" + "".join(f"<td>{_cell(now, cell)}</td>" for cell in row) + "</tr>"


def _cell(now: State, cell: Cell | str) -> str:
    """Document text is never markup, and keeps its own direction."""
    if isinstance(cell, str):
        return text(cell)
    shown = text(cell.text)
    query = address(now, cell.place) if cell.place else cell.query
    return f'<a href="{escape(query)}" target="_self">{shown}</a>' if query else shown


def text(written: str) -> str:
    """Document text as HTML: inert, in its own direction, and with numbers such as 18-NQ/TW in theirs."""
    cuts = [0, *(cut for span in codes(written) for cut in span), len(written)]
    parts = [escape(written[first:last]) for first, last in pairwise(cuts)]
    parts[1::2] = [f'<bdi dir="ltr">{code}</bdi>' for code in parts[1::2]]
    return f"<bdi>{''.join(parts)}</bdi>"


def address(now: State, place: Place) -> str:
    """The address of that place on the documents page, under the same filters."""
    options = replace(now.options, document=f"{place.doc_id}@{place.start}")
    return "documents?" + urlencode(state.encode(replace(now, options=options, open="")), doseq=True)


def page(now: State, name: str, **options: str) -> str:
    """The address of another page in this view, with some options set."""
    shown = replace(now, options=replace(now.options, **options), open="")
    return f"{name}?" + urlencode(state.encode(shown), doseq=True)
