"""Folding, tokens and sentences: what every finder stands on."""

import pytest

from analysis.document import from_text
from analysis.pipeline import cue_table
from analysis.text.cues import without_proclitics
from analysis.text.fold import fold, fold_text
from analysis.text.page import make_page
from tests.cases import load

SAMPLES = [
    "أكّدَ الوزيرُ أنَّ ١٢٬٥٠٠ طالبٍ حضروا الـــحفل.",
    "قال ( نجوين فان ثانغ ) :\u200f «نعم»\u2067 ثم\tانصرف",
    "Tô Lâm وتو لام 𝔸 😀 معًا",
    "",
    "\n\n",
]


@pytest.mark.parametrize("case", load("folding"), ids=lambda case: case["folded"])
def test_spellings_of_one_word_fold_to_one_form(case: dict[str, str]) -> None:
    assert fold_text(case["raw"]) == case["folded"]


@pytest.mark.parametrize("raw", SAMPLES)
def test_every_token_leads_back_to_its_own_text(raw: str) -> None:
    page = make_page(from_text(raw), cue_table())
    for i, form in enumerate(page.tokens.forms):
        start, end = page.span(i, i + 1)
        assert fold_text(raw[start:end]) == form
        assert page.tokens_at(start, end) == (i, i + 1)


@pytest.mark.parametrize("raw", SAMPLES)
def test_tokens_cover_every_visible_character(raw: str) -> None:
    page = make_page(from_text(raw), cue_table())
    assert "".join(page.tokens.forms) == "".join(c for c in fold_text(raw) if c == "\n" or not c.isspace())


def test_a_folded_span_takes_the_marks_of_its_last_letter() -> None:
    folded = fold("أكّدَ ذلك")
    assert folded.raw[slice(*folded.span(0, 3))] == "أكّدَ"


@pytest.mark.parametrize("case", load("sentences"), ids=lambda case: case["text"][:30])
def test_sentences_end_where_a_reader_stops(case: dict[str, str]) -> None:
    page = make_page(from_text(case["text"]), cue_table())
    assert [case["text"][s.start : s.end] for s in page.sentences] == case["sentences"].split("¦")


@pytest.mark.parametrize(
    ("form", "reading"),
    [("وللرئيس", "الرئيس"), ("بالوزير", "وزير"), ("فالوزير", "وزير"), ("لوزير", "وزير"), ("والي", "والي")],
)
def test_proclitics_are_read_off_a_word(form: str, reading: str) -> None:
    assert reading in without_proclitics(form)


def test_the_conjunction_alone_is_read_off_when_asked() -> None:
    assert list(without_proclitics("وبالوزير", "conjunction")) == ["وبالوزير", "بالوزير"]
