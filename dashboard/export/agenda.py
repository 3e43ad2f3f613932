"""Dated events as an agenda: what is still to come on the day of the pack, and what has been."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from ..locale import dates, labels
from ..plain import clean
from ..view import evidence
from ..view.filters import View
from ..view.state import State
from .quotes import Quote, of_rows

_MOST = 1_000  # events of one agenda


class Item(NamedTuple):
    """One dated event. `first` and `last` are the days that bound its date; one of them may be open and then equals
    the other. `precision` is day, month, year or range."""

    event_id: str
    what: str
    when: str
    first: date
    last: date
    precision: str
    inferred: bool
    place: str
    quote: Quote

    def coming(self, made: date) -> bool:
        """Whether it is not over on the day `made`."""
        return self.last >= made


def items(view: View, now: State) -> list[Item]:
    """Every dated event of the view in order of time."""
    rows = evidence.events(view, now.options).frame(_MOST)
    quotes = of_rows(view, now, rows, 400)
    items = (_item(now, row, quote) for row, quote in zip(rows.itertuples(), quotes, strict=True))
    return sorted(items, key=lambda i: (i.first, i.last, i.event_id))


def _item(now: State, row: Any, quote: Quote) -> Item:
    first = labels.given(row.earliest) or labels.given(row.latest)
    last = labels.given(row.latest) or first
    return Item(
        row.event_id,
        clean(labels.given(row.what)),
        dates.date_text(labels.given(row.date), now.language),
        date.fromisoformat(first),
        date.fromisoformat(last),
        evidence.precision(first, last),
        bool(row.inferred),
        clean(labels.given(row.place)),
        quote,
    )


def undated(view: View, now: State) -> int:
    """How many events of the view have no date."""
    return len(evidence.undated(view, now.options))


def shown(listed: Sequence[Item], made: date, most: int) -> list[Item]:
    """At most `most` of them: what is to come first, soonest on top, then the latest of what has been."""
    coming = [item for item in listed if item.coming(made)]
    past = [item for item in reversed(listed) if not item.coming(made)]
    return [*coming, *past][:most]
