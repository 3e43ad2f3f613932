"""From the click on a bar to the page redrawn, against a click in an empty Streamlit app.

Seconds in the browser from the press of the mouse to the last change of the page, the script having ended: a bar of the
officials' chart clicked on and off, all panels and the list of passages drawn again. The floor is a Streamlit app of
one button, in the same browser.
"""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.browser.app import COUNT_RUNS, App

from .browser import chromium, empty_app, new_page, started
from .report import Row, table

_ROUNDS = 20
_QUIET_MS = 250  # a page that has not changed for so long is done
_WATCH = f"""
{COUNT_RUNS}
window.rasidChanged = 0;
new MutationObserver(() => {{ window.rasidChanged = performance.now(); }})
  .observe(document, {{ subtree: true, childList: true, attributes: true, characterData: true }});
addEventListener("pointerdown", () => {{ window.rasidPressed = performance.now(); }}, true);
"""
_DONE = f"""before => window.rasidRuns > before && performance.now() - window.rasidChanged > {_QUIET_MS}
  && document.querySelector("[data-test-script-state]").dataset.testScriptState === "notRunning" """


def run() -> str:
    """Ours and the empty app's as a Markdown table."""
    with chromium() as browser, started() as ours, empty_app() as empty:
        return table([Row("a bar clicked", _ours(browser, ours), "an empty app's button", _empty(browser, empty))])


def _ours(browser: Browser, address: str) -> list[float]:
    app = _app(browser, address)
    app.open()
    mark = app.marks("officials").first
    return [_press(app, *_middle(mark)) for _ in range(_ROUNDS)]


def _empty(browser: Browser, address: str) -> list[float]:
    app = _app(browser, address)
    app.page.goto(address)
    button = app.page.get_by_role("button", name="again")
    button.wait_for()
    return [_press(app, *_middle(button)) for _ in range(_ROUNDS)]


def _app(browser: Browser, address: str) -> App:
    page = new_page(browser)
    page.add_init_script(_WATCH)
    return App(page, address, "ar")


def _middle(place) -> tuple[float, float]:  # type: ignore[no-untyped-def]
    place.scroll_into_view_if_needed()
    box = place.bounding_box()
    return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2


def _press(app: App, x: float, y: float) -> float:
    before = app.page.evaluate("window.rasidRuns")
    app.page.mouse.click(x, y)
    app.page.wait_for_function(_DONE, arg=before)
    return float(app.page.evaluate("(window.rasidChanged - window.rasidPressed) / 1000"))
