"""The page's own picture maker (`pictures.js`) without the app around it: a figure in, the downloaded file out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import plotly
from playwright.sync_api import FloatRect, Page, Route

from dashboard import assets, export

_ADDRESS = "http://rasid.test"
_PAGE = f"""<!doctype html><meta charset="utf-8"><style>
@font-face {{ font-family: "{assets.FONT_FAMILY}"; font-weight: 400; src: url(/assets/fonts/RasidSans-Regular.woff2) }}
@font-face {{ font-family: "{assets.FONT_FAMILY}"; font-weight: 600; src: url(/assets/fonts/RasidSans-SemiBold.woff2) }}
body {{ margin: 0; direction: rtl }}</style><div id="host"><div class="row"></div><p class="status"></p></div>"""
_PLOTLY = Path(plotly.__file__).parent / "package_data" / "plotly.min.js"
_MOUNT = """async data => {
  const { default: mount } = await import("/pictures.js");
  mount({ data, parentElement: document.querySelector("#host") });
}"""


def open_studio(page: Page) -> None:
    """Give `page` the address and the files that a page of the app has."""
    page.route(f"{_ADDRESS}/**", _answer)
    page.goto(_ADDRESS)


def _answer(route: Route) -> None:
    name = route.request.url.removeprefix(f"{_ADDRESS}/")
    if name.startswith("assets/fonts/"):
        route.fulfill(path=assets.FONTS / Path(name).name, content_type="font/woff2")
    elif name == "assets/plotly.min.js":
        route.fulfill(path=_PLOTLY, content_type="text/javascript")
    elif name == "pictures.js":
        route.fulfill(path=Path(export.__file__).parent / name, content_type="text/javascript")
    else:
        route.fulfill(body=_PAGE, content_type="text/html")


def download(page: Page, button: str, **picture: Any) -> tuple[str, bytes]:
    """(file name, bytes) after pressing `button` ("PNG 4×") for `figure=` (plotly JSON) or `svg=`."""
    words = {"download": "download", "working": "working", "done": "done", "failed": "failed"}
    page.evaluate(_MOUNT, {"figure": None, "svg": None, "stem": "rasid", **words, **picture})
    with page.expect_download() as arriving:
        page.get_by_text(button, exact=True).click()
    file = arriving.value
    return file.suggested_filename, Path(file.path()).read_bytes()


def place_of(page: Page, svg: str, word: str) -> FloatRect:
    """Where `word` stands on a picture: the box of the one text of `svg` that holds it, in the picture's pixels."""
    page.set_content(f'<body style="margin:0">{svg}</body>')
    page.evaluate("document.fonts.ready")
    box = page.locator("text", has_text=word).filter(visible=True).last.bounding_box()
    assert box, f"{word} is not on the picture"
    return box
