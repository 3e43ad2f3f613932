"""The pages by the names that their addresses have, and where an address goes that names none."""

from __future__ import annotations

from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Receive, Scope, Send

PAGES = ("overview", "facts", "people", "documents", "own", "compare", "reading", "instruments", "corrections",
         "method")  # fmt: skip
_OTHERS = frozenset(("_stcore", "assets", "auth", "component", "media", "oauth2callback", "static", "vendor"))
UNKNOWN = "page"  # a parameter that no view has, so that the page says what of the address it dropped


class Paths:
    """ASGI middleware: an address that names no page leads to the first, which says so in the reader's language.

    Streamlit would open the page and cover it with a message in English.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass through all but a browser that goes to a page there is not."""
        if scope["type"] == "http" and _is_lost(request := Request(scope)):
            asked = request.url
            query = f"{asked.query}&" if asked.query else ""
            there = RedirectResponse(f"/?{query}{UNKNOWN}={quote(asked.path.strip('/'), safe='')}", 303)
            await there(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _is_lost(request: Request) -> bool:
    first, _, rest = request.url.path.strip("/").partition("/")
    if request.headers.get("sec-fetch-mode") != "navigate" or request.method != "GET" or request.scope.get("root_path"):
        return False
    return bool(first) and first not in _OTHERS and "." not in first and not (first in PAGES and not rest)
