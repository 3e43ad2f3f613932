"""What the page fetches beside Streamlit's own files: the font, theme, language and words, plotly.js for pictures."""

from __future__ import annotations

import csv
import json
from functools import cache
from pathlib import Path

import plotly
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

STATIC = Path(__file__).parent / "static"
FONTS = STATIC / "fonts"
FONT_REGULAR, FONT_SEMIBOLD = FONTS / "RasidSans-Regular.ttf", FONTS / "RasidSans-SemiBold.ttf"
FONT_FAMILY = "Rasid Sans"
_PLOTLY_JS = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
LOOK, WORDS = "/assets/look.js", "/assets/words.js"
_SAID = Path(__file__).parent / "locale" / "streamlit.csv"
_CACHE = {"cache-control": "public, max-age=86400"}


def routes() -> list[BaseRoute]:
    """Routes for `st.App(routes=...)`: /assets/plotly.min.js, look.js, words.js?lang=ar and fonts/…"""
    from starlette.requests import Request
    from starlette.responses import FileResponse, Response

    async def plotly_js(_: Request) -> Response:
        return FileResponse(_PLOTLY_JS, media_type="text/javascript", headers=_CACHE)

    async def look_js(_: Request) -> Response:
        return FileResponse(STATIC / "look.js", media_type="text/javascript", headers={"cache-control": "no-cache"})

    async def words_js(request: Request) -> Response:
        script = words_script("ar" if request.query_params.get("lang") == "ar" else "en")
        return Response(script, media_type="text/javascript", headers={"cache-control": "no-cache"})

    scripts = [Route("/assets/plotly.min.js", plotly_js), Route(LOOK, look_js), Route(WORDS, words_js)]
    return [*scripts, Mount("/assets/fonts", StaticFiles(directory=FONTS))]


@cache
def words_script(language: str) -> str:
    """The script that says what Streamlit says by itself in the words of `language`."""
    lines = (line for line in _SAID.read_text("utf-8").splitlines() if not line.startswith("#"))
    table: dict[str, list[list[str]]] = {"label": [], "text": []}
    for row in csv.DictReader(lines):
        table[row["where"]].append([row["said"], row[language]])
    return f"{(STATIC / 'words.js').read_text('utf-8').rstrip()}({json.dumps(table, ensure_ascii=False)});"
