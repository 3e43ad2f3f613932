"""The meeting pack in one click: a file of the view as it is, made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from threading import Lock

import streamlit as st

from .. import session
from ..export import formats, studio
from ..locale.i18n import t
from ..view.corpus import Corpus
from ..view.state import State

_NEEDS_BROWSER = ("pptx", "pdf", "zip")
_KEPT = 4  # files, of some megabytes each
_made: dict[tuple[object, ...], bytes] = {}
_ONE_AT_A_TIME = Lock()  # a second click waits for the first file and then finds it made


def render(corpus: Corpus, now: State) -> None:
    """A button; what it opens offers one file of each kind."""
    popover = st.popover(t(now.language, "pack.button"), key="pack", icon=":material/slideshow:", on_change="rerun")
    if popover.open:
        with popover:
            _kinds(corpus, now)


def _kinds(corpus: Corpus, now: State) -> None:
    words, today = now.language, session.today()
    st.html(f"<p class='rule'>{t(words, 'pack.hint')}</p>")
    if studio.browser() is None:
        st.html(f"<p class='guard' role='status'>{t(words, 'pack.no_server_browser')}</p>")
    for kind in formats.KINDS:
        st.download_button(
            t(words, f"pack.kind.{kind}"), maker(corpus, now, kind, today, session.dropped()),
            formats.filename(kind, today), formats.MEDIA[kind], key=f"pack-{kind}", on_click="ignore", width="stretch",
        )  # fmt: skip


def maker(corpus: Corpus, now: State, kind: str, today: date, dropped: tuple[str, ...]) -> Callable[[], bytes]:
    """Called when the reader clicks, in a thread of its own: nobody else waits for it."""

    def make() -> bytes:
        with _ONE_AT_A_TIME:
            key = (corpus, kind, now, today, dropped)
            if key not in _made:
                _made[key] = formats.make(corpus, now, kind, today, dropped)
                while len(_made) > _KEPT:
                    del _made[next(iter(_made))]
            return _made[key]

    return make
