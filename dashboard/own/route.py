"""POST /own/files?name=NAME&lang=LANGUAGE: one file of a browser, written as it comes, never longer than it may be."""

from __future__ import annotations

from pathlib import Path

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from analysis.errors import ReadingError
from analysis.reading import formats

from ..locale.i18n import t
from ..locale.reasons import reason
from . import visitor
from .desk import DESKS, Refused

_OURS = "x-rasid"  # a header that another site's form cannot send


def routes() -> list[BaseRoute]:
    """Routes for `st.App(routes=...)`."""
    return [Route("/own/files", _take, methods=["POST"])]


async def _take(request: Request) -> Response:
    """201, or a status of refusal with the reason in the reader's language."""
    who = visitor.of_headers(dict(request.scope["headers"]))
    name, size = request.query_params.get("name", ""), request.headers.get("content-length", "")
    language = "ar" if request.query_params.get("lang") == "ar" else "en"
    if who is None or not DESKS.expects(who) or _OURS not in request.headers or not name or not size.isdecimal():
        return _refusal(403, t(language, "own.refused.visitor"))
    try:
        formats.check(name, int(size))
        desk = DESKS.open(who)
        desk.reserve(int(size))
    except ReadingError as error:
        return _refusal(422, reason(str(error), language))
    except Refused as error:
        return _refusal(413, error.words(language))
    if not await _write(request, desk.target(name), int(size)):
        desk.release(int(size))
        return _refusal(400, t(language, "own.refused.cut"))
    return JSONResponse({}, 201)


async def _write(request: Request, path: Path, size: int) -> bool:
    """Whether exactly `size` bytes came; otherwise nothing is left of them."""
    written = 0
    try:
        with path.open("wb") as file:
            async for part in request.stream():
                written += len(part)
                if written > size:
                    break
                file.write(part)
    except (ClientDisconnect, OSError):
        written = -1
    if written != size:
        path.unlink(missing_ok=True)
    return written == size


def _refusal(status: int, words: str) -> Response:
    return JSONResponse({"reason": words}, status)
