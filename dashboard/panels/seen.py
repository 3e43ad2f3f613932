"""What is new: since a day, or since this browser last said that it had seen all there was."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import streamlit as st

from .. import session
from ..locale import dates
from ..locale.i18n import n, t
from ..view.filters import View
from ..view.state import State
from . import card

_HERE = Path(__file__).parent
_SINCE = "option-since"
MOST = 5_000  # documents that a browser remembers having seen
_HTML = '<div class="row"><button type="button"></button></div>'


def render(view: View, now: State) -> list[str]:
    """The two ways to say since when; returns the documents that are new, in the order of the corpus."""
    words = now.language
    shown = view.documents().frame(MOST + 1, "doc_id, row")["doc_id"].tolist()
    if len(shown) > MOST:
        card.note(t(words, "new.too_many", n=n(words, "documents.n", MOST)))
        return []
    with st.container(horizontal=True, vertical_alignment="bottom"):
        st.session_state[_SINCE] = _day(now.options.since)
        st.date_input(t(words, "new.since"), key=_SINCE, format="YYYY-MM-DD", min_value="1000-01-01",
                      max_value="2999-12-31", on_change=_chosen)  # fmt: skip
        before = _seen(view, now)
    if now.options.since:
        card.note(t(words, "new.by_day", date=dates.date_text(now.options.since, words)))
        written = view.corpus.written(shown)
        return [doc for doc in shown if doc in written and written[doc][0] >= now.options.since]
    if before is None:
        card.note(t(words, "new.never"))
        return []
    new = [doc for doc in shown if doc not in set(before["documents"])]
    day = dates.date_text(str(before["day"]), words)
    card.note(t(words, "new.by_seen", date=day, documents=n(words, "documents.n", len(new))))
    return new


def _seen(view: View, now: State) -> dict[str, Any] | None:
    """What this browser has told that it had seen; None when it never did."""
    component = st.components.v2.component(
        "rasid.seen", html=_HTML, css=_HERE.joinpath("seen.css").read_text("utf-8"),
        js=_HERE.joinpath("seen.js").read_text("utf-8"),
    )  # fmt: skip
    data = {"label": t(now.language, "new.mark"), "documents": view.corpus.documents.first(MOST),
            "day": date.today().isoformat()}  # fmt: skip
    told = component(key="seen", data=data, width="content", on_seen_change=lambda: None).seen
    usable = isinstance(told, dict) and isinstance(told.get("documents"), list) and _day(str(told.get("day")))
    return told if usable else None


def _chosen() -> None:
    day = st.session_state[_SINCE]
    st.session_state[_SINCE + "-text"] = day.isoformat() if day else ""
    session.choose("options", "since", _SINCE + "-text")


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
