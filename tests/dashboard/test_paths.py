"""Which addresses are of pages, and where the others lead."""

from __future__ import annotations

import pytest
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from dashboard import app
from dashboard.paths import PAGES, Paths


def _answer(_: Request) -> PlainTextResponse:
    return PlainTextResponse("through")


_SERVER = TestClient(
    Starlette(routes=[Route("/{path:path}", _answer, methods=["GET", "POST"])], middleware=[Middleware(Paths)]),
    follow_redirects=False,
)


def test_every_page_has_its_name() -> None:
    assert set(PAGES) == set(app._PAGES)


@pytest.mark.parametrize("path", ["", *PAGES, "documents/", "media/a.png", "_stcore/health", "favicon.png",
                                  "oauth2callback", "auth/login"])  # fmt: skip
def test_what_there_is_is_let_through(path: str) -> None:
    assert _SERVER.get(f"/{path}?lang=ar", headers={"sec-fetch-mode": "navigate"}).text == "through"


@pytest.mark.parametrize(
    ("path", "there"),
    [
        ("nosuch?lang=ar&who=to-lam", "/?lang=ar&who=to-lam&page=nosuch"),
        ("nosuch", "/?page=nosuch"),
        ("documents/old", "/?page=documents%2Fold"),
        ("%D8%B5%D9%81%D8%AD%D8%A9", "/?page=%D8%B5%D9%81%D8%AD%D8%A9"),
        ("a&b=c", "/?page=a%26b%3Dc"),
    ],
)
def test_what_there_is_not_leads_to_the_first_page(path: str, there: str) -> None:
    answer = _SERVER.get(f"/{path}", headers={"sec-fetch-mode": "navigate"})
    assert (answer.status_code, answer.headers["location"]) == (303, there)


def test_only_a_browser_that_goes_there_is_led() -> None:
    assert _SERVER.get("/nosuch").text == "through"
    assert _SERVER.post("/nosuch", headers={"sec-fetch-mode": "navigate"}).text == "through"
