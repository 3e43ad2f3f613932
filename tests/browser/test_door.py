"""Sign-in with a list of who may come in, against a provider of our own: nobody else is sent a word of a document."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, expect

from dashboard.locale.i18n import t

from .app import App
from .conftest import RESULTS
from .provider import CLIENT, SECRET, Provider, provide
from .server import ROOT, free_port, serve

_SETTINGS = """[auth]
redirect_uri = "http://127.0.0.1:{port}/oauth2callback"
cookie_secret = "a long secret that signs the cookies of the tests"
client_id = "{client}"
client_secret = "{secret}"
server_metadata_url = "{provider}/.well-known/openid-configuration"
"""
_SARA = {"sub": "1", "email": "Sara@Example.org", "email_verified": True}
_OTHER = {"sub": "2", "email": "omar@elsewhere.example", "email_verified": True}


@pytest.fixture(scope="module")
def provider() -> Iterator[Provider]:
    with provide() as made:
        yield made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where a server with sign-in is started; its list names Sara."""
    path: Path = tmp_path_factory.mktemp("closed")
    shutil.copytree(ROOT / ".streamlit", path / ".streamlit", ignore=shutil.ignore_patterns("secrets.toml"))
    (path / ".streamlit/allowed.txt").write_text("# who reads\nsara@example.org\n", "utf-8")
    return path


@pytest.fixture(scope="module")
def closed_at(provider: Provider, folder: Path) -> Iterator[str]:
    """Where the app answers with sign-in."""
    port = free_port()
    secrets = _SETTINGS.format(port=port, client=CLIENT, secret=SECRET, provider=provider.address)
    (folder / ".streamlit/secrets.toml").write_text(secrets, "utf-8")
    command = ("run", str(ROOT / "streamlit_app.py"))
    with serve(RESULTS / "door.log", *command, cwd=folder, port=port) as address:
        yield address


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    made = browser.new_context(locale="ar")
    yield made
    made.close()


def heard(context: BrowserContext, address: str, language: str) -> tuple[App, list[bytes]]:
    """The app in a new page, not yet opened, and what its socket will be sent."""
    page, sent = context.new_page(), []
    page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: sent.append(_bytes(frame))))
    return App(page, address, language), sent


def _bytes(frame: str | bytes) -> bytes:
    return frame.encode() if isinstance(frame, str) else frame


def sign_in(app: App) -> None:
    with app.page.expect_response("**/oauth2callback*"):
        app.key("door-button").get_by_role("button").click()
    app.page.wait_for_load_state("load")
    app.drawn()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_stranger_is_sent_no_word_of_a_document(context: BrowserContext, closed_at: str, language: str) -> None:
    app, sent = heard(context, closed_at, language)
    for path, query in [("", ""), ("people", "who=to-lam"), ("reading", ""), ("", "present=0"), ("own", "")]:
        app.open(query, path)
        expect(app.key("door")).to_contain_text(t(language, "door.shut"))
        expect(app.key("door").get_by_role("button")).to_have_text(t(language, "door.enter"))
    assert sent and not any("لام".encode() in frame or b"to-lam" in frame for frame in sent)
    answer = context.request.post(f"{closed_at}/own/files?name=a.txt", headers={"x-rasid": "1"}, data="x")
    assert answer.status == 403, "no file is taken from who has not come in"


def test_who_is_on_the_list_comes_in_and_goes_out(
    context: BrowserContext, closed_at: str, provider: Provider, folder: Path
) -> None:
    provider.person = _SARA
    app, _ = heard(context, closed_at, "ar")
    app.open("who=to-lam")
    sign_in(app)
    app.page.wait_for_url("**who=to-lam*")
    app.drawn()
    assert len(app.chips()) == 1, "the view that the link named"
    assert app.number("documents") == 3
    listed = folder / ".streamlit/allowed.txt"
    was = listed.read_text("utf-8")
    listed.write_text("omar@example.org\n", "utf-8")
    app.open()
    expect(app.key("door")).to_contain_text("Sara@Example.org")
    listed.write_text(was, "utf-8")
    app.open()
    app.key("more-pages").get_by_role("button").first.click()
    app.page.locator(".st-key-leave").get_by_role("button").click()
    expect(app.key("door")).to_contain_text(t("ar", "door.shut"))


def test_who_is_not_on_the_list_stays_out(context: BrowserContext, closed_at: str, provider: Provider) -> None:
    provider.person = _OTHER
    app, sent = heard(context, closed_at, "en")
    app.open()
    sign_in(app)
    expect(app.key("door")).to_contain_text("omar@elsewhere.example")
    assert not any("لام".encode() in frame for frame in sent)
    app.key("door-button").get_by_role("button").click()
    expect(app.key("door").get_by_role("button")).to_have_text(t("ar", "door.enter"))
