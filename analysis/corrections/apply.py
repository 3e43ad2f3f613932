"""Lays corrections over the tables of an analysis, and says of each whether it stands.

The table `corrections` has a row for each line of the file: `status` is applied; changed (applied, but the analysis no
longer says what it said when the line was written); or conflict (not applied, `reason` says why in one line). `target`
is the official_id or event_id that rests on it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ..columns import frame
from ..schema import Tables
from . import events, people
from .correction import EVENTS, Correction, fault
from .standing import Standing

_PEOPLE: dict[str, Callable[[Tables, Correction, Standing], str | None]] = {
    "join": people.join,
    "split": people.split,
    "rename": people.rename,
    "rename_latin": people.rename,
    "reclassify": people.reclassify,
    "hide": people.hide,
}
_EVENTS = {"event_date": events.date, "event_title": events.title}
_Outcome = tuple[str, str | None, str | None]  # status, reason, target


def apply(tables: Tables, corrections: Sequence[Correction]) -> Tables:
    """New tables with `corrections` laid over `tables`, which are not touched."""
    corrected = dict(tables)
    standing = Standing(tables)
    clashing = _clashing(corrections)
    outcomes = [_one(corrected, correction, standing, clashing) for correction in corrections]
    corrected["corrections"] = frame(
        "corrections", ((c.key, *c, *outcome) for c, outcome in zip(corrections, outcomes, strict=True))
    )
    return corrected


def conflicts(tables: Tables) -> list[str]:
    """A line for each correction that is not applied, or applied to what the analysis has changed its mind about."""
    doubtful = tables["corrections"][tables["corrections"]["status"] != "applied"]
    return [f"correction {r.status}: {r.action} {r.subject}: {r.reason}" for r in doubtful.itertuples(index=False)]


def _clashing(corrections: Sequence[Correction]) -> set[Correction]:
    """Lines that decide the same differently."""
    said: dict[tuple[str, ...], set[str]] = {}
    for correction in corrections:
        said.setdefault(correction.about, set()).add(correction.value)
    return {correction for correction in corrections if len(said[correction.about]) > 1}


def _one(tables: Tables, correction: Correction, standing: Standing, clashing: set[Correction]) -> _Outcome:
    if wrong := fault(correction):
        return "conflict", wrong, None
    if correction in clashing:
        return "conflict", "تصحيح آخر يقول غير هذا في الأمر نفسه", None
    if correction.action in EVENTS:
        return _event(tables, correction)
    wrong = _PEOPLE[correction.action](tables, correction, standing)
    if wrong:
        return "conflict", wrong, None
    return "applied", None, standing.person(correction.value if correction.action == "join" else correction.subject)


def _event(tables: Tables, correction: Correction) -> _Outcome:
    found = events.rows(tables, correction)
    if len(found) != 1:
        return "conflict", "لا حدث هنا الآن" if not found else "في الجملة أكثر من حدث", None
    said = events.said(tables, correction, found[0])
    wrong = _EVENTS[correction.action](tables, correction, found[0])
    if wrong:
        return "conflict", wrong, None
    target = str(tables["events"].at[found[0], "event_id"])
    if said not in (correction.was, correction.value):
        return "changed", f"صار التحليل يقول: {said or 'بلا تاريخ'}", target
    return "applied", None, target
