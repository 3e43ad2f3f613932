"""A real Chromium, and the real app started once for every worker; what a failed test saw is kept in test-results/."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Response, sync_playwright

from . import chrome
from .app import App
from .server import ROOT, serve

RESULTS = ROOT / "test-results"
WIDE = {"width": 1280, "height": 720}
Opener = Callable[..., App]
_FAILED = pytest.StashKey[bool]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test of this folder drives a browser."""
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Item) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let fixtures know whether their test failed."""
    report = yield
    item.stash[_FAILED] = item.stash.get(_FAILED, False) or report.failed
    return report


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


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """Where the app answers over the seeds."""
    with serve(_log("app")) as url:
        yield url


@pytest.fixture(scope="session")
def contexts(browser: Browser) -> Iterator[Callable[..., BrowserContext]]:
    """A browser context for each language, theme and size; shared, so that the app's own files are fetched once."""
    made: dict[tuple[object, ...], BrowserContext] = {}

    def context(language: str, theme: str, size: dict[str, int]) -> BrowserContext:
        wish = (language, theme, *size.values())
        if wish not in made:
            made[wish] = browser.new_context(locale=language, color_scheme=theme, viewport=size)  # type: ignore[arg-type]
            made[wish].set_default_timeout(90_000)
        return made[wish]

    yield context
    for one in made.values():
        one.close()


@pytest.fixture
def opener(request: pytest.FixtureRequest, contexts: Callable[..., BrowserContext], address: str) -> Iterator[Opener]:
    """`opener(language, theme="light", size=WIDE, at=None)` gives a new page of the app, not yet opened."""
    with ExitStack() as pages:

        def new(language: str, theme: str = "light", size: dict[str, int] = WIDE, at: str | None = None) -> App:
            page = contexts(language, theme, size).new_page()
            faults: list[str] = []
            page.on("pageerror", lambda error: faults.append(str(error)))
            page.on("response", lambda answer: faults.extend(_refused(answer)))
            pages.callback(_close, request, page, faults)
            return App(page, at or address, language)

        yield new


@pytest.fixture(params=["ar", "en"])
def app(request: pytest.FixtureRequest, opener: Opener) -> App:
    """The app, opened with nothing chosen, in Arabic and in English."""
    return opener(request.param).open()


def _close(request: pytest.FixtureRequest, page: Page, faults: list[str]) -> None:
    if request.node.stash.get(_FAILED, False):
        stem = RESULTS / re.sub(r"[^\w.-]+", "_", request.node.name)
        RESULTS.mkdir(exist_ok=True)
        page.screenshot(path=f"{stem}.png", full_page=True)
        Path(f"{stem}.txt").write_text("\n".join([page.url, *faults]), "utf-8")
    page.close()
    assert not faults, f"the page had faults of its own: {faults}"


def _refused(answer: Response) -> list[str]:
    """An answer that should have been there. Streamlit's page looks for its server under every part of its address."""
    return [f"{answer.status} {answer.url}"] if answer.status >= 400 and "/_stcore/" not in answer.url else []


def _log(name: str) -> Path:
    return RESULTS / f"{name}-{os.environ.get('PYTEST_XDIST_WORKER', 'main')}.log"
