"""Arabic on pictures is joined and in order: in the word cloud and in an exported PNG, judged by pixels."""

from __future__ import annotations

import itertools
from pathlib import Path

import pandas as pd
import pytest
from PIL import Image
from playwright.sync_api import FloatRect, Page

from dashboard.assets import FONT_REGULAR, FONT_SEMIBOLD
from dashboard.export.caption import Caption
from dashboard.export.picture import picture
from dashboard.figures import cloud
from dashboard.figures.style import Look
from dashboard.figures.topics import terms_bar

from . import pixels, studio

WORDS = ("مكافحة الفساد", "الجمعية الوطنية", "بناء الحزب", "التصدير")
COUNTS = (9, 7, 5, 4)
CAPTION = Caption("الكلمات", "كل المستندات", "", "ar", "2026-11-25")
MARGIN = 2  # pixels around a word's box, where antialiased edges may fall


def judge(found: Image.Image, word: str, font: Path) -> None:
    """`found` shows `word` joined and in order, and could not pass for any broken form of it."""
    right = pixels.likeness(found, pixels.draw(word, font))
    wrong = {name: pixels.likeness(found, pixels.draw(word, font, shape)) for name, shape in pixels.BROKEN.items()}
    assert right > pixels.ALIKE, f"{word}: {right:.2f}, and as broken forms {wrong}"
    assert max(wrong.values()) < pixels.UNLIKE, f"{word}: {wrong}"


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("fault", pixels.BROKEN)
def test_the_measure_fails_for_letters_that_are_not_joined_or_reversed(word: str, fault: str) -> None:
    broken = pixels.draw(word, FONT_SEMIBOLD, pixels.BROKEN[fault])
    with pytest.raises(AssertionError):
        judge(broken, word, FONT_SEMIBOLD)


def test_the_measure_tells_words_apart() -> None:
    for one, other in itertools.permutations(WORDS, 2):
        assert pixels.likeness(pixels.draw(one, FONT_SEMIBOLD), pixels.draw(other, FONT_SEMIBOLD)) < pixels.UNLIKE


@pytest.mark.parametrize("word", WORDS)
def test_arabic_in_the_word_cloud_is_joined_and_in_order(blank: Page, word: str) -> None:
    alone = cloud.svg(cloud.place((("t", word, 1),)), Look("ar"))  # a neighbour would stand in the box of its line
    judge(_exported(blank, word, svg=alone)[word], word, FONT_SEMIBOLD)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_arabic_in_an_exported_chart_is_joined_and_in_order(blank: Page, language: str) -> None:
    look = Look(language)
    figure = picture(terms_bar(_terms(), look, {"count": "مرات", "documents": "", "keyness": ""}), CAPTION, look)
    for word, found in _exported(blank, *WORDS, figure=figure.to_json()).items():
        judge(found, word, FONT_REGULAR)


def _terms() -> pd.DataFrame:
    keys = [f"t{i}" for i in range(len(WORDS))]
    return pd.DataFrame({"term_id": keys, "label": WORDS, "count": COUNTS, "documents": 1, "keyness": 1.0})


def _exported(page: Page, *words: str, **made_of: str) -> dict[str, Image.Image]:
    """Every word's part of the exported PNG; where it stands, the SVG of the same download tells."""
    studio.open_studio(page)
    name, png = studio.download(page, "PNG 4×", **made_of)
    assert name == "rasid_4x.png"
    _, svg = studio.download(page, "SVG", **made_of)
    whole = pixels.opened(png)
    return {word: _part(whole, studio.place_of(page, svg.decode("utf-8"), word)) for word in words}


def _part(whole: Image.Image, box: FloatRect) -> Image.Image:
    left, top = box["x"] - MARGIN, box["y"] - MARGIN
    right, bottom = box["x"] + box["width"] + MARGIN, box["y"] + box["height"] + MARGIN
    return whole.crop((int(4 * left), int(4 * top), int(4 * right), int(4 * bottom)))
