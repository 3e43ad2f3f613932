"""Requests, instruments and figures: a chart where one helps, and a table whose lines open their sentences."""

from __future__ import annotations

from typing import Any

from ..charts import facts as charts
from ..figures.style import shorten
from ..locale import dates, labels
from ..locale.i18n import n, t
from ..locale.numbers import amount
from ..parts import sheet
from ..parts.sheet import Cell
from ..view import cards, facts
from ..view.cards import Place
from ..view.filters import View
from ..view.state import State
from . import card

_LISTED, _TITLE = 200, 48


def requests(view: View, now: State) -> None:
    """Who asked whom to do what."""
    with card.card("requests", now) as end:
        card.choices(now, "requests_view", "strength", "deadline")
        chart = card.made("requests", view, now, charts.requests)
        if chart is None:
            card.nothing(now)
            return
        card.show(end, chart, view, now, [now.open.partition(":")[2]] if now.open.startswith("ask") else [])
        card.note(chart.rule)
        rows = facts.requests(view, now.options)
        _listed(now, len(rows))
        sheet.section(now, "all_requests", ("column.request", "column.asker", "column.asked", "column.strength",
                                            "column.deadline", "column.document"),
                      (_request(view, now, row) for row in rows.frame(_LISTED).itertuples()))  # fmt: skip


def _request(view: View, now: State, row: Any) -> tuple[Cell | str, ...]:
    corpus, words = view.corpus, now.language
    deadline = labels.given(row.deadline)
    who = labels.asker(corpus, row.asker, words)
    return (
        Cell(labels.given(row.what), Place(row.doc_id, int(row.start))),
        Cell(who, query=sheet.page(now, "people", person=row.asker)) if row.asker in corpus.officials else who,
        labels.given(row.to) or "–",
        t(words, f"strength.{row.strength}"),
        dates.date_text(deadline, words) if deadline else "–",
        shorten(labels.document(corpus, row.doc_id), _TITLE),
    )


def instruments(view: View, now: State) -> None:
    """What is cited, by document and date."""
    with card.card("citations", now) as end:
        chart = card.made("citations", view, now, charts.citations)
        if chart is None:
            card.nothing(now)
            return
        opened = [now.open.removeprefix("instrument:")] if now.open.startswith("instrument:") else []
        card.show(end, chart, view, now, opened)
        card.note(chart.rule)
        rows = facts.citations(view, now.options)
        _listed(now, len(rows))
        sheet.section(now, "all_citations", ("column.instrument", "column.date_text", "column.issuer",
                                             "column.document", "column.written"),
                      (_citation(view, now, row) for row in rows.frame(_LISTED).itertuples()))  # fmt: skip


def _citation(view: View, now: State, row: Any) -> tuple[Cell | str, ...]:
    corpus, words = view.corpus, now.language
    written, dated = cards.when(corpus, row.doc_id), labels.given(row.date)
    return (
        Cell(labels.instrument(corpus, row.key, words), query=sheet.page(now, "instruments", instrument=row.key)),
        dates.date_text(dated, words) if dated else "–",
        labels.given(row.issuer) or "–",
        Cell(shorten(labels.document(corpus, row.doc_id), _TITLE), Place(row.doc_id, int(row.start))),
        dates.date_text(written, words) if written else t(words, "date.unknown"),
    )


def figures(view: View, now: State) -> None:
    """Numbers with what they count and how sure they are said to be."""
    with card.card("figures", now):
        card.choices(now, "modifier")
        rows = facts.figures(view, now.options)
        if not len(rows):
            card.nothing(now)
            return
        card.note(t(now.language, "rule.figures"))
        _listed(now, len(rows))
        sheet.section(now, "all_figures", ("column.value", "column.unit", "column.modifier", "column.document"), (
            (Cell(amount(now.language, row.value), Place(row.doc_id, int(row.start))), labels.given(row.unit) or "–",
             t(now.language, f"modifier.{labels.given(row.modifier) or 'exact'}"),
             shorten(labels.document(view.corpus, row.doc_id), _TITLE))
            for row in rows.frame(_LISTED).itertuples()
        ))  # fmt: skip


def _listed(now: State, count: int) -> None:
    if count > _LISTED:
        card.note(t(now.language, "evidence.more", shown=_LISTED, n=n(now.language, "rows.n", count)))
