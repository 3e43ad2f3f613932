"""A Chromium, and an app started in it: what the benchmarks of the page share."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import chrome
from tests.browser.server import ROOT, serve

EMPTY = """import streamlit as st

st.session_state.clicks = st.session_state.get("clicks", -1) + 1
st.button("again")
st.text(f"clicks: {st.session_state.clicks}")
"""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser of the tests."""
    path = chrome.find()
    if not path:
        raise SystemExit("rasid: no Chrome or Chromium: python -m tests.browser.install")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=list(chrome.FLAGS))
        yield browser
        browser.close()


@contextmanager
def started(*command: str, cwd: Path = ROOT) -> Iterator[str]:
    """The address of `streamlit COMMAND` (by default, of our app); its log is thrown away."""
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder) / "log", *command, cwd=cwd) as url:
        yield url


@contextmanager
def empty_app(as_it_comes: bool = False) -> Iterator[str]:
    """A Streamlit app of one button that counts its clicks, with our settings or those that Streamlit has."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY, "utf-8")
        with started("run", str(script), cwd=Path(folder) if as_it_comes else ROOT) as url:
            yield url


def new_page(browser: Browser) -> Page:
    """A page with nothing in its cache."""
    return browser.new_context(locale="ar", viewport={"width": 1280, "height": 720}).new_page()
