"""The page as a whole: which view, which corpus, which page of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import streamlit as st

from . import session
from .locale.i18n import t
from .pages import documents, overview
from .parts import masthead, sidebar
from .view import filters, loading
from .view.corpus import Corpus
from .view.filters import View
from .view.state import State

_STYLE = Path(__file__).parent / "static" / "page.css"
_ICON = Path(__file__).parent / "static" / "icon.png"


def run() -> None:
    """Draw the page that the address names."""
    now = session.current()
    title = t(now.language, "brand")
    st.set_page_config(page_title=title, page_icon=str(_ICON), layout="wide", initial_sidebar_state="auto")
    st.html(_STYLE)
    pages = {
        name: st.Page(_show(name), title=t(now.language, f"page.{name}"), url_path=path, default=not path)
        for name, path in (("overview", ""), ("documents", "documents"))
    }
    here = st.navigation(list(pages.values()), position="hidden")
    masthead.render(now, pages, here)
    here.run()
    _finished()


def _finished() -> None:
    """Let the page say which run it shows, as a custom property of CSS: tests and benchmarks wait for it."""
    st.session_state["run"] = st.session_state.get("run", 0) + 1
    st.html(f"<style>:root {{ --rasid-run: {st.session_state['run']}; }}</style>")


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
        st.session_state["corpus"] = loading.load(loading.paths())
    corpus: Corpus = st.session_state["corpus"]
    return corpus


def _overview(view: View, now: State) -> None:
    overview.render(view, now)


def _documents(view: View, now: State) -> None:
    documents.render(view, now.language)


_PAGES = {"overview": _overview, "documents": _documents}
