"""Slides with text that reads in its own direction and stays editable. python-pptx has no such setting of its own."""

from __future__ import annotations

import math
import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from lxml import etree
from pptx.dml.color import RGBColor
from pptx.enum.text import MSO_ANCHOR
from pptx.oxml.ns import qn
from pptx.util import Emu, Pt

FONT = "Arial"  # on every computer with an office program, with Arabic, Latin and Vietnamese letters
ADDRESS = "?"  # what an address of the view begins with
_EM, _BOLD_EM = 0.46, 0.52  # mean width of a letter in ems, Arabic and Latin, in Arial
_SCALES = (1, 0.92, 0.85, 0.78, 0.7)
_STRONG = {"L", "R", "AL"}
_LANGUAGES = {True: "ar-SA", False: "en-GB"}


class Box(NamedTuple):
    """Left, top, width, height in inches, as a left-to-right reader counts; `mirrored` for the other reader."""

    left: float
    top: float
    width: float
    height: float

    def placed(self, rtl: bool, whole: float) -> tuple[Emu, Emu, Emu, Emu]:
        """The box in the units of the file, on a slide `whole` inches wide, mirrored for right to left."""
        left = whole - self.left - self.width if rtl else self.left
        return tuple(Emu(int(inches * 914400)) for inches in (left, self.top, self.width, self.height))  # type: ignore[return-value]


class Line(NamedTuple):
    """A paragraph: its text, size in points, colour as #RRGGBB, and whether bold."""

    text: str
    size: float
    colour: str
    bold: bool = False
    after: float = 4


def write(frame: Any, lines: Sequence[Line], rtl: bool, anchor: MSO_ANCHOR = MSO_ANCHOR.TOP) -> None:
    """Fill a text frame with paragraphs, all set from the reader's side."""
    frame.word_wrap, frame.vertical_anchor = True, anchor
    frame.margin_left = frame.margin_right = frame.margin_top = frame.margin_bottom = Pt(2)
    for i, line in enumerate(lines or [Line("", 12, "#000000")]):
        paragraph = frame.paragraphs[0] if i == 0 else frame.add_paragraph()
        direction = _direct(paragraph, line.text, rtl)
        paragraph.space_after = Pt(line.after)
        run = paragraph.add_run()
        run.text = line.text
        run.font.size, run.font.bold = Pt(line.size), line.bold
        run.font.color.rgb = RGBColor.from_string(line.colour[1:])
        _name(run, direction)


def reads_rtl(text: str, rtl: bool) -> bool:
    """Whether a paragraph runs right to left: Arabic on any slide does, and on an Arabic slide all but an address."""
    strong = next((kind for c in text if (kind := unicodedata.bidirectional(c)) in _STRONG), None)
    return strong in ("R", "AL") or (rtl and not text.startswith(ADDRESS))


def fitted(lines: Sequence[Line], box: Box) -> list[Line]:
    """`lines` in smaller type where they would run over the foot of `box`."""
    for scale in _SCALES:
        shrunk = [line._replace(size=round(line.size * scale, 1), after=line.after * scale) for line in lines]
        if sum(_height(line, box.width) for line in shrunk) <= box.height * 72:
            break
    return shrunk


def _height(line: Line, inches: float) -> float:
    rows = math.ceil(len(line.text) * line.size * (_BOLD_EM if line.bold else _EM) / (inches * 72 - 4)) or 1
    return rows * line.size * 1.2 + line.after


def _direct(paragraph: Any, text: str, rtl: bool) -> bool:
    properties, direction = paragraph._p.get_or_add_pPr(), reads_rtl(text, rtl)
    properties.set("algn", "r" if direction or rtl else "l")
    properties.set("rtl", "1" if direction else "0")
    return direction


def _name(run: Any, rtl: bool) -> None:
    run.font.name = FONT
    properties = run._r.get_or_add_rPr()
    properties.set("lang", _LANGUAGES[rtl])
    complex_script = etree.SubElement(properties, qn("a:cs"))
    complex_script.set("typeface", FONT)


def table(slide: Any, place: tuple[Emu, ...], rows: Iterable[Sequence[Line]], widths: Sequence[float],
          rtl: bool) -> None:
    """A table whose first row is its head and whose first column stands on the reader's side."""  # fmt: skip
    listed = [list(row) for row in rows]
    shape = slide.shapes.add_table(len(listed), len(widths), *place)
    grid = shape.table
    order = -1 if rtl else 1  # LibreOffice does not mirror a table by its own attribute: the columns are
    for column, width in zip(grid.columns, widths[::order], strict=True):
        column.width = Emu(int(place[2] * width / sum(widths)))
    for i, row in enumerate(listed):
        grid.rows[i].height = Emu(int(place[3] / len(listed)))
        for j, line in enumerate(row[::order]):
            cell = grid.cell(i, j)
            cell.fill.background()
            write(cell.text_frame, [line], rtl, MSO_ANCHOR.MIDDLE)
