"""Nothing cut, clipped or pushed out of the page, at three sizes of screen and in both languages."""

from __future__ import annotations

import pytest

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


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_dashboard_fits(opener: Opener, language: str, size: str, view: str) -> None:
    width, height = SIZES[size]
    app = opener(language, size={"width": width, "height": height}).open(VIEWS[view])
    assert app.page.evaluate(OVERFLOW) <= 0
    assert app.page.evaluate(_CUT_LABELS) == []
    assert app.page.evaluate(_OVERLAPPING_LABELS) == []
    assert app.page.evaluate(_CLIPPED_WORDS) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_documents_page_fits(opener: Opener, language: str, size: str) -> None:
    width, height = SIZES[size]
    app = opener(language, size={"width": width, "height": height}).open(path="documents")
    assert app.page.evaluate(OVERFLOW) <= 0
    document = app.page.locator(".document")
    inside = document.evaluate("frame => frame.scrollWidth - frame.clientWidth")
    assert inside <= 0
    assert app.page.evaluate(_CLIPPED_WORDS) == []


@pytest.mark.parametrize("page", ["facts", "people", "instruments", "corrections", "compare", "reading", "method"])
@pytest.mark.parametrize(("language", "size"), [("ar", "phone"), ("en", "laptop")])
def test_the_analysts_pages_fit(opener: Opener, language: str, size: str, page: str) -> None:
    width, height = SIZES[size]
    app = opener(language, size={"width": width, "height": height}).open(path=page)
    assert app.page.evaluate(OVERFLOW) <= 0
    assert app.page.evaluate(_CLIPPED_WORDS) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_passages_fit(opener: Opener, language: str, size: str) -> None:
    width, height = SIZES[size]
    app = opener(language, size={"width": width, "height": height}).open("open=count:sentences")
    assert app.page.evaluate(OVERFLOW) <= 0
    pane, last = app.key("evidence").bounding_box(), app.page.viewport_size
    assert pane and last
    assert pane["x"] >= 0 and pane["x"] + pane["width"] <= last["width"]
    assert pane["y"] + pane["height"] <= last["height"] + 1
    assert app.passages().first.is_visible()
