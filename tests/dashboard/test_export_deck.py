"""The slides, opened again: right to left, editable, the font named, one chart a slide."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from pptx import Presentation
from pptx.enum.shapes import MSO_SHAPE_TYPE
from pptx.oxml.ns import qn

from dashboard.export import deck, slides
from dashboard.export.pack import Pack
from dashboard.plain import clean

from . import packs
from .nasty import NASTY

ARABIC = re.compile("[\u0621-\u064a]")


def opened(pack: Pack, pictures: dict[str, bytes] | None = None):  # type: ignore[no-untyped-def]
    made = packs.pictures(pack) if pictures is None else pictures
    return Presentation(io.BytesIO(deck.pptx(pack, made)))


def paragraphs(slide):  # type: ignore[no-untyped-def]
    for shape in slide.shapes:
        if shape.has_text_frame:
            yield from shape.text_frame.paragraphs
        elif shape.has_table:
            for row in shape.table.rows:
                for cell in row.cells:
                    yield from cell.text_frame.paragraphs


def text(slide) -> str:  # type: ignore[no-untyped-def]
    return "\n".join("".join(run.text for run in p.runs) for p in paragraphs(slide))


def test_a_slide_for_the_cover_each_chart_agenda_documents_and_method() -> None:
    slides = list(opened(packs.pack("ar")).slides)
    titles = [slide.shapes.title.text_frame.text for slide in slides]
    assert titles == [
        "راصد · ملف الاجتماع", "الخط الزمني للأحداث", "المسؤولون", "معًا في جملة", "سحابة المصطلحات", "الموضوعات",
        "بحسب الوثيقة", "الأطوال", "طول الجمل", "المواعيد", "الوثائق", "المنهج وحدود الأرقام",
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_run_is_editable_text_in_a_named_font_and_arabic_runs_right_to_left(language: str) -> None:
    runs = 0
    for slide in opened(packs.pack(language)).slides:
        for paragraph in paragraphs(slide):
            said = "".join(run.text for run in paragraph.runs)
            properties = paragraph._p.pPr
            if language == "ar" and said and not said.startswith("?"):
                assert (properties.get("rtl"), properties.get("algn")) == ("1", "r"), said
            if language == "en" and said and not ARABIC.search(said):
                assert (properties.get("rtl"), properties.get("algn")) == ("0", "l"), said
            for run in paragraph.runs:
                runs += 1
                assert run.font.name and run.font.size.pt >= 7
                assert run._r.rPr.find(qn("a:cs")).get("typeface") == slides.FONT
                assert run._r.rPr.get("lang") == ("ar-SA" if properties.get("rtl") == "1" else "en-GB")
    assert runs > 60


def test_a_quote_in_arabic_runs_right_to_left_on_an_english_slide() -> None:
    slide = opened(packs.pack("en")).slides[2]
    (quote, *_) = [p for p in paragraphs(slide) if p.runs and p.runs[0].text.startswith("«")]
    assert (quote._p.pPr.get("rtl"), quote._p.pPr.get("algn")) == ("1", "r")


def test_every_chart_slide_has_its_picture_with_words_for_who_cannot_see_it() -> None:
    pack = packs.pack("ar")
    for slide, page in zip(list(opened(pack).slides)[1:9], pack.pages, strict=True):
        (picture,) = [shape for shape in slide.shapes if shape.shape_type == MSO_SHAPE_TYPE.PICTURE]
        assert picture._element.nvPicPr.cNvPr.get("descr") == page.chart.alt
        assert picture.left >= 0 and picture.top + picture.height <= 7.5 * 914400
        assert page.chart.rule in slide.notes_slide.notes_text_frame.text


def test_every_chart_slide_says_the_filters_the_reading_and_up_to_three_sourced_quotes() -> None:
    pack = packs.pack("ar")
    for slide, page in zip(list(opened(pack).slides)[1:9], pack.pages, strict=True):
        said = text(slide)
        assert "كل الوثائق، بلا مرشّحات" in said and page.reading in said
        assert said.count("«") >= len(page.quotes) > 0
        assert all(quote.text in said and quote.source in said for quote in page.quotes)


def test_without_pictures_the_slide_says_what_to_do_and_shows_the_numbers() -> None:
    slide = opened(packs.pack("en"), {}).slides[2]
    assert "no Chrome or Chromium" in text(slide)
    assert "Tô Lâm" in text(slide) and not [s for s in slide.shapes if s.shape_type == MSO_SHAPE_TYPE.PICTURE]


def test_a_view_that_selects_nothing_makes_slides_that_say_so() -> None:
    slides = list(opened(packs.pack("ar", packs.NOTHING)).slides)
    assert len(slides) == 2
    assert "لا شيء يطابق هذا العرض" in text(slides[0])


@pytest.mark.parametrize("nasty", NASTY.values(), ids=NASTY)
def test_nasty_text_arrives_as_text(nasty: str) -> None:
    pack = packs.nasty(nasty)
    slides = list(opened(pack).slides)
    assert len(slides) == 12
    assert all(isinstance(text(slide), str) for slide in slides)
    assert clean(nasty)[:60] in "\n".join(map(text, slides))


def test_a_name_with_markup_stands_there_letter_by_letter() -> None:
    assert "<b>غليظ</b> &quot; &#x41;" in text(opened(packs.nasty(NASTY["markup"])).slides[10])


def test_the_same_pack_is_the_same_file_and_holds_no_hour() -> None:
    pack = packs.pack("ar")
    data = deck.pptx(pack, packs.pictures(pack))
    assert data == deck.pptx(pack, packs.pictures(pack))
    assert {info.date_time for info in zipfile.ZipFile(io.BytesIO(data)).infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert Presentation(io.BytesIO(data)).core_properties.created.date() == packs.DAY


def test_an_arabic_table_begins_on_the_right() -> None:
    (table,) = [shape.table for shape in opened(packs.pack("ar")).slides[9].shapes if shape.has_table]
    assert [cell.text_frame.text for cell in table.rows[0].cells] == ["الوثيقة", "المكان", "الحدث", "التاريخ"]
