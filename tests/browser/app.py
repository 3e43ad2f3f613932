"""The app as a test handles it: open a view, act, wait until the page has caught up, read what it says."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qs, urlsplit

from playwright.sync_api import Locator, Page, TimeoutError

_IDLE = "[data-testid=stApp][data-test-script-state=notRunning]"
# The app ends each run by saying its number.
_RUN = "document.getElementById('rasid-run')?.textContent"
TWO_FRAMES = "() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))"
# A chart is drawn when plotly has laid it out, a component of ours when its script has filled it.
_DRAWN = """() => {
  const all = (test) => [...document.querySelectorAll(`[data-testid^=${test}]`)];
  const filled = ({ shadowRoot }) => shadowRoot?.querySelector(":is(.cloud, .list, .document, .row, .theme) > *");
  return [...document.querySelectorAll(".plot")].every((chart) => chart.querySelector(".mlayer"))
    && all("stBidiComponent").every((part) => part.querySelector(".plot") || filled(part)) && !all("stSkeleton").length;
}"""
# Well below the head of the page and above the sheet with the passages.
_SHOW = """mark => {
  mark.scrollIntoView({ block: "start" });
  document.querySelector("[data-testid=stMain]").scrollBy(0, -150);
}"""
_VALUES = "chart => chart.data.flatMap(trace => trace.customdata.map((key, i) => [key, trace.x[i]]))"


@dataclass
class App:
    """A page of the app in one language."""

    page: Page
    address: str
    language: str

    def open(self, query: str = "", path: str = "") -> App:
        """Go to a view of the app as from a link, and wait until it is drawn."""
        self.page.goto(f"{self.address}/{path}?lang={self.language}{'&' if query else ''}{query}")
        return self.drawn()

    def drawn(self) -> App:
        """Wait until the script has run and every chart stands."""
        self.page.locator(_IDLE).wait_for(timeout=90_000)
        self.page.wait_for_function("document.querySelector('[data-testid=stMainBlockContainer] [class*=st-key-]')")
        self.page.wait_for_function(_DRAWN)
        assert not self.page.locator("[data-testid=stException], [class*=st-key-fault-]").count(), "see the app's log"
        return self

    def act(self, action: Callable[[], Any]) -> App:
        """Do something that makes the script run, and wait until a run has finished after it."""
        before = self.page.evaluate(_RUN)
        action()
        self.page.wait_for_function(f"before => {_RUN} !== before", arg=before)
        self.page.evaluate(TWO_FRAMES)
        return self.drawn()

    def key(self, name: str) -> Locator:
        """The element that the app gave that key."""
        return self.page.locator(f".st-key-{name}")

    @property
    def params(self) -> dict[str, list[str]]:
        """The query of the address."""
        return parse_qs(urlsplit(self.page.url).query)

    def marks(self, chart: str) -> Locator:
        """The bars or points of a chart."""
        return self.key(f"chart-{chart}").locator(".points path")

    def values(self, chart: str) -> list[tuple[list[str], float]]:
        """What a chart counts: (customdata, number) of its marks, in the order of `marks`."""
        return [(row[0], row[1]) for row in self.key(f"chart-{chart}").locator(".js-plotly-plot").evaluate(_VALUES)]

    def middle(self, chart: str, index: int = 0) -> tuple[float, float]:
        """Where to point for a bar or point, which is brought into view first."""
        mark = self.marks(chart).nth(index)
        mark.evaluate(_SHOW)
        box = mark.bounding_box()
        assert box
        return box["x"] + box["width"] / 2, box["y"] + box["height"] / 2

    def click_mark(self, chart: str, index: int = 0) -> App:
        """Click a bar or point: with the mouse, since plotly's drag layer lies above it."""
        x, y = self.middle(chart, index)
        before = self.page.evaluate(_RUN)

        def press() -> None:
            """Once more when nothing came of it: plotly takes two presses within 0.3 s for a double click."""
            for _ in range(3):
                self.page.mouse.move(x, y - 3)
                self.page.mouse.click(x, y)
                with suppress(TimeoutError):
                    self.page.wait_for_function(f"before => {_RUN} !== before", arg=before, timeout=6_000)
                    return

        return self.act(press)

    def choose(self, key: str, text: str) -> App:
        """Pick the line that holds `text` in a select box."""
        box = self.key(key).get_by_role("combobox")
        box.scroll_into_view_if_needed()
        box.click()
        return self.act(self.page.get_by_role("option").filter(has_text=text).first.click)

    def chips(self) -> list[str]:
        """The words of the active filters."""
        return self.page.locator("[class*=st-key-chip-] button [data-testid=stMarkdownContainer]").all_inner_texts()

    def passages(self) -> Locator:
        """The sentences of the evidence list."""
        return self.key("evidence").locator("li")

    def all_passages(self) -> Locator:
        """The same, once more of them have been asked for until there are none."""
        while (more := self.key("evidence-more").get_by_role("button")).count():
            before = self.passages().count()
            self.act(more.click)
            assert self.passages().count() > before
        return self.passages()

    def cloud(self) -> dict[str, int]:
        """The words of the cloud with their counts, as a screen reader hears them."""
        labels = self.key("panel-topics").locator("svg [data-term]").evaluate_all("all => all.map(w => w.ariaLabel)")
        parts = (label.rpartition(": ") for label in labels)
        return {word: int(count) for word, _, count in parts}

    def cloud_word(self, word: str) -> Locator:
        """One word of the cloud."""
        return self.key("panel-topics").locator(f'svg [data-term][aria-label^="{word}: "]')

    def number(self, name: str) -> int:
        """A headline number."""
        return first_number(self.key(f"number-{name}").inner_text())


def first_number(text: str) -> int:
    """The first number in `text`, its thousands parted by commas."""
    match = re.search(r"\d[\d,]*", text)
    assert match, f"no number in {text!r}"
    return int(match.group().replace(",", ""))
