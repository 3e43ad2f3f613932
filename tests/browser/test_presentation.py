"""Presenting and the keyboard: in by key, button or link, on in reading direction, evidence, back to the view left."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from dashboard.locale.i18n import t

from .app import App
from .conftest import Opener
from .test_accessibility import AXE, LEVELS
from .test_layout import at_sizes, fits

LEFT = "who=to-lam&count=titles&measure=minutes"


def key(app: App, name: str) -> App:
    return app.act(lambda: app.page.keyboard.press(name))


def test_p_presents_arrows_go_in_reading_direction_and_escape_returns_to_the_view_left(closed: App) -> None:
    app = closed.open(LEFT)
    left = app.params
    key(app, "p")
    assert app.params["present"] == ["timeline"]
    onward, back = ("ArrowLeft", "ArrowRight") if app.language == "ar" else ("ArrowRight", "ArrowLeft")
    key(app, onward)
    assert app.params["present"] == ["officials"]
    key(key(app, "End"), back)
    assert app.params["present"] == ["lengths"]
    key(app, "Escape")
    assert app.params == left


def test_filters_and_evidence_are_shown_and_hidden_by_key(closed: App) -> None:
    app = closed.open("who=to-lam&present=officials")
    line = app.page.locator(".slide-filters")
    expect(line).to_be_visible()
    expect(key(app, "f").page.locator(".slide-filters")).to_have_count(0)
    key(app, "e")
    assert app.passages().count() > 0 and app.params["open"][0].startswith("official:")
    key(app, "e")
    expect(app.passages()).to_have_count(0)


def test_the_buttons_present_and_leave(closed: App) -> None:
    app = closed.open()
    app.act(app.key("present").get_by_role("button").click)
    app.act(app.key("slide-next").get_by_role("button").click)
    assert app.params["present"] == ["officials"]
    app.click_mark("officials")
    assert "who" not in app.params and app.passages().count() > 0
    app.act(app.key("slide-leave").get_by_role("button").click)
    assert set(app.params) == {"lang"}


def test_the_list_of_shortcuts_and_the_way_to_the_search(closed: App) -> None:
    app = closed.open()
    app.page.keyboard.press("?")
    dialog = app.page.get_by_role("dialog", name=t(app.language, "keys.title"))
    expect(dialog).to_be_visible()
    app.page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    app.page.keyboard.press("/")
    box = app.key("filter-search").get_by_role("textbox")
    expect(box).to_be_focused()
    app.page.keyboard.type("p?")
    expect(box).to_have_value("p?")
    assert "present" not in app.params


def test_marks_are_reached_and_pressed_by_key(closed: App) -> None:
    app = closed.open()
    plot = app.key("chart-officials").locator(".js-plotly-plot")
    second = app.values("officials")[1][0][0]
    plot.focus()
    app.page.keyboard.press("ArrowDown")
    app.page.keyboard.press("ArrowDown")
    expect(app.page.locator(".rasid-ring")).to_have_attribute("role", "status")
    key(app, "Enter")
    assert app.params["who"] == [second] and app.params["open"] == [f"official:{second}"]
    assert app.passages().count() > 0


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_axe_finds_no_violation_on_slides(opener: Opener, language: str, theme: str) -> None:
    for query in ("present=officials&open=official:to-lam", "present=cloud"):
        app = opener(language, theme).open(query)
        assert not AXE.run(app.page, options=LEVELS).response["violations"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_slides_fit_the_screen(opener: Opener, language: str) -> None:
    for app in at_sizes(opener(language).open("present=lengths")):
        fits(app)
        if (app.page.viewport_size or {})["width"] > 400:
            app.page.wait_for_function(
                "(main => main.scrollHeight <= main.clientHeight)(document.querySelector('[data-testid=stMain]'))"
            )
