"""From the start of the process to the first chart on the screen, against `streamlit hello`.

Seconds from the start of the server's process to the first chart drawn in a browser with an empty cache. Ours reads and
analyses the seed documents in that time; `streamlit hello` draws one line on its plotting page. Turn about, so that
both meet the same machine.
"""

from __future__ import annotations

import time

from playwright.sync_api import Browser

from .browser import chromium, new_page, started
from .report import Row, table

_ROUNDS = 5
_OUR_CHART = ".plot .points path"
_THEIR_CHART = "[data-testid=stVegaLiteChart] canvas, [data-testid=stVegaLiteChart] svg"


def run() -> str:
    """Both as a Markdown table."""
    ours, theirs = [], []
    with chromium() as browser:
        for _ in range(_ROUNDS):
            ours.append(_once(browser, (), "", _OUR_CHART))
            theirs.append(_once(browser, ("hello",), "plotting_demo", _THEIR_CHART))
    return table([Row("first chart", ours, "`streamlit hello`", theirs)])


def _once(browser: Browser, arguments: tuple[str, ...], path: str, chart: str) -> float:
    page = new_page(browser)
    begin = time.perf_counter()
    with started(*arguments) as address:
        page.goto(f"{address}/{path}")
        page.locator(chart).first.wait_for(timeout=60_000)
        seconds = time.perf_counter() - begin
        page.context.close()
    return seconds
