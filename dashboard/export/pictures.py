"""The pictures of a pack: every chart on white with its caption inside, and the word cloud drawn without a browser."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping

import plotly.graph_objects as go
from PIL import Image, ImageDraw, ImageFont

from ..assets import FONT_REGULAR, FONT_SEMIBOLD
from ..figures import cloud
from ..figures.style import Look
from ..plain import clean
from . import studio
from .pack import Pack, Page
from .picture import picture

WIDTH = 960  # narrower than on the page: what is printed small must still be read from the back of a room
Pictures = Mapping[str, bytes]  # by the name of the chart; a chart without a picture is not in it
Take = Callable[[list[go.Figure], str], list[bytes]]


def png(pack: Pack) -> Pictures:
    """PNGs, three pixels for one. Without a browser on this machine there is only the word cloud."""
    look = Look(pack.language)
    clouds = {page.chart.name: cloud_png(page, look) for page in pack.pages if page.chart.cloud}
    return clouds | _taken(pack, look, "png")


def svg(pack: Pack) -> Pictures:
    """SVGs that carry the font. Without a browser on this machine there is only the word cloud."""
    look = Look(pack.language)
    drawn = {
        page.chart.name: cloud.svg(cloud.place(page.chart.cloud), look, page.caption.lines)
        for page in pack.pages
        if page.chart.cloud
    } | {name: data.decode("utf-8") for name, data in _taken(pack, look, "svg").items()}
    return {name: studio.with_font(studio.stable(text)).encode("utf-8") for name, text in drawn.items()}


def figures(pack: Pack, look: Look) -> dict[str, go.Figure]:
    """The plotly figures of a pack by the name of the chart, each as a picture that explains itself."""
    return {
        page.chart.name: picture(page.chart.build(look), page.caption, look, WIDTH)
        for page in pack.pages
        if not page.chart.cloud
    }


def _taken(pack: Pack, look: Look, kind: str) -> dict[str, bytes]:
    made, path = figures(pack, look), studio.browser()
    if path is None or not made:
        return {}
    try:
        return dict(zip(made, studio.shared(path).take(list(made.values()), kind), strict=True))
    except Exception:  # whatever kept the browser from drawing, the pack is made and says that pictures are missing
        studio.forget(path)
        return {}


def cloud_png(page: Page, look: Look) -> bytes:
    """The word cloud with its caption, shaped here: Pillow knows neither joining nor order."""
    scale, colours = studio.SCALE, look.palette
    head = 26 + 30 * len(page.caption.lines)
    image = Image.new("RGB", (cloud.WIDTH * scale, (cloud.HEIGHT + head) * scale), colours.background)
    draw = ImageDraw.Draw(image)
    edge, anchor = (cloud.WIDTH - 20, "rs") if look.rtl else (20, "ls")
    for i, line in enumerate(page.caption.lines):
        font, fill = (_font(FONT_SEMIBOLD, 22), colours.text) if i == 0 else (_font(FONT_REGULAR, 15), colours.muted)
        text = cloud.for_raster(clean(line))
        draw.text((edge * scale, (38 + 29 * i) * scale), text, fill, font, anchor)
    for rank, word in enumerate(cloud.place(page.chart.cloud)):
        place = (word.x * scale, (word.y + head) * scale)
        text, fill = cloud.for_raster(clean(word.text)), colours.series[rank % 5]
        draw.text(place, text, fill, _font(FONT_SEMIBOLD, word.size), "ms")
    buffer = io.BytesIO()
    image.save(buffer, "PNG", optimize=False)
    return buffer.getvalue()


def _font(path: object, size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(path), size * studio.SCALE, layout_engine=ImageFont.Layout.BASIC)
