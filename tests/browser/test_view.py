"""The whole view is in the address: links, Back, chips and the reset; search; and what is said when nothing is left."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from .app import App

NOWHERE = "زقزقزق"


def shown(app: App) -> tuple[object, ...]:
    """All that a reader sees of a view, but for its looks."""
    numbers = [app.number(name) for name in ("documents", "sentences", "instruments")]
    return app.chips(), numbers, app.passages().all_inner_texts(), app.values("officials"), app.cloud()


def test_a_link_opens_the_same_view_elsewhere(app: App, browser: Browser) -> None:
    app.click_mark("officials")
    app.click_mark("lengths")
    context = browser.new_context(locale="vi", viewport={"width": 1440, "height": 900})
    other = App(context.new_page(), app.address, app.language)
    other.page.goto(app.page.url)
    assert shown(other.drawn()) == shown(app)
    context.close()


def test_back_undoes_step_by_step_and_forward_does_it_again(app: App) -> None:
    first = shown(app)
    second = shown(app.click_mark("officials"))
    third = shown(app.click_mark("lengths"))
    assert shown(app.act(app.page.go_back)) == second
    assert shown(app.act(app.page.go_back)) == first
    assert shown(app.act(app.page.go_forward)) == second
    assert shown(app.act(app.page.go_forward)) == third


def test_a_chip_takes_its_own_filter_off_and_the_reset_all(app: App) -> None:
    app.click_mark("officials")
    app.click_mark("lengths")
    left = app.chips()[1]
    app.act(app.key("chip-0").get_by_role("button").click)
    assert app.chips() == [left]
    app.click_mark("officials")
    app.act(app.key("reset").get_by_role("button").click)
    assert app.chips() == [] and set(app.params) == {"lang"}


def test_a_search_keeps_the_sentences_that_have_the_words(app: App) -> None:
    box = app.key("filter-search").get_by_role("textbox")
    box.fill("بناء الحزب")
    app.act(lambda: box.press("Enter"))
    assert app.params["q"] == ["بناء الحزب"]
    assert app.chips() == ["«بناء الحزب»"]
    app.act(app.key("number-sentences").get_by_role("button").click)
    texts = app.passages().locator(".passage").all_inner_texts()
    assert len(texts) == app.number("sentences") > 0
    assert all("بناء" in text and "حزب" in text for text in texts)


def test_an_empty_selection_says_so_in_words_and_draws_no_chart(closed: App) -> None:
    app = closed.open(f"q={NOWHERE}")
    assert app.number("sentences") == 0
    expect(app.page.locator(".plot-frame")).to_have_count(0)
    for panel in ("timeline", "officials", "topics", "lengths"):
        words = app.key(f"panel-{panel}").get_by_role("status").first.inner_text()
        assert len(words) > 20, f"{panel} says what to do"
    app.act(app.key("reset").get_by_role("button").click)
    expect(app.page.locator(".plot-frame").first).to_be_visible()


def test_an_address_that_makes_no_sense_is_the_plain_view(app: App) -> None:
    plain = shown(app)
    app.open("count=everything&from=yesterday&open=nonsense&top=0&precision=%00")
    assert shown(app) == plain


def test_an_address_of_no_page_leads_to_the_first_and_says_so(closed: App) -> None:
    app = closed.open("who=to-lam", path="nosuch")
    assert app.page.locator("[role=dialog]").count() == 0
    assert app.params["who"] == ["to-lam"] and "/nosuch" not in app.page.url
    expect(app.key("dropped")).to_contain_text("page=nosuch")


def test_the_other_language_shows_the_same_view(app: App) -> None:
    app.click_mark("lengths")
    before = app.number("sentences")
    direction = {"ar": "rtl", "en": "ltr"}
    assert app.page.locator("html").get_attribute("dir") == direction[app.language]
    other = {"ar": "en", "en": "ar"}[app.language]
    app.page.locator(f"a[hreflang={other}]").click()
    app.page.wait_for_url(f"**lang={other}**")
    app.drawn()
    html = app.page.locator("html")
    assert (html.get_attribute("lang"), html.get_attribute("dir")) == (other, direction[other])
    assert app.number("sentences") == before and app.params["doc"]
