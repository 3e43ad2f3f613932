"""A reader's own documents: the bounds, the names, whose they are, and when they are given back."""

from __future__ import annotations

import asyncio
import tomllib
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from dashboard.guard import Guard, policy
from dashboard.own import desk as desks
from dashboard.own import visitor
from dashboard.own.desk import Desk, Desks, Refused

NAME = "A" * 43
CONFIG = Path(__file__).parents[2] / ".streamlit/config.toml"


@pytest.fixture
def desk() -> Any:
    made = Desk()
    yield made
    made.clear()


def test_a_file_too_many_or_too_much_is_refused(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desks, "MAX_UPLOAD_MEGABYTES", 1)
    monkeypatch.setattr(desks, "MAX_UPLOAD_FILES", 3)
    desk.reserve(600_000)
    with pytest.raises(Refused, match="much"):
        desk.reserve(600_000)
    desk.reserve(1)
    desk.reserve(1)
    with pytest.raises(Refused, match="many"):
        desk.reserve(1)


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("تقرير.txt", "تقرير.txt"),
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\Windows\\a.txt", "a.txt"),
        ("/root/.ssh/id.txt", "id.txt"),
        (".hidden.txt", "hidden.txt"),
        ("a\x00b.txt", "ab.txt"),
        ("..", "file"),
        ("", "file"),
        ("ن" * 400 + ".txt", "ن" * 98 + ".txt"),
    ],
)
def test_a_name_is_only_its_last_part(desk: Desk, given: str, kept: str) -> None:
    path = desk.target(given)
    assert path.name == kept and path.is_relative_to(desk.files)
    again = desk.target(given)
    assert again != path and again.name == kept and again.is_relative_to(desk.files)


def test_a_file_that_was_cut_off_counts_for_nothing(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desks, "MAX_UPLOAD_FILES", 1)
    for _ in range(3):
        desk.reserve(1000)
        desk.release(1000)
    desk.reserve(1000)
    with pytest.raises(Refused, match="many"):
        desk.reserve(1)


def test_desks_are_counted_closed_and_swept(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(desks, "MAX_DESKS", 2)
    kept = Desks()
    first, second = kept.open("a"), kept.open("b")
    before = len(list(first.root.parent.glob("rasid-*")))
    assert kept.open("a") is first and kept.find("c") is None
    assert len(list(first.root.parent.glob("rasid-*"))) == before, "no folder for a desk that is there"
    with pytest.raises(Refused, match="full"):
        kept.open("c")
    kept.close("a")
    assert not first.root.exists() and kept.find("a") is None
    second.used -= 3 * 60 * 60
    assert kept.find("b") is None and not second.root.exists(), "long unused"


def answer(app: Any, headers: list[tuple[bytes, bytes]]) -> dict[str, str]:
    """The headers of an answer that `app` wraps."""
    sent: list[Any] = []

    async def inner(scope: Any, receive: Any, send: Any) -> None:
        await send({"type": "http.response.start", "status": 200, "headers": [(b"server", b"uvicorn")]})
        await send({"type": "http.response.body", "body": b""})

    async def send(message: Any) -> None:
        sent.append(message)

    async def ask() -> None:
        await app(inner)({"type": "http", "scheme": "http", "path": "/", "headers": headers}, None, send)

    with ThreadPoolExecutor(1) as thread:  # a loop of its own: playwright leaves one running in the thread of the tests
        thread.submit(asyncio.run, ask()).result()
    return {name.decode(): value.decode() for name, value in sent[0]["headers"]}


def test_a_browser_is_named_once_and_by_us_alone() -> None:
    page = (b"accept", b"text/html")
    given = answer(visitor.Visitor, [page])["set-cookie"]
    assert "HttpOnly" in given and "SameSite=Strict" in given
    assert visitor.known(given.split("=", 1)[1].split(";")[0])
    assert "set-cookie" not in answer(visitor.Visitor, [page, (b"cookie", f"{visitor.COOKIE}={NAME}".encode())])
    assert "set-cookie" not in answer(visitor.Visitor, [(b"accept", b"image/png")])
    assert "set-cookie" in answer(visitor.Visitor, [page, (b"cookie", f"{visitor.COOKIE}=../x".encode())])
    assert visitor.known("short") is None and visitor.known(None) is None and visitor.known(NAME) == NAME


def test_every_answer_carries_the_headers() -> None:
    given = answer(Guard, [])
    assert given["content-security-policy"] == policy() and "server" not in given
    assert given["x-content-type-options"] == "nosniff" and given["referrer-policy"] == "no-referrer"
    for part in policy().split("; "):
        name, *sources = part.split()
        assert not any(source.startswith(("http", "*")) for source in sources), name
        assert "'unsafe-eval'" not in sources
        assert name == "style-src" or "'unsafe-inline'" not in sources


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("server", "address", "127.0.0.1"),
        ("server", "enableCORS", True),
        ("server", "enableXsrfProtection", True),
        ("server", "allowedHosts", ["localhost", "127.0.0.1"]),
        ("server", "enableStaticServing", False),
        ("server", "enableAgentApi", False),
        ("browser", "gatherUsageStats", False),
        ("client", "showErrorDetails", "none"),
        ("runner", "postScriptGC", False),  # 170 ms a run, see benchmarks/RESULTS.md, crowd
    ],
)
def test_the_server_is_set_to_be_careful(section: str, name: str, value: object) -> None:
    assert tomllib.loads(CONFIG.read_text("utf-8"))[section][name] == value
