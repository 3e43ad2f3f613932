"""Where each event of the timeline stands: on a track of its own, its name above it, its date beside the mark."""

from __future__ import annotations

from collections.abc import Sequence
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


def tracks(events: pd.DataFrame, look: Look, months: Sequence[str] | None) -> tuple[pd.DataFrame, Ticks]:
    """`events` in order, and their time axis.

    Pixel positions: `top` of the label, `track` (its top) and `middle` of the track, `bottom` of the row; `side` of the
    mark where its date stands.
    """
    rows = events.copy()
    rows["from"] = pd.to_datetime(rows["earliest"].fillna(rows["latest"]))
    rows["to"] = pd.to_datetime(rows["latest"].fillna(rows["earliest"]))
    rows["is_day"] = rows["from"] == rows["to"]
    if "date_text" not in rows:
        rows["date_text"] = rows["date"]
    rows = rows.sort_values(["from", "to", "event_id"], kind="stable").reset_index(drop=True)
    rows["labelled"] = len(rows) <= _MAX_LABELLED
    ticks = date_ticks(rows["from"].min(), rows["to"].max(), months)
    rows["side"] = _sides(rows, ticks)
    rows["label"] = [_row_label(r, look) for r in rows.itertuples()]
    text = [
        (shown.count("<br>") + 1) * _LINE_PX if labelled else 0
        for shown, labelled in zip(rows["label"], rows["labelled"], strict=True)
    ]
    track = _TRACK_PX if len(rows) <= _MAX_LABELLED else _DENSE_PX
    rows["bottom"] = _TOP_PX + (pd.Series(text, dtype="int64") + track).cumsum()
    rows["middle"] = rows["bottom"] - track * 0.45
    rows["track"] = rows["bottom"] - track
    rows["top"] = rows["track"] - pd.Series(text, dtype="int64") + _GAP_PX
    return rows, ticks


def _sides(rows: pd.DataFrame, ticks: Ticks) -> list[str]:
    """Where the date of each mark has room even on the narrowest screen: "later", "earlier", else with the "label"."""
    if rows.empty:
        return []
    start, end = (pd.Timestamp(day) for day in ticks.window)
    needed = (rows["date_text"].str.len() * _CHARACTER_PX + _MARK_PX) / _NARROWEST_PX
    later, earlier = (end - rows["to"]) / (end - start), (rows["from"] - start) / (end - start)
    sides = pd.Series("label", index=rows.index).mask(earlier >= needed, "earlier").mask(later >= needed, "later")
    return sides.tolist()


def _row_label(row: Any, look: Look) -> str:
    text = isolate("<br>".join(plain(line) for line in wrap(shorten(row.what, 96), _LABEL_WIDTH).split("<br>")), look)
    shown = f"<b>{text}</b>" if row.main else text
    if row.side == "label":
        small = f"font-size:{DATE_PX}px;color:{look.palette.muted}"
        shown += f'<br><span style="{small}">{label(row.date_text, look)}</span>'
    return shown
