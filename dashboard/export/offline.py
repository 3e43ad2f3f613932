"""The pack as one HTML file that needs no network and no server: charts that answer to the mouse, quotes, agenda."""

from __future__ import annotations

import base64
import hashlib
import json
from functools import cache

from plotly.offline import get_plotlyjs

from ..figures import cloud
from ..figures.style import Look
from . import page as whole
from . import pictures, studio
from .pack import Pack, Page

_SCREEN = """
#js-plotly-tester, .js-plotly-plot { direction: ltr; }
.chart { overflow-x: auto; }
section { break-before: auto; }
"""
_DRAW = """
for (const data of document.querySelectorAll('script[type="application/json"]')) {
  const figure = JSON.parse(data.textContent);
  Plotly.newPlot(data.dataset.chart, figure.data, figure.layout, { displayModeBar: false, showTips: false });
}
"""
# Nothing may be fetched, whatever stands in a document; scripts are the two of this file, by digest.
_POLICY = (
    "default-src 'none'; img-src data: blob:; font-src data:; style-src 'unsafe-inline'; script-src {scripts}"
)


def html(pack: Pack) -> bytes:
    """The file, in UTF-8. The same pack gives the same bytes.

    It ends with its digest: Streamlit tells large files apart by their ends, which would be plotly.js in all of these,
    and would hand one reader another's file.
    """
    look = Look(pack.language)
    figures = pictures.figures(pack, look)

    def draw(page: Page) -> str:
        name = page.chart.name
        if page.chart.cloud:
            return f'<div class=chart>{cloud.svg(cloud.place(page.chart.cloud), look, page.caption.lines)}</div>'
        data = json.dumps(figures[name].to_plotly_json(), ensure_ascii=False, default=list).replace("<", "\\u003c")
        alt = whole.attribute(page.chart.alt)
        return (
            f'<div class=chart id="chart-{name}" role=img aria-label="{alt}"></div>'
            f'<script type="application/json" data-chart="chart-{name}">{data}</script>'
        )

    library, digest = _library()
    policy = _POLICY.format(scripts=f"'sha256-{digest}' 'sha256-{_sha256(_DRAW)}'")
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}"><style>{studio.font_css()}{_SCREEN}</style>'
    foot = f"<script>{library}</script><script>{_DRAW}</script>" if figures else ""
    text = whole.html(pack, draw, head, foot)
    return f"{text}<!-- {_sha256(text)} -->".encode()


@cache
def _library() -> tuple[str, str]:
    """plotly.js, made safe inside a page, and its digest."""
    text = get_plotlyjs().replace("</script", "<\\/script")
    return text, _sha256(text)


def _sha256(text: str) -> str:
    return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode()
