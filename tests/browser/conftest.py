"""A real Chromium, and the real app started once for every worker."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from . import chrome

RESULTS = Path(__file__).parents[2] / "test-results"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """One Chromium for all tests of a worker."""
    path = chrome.find()
    assert path, "no Chrome or Chromium: python -m tests.browser.install"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=path, args=list(chrome.FLAGS))
        yield chromium
        chromium.close()


@pytest.fixture
def blank(browser: Browser) -> Iterator[Page]:
    """A page of its own without the app."""
    context = browser.new_context(locale="ar")
    yield context.new_page()
    context.close()
