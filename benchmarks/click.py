"""From the click on a bar to the page redrawn, against a click in an empty Streamlit app.

Seconds in the browser from the press of the mouse to the last change of the page, the script having ended: a bar of the
officials' chart clicked on and off, all panels and the list of passages drawn again. The floor is a Streamlit app of
one button, in the same browser.
"""

from __future__ import annotations

from playwright.sync_api import Browser, Page

from tests.browser.app import App

from .browser import chromium, empty_app, new_page, started
from .report import Row, table

_ROUNDS = 20
_QUIET_MS = 250  # a page that has not changed for so long is done
_WATCH = """
window.rasidChanged = 0;
new MutationObserver(() => { window.rasidChanged = performance.now(); })
  .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
addEventListener("pointerdown", () => { window.rasidPressed = performance.now(); }, true);
"""
# The run has told the page something new (ours its address, the empty app its text), and the page is quiet again.
_DONE = f"""before => document.querySelector("[data-test-script-state]").dataset.testScriptState === "notRunning"
  && location.href + document.body.innerText !== before && performance.now() - window.rasidChanged > {_QUIET_MS}"""


def run() -> str:
    """Ours and the empty app's as a Markdown table."""
    with chromium() as browser, started() as ours, empty_app() as empty:
        return table([Row("a bar clicked", _ours(browser, ours), "an empty app's button", _empty(browser, empty))])


def _ours(browser: Browser, address: str) -> list[float]:
    app = _app(browser, address)
    app.open()
    return [_press(app.page, *app.middle("officials")) for _ in range(_ROUNDS)]


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
