"""The reader's settings: chosen in the page, kept in the address, seen in numbers, dates and charts."""

from __future__ import annotations

from dashboard.locale.i18n import t

from .app import App

ARABIC_DIGITS = set("٠١٢٣٤٥٦٧٨٩")


def test_digits_and_hijri_dates_are_chosen_and_travel_with_the_link(closed: App) -> None:
    app = closed.open()
    app.key("more-pages").get_by_role("button").first.click()
    app.act(app.page.get_by_role("radio", name=t(app.language, "option.digits.arab")).click)
    assert app.params["digits"] == ["arab"]
    app.open("digits=arab&hijri=on")
    assert ARABIC_DIGITS & set(app.key("number-sentences").inner_text())
    ticks = app.key("chart-officials").locator(".xtick text").all_text_contents()
    assert ticks and all(set(tick) <= ARABIC_DIGITS for tick in ticks)
    dates = app.key("panel-timeline").inner_text()
    assert ("هـ" if app.language == "ar" else "AH") in dates


def scheme(app: App) -> str:
    return str(app.page.locator(".stApp").evaluate("app => getComputedStyle(app).colorScheme"))


def ink(app: App) -> str:
    """The colour of the names in a chart."""
    tick = app.key("chart-officials").locator(".ytick text").first
    return str(tick.evaluate("tick => getComputedStyle(tick).fill"))


def test_the_theme_is_chosen_and_travels_with_the_link(closed: App) -> None:
    app = closed.open()
    assert scheme(app) == "light"
    app.key("more-pages").get_by_role("button").first.click()
    with app.page.expect_navigation():
        app.page.get_by_role("radio", name=t(app.language, "option.look.dark")).click()
    app.drawn()
    assert app.params["look"] == ["dark"] and scheme(app) == "dark"
    app.open("look=projector")
    assert scheme(app) == "light" and ink(app) == "rgb(0, 0, 0)"
    assert app.page.locator("html[data-look=projector]").count() == 1
    app.open()
    assert scheme(app) == "light" and ink(app) != "rgb(0, 0, 0)", "without it the theme is that of the system"
