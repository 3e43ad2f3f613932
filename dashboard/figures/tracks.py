"""Where each event of the timeline stands: on a track of its own, its name above it, its date beside the mark."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Any

import pandas as pd

from .style import Look, isolate, label, plain, shorten, wrap
from .ticks import Ticks, date_ticks

DATE_PX = 12
_LINE_PX, _TRACK_PX, _DENSE_PX, _TOP_PX = 18, 38, 16, 10
_GAP_PX = 5  # between the rule above a label and the label
_MAX_LABELLED, _LABEL_WIDTH = 60, 50
_CHARACTER_PX, _MARK_PX = 6.5, 24  # of a date beside its mark: the width of a letter, and the room for the mark
_NARROWEST_PX = 300  # the width of the axis on a phone


@dataclass(frozen=True, slots=True)
class Track:
    """An event and where it stands, in pixels from above: of the row the `top` of its name and the `bottom`, and
    between them the track, its `upper` edge and its `middle`. `side` of the mark has the date ("label": neither)."""

    event: Any
    start: date
    end: date
    date_text: str
    side: str
    label: str  # lines parted by <br>; none where there are too many
    bottom: int
    height: int

    @property
    def is_day(self) -> bool:
        """Whether it is known to the day."""
        return self.start == self.end

    @property
    def upper(self) -> int:
        """Of the track."""
        return self.bottom - self.height

    @property
    def middle(self) -> float:
        """Of the track."""
        return self.bottom - self.height * 0.45

    @property
    def top(self) -> int:
        """Of the name."""
        return self.upper - _lines(self.label) * _LINE_PX + _GAP_PX


def tracks(events: pd.DataFrame, look: Look, months: Sequence[str] | None) -> tuple[list[Track], Ticks]:
    """`events` in order, each on its track, and their time axis; nothing without events."""
    dated = sorted(_dated(events), key=lambda found: (found[1], found[2], found[0].event_id))
    if not dated:
        return [], Ticks([], [], [])
    ticks = date_ticks(dated[0][1], max(end for _, _, end in dated), months)
    labelled = len(dated) <= _MAX_LABELLED
    height, bottom, made = _TRACK_PX if labelled else _DENSE_PX, _TOP_PX, []
    for event, start, end in dated:
        text = getattr(event, "date_text", event.date)
        side = _side(start, end, text, ticks)
        shown = _label(event, text, side, look) if labelled else ""
        bottom += _lines(shown) * _LINE_PX + height
        made.append(Track(event, start, end, text, side, shown, bottom, height))
    return made, ticks


def _lines(label: str) -> int:
    return label.count("<br>") + 1 if label else 0


def _dated(events: pd.DataFrame) -> Iterable[tuple[Any, date, date]]:
    """Each with its first and last day; of what is open on one side, the day that is known."""
    for event in events.itertuples(index=False):
        first, last = (day if isinstance(day, str) else "" for day in (event.earliest, event.latest))
        yield event, date.fromisoformat(first or last), date.fromisoformat(last or first)


def _side(start: date, end: date, text: str, ticks: Ticks) -> str:
    """Where the date of a mark has room even on the narrowest screen: "later", "earlier", else with the "label"."""
    opens, closes = (datetime.fromisoformat(day) for day in ticks.window)
    needed = (len(text) * _CHARACTER_PX + _MARK_PX) / _NARROWEST_PX * (closes - opens)
    if closes - datetime.combine(end, time()) >= needed:
        return "later"
    return "earlier" if datetime.combine(start, time()) - opens >= needed else "label"


def _label(event: Any, date_text: str, side: str, look: Look) -> str:
    lines = wrap(shorten(event.what, 96), _LABEL_WIDTH).split("<br>")
    text = isolate("<br>".join(plain(line) for line in lines), look)
    shown = f"<b>{text}</b>" if event.main else text
    if side == "label":
        small = f"font-size:{DATE_PX}px;color:{look.palette.muted}"
        shown += f'<br><span style="{small}">{label(date_text, look)}</span>'
    return shown
