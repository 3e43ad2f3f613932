"""What somebody may do who is not the page: nothing. Asked of the real server, byte by byte."""

from __future__ import annotations

import http.client
from urllib.parse import urlsplit

import pytest

_SOCKET = {
    "Upgrade": "websocket",
    "Connection": "Upgrade",
    "Sec-WebSocket-Version": "13",
    "Sec-WebSocket-Key": "AAAAAAAAAAAAAAAAAAAAAA==",
    "Sec-WebSocket-Protocol": "streamlit",
}


def ask(address: str, method: str, path: str, headers: dict[str, str] | None = None) -> tuple[int, bytes]:
    """What the server answers to a request as it stands here: the status, and the answer where it has an end."""
    there = urlsplit(address).netloc
    connection = http.client.HTTPConnection(there, timeout=30)
    connection.putrequest(method, path, skip_host=True)
    for name, value in {"Host": there, **(headers or {})}.items():
        connection.putheader(name, value)
    connection.endheaders()
    answer = connection.getresponse()
    body = b"" if answer.status == 101 else answer.read()
    connection.close()
    return answer.status, body


@pytest.mark.parametrize(
    ("headers", "opens"),
    [
        ({"Origin": "{address}"}, True),
        ({"Origin": "https://evil.example"}, False),
        ({"Origin": "https://evil.example", "Host": "evil.example"}, False),  # a name that leads here
        ({"Origin": "null"}, False),
    ],
)
def test_the_socket_opens_for_the_page_alone(address: str, headers: dict[str, str], opens: bool) -> None:
    asked = {name: value.format(address=address) for name, value in headers.items()}
    assert (ask(address, "GET", "/_stcore/stream", _SOCKET | asked)[0] == 101) is opens


@pytest.mark.parametrize(
    ("method", "path", "answer"),
    [
        ("GET", "/_stcore/health", 200),
        ("GET", "/_stcore/metrics", 404),
        ("GET", "/media/0000000000000000000000000000000000000000000000000000.txt", 404),
        ("PUT", "/own/files?name=a.txt", 405),
        ("POST", "/own/files?name=a.txt", 403),  # not asked for by a page
    ],
)
def test_what_is_not_for_strangers_is_shut(address: str, method: str, path: str, answer: int) -> None:
    assert ask(address, method, path, {"Content-Length": "0"} if method == "POST" else {})[0] == answer


@pytest.mark.parametrize(
    "path",
    [
        "/assets/fonts/../../../streamlit_app.py",
        "/assets/fonts/%2e%2e/%2e%2e/app.py",
        "/assets/fonts//etc/passwd",
        "/assets/../../etc/passwd",
        "/.streamlit/config.toml",
        "/.streamlit/secrets.toml",
        "/media/../../etc/passwd",
        "/static/../../streamlit_app.py",
        "/%2e%2e/%2e%2e/etc/passwd",
    ],
)
def test_no_path_leads_to_a_file_of_the_machine(address: str, path: str) -> None:
    code, body = ask(address, "GET", path)
    assert code in (400, 403, 404) or b'<div id="root">' in body, "nothing, or the page itself"
