"""The word cloud: laid out by wordcloud with our font, drawn as an SVG of logical text that the browser shapes.

This is the only place where Arabic is shaped by us, and only to measure it: Pillow must know how wide a word is when
joined. What is drawn is the plain text, so it can be selected, read aloud and found.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import log
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

from arabic_reshaper import reshape
from bidi import get_display
from PIL import ImageFont
from wordcloud import WordCloud

from ..assets import FONT_FAMILY, FONT_SEMIBOLD
from ..plain import clean
from .style import Look, isolate_codes

WIDTH, HEIGHT = 960, 400
_SMALLEST, _LARGEST, _MARGIN = 14, 64, 18
_FILLED = 0.75  # of the room, by words and the margins about them: of a fuller cloud the last words find no place
_GRAIN = 2  # pixels: words are laid out on a grid so coarse, in a quarter of the time


class Placed(NamedTuple):
    """A word in its place: `x` is its middle, `y` its baseline, in the cloud's own pixels."""

    term_id: str
    text: str
    weight: int
    size: int
    x: float
    y: float


@lru_cache(maxsize=64)
def place(terms: tuple[tuple[str, str, int], ...], width: int = WIDTH, height: int = HEIGHT) -> tuple[Placed, ...]:
    """Lay out (term_id, text, count), as large as the logarithm of the count. The same terms always lie the same way.

    Of two terms that look the same, the first is shown; what there is no room for is left out, the least first.
    """
    shaped: dict[str, tuple[str, str, int]] = {}
    for term in terms:
        if term[2] > 0:
            shaped.setdefault(for_raster(term[1]), term)
    if not shaped:
        return ()
    height -= _LARGEST // 2  # it draws each word lower than where it found room for it
    sizes = _sizes({word: count for word, (_, _, count) in shaped.items()}, width * height)
    cloud = WordCloud(
        font_path=str(FONT_SEMIBOLD),
        width=width // _GRAIN,
        height=height // _GRAIN,
        prefer_horizontal=1.0,
        margin=_MARGIN // _GRAIN,
        min_font_size=_SMALLEST // _GRAIN,
        max_font_size=max(sizes.values()),
        relative_scaling=1,  # as large as `sizes` says
        random_state=7,
        max_words=len(terms),
    ).generate_from_frequencies(sizes)
    return tuple(_placed(word, size, position, shaped[word]) for (word, _), size, position, _, _ in cloud.layout_)


def _sizes(counts: Mapping[str, int], room: int) -> dict[str, int]:
    """How high each word is on the grid: counts fall so steeply (Zipf) that by their ratios all but a few were tiny.

    The largest is as large as leaves room, in square pixels, for all.
    """
    least, most = min(counts.values()), max(counts.values())
    spread = log(most / least) or 1.0
    rarity = {word: log(most / count) / spread for word, count in counts.items()}  # 0 of the commonest
    for largest in range(_LARGEST, _SMALLEST - 1, -_GRAIN):
        sizes = {word: round(largest - (largest - _SMALLEST) * rare) // _GRAIN for word, rare in rarity.items()}
        if sum(_area(word, size * _GRAIN) for word, size in sizes.items()) <= _FILLED * room:
            break
    return sizes


def _area(word: str, size: int) -> float:
    """Square pixels that a word takes, with its margin."""
    return (_width(word) * size + _MARGIN) * (size + _MARGIN)


@lru_cache(maxsize=4096)
def _width(word: str) -> float:
    """How wide a word is, in heights of its type."""
    return _font(_LARGEST).getlength(word) / _LARGEST


@lru_cache(maxsize=4096)
def for_raster(text: str) -> str:
    """`text` joined and ordered for Pillow's basic layout, which knows neither."""
    return str(get_display(reshape(clean(text))))


@lru_cache(maxsize=128)
def _font(size: int) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(str(FONT_SEMIBOLD), size, layout_engine=ImageFont.Layout.BASIC)


def _placed(word: str, size: int, position: tuple[int, int], term: tuple[str, str, int]) -> Placed:
    (row, column), (ascent, _) = position, _font(size).getmetrics()
    middle = column * _GRAIN + _width(word) * size * _GRAIN / 2
    return Placed(*term, size * _GRAIN, float(middle), int(row + ascent) * _GRAIN)


def svg(words: Sequence[Placed], look: Look, header: Sequence[str] = (), label: str = "") -> str:
    """The cloud as a stand-alone SVG; `header` lines are printed above it and `label` names it for screen readers."""
    top = 26 + 30 * len(header) if header else 0
    box = f'viewBox="0 0 {WIDTH} {HEIGHT + top}" width="{WIDTH}" height="{HEIGHT + top}"'
    body = "".join(_text(w, i, top, look) for i, w in enumerate(words))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {box} font-family={quoteattr(FONT_FAMILY)} role="img" '
        f"aria-label={quoteattr(label or ' '.join(header))}>"
        f'<rect width="100%" height="100%" fill="{look.palette.background}"/>{_header(header, look)}{body}</svg>'
    )


def _text(word: Placed, rank: int, top: int, look: Look) -> str:
    fill = look.palette.series[rank % 5]
    return (
        f'<text x="{word.x:.1f}" y="{word.y + top:.1f}" font-size="{word.size}" font-weight="600" fill="{fill}" '
        f'text-anchor="middle" direction="rtl" data-term={quoteattr(word.term_id)}>'
        f"{escape(isolate_codes(clean(word.text)))}</text>"
    )


def _header(lines: Sequence[str], look: Look) -> str:
    x, direction = (WIDTH - 20, "rtl") if look.rtl else (20, "ltr")
    return "".join(
        f'<text x="{x}" y="{38 + 29 * i}" direction="{direction}" font-size="{22 if i == 0 else 15}" '
        f'font-weight="{600 if i == 0 else 400}" fill="{look.palette.text if i == 0 else look.palette.muted}">'
        f"{escape(clean(line))}</text>"
        for i, line in enumerate(lines)
    )
