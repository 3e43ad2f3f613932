"""Nothing cut, clipped or pushed out of the page, at three sizes of screen and in both languages."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import TimeoutError

from .app import App
from .conftest import Opener

SIZES = {"laptop": (1280, 720), "wide screen": (1920, 1080), "phone": (390, 844)}
VIEWS = {  # each shows other charts
    "first views": "",
    "second views": "topics_view=bars&people_view=together&lengths_view=sentences&people=everyone",
    "third views": "topics_view=documents&count=titles&people=everyone&measure=minutes",
}
OVERFLOW = "() => document.scrollingElement.scrollWidth - innerWidth"
# Texts of charts that leave their chart; a label rotated or hidden has no box of its own.
_CUT_LABELS = """() => [...document.querySelectorAll(".js-plotly-plot")].flatMap((chart) => {
  const frame = chart.getBoundingClientRect();
  return [...chart.querySelectorAll("text")].filter((text) => {
    const box = text.getBoundingClientRect();
    const beside = box.left < frame.left - 1 || box.right > frame.right + 1;
    return box.width && (beside || box.top < frame.top - 1 || box.bottom > frame.bottom + 1);
  }).map((text) => text.textContent);
})"""
_OVERLAPPING_LABELS = """() => [...document.querySelectorAll(".js-plotly-plot")].flatMap((chart) =>
  ["xtick", "ytick"].flatMap((kind) => {
    const texts = [...chart.querySelectorAll(`.${kind} text`)];
    const boxes = texts.map((text) => [text.textContent, text.getBoundingClientRect()]);
    const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 3 && b.top < a.bottom - 3;
    const others = (a, i) => boxes.slice(i + 1).filter(([, b]) => meet(a, b));
    return boxes.flatMap(([text, a], i) => others(a, i).map(([other]) => [text, other]));
  }))"""
# Words in buttons, headings and paragraphs that are wider than the box that clips them.
_CLIPPED_WORDS = """() => [...document.querySelectorAll("button, h1, h2, h3, p, label")].filter((box) => {
  const { overflowX, textOverflow } = getComputedStyle(box);
  const clips = overflowX !== "visible" && textOverflow !== "ellipsis";
  return box.offsetWidth > 1 && clips && box.scrollWidth > box.clientWidth + 1;
}).map((box) => box.innerText)"""


def fits(app: App, script: str = "() => []") -> None:
    """Wait until the page, which has just been given its size, has settled, and nothing is out of place."""
    wrong = f"""() => {{
      const found = [...({_CLIPPED_WORDS})(), ...({script})()];
      return ({OVERFLOW})() <= 0 && !found.length;
    }}"""
    try:
        app.page.wait_for_function(wrong, timeout=15_000)
    except TimeoutError:
        raise AssertionError(
            [app.page.viewport_size, *(app.page.evaluate(s) for s in (OVERFLOW, _CLIPPED_WORDS, script))]
        ) from None


def at_sizes(app: App) -> Iterator[App]:
    """The page at every size, drawn anew for each as when a window is dragged wider or a phone is turned."""
    for width, height in SIZES.values():
        app.page.set_viewport_size({"width": width, "height": height})
        yield app.drawn()


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_dashboard_fits(opener: Opener, language: str, view: str) -> None:
    for app in at_sizes(opener(language).open(VIEWS[view])):
        fits(app, f"() => [...({_CUT_LABELS})(), ...({_OVERLAPPING_LABELS})()]")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_documents_page_fits(opener: Opener, language: str) -> None:
    for app in at_sizes(opener(language).open(path="documents")):
        fits(app)
        inside = app.page.locator(".document").evaluate("frame => frame.scrollWidth - frame.clientWidth")
        assert inside <= 0


@pytest.mark.parametrize("page", ["facts", "people", "instruments", "corrections", "compare", "reading", "method"])
@pytest.mark.parametrize(("language", "size"), [("ar", "phone"), ("en", "laptop")])
def test_the_analysts_pages_fit(opener: Opener, language: str, size: str, page: str) -> None:
    width, height = SIZES[size]
    app = opener(language, size={"width": width, "height": height}).open(path=page)
    assert app.page.evaluate(OVERFLOW) <= 0
    assert app.page.evaluate(_CLIPPED_WORDS) == []


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_passages_fit(opener: Opener, language: str) -> None:
    for app in at_sizes(opener(language).open("open=count:sentences")):
        fits(app)
        pane, last = app.key("evidence").bounding_box(), app.page.viewport_size
        assert pane and last
        assert pane["x"] >= 0 and pane["x"] + pane["width"] <= last["width"]
        assert pane["y"] + pane["height"] <= last["height"] + 1
        assert app.passages().first.is_visible()
