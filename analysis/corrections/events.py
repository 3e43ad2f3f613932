"""Corrections of events, laid over the tables: when it was, what it is called."""

from __future__ import annotations

import pandas as pd

from ..dates.moments import parse
from ..schema import Tables
from .correction import Correction

_BASIS = "صحّحه قارئ؛ كان: {was}"
_NO_DATE = "بلا تاريخ"


def date(tables: Tables, correction: Correction, at: int) -> str | None:
    """The event of row `at` has the date `value` (EDTF)."""
    try:
        value = parse(correction.value)
    except ValueError as error:
        return f"ليس تاريخًا: {error}"
    _put(tables, at, {
        "date": value.text, "earliest": value.earliest, "latest": value.latest, "inferred": True,
        "basis": _BASIS.format(was=correction.was or _NO_DATE),
    })  # fmt: skip
    return None


def title(tables: Tables, correction: Correction, at: int) -> str | None:
    """The event of row `at` is called `value`."""
    _put(tables, at, {"what": correction.value})
    return None


def rows(tables: Tables, correction: Correction) -> list[int]:
    """The rows of the events told in the sentence that the correction names; with several, those that were so."""
    events = tables["events"]
    start, _, end = correction.subject.partition("-")
    if not (start.isdecimal() and end.isdecimal()):
        return []
    here = events.index[(events["doc_id"] == correction.doc_id) & (events["start"] < int(end))
                        & (events["end"] > int(start))]  # fmt: skip
    column = "date" if correction.action == "event_date" else "what"
    alike = [at for at in here if _said(events.at[at, column]) in (correction.was, correction.value)]
    return alike or list(here)


def said(tables: Tables, correction: Correction, at: int) -> str:
    """What the analysis says now of what the correction is about."""
    return _said(tables["events"].at[at, "date" if correction.action == "event_date" else "what"])


def _said(value: object) -> str:
    return value if isinstance(value, str) else ""


def _put(tables: Tables, at: int, values: dict[str, object]) -> None:
    events = tables["events"]
    changed = {}
    for column, value in values.items():
        cells = list(events[column])
        cells[at] = value
        changed[column] = pd.Series(cells, index=events.index, dtype=events[column].dtype)
    tables["events"] = events.assign(**changed)
