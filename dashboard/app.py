"""The page as a whole: which view, which corpus, which page of it."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from pathlib import Path

import duckdb
import streamlit as st

from . import corrected, door, faults, session
from .locale import labels
from .locale.i18n import t
from .own import shown
from .pages import (
    compare,
    corrections,
    documents,
    facts,
    instruments,
    method,
    overview,
    own,
    people,
    presentation,
    reading,
)
from .parts import keys, masthead, pack_button, sidebar, tray
from .paths import PAGES
from .view import filters
from .view.corpus import Corpus
from .view.state import State

_STATIC = Path(__file__).parent / "static"
_STYLE, _SLIDES, _ICON = _STATIC / "page.css", _STATIC / "slides.css", _STATIC / "icon.png"


def run() -> None:
    """Draw the page that the address names."""
    now = session.current()
    title = t(now.language, "brand")
    st.set_page_config(page_title=title, page_icon=str(_ICON), layout="wide", initial_sidebar_state="auto")
    st.html(_STYLE)
    if not door.admits(now.language):
        _finished()
        return
    pages = {
        name: st.Page(_show(name), title=t(now.language, f"page.{name}"), url_path=name, default=name == "overview")
        for name in PAGES
    }
    here = st.navigation(list(pages.values()), position="hidden")
    if now.options.present:
        st.html(_SLIDES)
        with faults.told(now.language, _mended):
            presentation.render(filters.apply(_corpus(), now.filters), now)
    else:
        with faults.told(now.language, _mended):
            masthead.render(now, pages, here, _tools)
        if complaint := corrected.complaint(now.language):
            st.error(t(now.language, "corrections.failed", reason=labels.plain(complaint, 400)))
        _dropped(now)
        with faults.told(now.language, _mended):
            here.run()
    keys.render(now, _asked)
    if st.session_state.pop("renewed", False):
        st.toast(t(now.language, "renewed"), icon=":material/sync:")
    _finished()


def _dropped(now: State) -> None:
    """What of a link this version does not know, in one line; its button takes it out of the address."""
    if names := session.dropped():
        with st.container(horizontal=True, vertical_alignment="center", key="dropped"):
            said = t(now.language, "method.dropped", names=t(now.language, "list").join(names))
            st.html(f"<p class='rule' role='status'><bdi>{escape(said)}</bdi></p>")
            st.button(t(now.language, "dropped.done"), key="dropped-done", type="tertiary", on_click=session.go,
                      args=(now,))  # fmt: skip


def _asked(name: str) -> None:
    """A key was pressed on a slide."""
    now = session.current()
    presentation.act(name, filters.apply(_corpus(), now.filters), now)


def _finished() -> None:
    """Let the page say which run it shows: tests and benchmarks wait for it."""
    st.session_state["run"] = st.session_state.get("run", 0) + 1
    st.html(f"<i id='rasid-run' hidden>{st.session_state['run']}</i>")


def _tools(now: State) -> None:
    """What stands in the head of every page: the pinned passages and the meeting pack."""
    corpus = _corpus()
    tray.render(corpus, now)
    pack_button.render(corpus, now)
    label = t(now.language, "present.start")
    st.button(label, key="present", on_click=session.present, icon=":material/present_to_all:")


def _show(name: str) -> Callable[[], None]:
    def page() -> None:
        now = session.current()
        corpus = _corpus()
        sidebar.render(corpus, now)
        view = filters.apply(corpus, now.filters)
        _PAGES[name](view, now)

    page.__name__ = name
    return page


def _corpus() -> Corpus:
    """The corpus of this visit: read when the page is opened, not at every click."""
    if "corpus" not in st.session_state:
        st.session_state["corpus"] = shown.corpus()
    corpus: Corpus = st.session_state["corpus"]
    return corpus


def _mended(error: Exception) -> bool:
    """Whether the files that this visit asked are gone since the store was brought up to date, which it now shows."""
    if not isinstance(error, duckdb.IOException):
        return False
    now = shown.corpus()
    if now is st.session_state.get("corpus"):
        return False
    st.session_state.update(corpus=now, renewed=True)
    return True


_PAGES = {
    "overview": overview.render,
    "facts": facts.render,
    "people": people.render,
    "documents": documents.render,
    "own": own.render,
    "compare": compare.render,
    "reading": reading.render,
    "instruments": instruments.render,
    "corrections": corrections.render,
    "method": method.render,
}
