"""A page to read on: one document, where it comes from, and its text with all that was found in it marked."""

from __future__ import annotations

from typing import Any

import streamlit as st

from analysis.sql import literal

from .. import session
from ..charts.lengths import READING_SPEED
from ..locale import dates, labels
from ..locale.i18n import n, t
from ..locale.numbers import number, tag
from ..parts import document_marks, marked_document
from ..parts.document_marks import KINDS
from ..view.corpus import Corpus
from ..view.filters import View
from ..view.marked_text import Mark, lines
from ..view.state import State

_PICKER = "option-document"
_CHOICES = 1_000
_LINKED = ("http://", "https://")


def render(view: View, now: State) -> None:
    """The page. The address names the document as `read=DOC_ID`, or `read=DOC_ID@OFFSET` for one passage of it."""
    language = now.language
    asked, _, offset = now.options.document.partition("@")
    known = view.corpus.documents
    choices = view.documents().frame(_CHOICES, "doc_id, row")["doc_id"].tolist()
    if asked in known and asked not in choices:
        choices = sorted([asked, *choices], key=lambda doc: known[doc].row)
    if not choices:
        st.html(f"<p class='empty' role='status'>{t(language, 'empty.all')}</p>")
        return
    doc_id = asked if asked in known else choices[0]
    st.session_state[_PICKER] = doc_id
    st.selectbox(
        t(language, "document.choose"),
        choices,
        key=_PICKER,
        format_func=lambda key: labels.document(view.corpus, key),
        placeholder=t(language, "desk.choose"),
        on_change=session.choose,
        args=("options", "document", _PICKER),
    )
    first = int(offset) if offset.isdecimal() else None
    marked_document.show("document", content(view.corpus, doc_id, language, first))


def content(corpus: Corpus, doc_id: str, language: str, offset: int | None = None) -> dict[str, Any]:
    """All that the page shows of a document, as plain values; `offset` is that of a passage to be shown first."""
    row = corpus.documents[doc_id]
    rtl = row.language in ("ar", "fa", "ur")
    found = document_marks.marks(corpus, doc_id, language)
    shown = [*found, *_passage(corpus, doc_id, offset)]
    return {
        "id": doc_id,
        "lang": row.language,
        "dir": "rtl" if rtl else "ltr",
        "title": labels.document(corpus, doc_id),
        "facts": _facts(row, language),
        "warnings": corpus.warnings_of(doc_id),
        "numbers": tag(language),
        "kinds": [_kind(corpus, found, kind, language) for kind in KINDS],
        "marks": [[mark.kind, mark.key, mark.title] for mark in shown],
        "lines": lines(corpus.text_of(doc_id), shown, rtl),
        "words": {name: t(language, f"document.{name}") for name in ("legend", "jump", "warnings")},
    }


def _kind(corpus: Corpus, found: list[Mark], kind: str, language: str) -> dict[str, Any]:
    items = document_marks.entries(corpus, found, kind, language)
    count = sum(item.count for item in items)
    return {"kind": kind, "label": t(language, f"mark.{kind}"), "count": count, "items": items}


def _passage(corpus: Corpus, doc_id: str, offset: int | None) -> list[Mark]:
    """The sentence in which `offset` lies."""
    if offset is None:
        return []
    there = f"doc_id = {literal(doc_id)} AND start <= {offset} AND {offset} < \"end\""
    rows = corpus.rows("sentences").where(there).frame()
    return [Mark(start, end, "passage", "", "") for start, end in rows[["start", "end"]].values.tolist()]


def _facts(row: Any, language: str) -> list[list[str]]:
    """(name, value, address) of what is known about a document; only http addresses can be followed."""
    url, published = labels.given(row.url), labels.given(row.published)
    basis = labels.given(row.published_basis)
    date = dates.date_text(published, language) if published else t(language, "date.unknown")
    words = n(language, "words.n", row.words)
    if row.boilerplate_words:
        words = t(language, "document.furniture", words=words, furniture=number(language, row.boilerplate_words))
    minutes = max(round(row.words / READING_SPEED), 1)
    facts = [
        ("outlet", labels.given(row.outlet), ""),
        ("published", f"{date} ({basis})" if basis else date, ""),
        ("words", words, ""),
        ("reading", n(language, "minutes.n", minutes), ""),
        ("file", row.path, ""),
        ("url", url, url if url.lower().startswith(_LINKED) else ""),
    ]
    return [[t(language, f"document.{name}"), value, address] for name, value, address in facts if value]
