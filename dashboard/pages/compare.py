"""A beside B: the same axes, what only one has, what rises and falls; and who says what where documents differ."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from html import escape

import pandas as pd
import streamlit as st

from .. import session
from ..charts import compare as charts
from ..locale import dates, labels
from ..locale.i18n import n, t
from ..locale.numbers import number
from ..panels import card
from ..parts import chips, passages, sheet
from ..parts.sheet import Cell
from ..view import compare, differ, sides
from ..view.corpus import Corpus
from ..view.filters import View
from ..view.lookup import Lookup
from ..view.sides import KINDS, Side
from ..view.state import State

_LISTED, _CHOICES = 15, 400
_ALL: dict[str, Callable[[Corpus], Lookup]] = {"doc": lambda c: c.documents, "who": lambda c: c.officials}


def render(view: View, now: State) -> None:
    """The page. The address names the sides as `a=` and `b=` (see view/sides.py)."""
    words = now.language
    st.title(t(words, "compare.title"), anchor=False)
    chips.render(view.corpus, now, len(view.documents()))
    with st.container(horizontal=True, key="sides"):
        for name in ("side_a", "side_b"):
            _choose(view.corpus, now, name)
    a, b = sides.read(now.options.side_a), sides.read(now.options.side_b)
    if a is None or b is None:
        card.nothing(now, "compare.choose")
    else:
        _compared(view, now, a, b)
    _differences(view, now)
    passages.render(view, now)


def _choose(corpus: Corpus, now: State, name: str) -> None:
    """Kind and values of one side."""
    words, held = now.language, sides.read(getattr(now.options, name))
    letter = t(words, f"compare.{name[-1]}")
    kind_key = f"{name}-kind"
    with st.container(border=True, key=f"panel-{name}"):
        if held and kind_key not in st.session_state:
            st.session_state[kind_key] = held.kind
        kind = st.segmented_control(
            letter, KINDS, key=kind_key, format_func=lambda k: t(words, f"compare.kind.{k}"), default=None
        )
        kind = kind or (held.kind if held else "outlet")
        values = held.values if held and held.kind == kind else ()
        if kind == "period":
            _period(now, name, values or ("", ""))
        else:
            _values(corpus, now, name, kind, values)


def _values(corpus: Corpus, now: State, name: str, kind: str, values: tuple[str, ...]) -> None:
    key = f"{name}-{kind}"
    known = {
        "outlet": lambda: corpus.outlets,
        "doc": lambda: corpus.documents.first(_CHOICES),
        "who": lambda: corpus.officials.first(_CHOICES, "mentions DESC, official_id"),
    }[kind]()
    known += [value for value in values if value not in known and kind != "outlet" and value in _ALL[kind](corpus)]
    st.session_state[key] = [value for value in values if value in known]
    st.multiselect(
        t(now.language, f"compare.kind.{kind}"), known, key=key, label_visibility="collapsed",
        format_func=lambda k: _value(corpus, now, kind, k), placeholder=t(now.language, "desk.choose"),
        select_all=False,
        on_change=lambda: _set(name, Side(kind, tuple(st.session_state[key])) if st.session_state[key] else None),
    )  # fmt: skip


def _period(now: State, name: str, values: tuple[str, ...]) -> None:
    keys = [f"{name}-{end}" for end in ("since", "until")]

    def changed() -> None:
        ends = tuple(day.isoformat() if (day := st.session_state[key]) else "" for key in keys)
        _set(name, Side("period", ends) if any(ends) else None)

    with st.container(horizontal=True):
        for key, value, end in zip(keys, values, ("since", "until"), strict=True):
            st.session_state[key] = date.fromisoformat(value) if value else None
            st.date_input(t(now.language, f"filters.{end}"), key=key, format="YYYY-MM-DD", min_value="1000-01-01",
                          max_value="2999-12-31", on_change=changed)  # fmt: skip


def _set(name: str, side: Side | None) -> None:
    now = session.current()
    session.go(replace(now, options=replace(now.options, **{name: str(side) if side else ""}), open=""))


def _value(corpus: Corpus, now: State, kind: str, key: str) -> str:
    if kind == "doc":
        return labels.document(corpus, key)
    return labels.official(corpus, key, now.language) if kind == "who" else key


def _named(corpus: Corpus, now: State, side: Side) -> str:
    words = now.language
    if side.kind != "period":
        return t(words, "list").join(_value(corpus, now, side.kind, key) for key in side.values)
    ends = [dates.date_text(end, words) if end else "…" for end in side.values]
    return t(words, "date.range", first=ends[0], last=ends[1])


def _compared(view: View, now: State, a: Side, b: Side) -> None:
    corpus, words = view.corpus, now.language
    one, other = (sides.view(corpus, now.filters, side) for side in (a, b))
    names = (f"{t(words, 'compare.a')}: {_named(corpus, now, a)}", f"{t(words, 'compare.b')}: {_named(corpus, now, b)}")
    _sizes(now, names, (one, other))
    if not one.any() or not other.any():
        card.nothing(now, "compare.empty")
        return
    for make in (charts.people, charts.terms):
        chart = make(one, other, now, names)
        if chart is not None:
            with card.card(chart.name, now) as end:
                card.show(end, chart, view, now, ())
                card.note(chart.rule)
    _lists(now, names, one, other)


def _sizes(now: State, names: tuple[str, str], both: tuple[View, View]) -> None:
    """How much each side has, and a warning where that is too little to compare."""
    words = now.language
    lines = []
    for name, side in zip(names, both, strict=True):
        size = (n(words, "documents.n", len(side.documents())), n(words, "words.n", compare.words(side)))
        lines.append(f"{name} – {t(words, 'list').join(size)}")
    small = any(compare.is_small(side) for side in both)
    least = {"documents": compare.FEW_DOCUMENTS, "words": number(words, compare.FEW_WORDS)}
    guard = t(words, "compare.small", **least) if small else ""
    st.html(
        "".join(f"<p class='rule'><bdi>{escape(line)}</bdi></p>" for line in lines)
        + (f"<p class='guard' role='status'>{escape(guard)}</p>" if guard else "")
    )


def _lists(now: State, names: tuple[str, str], one: View, other: View) -> None:
    corpus, words = one.corpus, now.language
    for table, key, name in (
        ("mentions", "official_id", lambda k: labels.official(corpus, k, words)),
        ("term_mentions", "term_id", lambda k: labels.term(corpus, k)),
        ("instruments", "instrument_id", lambda k: labels.instrument(corpus, k, words)),
    ):
        frame = compare.counts(one, other, table, key)
        for side, called in zip("ab", names, strict=True):
            rows = compare.only(frame, side).head(_LISTED)
            _list(f"only.{table}", called, rows, side, now, name)
    terms = compare.counts(one, other, "term_mentions", "term_id")
    for trend in ("rising", "falling"):
        _list(f"{trend}", "", terms[terms[trend]].head(_LISTED), "b" if trend == "rising" else "a", now,
              lambda k: labels.term(corpus, k))  # fmt: skip


def _list(title: str, called: str, rows: pd.DataFrame, side: str, now: State, name: Callable[[str], str]) -> None:
    words = now.language
    items = "".join(f"<li>{sheet.text(name(k))} <span>{number(words, c)}</span></li>"
                    for k, c in zip(rows["key"], rows[side].tolist(), strict=True))  # fmt: skip
    head = escape(t(words, f"compare.{title}", side=called))
    st.html(
        f"<section class='sheet'><h2>{head}</h2>"
        + (f"<ul class='only'>{items}</ul>" if items else f"<p class='rule'>{escape(t(words, 'card.none'))}</p>")
        + "</section>"
    )


def _differences(view: View, now: State) -> None:
    """Where documents differ about the same thing, side by side with their places."""
    words, corpus = now.language, view.corpus
    found = differ.differences(view)
    rows = []
    for one in found:
        about = {"office": lambda k: labels.official(corpus, k, words),
                 "date": lambda k: labels.instrument(corpus, k, words),
                 "issuer": lambda k: labels.instrument(corpus, k, words)}.get(one.kind, str)(one.about)  # fmt: skip
        for place, saying in enumerate(one.sayings):
            value = dates.date_text(saying.value, words) if one.kind in ("date", "event") else saying.value
            rows.append((
                t(words, f"differ.{one.kind}") if not place else "", about if not place else "",
                Cell(value, saying.place), labels.document(corpus, saying.place.doc_id),
            ))  # fmt: skip
    with st.container(border=True, key="panel-differ"):
        card.note(t(words, "differ.rule"))
        sheet.section(now, "differ", ("column.fact", "column.about", "column.said", "column.document"), rows)
