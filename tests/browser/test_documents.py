"""The documents page: one text, whole, with its marks, a legend that counts them and a list that leads to them."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from .app import App
from .conftest import Opener
from .server import ROOT

TEXTS = [path.read_text("utf-8") for path in sorted((ROOT / "seeds").glob("*.txt"))]
_TEXT = "article => [...article.querySelectorAll('p')].map(p => p.textContent).join('\\n')"


@pytest.fixture(params=["ar", "en"])
def reading(request: pytest.FixtureRequest, opener: Opener) -> App:
    """The page as it opens, in both languages."""
    return opener(request.param).open(path="documents")


def text_of(app: App) -> str:
    """The text that is shown."""
    return str(app.page.locator(".document article").evaluate(_TEXT))


def lines(text: str) -> list[str]:
    """A text's lines that are not blank."""
    return [line for line in text.split("\n") if line.strip()]


def test_the_text_is_shown_whole_and_right_to_left(reading: App) -> None:
    assert lines(text_of(reading)) in [lines(text) for text in TEXTS]
    expect(reading.page.locator(".document article")).to_have_css("direction", "rtl")


def test_the_legend_counts_the_marks(reading: App) -> None:
    kinds = ("person", "date", "instrument", "organisation", "furniture")
    buttons = reading.page.locator(".legend button")
    for place, kind in enumerate(kinds):
        marks = reading.page.locator(f"article mark.{kind}").evaluate_all("all => all.map(m => m.dataset.index)")
        assert int(buttons.nth(place).locator("b").inner_text()) == len(set(marks))


def test_a_mark_says_what_it_stands_for(reading: App) -> None:
    titles = reading.page.locator("article mark[data-key]").evaluate_all("all => all.map(mark => mark.title)")
    assert titles and all(titles)


def test_the_list_leads_to_each_place_in_turn(reading: App) -> None:
    entry = reading.page.locator("nav details").first.locator("li button").first
    count = int(entry.locator("small").inner_text())
    for place in range(1, count + 1):
        entry.click()
        expect(entry.locator("small")).to_have_text(f"{place} / {count}")
        here = reading.page.locator("article mark.here").first
        expect(here).to_be_in_viewport()
        expect(here).to_be_focused()


def test_a_kind_can_be_hidden(reading: App) -> None:
    button = reading.page.locator(".legend button").first
    mark = reading.page.locator("article mark.person").first
    expect(mark).not_to_have_css("background-color", "rgba(0, 0, 0, 0)")
    button.click()
    expect(button).to_have_attribute("aria-pressed", "false")
    expect(mark).to_have_css("background-color", "rgba(0, 0, 0, 0)")


def test_the_document_chosen_is_in_the_address(reading: App) -> None:
    first = text_of(reading)
    _pick(reading, 1)
    second = text_of(reading)
    assert second != first and re.fullmatch(r"[0-9a-f]{16}", reading.params["read"][0])
    reading.page.reload()
    assert text_of(reading.drawn()) == second
    reading.act(reading.page.go_back)
    assert text_of(reading) == first


def test_a_link_to_a_passage_shows_that_passage(reading: App) -> None:
    _pick(reading, 1)
    doc_id = reading.params["read"][0]
    text = next(t for t in TEXTS if lines(t) == lines(text_of(reading)))
    start = text.index("\n", len(text) // 2) + 1
    reading.open(f"read={doc_id}@{start}", "documents")
    passage = reading.page.locator("article mark.passage").first
    expect(passage).to_be_in_viewport()
    assert text[start : start + 12].strip() in passage.inner_text()


def _pick(app: App, index: int) -> None:
    app.key("option-document").get_by_role("combobox").click()
    app.act(app.page.get_by_role("option").nth(index).click)


def test_only_web_addresses_are_links(reading: App) -> None:
    links = reading.page.locator(".document header a").evaluate_all("all => all.map(a => [a.href, a.rel])")
    assert all(href.startswith("https://") and "noopener" in rel for href, rel in links)


def test_filters_stay_on_the_way_from_page_to_page(opener: Opener) -> None:
    app = opener("ar").open("outlet=VietnamPlus")
    app.act(app.key("pages").locator("a[href*=documents]").click)
    assert app.params["outlet"] == ["VietnamPlus"] and "/documents" in app.page.url
    app.key("option-document").get_by_role("combobox").click()
    expect(app.page.get_by_role("option")).to_have_count(1)
