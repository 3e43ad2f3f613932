"""The pack as PDF, made by WeasyPrint from our own HTML and fonts: no browser, no network, text in logical order."""

from __future__ import annotations

import base64
import hashlib
import logging

from weasyprint import HTML
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

from ..assets import FONT_FAMILY, FONT_REGULAR, FONT_SEMIBOLD
from . import page as whole
from .pack import Pack, Page
from .pictures import Pictures

logging.getLogger("weasyprint").setLevel(logging.ERROR)  # a letter that no font has is drawn as a box, not told
_LOCAL = URLFetcher(allowed_protocols=("data", "file"))  # our fonts, and what stands in the page itself
_PAPER = "@page { size: A4; margin: 16mm 14mm; } body { max-width: none; padding: 0; font-size: 11pt; }"


def pdf(pack: Pack, pictures: Pictures) -> bytes:
    """The report. The same pack and pictures give the same bytes."""

    def draw(page: Page) -> str:
        picture = pictures.get(page.chart.name)
        if picture is None:
            return ""
        data = base64.b64encode(picture).decode()
        return f'<img alt="{whole.attribute(page.chart.alt)}" src="data:image/png;base64,{data}">'

    faces = "".join(
        f'@font-face {{ font-family: "{FONT_FAMILY}"; font-weight: {weight}; src: url({path.as_uri()}); }}'
        for path, weight in ((FONT_REGULAR, 400), (FONT_SEMIBOLD, 600))
    )
    made = f'<meta name="dcterms.created" content="{pack.made.isoformat()}">'
    text = whole.html(pack, draw, f"{made}<style>{faces}{_PAPER}</style>")
    document = HTML(string=text, url_fetcher=_LOCAL).render(font_config=FontConfiguration())
    return bytes(document.write_pdf(pdf_identifier=hashlib.sha256(text.encode()).digest()[:16]))
