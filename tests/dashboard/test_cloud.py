"""The word cloud's layout: every word in its place, as logical text that a browser shapes."""

from __future__ import annotations

import itertools
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from dashboard.assets import FONT_SEMIBOLD
from dashboard.figures import cloud
from dashboard.figures.style import Look
from dashboard.plain import clean

TERMS = tuple(
    (f"t{i}", word, 40 - 2 * i)
    for i, word in enumerate(
        [
            "الحزب",
            "مكافحة الفساد",
            "القرار 18-NQ/TW",
            "الجمعية الوطنية",
            "التنظيم",
            "وزارة الخارجية",
            "بناء الحزب",
            "الجهاز",
        ]
    )
)
SVG = "{http://www.w3.org/2000/svg}"


def test_the_same_terms_always_lie_the_same_way() -> None:
    first = cloud.place(TERMS)
    cloud.place.cache_clear()
    assert cloud.place(TERMS) == first


def test_every_term_is_placed_and_the_weightiest_is_the_largest() -> None:
    words = cloud.place(TERMS)
    assert {w.term_id for w in words} == {term_id for term_id, _, _ in TERMS}
    assert max(words, key=lambda w: w.size).term_id == "t0"
    assert all(w.text == text for w in words for term_id, text, _ in TERMS if term_id == w.term_id)


def test_words_lie_inside_and_do_not_overlap() -> None:
    boxes = [_box(word) for word in cloud.place(TERMS)]
    assert all(a >= 0 and b >= 0 and c <= cloud.WIDTH and d <= cloud.HEIGHT for a, b, c, d in boxes)
    for one, other in itertools.combinations(boxes, 2):
        assert one[2] <= other[0] or other[2] <= one[0] or one[3] <= other[1] or other[3] <= one[1]


def test_many_words_find_room_and_do_not_touch() -> None:
    terms = tuple((f"t{i}", f"{first[1]} {second[1].removeprefix('ال')}", 60 // (i + 1) + 3)
                  for i, (first, second) in enumerate(itertools.permutations(TERMS, 2)))[:40]  # fmt: skip
    words, inked = cloud.place(terms), np.zeros((cloud.HEIGHT, cloud.WIDTH), int)
    assert len(words) >= 37
    for word in words:
        drawn = Image.new("L", (cloud.WIDTH, cloud.HEIGHT))
        font = ImageFont.truetype(str(FONT_SEMIBOLD), word.size, layout_engine=ImageFont.Layout.BASIC)
        ImageDraw.Draw(drawn).text((word.x, word.y), cloud.for_raster(word.text), 255, font, anchor="ms")
        inked += np.asarray(drawn) > 127
    assert (inked > 1).sum() < (inked > 0).sum() / 500


def _box(word: cloud.Placed) -> tuple[float, float, float, float]:
    font = ImageFont.truetype(str(FONT_SEMIBOLD), word.size, layout_engine=ImageFont.Layout.BASIC)
    left, top, right, bottom = font.getbbox(cloud.for_raster(word.text), anchor="ls")
    half = (right - left) / 2
    return word.x - half, word.y + top, word.x + half, word.y + bottom


def test_no_terms_give_no_cloud() -> None:
    assert cloud.place(()) == ()


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", 'a"b', "a & b", "نص \u202e مقلوب"])
def test_a_word_of_the_svg_is_text(text: str) -> None:
    root = ElementTree.fromstring(cloud.svg(cloud.place((("t", text, 3), ("u", "الحزب", 2))), Look("ar"), label=text))
    shown = ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]
    assert clean(text) in shown and root.attrib["aria-label"] == text
    assert {node.tag for node in root.iter()} == {f"{SVG}svg", f"{SVG}rect", f"{SVG}text"}


def test_a_code_inside_a_word_reads_left_to_right() -> None:
    root = ElementTree.fromstring(cloud.svg(cloud.place(TERMS), Look("ar")))
    assert "القرار \u206618-NQ/TW\u2069" in ["".join(node.itertext()) for node in root.iter(f"{SVG}text")]


@pytest.mark.parametrize("language, anchor", [("ar", "rtl"), ("en", "ltr")])
def test_the_lines_above_stand_in_reading_direction(language: str, anchor: str) -> None:
    root = ElementTree.fromstring(cloud.svg((), Look(language), header=("عنوان", "سطر")))
    lines = list(root.iter(f"{SVG}text"))
    assert [line.text for line in lines] == ["عنوان", "سطر"]
    assert {line.attrib["direction"] for line in lines} == {anchor}


@pytest.mark.parametrize(
    "terms, shown",
    [
        ((("a", "إعلام", 3), ("b", "اعلام", 2)), {"a", "b"}),
        ((("a", "كتاب", 3), ("b", "كتاب", 2)), {"a"}),
        ((("a", "الحزب", 3), ("b", "الحزب\u200f", 2)), {"a"}),
        ((("a", "الحزب", 3), ("b", "الدولة", 0)), {"a"}),
        ((("a", "الحزب", 0),), set()),
    ],
    ids=["two spellings", "the same surface", "the same but for a direction mark", "one without weight", "no weight"],
)
def test_terms_that_look_the_same_are_shown_once(terms: tuple[tuple[str, str, int], ...], shown: set[str]) -> None:
    assert {word.term_id for word in cloud.place(terms)} == shown
