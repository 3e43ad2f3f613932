"""What a picture says about itself, and what its file is called."""

from __future__ import annotations

import re
from copy import deepcopy

import pandas as pd
import pytest

from dashboard.export.caption import Caption
from dashboard.export.picture import WIDTH, picture
from dashboard.figures.style import Look
from dashboard.figures.topics import terms_bar

CAPTION = Caption("الكلمات", "المستند: <b>أ</b>", "5 مستندات · 2026-11-25", "ar", "2026-11-25")
WORDS = {"count": "مرات", "documents": "مستندات", "keyness": "تميز"}
ROWS = pd.DataFrame({"term_id": ["a"], "label": ["الحزب"], "count": [3], "documents": [1], "keyness": [2.0]})


@pytest.mark.parametrize(
    "panel, suffix, name",
    [
        ("officials", ".png", "rasid_officials_2026-11-25.png"),
        ("Topics: by document", "", "rasid_topics-by-document_2026-11-25"),
        ("../../etc/passwd", ".csv", "rasid_etc-passwd_2026-11-25.csv"),
        ("chart-timeline", "_2x.png", "rasid_chart-timeline_2026-11-25_2x.png"),
    ],
)
def test_file_names_are_named_dated_and_safe(panel: str, suffix: str, name: str) -> None:
    assert CAPTION.filename(panel, suffix) == name


def test_a_caption_leaves_empty_lines_out() -> None:
    assert Caption("عنوان", "", "تذييل", "ar").lines == ("عنوان", "تذييل")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_picture_carries_its_caption_as_text(language: str) -> None:
    look = Look(language)
    layout = picture(terms_bar(ROWS, look, WORDS), CAPTION, look).layout
    shown = re.sub("[\u2066\u2067\u2069]", "", layout.title.text)
    for line in ("الكلمات", "المستند: &lt;b&gt;أ&lt;/b&gt;", "5 مستندات · 2026-11-25"):
        assert line in shown
    assert layout.width == WIDTH
    assert layout.title.xanchor == ("right" if language == "ar" else "left")


def test_a_picture_leaves_room_above_the_chart_for_every_line() -> None:
    look = Look("ar")
    tops = [
        picture(terms_bar(ROWS, look, WORDS), caption, look).layout.margin.t
        for caption in (Caption("عنوان", "", "", "ar"), Caption("عنوان", "سطر", "", "ar"), CAPTION)
    ]
    assert tops[0] < tops[1] < tops[2]


def test_a_picture_leaves_the_figure_as_it_was() -> None:
    look = Look("ar")
    figure = terms_bar(ROWS, look, WORDS)
    before = deepcopy(figure)
    picture(figure, CAPTION, look)
    assert figure == before
