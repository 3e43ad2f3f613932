"""What the page fetches beside Streamlit's own files: the font, the theme asked for, plotly.js for pictures."""

from __future__ import annotations

from pathlib import Path

import plotly
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles

STATIC = Path(__file__).parent / "static"
FONTS = STATIC / "fonts"
FONT_REGULAR, FONT_SEMIBOLD = FONTS / "RasidSans-Regular.ttf", FONTS / "RasidSans-SemiBold.ttf"
FONT_FAMILY = "Rasid Sans"
_PLOTLY_JS = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
LOOK = "/assets/look.js"
_CACHE = {"cache-control": "public, max-age=86400"}


def routes() -> list[BaseRoute]:
    """Routes for `st.App(routes=...)`: /assets/plotly.min.js, /assets/look.js and /assets/fonts/…"""
    from starlette.requests import Request
    from starlette.responses import FileResponse, Response

    async def plotly_js(_: Request) -> Response:
        return FileResponse(_PLOTLY_JS, media_type="text/javascript", headers=_CACHE)

    async def look_js(_: Request) -> Response:
        return FileResponse(STATIC / "look.js", media_type="text/javascript", headers={"cache-control": "no-cache"})

    scripts = [Route("/assets/plotly.min.js", plotly_js), Route(LOOK, look_js)]
    return [*scripts, Mount("/assets/fonts", StaticFiles(directory=FONTS))]
