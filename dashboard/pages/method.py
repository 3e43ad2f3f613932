"""What each number means, how each table was made, how well it was measured to read, and what it cannot do."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import streamlit as st

import analysis

from ..export import method
from ..locale.i18n import t
from ..panels import card
from ..parts import sheet
from ..view.filters import View
from ..view.state import State

_MEASURED = Path(analysis.__file__).parent / "measured"
_SETS = ("seeds", "press")
_LEFT_TO_RIGHT, _CLOSE = "\u2066", "\u2069"  # isolates: an address reads so inside Arabic too
_NUMBERS = ("documents", "people", "mentions", "titles", "events", "instruments", "directives", "keyness", "minutes")
_TABLES = (
    "documents", "officials", "dates", "events", "instruments", "organisations", "figures", "directives", "terms",
    "boilerplate", "corrections",
)  # fmt: skip
_LIMITS = ("machine", "names", "titles", "dates", "events", "language")


def render(view: View, now: State) -> None:
    """The page."""
    words = now.language
    st.title(t(words, "method.page"), anchor=False)
    with st.container(border=True, key="panel-view"):
        for line in method.lines(view, now, date.today(), (), ()):
            card.note(f"{_LEFT_TO_RIGHT}{line}{_CLOSE}" if line.startswith("?") else line)
    for name, items in (("numbers", _NUMBERS), ("tables", _TABLES)):
        with st.container(border=True, key=f"panel-{name}"):
            sheet.section(now, f"method.{name}", ("column.what", "column.meaning"), (
                (t(words, f"{name}.{item}"), t(words, f"{name}.{item}.meaning")) for item in items
            ))  # fmt: skip
    with st.container(border=True, key="panel-measured"):
        headings = ("column.measure", *(f"measured.{name}" for name in _SETS))
        sheet.section(now, "method.measured", headings, _measured(words))
        card.note(t(words, "measured.rule"))
    with st.container(border=True, key="panel-limits"):
        sheet.section(now, "method.limits", ("column.what", "column.meaning"), (
            (t(words, f"limits.{item}"), t(words, f"limits.{item}.meaning")) for item in _LIMITS
        ))  # fmt: skip


def _measured(words: str) -> list[tuple[str, ...]]:
    """One line a measure of `evaluate`: what it measures, and F1 of precision and recall on each golden set."""
    scores = {name: measured(name) for name in _SETS}
    return [
        (t(words, f"measure.{measure}"), *(_figure(scores[name].get(measure)) for name in _SETS))
        for measure in scores[_SETS[0]]
    ]


def _figure(tally: dict[str, Any] | None) -> str:
    if tally is None or tally["f1"] is None:
        return "–"
    parts = [f"{name[0].upper()} {tally[name]:.3f}" for name in ("precision", "recall") if tally[name] is not None]
    return f"F1 {tally['f1']:.3f} ({', '.join(parts)})"


@cache
def measured(name: str) -> dict[str, dict[str, Any]]:
    """What `evaluate` printed for a golden set when the scores were last kept."""
    kept: dict[str, dict[str, Any]] = json.loads(_MEASURED.joinpath(f"{name}.json").read_text("utf-8"))
    return kept
