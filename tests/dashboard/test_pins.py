"""Pinned passages: the address, the order, what is not there, the text that is copied, and the pack."""

from __future__ import annotations

import io
from datetime import date

import openpyxl
import pytest
from pptx import Presentation

from dashboard.export import deck, page, workbook
from dashboard.export.pack import gather
from dashboard.parts.tray import as_text
from dashboard.view import pins
from dashboard.view.pins import Pin
from dashboard.view.state import State, encode, parse, read

from . import fixture

CORPUS = fixture.corpus()
_LAST = "وحضر نونغ دوك مانه الحفل."
_AT = CORPUS.text_of(fixture.B).index(_LAST)
FIRST, SECOND = Pin(fixture.A, 0, 40), Pin(fixture.B, _AT, _AT + len(_LAST))
HELD = State("ar", pins=(str(FIRST), str(SECOND)))


@pytest.mark.parametrize(
    ("text", "pin"),
    [
        ("0123456789abcdef:10-20", Pin("0123456789abcdef", 10, 20)),
        ("0123456789abcdef:20-10", None),
        ("0123456789ABCDEF:10-20", None),
        ("0123456789abcdef:10", None),
        ("<script>", None),
    ],
)
def test_a_pin_is_read_from_the_address(text: str, pin: Pin | None) -> None:
    assert pins.read(text) == pin


def test_pins_keep_their_order_in_the_address_and_what_is_none_is_told() -> None:
    assert parse(encode(HELD)) == HELD
    state, dropped = read({"pin": [str(SECOND), "rubbish", str(FIRST)]})
    assert state.pins == (str(SECOND), str(FIRST)) and dropped == ("pin=rubbish",)


def test_pins_are_put_on_and_off_and_moved() -> None:
    first, second = HELD.pins
    assert pins.toggle(HELD, first).pins == (second,)
    assert pins.toggle(pins.toggle(HELD, first), first).pins == (second, first)
    assert pins.move(HELD, second, -1).pins == (second, first)
    assert pins.move(HELD, first, -1) == HELD == pins.move(HELD, "none", 1)


def test_what_these_documents_do_not_have_is_counted() -> None:
    state = State("ar", pins=(str(FIRST), "0123456789abcdef:0-5", f"{fixture.A}:0-99999"))
    assert pins.held(CORPUS, state) == ([FIRST], 2)


def test_the_text_to_copy_has_each_quote_with_its_source() -> None:
    first, second = as_text(CORPUS, HELD, [FIRST, SECOND]).strip().split("\n\n")
    assert first.split("\n")[0] == f"«{CORPUS.text_of(fixture.A)[:40]}»"
    assert second.startswith("«وحضر نونغ دوك مانه الحفل.»\n")


def test_the_pack_has_them_in_the_readers_order() -> None:
    pack = gather(CORPUS, HELD, date(2026, 1, 1))
    texts = [quote.text for quote in pack.pinned]
    assert len(texts) == 2 and "نونغ دوك مانه" in texts[1]
    slides = Presentation(io.BytesIO(deck.pptx(pack, {}))).slides
    said = [shape.text_frame.text for slide in slides for shape in slide.shapes if shape.has_text_frame]
    assert any(texts[0] in text and texts[1] in text for text in said)
    assert all(text in page.html(pack, lambda _: "") for text in texts)
    book = openpyxl.load_workbook(io.BytesIO(workbook.xlsx(pack)))
    cells = [cell for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row]
    assert all(text in cells for text in texts)
