"""A real Chromium, and the real app started once for every worker; what a failed test saw is kept in test-results/."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Generator, Iterator
from contextlib import ExitStack
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    BrowserType,
    ConsoleMessage,
    Page,
    Request,
    Response,
    sync_playwright,
)

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
def launcher() -> Iterator[tuple[BrowserType, Path]]:
    """How a Chromium is started, and which."""
    path = chrome.find()
    assert path, "no Chrome or Chromium: python -m tests.browser.install"
    with sync_playwright() as playwright:
        yield playwright.chromium, path


@pytest.fixture(scope="session")
def browser(launcher: tuple[BrowserType, Path]) -> Iterator[Browser]:
    """A Chromium that keeps nothing from page to page."""
    kind, path = launcher
    started = kind.launch(executable_path=path, args=list(chrome.FLAGS))
    yield started
    started.close()


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
def contexts(
    launcher: tuple[BrowserType, Path], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Callable[[str], BrowserContext]]:
    """A browser for each language, with its files on disk: what a page compiles of its scripts serves the next page.

    That halves the time a page takes to open, and is what a person's browser does, too.
    """
    made: dict[str, BrowserContext] = {}
    kind, path = launcher

    def context(language: str) -> BrowserContext:
        if language not in made:
            folder = tmp_path_factory.mktemp(f"browser-{language}")
            made[language] = kind.launch_persistent_context(
                folder, executable_path=path, args=list(chrome.FLAGS), locale=language
            )
            made[language].set_default_timeout(90_000)
        return made[language]

    yield context
    for one in made.values():
        one.close()


@pytest.fixture
def opener(request: pytest.FixtureRequest, contexts: Callable[[str], BrowserContext], address: str) -> Iterator[Opener]:
    """`opener(language, theme="light", size=WIDE, at=None)` gives a new page of the app, not yet opened."""
    with ExitStack() as pages:

        def new(language: str, theme: str = "light", size: dict[str, int] = WIDE, at: str | None = None) -> App:
            page = contexts(language).new_page()
            page.set_viewport_size(size)  # type: ignore[arg-type]
            page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
            faults: list[str] = []
            page.on("pageerror", lambda error: faults.append(str(error)))
            page.on("response", lambda answer: faults.extend(_refused(answer)))
            page.on("console", lambda said: faults.extend(_forbidden(said)))
            page.on("request", lambda asked: faults.extend(_abroad(asked)))
            pages.callback(_close, request, page, faults)
            return App(page, at or address, language)

        yield new


@pytest.fixture(params=["ar", "en"])
def closed(request: pytest.FixtureRequest, opener: Opener) -> App:
    """The app, not yet opened, in Arabic and in English."""
    return opener(request.param)


@pytest.fixture
def app(closed: App) -> App:
    """The app, opened with nothing chosen, in Arabic and in English."""
    return closed.open()


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
    asked_for = "/_stcore/" in answer.url or "/own/files" in answer.url  # a file refused is an answer, not a fault
    return [f"{answer.status} {answer.url}"] if answer.status >= 400 and not asked_for else []


def _forbidden(said: ConsoleMessage) -> list[str]:
    """What the Content-Security-Policy has stopped."""
    return [said.text] if "Content Security Policy" in said.text else []


def _abroad(asked: Request) -> list[str]:
    """A request that leaves the machine."""
    host = urlsplit(asked.url).hostname
    return [f"asked {asked.url}"] if host and host != "127.0.0.1" else []


def _log(name: str) -> Path:
    return RESULTS / f"{name}-{os.environ.get('PYTEST_XDIST_WORKER', 'main')}.log"
