"""How many readers may be on the page at once. Whoever comes when it is full is told so, and those on it stay fast."""

from __future__ import annotations

from starlette.requests import Request
from starlette.responses import HTMLResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from .locale.direction import language_of
from .locale.i18n import t
from .setting import setting

_DEFAULT = 200  # RASID_MAX_READERS; benchmarks/RESULTS.md, crowd: what 50 cost
_FULL = 1013  # "try again later", RFC 6455 section 7.4 and IANA's list of close codes
_PAGE = """<!doctype html>
<html lang="{lang}" dir="{dir}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="30">
<title>{brand}</title>
<body style="font: 1.125rem/1.7 sans-serif; max-width: 32rem; margin: 20vh auto; padding: 0 1rem"><p>{words}</p>
"""


class Readers:
    """ASGI middleware: counts the open pages by their sockets, and lets no more in than there may be."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app
        self.most, self.open = setting("MAX_READERS", _DEFAULT) or _DEFAULT, 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass through what belongs to a page that is in; where it is full answer 503 in words, or close the socket."""
        if scope["type"] == "websocket":
            if self.open >= self.most:
                await send({"type": "websocket.close", "code": _FULL})
                return
            self.open += 1
            try:
                await self.app(scope, receive, send)
            finally:
                self.open -= 1
        elif self.open >= self.most and _asks_for_the_page(scope):
            await self._turned_away(scope)(scope, receive, send)
        else:
            await self.app(scope, receive, send)

    def _turned_away(self, scope: Scope) -> HTMLResponse:
        words = language_of(scope)
        page = _PAGE.format(
            lang=words, dir="rtl" if words == "ar" else "ltr", brand=t(words, "brand"),
            words=t(words, "readers.full", n=self.most),
        )  # fmt: skip
        return HTMLResponse(page, 503, {"retry-after": "30"})


def _asks_for_the_page(scope: Scope) -> bool:
    return scope["type"] == "http" and "text/html" in Request(scope).headers.get("accept", "")
