"""A server that is full says so to whoever comes, and lets them in when somebody has gone."""

from __future__ import annotations

from playwright.sync_api import Browser, expect

from dashboard.locale.i18n import t

from .app import App
from .conftest import RESULTS
from .server import serve


def test_one_reader_too_many_is_told_and_let_in_when_another_has_gone(browser: Browser) -> None:
    with serve(RESULTS / "readers.log", environment={"RASID_MAX_READERS": "1"}) as address:
        first, second = browser.new_context(locale="ar"), browser.new_context(locale="ar")
        App(first.new_page(), address, "ar").open()
        page = second.new_page()
        answer = page.goto(f"{address}/?lang=ar")
        assert answer and answer.status == 503 and answer.headers["retry-after"] == "30"
        expect(page.locator("html[dir=rtl]")).to_contain_text(t("ar", "readers.full", n=1))
        first.close()
        app = App(page, address, "ar")
        page.wait_for_function(
            "async address => (await fetch(address, { headers: { accept: 'text/html' } })).status === 200", arg=address
        )
        assert app.open().number("documents") == 5
        second.close()
