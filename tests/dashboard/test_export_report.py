"""The PDF: its text comes out in logical order, and nothing of a document becomes markup."""

from __future__ import annotations

import io
import re

import pytest
from pypdf import PdfReader

from dashboard.export import report
from dashboard.export.pack import Pack

from . import packs
from .nasty import NASTY


def read(pack: Pack) -> PdfReader:
    return PdfReader(io.BytesIO(report.pdf(pack, packs.pictures(pack))))


def text(pack: Pack) -> str:
    said = " ".join(page.extract_text() for page in read(pack).pages)
    return " ".join(re.sub("[\u2066-\u2069\u200e\u200f]", "", said).split())


def test_arabic_text_comes_out_in_logical_order() -> None:
    said = text(packs.pack("ar"))
    for words in ("ملف الاجتماع", "المسؤولون", "حضر تو لام ولي مينه هونغ المؤتمر الوطني", "افتتح الأمين العام المؤتمر"):
        assert words in said


def test_english_text_comes_out_too() -> None:
    said = text(packs.pack("en"))
    assert "Meeting pack" in said and "In the lead: Tô Lâm (2)" in said


def test_pictures_are_in_it_and_our_font() -> None:
    pack = packs.pack("ar")
    reader = read(pack)
    assert all(len(page.images) for page in reader.pages[1 : 1 + len(pack.pages)])
    fonts = {str(f.get_object()["/BaseFont"]) for p in reader.pages for f in p["/Resources"]["/Font"].values()}
    assert fonts and all("Rasid" in name for name in fonts), fonts


def test_without_pictures_it_says_what_to_do() -> None:
    said = " ".join(p.extract_text() for p in PdfReader(io.BytesIO(report.pdf(packs.pack("en"), {}))).pages)
    assert "no Chrome or Chromium" in " ".join(said.split())


def test_a_view_that_selects_nothing_is_a_report_that_says_so() -> None:
    assert "Nothing matches this view" in text(packs.pack("en", packs.NOTHING))


def test_the_same_pack_is_the_same_file() -> None:
    pack = packs.pack("ar")
    assert report.pdf(pack, packs.pictures(pack)) == report.pdf(pack, packs.pictures(pack))


@pytest.mark.parametrize("nasty", NASTY.values(), ids=NASTY)
def test_nasty_text_makes_no_link_no_script_and_no_error(nasty: str) -> None:
    reader = read(packs.nasty(nasty, "en"))
    assert not [annotation for page in reader.pages for annotation in page.get("/Annots", [])]
    assert "/JavaScript" not in str(reader.trailer["/Root"])
    assert len(reader.pages) >= 12
