"""Requests, instruments and figures: a bar opens what it counts, a line opens its sentence, a search narrows all."""

from __future__ import annotations

from playwright.sync_api import expect

from .app import App


def test_a_bar_of_requests_opens_its_sentences(closed: App) -> None:
    app = closed.open(path="facts")
    (key, _), *_ = app.values("requests")
    asked = sum(count for (who, *_), count in app.values("requests") if who == key[0])
    app.click_mark("requests")
    assert app.params["open"] == [f"asker:{key[0]}"]
    expect(app.passages()).to_have_count(int(asked))


def test_a_request_opens_its_sentence_in_the_document(closed: App) -> None:
    app = closed.open("strength=soft", "facts")
    line = app.key("panel-requests").locator(".sheet tbody tr").first
    words = line.get_by_role("link").first.inner_text()
    line.get_by_role("link").first.click()
    expect(app.page.locator(".document article .passage").first).to_contain_text(words.split()[0])


def test_an_instrument_opens_its_citations_in_two_documents(closed: App) -> None:
    app = closed.open("open=instrument:18-nq-tw", "facts")
    expect(app.passages()).to_have_count(2)


def test_a_search_with_a_phrase_narrows_every_panel_of_facts(app: App) -> None:
    rows = app.open(path="facts").key("panel-requests").locator(".sheet tbody tr")
    before = rows.count()
    box = app.key("filter-search").get_by_role("textbox")
    box.fill('"الأمين العام" طلب')
    app.act(lambda: box.press("Enter"))
    assert 0 < rows.count() < before
