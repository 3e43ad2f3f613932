"""Two sides of a comparison, A and B: two periods, outlets, sets of documents or officials, under the page's filters.

A side is written kind:value,value in the address, as in outlet:Nhân Dân, doc:ID,ID, who:ID, or period:2024-01-01..
2024-12-31 with either end left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from analysis.sql import literal

from . import filters
from .corpus import Corpus
from .filters import Filters, View

KINDS = ("outlet", "doc", "who", "period")
_FIELD = {"outlet": "outlets", "doc": "documents", "who": "officials"}


class Side(NamedTuple):
    """One side: its kind, and the keys or the two ends (ISO days, "" when open) that it is of."""

    kind: str
    values: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind}:{'..'.join(self.values) if self.kind == 'period' else ','.join(self.values)}"


def read(text: str) -> Side | None:
    """The side that the address names; None when it names none, or nonsense."""
    kind, _, value = text.partition(":")
    if kind not in KINDS or not value:
        return None
    if kind == "period":
        since, dots, until = value.partition("..")
        ends = [end for end in (since, until) if end]
        return Side(kind, (since, until)) if dots and ends and all(map(_is_day, ends)) else None
    return Side(kind, tuple(dict.fromkeys(part for part in value.split(",") if part)))


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def view(corpus: Corpus, base: Filters, side: Side) -> View:
    """What a side sees: whole documents for outlets, documents and periods, sentences for an official."""
    if side.kind == "period":
        whole = filters.apply(corpus, base)
        return View(corpus, base, {**whole.hits, "period": _written(*side.values)})
    return filters.apply(corpus, base.having(**{_FIELD[side.kind]: side.values}))


def _written(since: str, until: str) -> str:
    """The sentences of documents written in a period: whose publication, else main event, lies wholly in it."""
    return f"""
        SELECT row FROM sentences WHERE doc_id IN (
            SELECT doc_id FROM catalogue d
            LEFT JOIN (SELECT doc_id, earliest, latest FROM events WHERE main) e USING (doc_id)
            WHERE coalesce(d.published_earliest, e.earliest) >= {literal(since or "0000")}
                AND coalesce(d.published_latest, e.latest) <= {literal(until or "9999")})"""


def documents(one: View) -> Sequence[str]:
    """The documents of a side."""
    found: list[str] = one.documents().frame(columns="doc_id, row")["doc_id"].tolist()
    return found
