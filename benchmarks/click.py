"""From the click on a bar to the page redrawn, against a click in an empty Streamlit app.

Seconds in the browser from the press of the mouse to the last change of the page, the script having ended: a bar of the
officials' chart clicked on and off, all panels and the list of passages drawn again. The floor is a Streamlit app of
one button, in the same browser: once as Streamlit starts it, and once with the settings of ours, which spare it a
collection of garbage after every run. Over 100,000 mentions (a store of generated documents) each click is on a bar
that was not clicked before. The four take turns, three times, each in a page of its own.
"""

from __future__ import annotations

import tempfile
from collections import defaultdict
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

from playwright.sync_api import Browser, Page

from analysis.store import build, processes
from tests.browser.app import App
from tests.browser.server import serve

from . import store
from .browser import chromium, empty_app, new_page, started
from .report import Row, table

_TURNS, _ROUNDS, _BARS = 3, 20, 10
_FLOORS = ("an empty app's button", "an empty app's button, our settings")
_DOCUMENTS = 67_000  # of benchmarks/store.py: 100,000 mentions
_QUIET_MS = 250  # a page that has not changed for so long is done
_WATCH = """
window.rasidChanged = 0;
new MutationObserver(() => { window.rasidChanged = performance.now(); })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
addEventListener("pointerdown", () => { window.rasidPressed = performance.now(); }, true);
"""
# The page is quiet again, and the run has told it something new (ours its address, the empty app its text). The text is
# asked for last: that lays the page out, and asked in every frame it would be a part of what is measured.
_DONE = f"""before => performance.now() - window.rasidChanged > {_QUIET_MS}
  && document.querySelector("[data-test-script-state]").dataset.testScriptState === "notRunning"
  && location.href + document.body.innerText !== before"""


def run() -> str:
    """Ours and the empty app's as a Markdown table."""
    with ExitStack() as stack:
        browser, folder = stack.enter_context(chromium()), Path(stack.enter_context(tempfile.TemporaryDirectory()))
        ours, large = stack.enter_context(started()), stack.enter_context(_large(folder))
        plain, set_up = stack.enter_context(empty_app(as_it_comes=True)), stack.enter_context(empty_app())
        seconds: dict[str, list[float]] = defaultdict(list)
        for _ in range(_TURNS):
            seconds["a bar clicked"] += _ours(browser, ours)
            seconds["a bar clicked, 100,000 mentions"] += _new_bars(browser, large)
            seconds[_FLOORS[0]] += _empty(browser, plain)
            seconds[_FLOORS[1]] += _empty(browser, set_up)
    pairs = [(row, floor) for floor in _FLOORS for row in seconds if row not in _FLOORS]
    return table([Row(row, seconds[row], floor, seconds[floor]) for row, floor in pairs])


@contextmanager
def _large(folder: Path) -> Iterator[str]:
    """The address of our app over a store of so many mentions."""
    store.make(folder / "tables", _DOCUMENTS)
    build([folder / "tables"], folder / "store", processes(2), workers=2)
    with serve(folder / "log", arguments=["--store", str(folder / "store")]) as url:
        yield url


def _ours(browser: Browser, address: str) -> list[float]:
    app = _app(browser, address)
    app.open()
    return [_press(app.page, *app.middle("officials")) for _ in range(_ROUNDS)]


def _new_bars(browser: Browser, address: str) -> list[float]:
    """Each bar once, every second click taking the filter off again."""
    app, seconds = _app(browser, address), []
    app.open()
    for bar in range(_BARS):
        seconds.append(_press(app.page, *app.middle("officials", bar)))
        _press(app.page, *app.middle("officials", bar))
    return seconds


def _empty(browser: Browser, address: str) -> list[float]:
    page = _app(browser, address).page
    page.goto(address)
    button = page.get_by_role("button", name="again")
    button.wait_for()
    box = button.bounding_box()
    assert box
    return [_press(page, box["x"] + box["width"] / 2, box["y"] + box["height"] / 2) for _ in range(_ROUNDS)]


def _app(browser: Browser, address: str) -> App:
    page = new_page(browser)
    page.add_init_script(_WATCH)
    return App(page, address, "ar")


def _press(page: Page, x: float, y: float) -> float:
    before = page.evaluate("location.href + document.body.innerText")
    page.mouse.click(x, y)
    page.wait_for_function(_DONE, arg=before)
    return float(page.evaluate("(window.rasidChanged - window.rasidPressed) / 1000"))
