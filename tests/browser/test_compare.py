"""A comparison opened from its link, a side chosen by hand, what is new for this browser, and the page on method."""

from __future__ import annotations

from playwright.sync_api import expect

from dashboard.locale.i18n import t

from .app import App

LINK = "a=outlet:Nhân Dân&b=period:2023-01-01..2024-12-31"


def test_a_comparison_opens_from_its_link(closed: App) -> None:
    app = closed.open(LINK, "compare")
    for name in ("compare-people", "compare-terms"):
        assert app.values(name)
    expect(app.page.locator(".guard")).to_be_visible()
    sheets = app.page.locator(".sheet h2").all_inner_texts()
    assert any("Nhân Dân" in head for head in sheets)


def test_a_side_is_chosen_and_stands_in_the_address(closed: App) -> None:
    app = closed.open("a=outlet:Nhân Dân", "compare")
    expect(app.page.locator(".empty")).to_have_text(t(app.language, "compare.choose"))
    box = app.key("side_b-outlet").get_by_role("combobox")
    box.click()
    app.act(app.page.get_by_role("option").filter(has_text="Sài Gòn Giải Phóng").click)
    assert app.params["b"] == ["outlet:Sài Gòn Giải Phóng"]
    expect(app.key("panel-compare-people")).to_be_visible()


def test_documents_marked_as_seen_are_no_longer_new(closed: App) -> None:
    app = closed.open(path="reading")
    expect(app.key("panel-new")).to_contain_text(t(app.language, "new.never"))
    app.act(app.key("seen").get_by_role("button").click)
    expect(app.key("panel-new")).not_to_contain_text(t(app.language, "new.never"))
    app.page.evaluate("""() => {
      const seen = JSON.parse(localStorage.getItem("rasid.seen"));
      localStorage.setItem("rasid.seen", JSON.stringify({ ...seen, documents: seen.documents.slice(1) }));
    }""")
    app.open(path="reading")
    expect(app.key("panel-new").locator(".sheet tbody tr")).to_have_count(1)
    app.page.evaluate("localStorage.removeItem('rasid.seen')")


def test_the_method_page_prints_what_was_measured(closed: App) -> None:
    app = closed.open(path="method")
    expect(app.key("panel-measured").locator("tbody tr")).to_have_count(18)
