"""Which browser it is: a random name in a cookie, so that its documents outlive a reload and are only its own."""

from __future__ import annotations

import re
import secrets
from http.cookies import CookieError, SimpleCookie

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

COOKIE = "rasid-visitor"
_NAME = re.compile(r"[A-Za-z0-9_-]{43}")  # 32 random bytes


def known(name: object) -> str | None:
    """The name, if it is one that we may have given."""
    return name if isinstance(name, str) and _NAME.fullmatch(name) else None


def of_headers(headers: dict[bytes, bytes]) -> str | None:
    """The browser that sent a request."""
    try:
        jar = SimpleCookie(headers.get(b"cookie", b"").decode("latin-1"))
    except CookieError:
        return None
    return known(jar[COOKIE].value) if COOKIE in jar else None


class Visitor:
    """ASGI middleware: gives each browser its name with its first page. No script reads it, no other site sends it."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything through; a page for a browser without a name brings it one."""
        headers = dict(scope.get("headers", ()))
        wants = scope["type"] == "http" and b"text/html" in headers.get(b"accept", b"") and not of_headers(headers)

        async def named(message: Message) -> None:
            if wants and message["type"] == "http.response.start" and message["status"] == 200:
                secure = "; Secure" if scope.get("scheme") == "https" else ""
                cookie = f"{COOKIE}={secrets.token_urlsafe(32)}; Path=/; HttpOnly; SameSite=Strict{secure}"
                MutableHeaders(raw=message["headers"]).append("set-cookie", cookie)
            await send(message)

        await self.app(scope, receive, named)
