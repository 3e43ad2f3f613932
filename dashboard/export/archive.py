"""The pictures of a pack as a zip: every chart as PNG and as SVG, and a text that says what they show."""

from __future__ import annotations

from ..locale.i18n import t
from . import pictures, studio, zips
from .pack import Pack


def zipped(pack: Pack) -> bytes:
    """The archive; without a browser on this machine the text names the charts that are missing and says why."""
    files: dict[str, bytes] = {}
    for suffix, made in ((f"_{studio.SCALE}x.png", pictures.png(pack)), (".svg", pictures.svg(pack))):
        files |= {page.caption.filename(page.chart.name, suffix): made[page.chart.name]
                  for page in pack.pages if page.chart.name in made}  # fmt: skip
    return zips.packed({pack.caption.filename("pack", ".txt"): _about(pack, files).encode("utf-8-sig"), **files})


def _about(pack: Pack, files: dict[str, bytes]) -> str:
    lines = [*pack.caption.lines, ""]
    if pack.empty:
        lines.append(t(pack.language, "pack.empty"))
    for page in pack.pages:
        lines += [page.chart.title, page.reading, *([page.cut] if page.cut else [])]
        if page.caption.filename(page.chart.name, ".svg") not in files:
            lines.append(t(pack.language, "pack.no_picture"))
        lines += [*(f"«{quote.text}» ({quote.source})" for quote in page.quotes), ""]
    return "\r\n".join([*lines, *pack.method, *pack.documents, ""])
