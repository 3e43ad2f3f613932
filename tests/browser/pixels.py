"""Whether an Arabic word on a picture is joined and in order, told by its pixels.

The known-good image is made without any shaping engine: Pillow's basic layout draws one glyph a character from left to
right, so the letters are joined with presentation forms and put in visual order by us. What is compared is ink, cut to
the word, brought to one size: neither antialiasing, colour nor type size matters, the form of the word does.
"""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import numpy as np
from arabic_reshaper import reshape
from bidi import get_display
from PIL import Image, ImageDraw, ImageFont

Shape = Callable[[str], str]
ALIKE, UNLIKE = 0.85, 0.5  # seen: 0.93 and more for the right word, 0.35 and less for a broken one
_SIZE = (192, 64)
_POINTS, _PAD = 96, 60


def joined(word: str) -> str:
    """As it should be: letters joined, in visual order."""
    return str(get_display(reshape(word)))


BROKEN: dict[str, Shape] = {
    "not joined": lambda word: str(get_display(word)),
    "reversed": lambda word: str(reshape(word)),
    "not joined and reversed": lambda word: word,
}


def draw(word: str, font: Path, shape: Shape = joined) -> Image.Image:
    """`word` in black on white, through `shape`, by Pillow's basic layout."""
    face = ImageFont.truetype(str(font), _POINTS, layout_engine=ImageFont.Layout.BASIC)
    text = shape(word)
    image = Image.new("L", (int(face.getlength(text)) + 2 * _PAD, 2 * _PAD + 2 * _POINTS), 255)
    ImageDraw.Draw(image).text((_PAD, _PAD), text, font=face, fill=0)
    return image


def likeness(one: Image.Image, other: Image.Image) -> float:
    """Normalised cross-correlation of two words' ink: 1 the same, about 0 unrelated."""
    a, b = (ink - ink.mean() for ink in (_ink(one), _ink(other)))
    return float((a * b).sum() / np.sqrt((a * a).sum() * (b * b).sum()))


def _ink(image: Image.Image) -> np.ndarray:
    """How far each point is from the background, cut to the ink and brought to one size."""
    values = np.asarray(image.convert("L"), dtype=float)
    ink = np.abs(values - np.median(values))
    rows, columns = np.nonzero(ink > ink.max() / 3)
    assert len(rows), "nothing is drawn here"
    cut = Image.fromarray(ink.astype("uint8")).crop((columns.min(), rows.min(), columns.max() + 1, rows.max() + 1))
    return np.asarray(cut.resize(_SIZE, Image.Resampling.BOX), dtype=float)


def opened(png: bytes) -> Image.Image:
    """A PNG's pixels."""
    return Image.open(io.BytesIO(png)).convert("RGB")
