"""What happened when."""

from __future__ import annotations

import pandas as pd

from ..figures.timeline import timeline
from ..locale import dates, labels
from ..locale.i18n import n, t
from ..view import evidence
from ..view.filters import View
from ..view.state import State
from .chart import Chart, columns, resting

MOST = 40  # events that a timeline draws: of more, the latest that are the point of their document
_LATEST = "main DESC, coalesce(latest, earliest) DESC, row, start"


def dated(view: View, now: State) -> Chart | None:
    """The timeline of the dated events; None when there are none."""
    words, found = now.language, evidence.events(view, now.options)
    count = len(found)
    if not count:
        return None
    rows = found.frame(MOST, order=_LATEST).sort_values(["row", "start"], ignore_index=True)
    view.fetch_documents(rows["doc_id"].unique())
    frame = rows.assign(
        document=[labels.document(view.corpus, doc) for doc in rows["doc_id"]],
        date_text=[dates.date_text(labels.given(value), words) for value in rows["date"]],
    )
    names = {key: t(words, f"timeline.{key}") for key in ("day", "range", "inferred")}
    return Chart(
        "timeline",
        t(words, "panel.timeline"),
        frame,
        lambda: columns(
            now, frame.assign(surface=_sentences(view, frame)), what="column.event", date="column.date",
            date_text="column.date_text", inferred="column.inferred", basis="column.basis", place="column.place",
            document="column.document", surface="column.sentence",
        ),
        t(words, "alt.timeline", n=n(words, "dated.n", len(rows)), first=frame["date_text"].iloc[0],
          last=frame["date_text"].iloc[-1]),
        resting(view, now, rule(now, len(rows), count), "events"),
        "event",
        lambda rows, look: timeline(rows, look, names | {"months": dates.months(words)}),
    )  # fmt: skip


def _sentences(view: View, frame: pd.DataFrame) -> list[str]:
    """The sentences of the events, which are long and only wanted where the table is saved."""
    return list(view.corpus.sentences(frame["row"].tolist())["surface"])


def rule(now: State, shown: int, count: int) -> str:
    """How to read the timeline of so many of so many events."""
    words = now.language
    said = t(words, "rule.timeline", shown=n(words, "events.n", shown))
    return f"{said} {t(words, 'rule.latest', n=n(words, 'events.n', count))}" if shown < count else said
