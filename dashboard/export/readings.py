"""What a chart says, in a sentence or two made from its numbers."""

from __future__ import annotations

from typing import Any

from ..charts.chart import Chart
from ..charts.lengths import READING_SPEED, middle, sums
from ..locale import labels
from ..locale.i18n import n, t
from ..locale.numbers import number
from ..plain import clean, shorten
from ..view import evidence
from ..view.filters import View
from ..view.rows import Rows
from ..view.state import State
from .quotes import largest

_LEADING, _LOPSIDED = 3, 0.6
_NAME = 40


def reading(chart: Chart, view: View, now: State) -> str:
    """The sentence for `chart`, and a second one where a single document makes most of the largest mark."""
    words = now.language
    if chart.kind == "event":
        return _events(chart, view, now)
    if chart.kind == "bin":
        return _distribution(chart, view, now)
    if chart.kind == "document":
        return _lengths(chart, view, words)
    rows = chart.rows.sort_values("count", ascending=False, kind="stable")
    total = int(rows["count"].sum())
    leading = (f"{_name(row, words)} ({number(words, row.count)})" for row in rows.head(_LEADING).itertuples())
    top = t(words, "list").join(leading)
    share = number(words, rows["count"].iloc[0] / total, ".0%")
    tied = int((rows["count"] == rows["count"].iloc[0]).sum()) > 1
    said = t(words, "reading.tied" if tied else "reading.top", top=top, share=share, total=number(words, total))
    return " ".join(filter(None, [said, _one_document(chart, view, now)]))


def _name(row: Any, words: str) -> str:
    names = [getattr(row, name, None) for name in ("label", "label_a", "label_b", "document")]
    return t(words, "and" if names[1] else "in").join(shorten(clean(name), _NAME) for name in names if name)


def _one_document(chart: Chart, view: View, now: State) -> str:
    mark = largest(chart, view, now)
    rows = evidence.passages(view, now.options, mark) if mark and mark.kind != "cell" else None
    count = len(rows) if rows else 0
    if rows is None or count < _LEADING:
        return ""
    first = Rows(rows.ask, rows.whole()).counts("doc_id", most=1).iloc[0]
    share = first["count"] / count
    if share < _LOPSIDED or len(view.documents()) < 2:
        return ""
    name = shorten(clean(labels.document(view.corpus, str(first["doc_id"]))), _NAME)
    return t(now.language, "reading.one_document", share=number(now.language, share, ".0%"), document=name)


def _events(chart: Chart, view: View, now: State) -> str:
    rows, words = chart.rows, now.language
    by_day = rows.assign(day=rows["earliest"].fillna(rows["latest"])).sort_values("day", kind="stable")
    return t(
        words,
        "reading.timeline",
        events=n(words, "events.n", len(rows)),
        first=by_day["date_text"].iloc[0],
        last=by_day["date_text"].iloc[-1],
        inferred=number(words, int(rows['inferred'].sum())),
        undated=number(words, len(evidence.undated(view, now.options))),
    )


def _lengths(chart: Chart, view: View, words: str) -> str:
    rows, all_ = chart.rows, sums(view)
    longest = rows.sort_values("words", ascending=False, kind="stable").iloc[0]
    total = all_.words if len(rows) < all_.documents else int(rows["words"].sum())
    return t(
        words,
        "reading.lengths",
        name=shorten(clean(str(longest["label"])), _NAME),
        words=n(words, "words.n", int(longest["words"])),
        total=n(words, "words.n", total),
        documents=n(words, "documents.n", all_.documents),
        minutes=n(words, "minutes.n", round(total / READING_SPEED)),
    )


def _distribution(chart: Chart, view: View, now: State) -> str:
    words = now.language
    length = chart.rows.groupby(chart.rows["key"].str.partition("@")[0], sort=False)["count"].sum()
    return t(
        words,
        "reading.distribution",
        median=middle(view, now),
        range=labels.length_text(str(length.idxmax()), words),
        count=number(words, int(length.max())),
        total=number(words, int(length.sum())),
    )
