"""Language, direction and theme of the page before anything is drawn: by the address or the browser's wish."""

from __future__ import annotations

from urllib.parse import parse_qs

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from ..assets import LOOK, WORDS

_PLAIN = b'<html lang="en"'
# Theme and language before the first paint, and the words of what Streamlit says.
_HEAD = '<head><script src="{look}"></script><script src="{words}?lang={language}"></script>'
_UNWANTED = (b"accept-encoding", b"if-none-match", b"if-modified-since")


def preferred(accept_language: str) -> str:
    """ "ar" when Arabic is what the browser wants most, otherwise "en". RFC 9110, section 12.5.4."""
    best, weight = "", 0.0
    for item in accept_language.split(","):
        tag, _, quality = item.partition(";")
        try:
            asked = float(quality.strip().removeprefix("q=") or 1)
        except ValueError:
            asked = 0.0
        if asked > weight:
            best, weight = tag.strip().lower(), asked
    return "ar" if best.split("-")[0] == "ar" else "en"


_MONTHS = {
    **dict.fromkeys(("sy", "lb", "jo", "ps", "iq"), "levant"),
    **dict.fromkeys(("dz", "tn"), "maghreb"),
    "ma": "morocco",
}


def months(accept_language: str) -> str:
    """The names of months of the first Arabic-speaking region that a browser names; "" for the common ones."""
    tags = (item.partition(";")[0].strip().lower() for item in accept_language.split(","))
    regions = (tag.split("-")[-1] for tag in tags if tag.startswith("ar-"))
    return _MONTHS.get(next(regions, ""), "")


def language_of(scope: Scope) -> str:
    """The language of a request for the page."""
    asked = parse_qs(scope.get("query_string", b"").decode("latin-1")).get("lang", [""])[-1]
    headers = dict(scope["headers"])
    return asked if asked in ("ar", "en") else preferred(headers.get(b"accept-language", b"").decode("latin-1"))


class Direction:
    """ASGI middleware: writes language and direction into the page, so that the first paint is right."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything through but HTML pages, whose opening tag is rewritten."""
        if scope["type"] != "http" or scope["method"] not in ("GET", "HEAD"):
            await self.app(scope, receive, send)
            return
        # The page must come whole and uncompressed, or its first tag cannot be found.
        plain = {**scope, "headers": [h for h in scope["headers"] if h[0] not in _UNWANTED]}
        page = _Page(send, language_of(scope))
        await self.app(plain if _wants_page(scope) else scope, receive, page.send)


def _wants_page(scope: Scope) -> bool:
    return b"text/html" in dict(scope["headers"]).get(b"accept", b"")


class _Page:
    """Holds an HTML answer back until its opening tag can be rewritten; everything else goes straight through."""

    def __init__(self, send: Send, language: str) -> None:
        self._send, self._language = send, language
        self._start: Message = {}
        self._body = b""

    async def send(self, message: Message) -> None:
        if message["type"] == "http.response.start" and _is_html(message):
            self._start = message
        elif self._start and message["type"] == "http.response.body":
            self._body += message.get("body", b"")
            if not message.get("more_body"):
                await self._finish()
        else:
            await self._send(message)

    async def _finish(self) -> None:
        direction = "rtl" if self._language == "ar" else "ltr"
        tag = f'<html lang="{self._language}" dir="{direction}"'.encode()
        head = _HEAD.format(look=LOOK, words=WORDS, language=self._language).encode()
        body = self._body.replace(_PLAIN, tag, 1).replace(b"<head>", head, 1)
        headers = MutableHeaders(raw=self._start["headers"])
        if self._body:
            headers["content-length"] = str(len(body))
        for stale in ("etag", "last-modified"):
            if stale in headers:
                del headers[stale]
        headers["vary"] = "Accept-Language"
        headers["cache-control"] = "no-cache"
        await self._send(self._start)
        await self._send({"type": "http.response.body", "body": body})


def _is_html(message: Message) -> bool:
    types = [value for name, value in message["headers"] if name.lower() == b"content-type"]
    return message["status"] == 200 and any(value.startswith(b"text/html") for value in types)
