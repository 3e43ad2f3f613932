"""The name desk: why these spellings are one person, and the way to put it right."""

from __future__ import annotations

from datetime import date
from difflib import SequenceMatcher

import streamlit as st

from analysis.corrections.correction import CLASSES, Correction
from analysis.sql import literal
from analysis.text.fold import fold_text

from .. import corrected
from ..locale import labels
from ..locale.i18n import t
from ..view.corpus import Corpus
from ..view.state import State

_ACTIONS = ("join", "split", "rename", "rename_latin", "reclassify", "hide")
_CANDIDATES, _COMPARED, _MENTIONS = 200, 3_000, 5_000
_ACTION, _VALUE, _WHERE, _BY, _NOTE = (f"desk-{name}" for name in ("action", "value", "where", "by", "note"))


def render(corpus: Corpus, now: State, person: str) -> None:
    """The form under a person's card. What it writes is a line of the file of corrections; every panel follows."""
    words = now.language
    with st.container(border=True, key="desk"):
        st.header(t(words, "desk.title"), anchor=False)
        st.html(f"<p class='rule'>{t(words, 'desk.hint')}</p>")
        action = st.segmented_control(
            t(words, "desk.action"), _ACTIONS, key=_ACTION, default="join", format_func=lambda a: t(words, f"desk.{a}")
        )
        if action is None:
            return
        value, where = _value(corpus, now, person, action)
        with st.container(horizontal=True):
            by = st.text_input(t(words, "desk.by"), key=_BY)
            note = st.text_input(t(words, "desk.note"), key=_NOTE)
        line = Correction(
            action, person, where, value, labels.given(corpus.officials[person].name_ar), by.strip(),
            date.today().isoformat(), note.strip(),
        )  # fmt: skip
        st.button(
            t(words, f"desk.do.{action}"), key="desk-do", type="primary", on_click=corrected.add, args=(line,),
            disabled=not value and action != "hide",
        )  # fmt: skip


def _value(corpus: Corpus, now: State, person: str, action: str) -> tuple[str, str]:
    """(the right value, the document it is limited to) as the reader gives them."""
    words, row = now.language, corpus.officials[person]
    if action == "join":
        chosen = st.selectbox(
            t(words, "desk.join.with"), alike(corpus, person), key=f"{_VALUE}-join", index=None,
            format_func=lambda k: labels.official(corpus, k, words), placeholder=t(words, "desk.choose"),
        )  # fmt: skip
        return chosen or "", ""
    if action == "split":
        return _spelling(corpus, now, person)
    if action == "reclassify":
        kinds = [kind for kind in CLASSES if kind != row.person_class]
        chosen = st.selectbox(
            t(words, "desk.class"), kinds, key=f"{_VALUE}-class", index=None,
            format_func=lambda k: t(words, f"class.{k}"), placeholder=t(words, "desk.choose"),
        )  # fmt: skip
        return chosen or "", ""
    if action == "hide":
        return "", ""
    held = row.name_ar if action == "rename" else labels.given(row.name_vi) or labels.given(row.name_latin)
    name = st.text_input(t(words, "desk.name"), value=labels.given(held), key=f"{_VALUE}-{action}-{person}").strip()
    return (name if name != held else ""), ""


def _spelling(corpus: Corpus, now: State, person: str) -> tuple[str, str]:
    words = now.language
    own = corpus.rows("mentions").where(f"official_id = {literal(person)} AND kind = 'name'").frame(_MENTIONS)
    spelling = st.selectbox(
        t(words, "desk.spelling"), own["surface"].unique().tolist(), key=f"{_VALUE}-split", index=None,
        placeholder=t(words, "desk.choose"),
    )  # fmt: skip
    documents = own["doc_id"][own["surface"] == spelling].unique().tolist()
    where = st.selectbox(
        t(words, "desk.where"), ["", *documents], key=_WHERE,
        format_func=lambda k: labels.document(corpus, k) if k else t(words, "desk.everywhere"),
    )  # fmt: skip
    return spelling or "", where or ""


def alike(corpus: Corpus, person: str) -> list[str]:
    """The other people, those whose names are most like this one's first."""
    name = fold_text(corpus.officials[person].name_ar)
    keys = corpus.officials.first(_COMPARED, "mentions DESC, official_id")
    corpus.officials.fetch(keys)
    others = [(key, fold_text(corpus.officials[key].name_ar)) for key in keys if key != person]
    near = sorted(others, key=lambda other: -SequenceMatcher(None, name, other[1]).ratio())
    return [key for key, _ in near[:_CANDIDATES]]
