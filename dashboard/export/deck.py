"""The pack as PowerPoint slides: right to left for an Arabic reader, every word editable, one chart a slide."""

from __future__ import annotations

import io
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from PIL import Image
from pptx import Presentation
from pptx.util import Emu, Inches

from ..figures.palette import LIGHT
from ..locale.i18n import n, t
from ..locale.numbers import cell, number
from ..plain import clean, shorten
from .agenda import Item, shown
from .pack import Pack, Page
from .pictures import Pictures
from .quotes import MOST, Quote
from .slides import Box, Line, fitted, table, write
from .zips import fixed

_WIDTH, _HEIGHT = 13.333, 7.5
_TITLE, _UNDER = Box(0.5, 0.3, 12.33, 0.65), Box(0.5, 0.95, 12.33, 0.38)
_TEXT, _PICTURE = Box(0.5, 1.5, 3.75, 5.6), Box(4.4, 1.45, 8.45, 5.65)
_WHOLE = Box(0.5, 1.5, 12.33, 5.5)
_TITLE_ONLY = 5
_LEADING = ("timeline", "officials", "terms", "lengths")  # the charts whose readings stand on the cover
_ROWS = 10
_QUOTE = 420  # characters of a pinned quote on a slide; the workbook and the report have it whole


def pptx(pack: Pack, pictures: Pictures) -> bytes:
    """The slides: title and numbers, one for each chart, agenda, method. The same pack gives the same bytes."""
    deck = _Deck(pack)
    deck.cover()
    for page in pack.pages:
        deck.chart(page, pictures.get(page.chart.name))
    for first in range(0, len(pack.pinned), MOST):
        deck.pinned(pack.pinned[first : first + MOST])
    if not pack.empty:
        deck.agenda()
        deck.documents()
    deck.method()
    return deck.saved()


class _Deck:
    """The slides made so far."""

    def __init__(self, pack: Pack) -> None:
        self.pack, self.rtl = pack, pack.language == "ar"
        self.file = Presentation()
        self.file.slide_width, self.file.slide_height = Inches(_WIDTH), Inches(_HEIGHT)
        when = datetime.combine(pack.made, datetime.min.time())
        about = self.file.core_properties
        about.title, about.author, about.language = clean(pack.caption.title), t(pack.language, "brand"), pack.language
        about.created = about.modified = about.last_printed = when

    def saved(self) -> bytes:
        buffer = io.BytesIO()
        self.file.save(buffer)
        return fixed(buffer.getvalue())

    def word(self, key: str, **values: object) -> str:
        return t(self.pack.language, key, **values)

    def slide(self, title: str, under: str) -> Any:
        slide = self.file.slides.add_slide(self.file.slide_layouts[_TITLE_ONLY])
        shape = slide.shapes.title
        shape.left, shape.top, shape.width, shape.height = self.place(_TITLE)
        write(shape.text_frame, [Line(clean(title)[:90], 28, LIGHT.primary, True)], self.rtl)
        self.text(slide, _UNDER, [Line(shorten(clean(under), 240), 13, LIGHT.muted)])
        return slide

    def place(self, box: Box) -> tuple[Emu, Emu, Emu, Emu]:
        return box.placed(self.rtl, _WIDTH)

    def text(self, slide: Any, box: Box, lines: Sequence[Line]) -> None:
        cleaned = [line._replace(text=clean(line.text)) for line in lines]
        write(slide.shapes.add_textbox(*self.place(box)).text_frame, fitted(cleaned, box), self.rtl)

    def cover(self) -> None:
        pack = self.pack
        slide = self.slide(f"{self.word('brand')} · {pack.caption.title}", pack.caption.filters_line)
        said = [f"{number(pack.language, count)} {word}" for count, word in pack.numbers]
        numbers = [Line(line, 22, LIGHT.text, True, 8) for line in said]
        self.text(slide, _TEXT, [Line(pack.caption.footer, 12, LIGHT.muted, after=14), *numbers])
        findings = [Line(self.word("pack.empty"), 22, LIGHT.accent, True)] if pack.empty else []
        for page in (page for page in pack.pages if page.chart.name in _LEADING):
            findings.append(Line(page.chart.title, 13, LIGHT.primary, True, 1))
            findings.append(Line(page.reading, 15, LIGHT.text, after=10))
        self.text(slide, _PICTURE, findings)

    def chart(self, page: Page, picture: bytes | None) -> None:
        slide = self.slide(page.chart.title, f"{page.caption.filters_line} · {page.caption.footer}")
        lines = [Line(clean(page.reading), 15, LIGHT.text, True, 8)]
        lines += [Line(page.cut, 11, LIGHT.muted, after=8)] if page.cut else []
        for quote in page.quotes:
            lines += [Line(f"«{quote.text}»", 12, LIGHT.text, after=1), Line(quote.source, 9.5, LIGHT.muted, after=8)]
        self.text(slide, _TEXT, lines)
        if picture:
            self.picture(slide, picture, page)
        else:
            self.numbers(slide, page)
        self.notes(slide, [page.chart.alt, page.chart.rule])

    def picture(self, slide: Any, picture: bytes, page: Page) -> None:
        left, top, width, height = self.place(_PICTURE)
        with Image.open(io.BytesIO(picture)) as image:
            scale = min(width / image.width, height / image.height)
            size = Emu(int(image.width * scale)), Emu(int(image.height * scale))
        left = left if self.rtl else Emu(left + width - size[0])
        shape = slide.shapes.add_picture(io.BytesIO(picture), left, top, *size)
        shape._element.nvPicPr.cNvPr.set("descr", clean(page.chart.alt))

    def numbers(self, slide: Any, page: Page) -> None:
        """In place of a picture: what is missing, what to do, and the first rows as a table."""
        self.text(slide, _PICTURE._replace(height=0.5), [Line(self.word("pack.no_picture"), 12, LIGHT.accent, True)])
        frame = page.chart.table.iloc[:_ROWS, :4]
        head = [Line(clean(str(name)), 12, LIGHT.primary, True) for name in frame.columns]
        rows = [
            [Line(clean(cell(self.pack.language, value))[:80], 11, LIGHT.text) for value in row]
            for row in frame.itertuples(index=False)
        ]
        box = _PICTURE._replace(top=_PICTURE.top + 0.6, height=0.35 * (len(rows) + 1))
        table(slide, self.place(box), [head, *rows], [3, *[1] * (len(head) - 1)], self.rtl)

    def notes(self, slide: Any, texts: Sequence[str]) -> None:
        write(slide.notes_slide.notes_text_frame, [Line(clean(text), 12, LIGHT.text) for text in texts], self.rtl)

    def pinned(self, quotes: Sequence[Quote]) -> None:
        slide = self.slide(self.word("pack.pinned"), self.pack.caption.footer)
        lines = []
        for quote in quotes:
            lines += [Line(f"«{shorten(quote.text, _QUOTE)}»", 18, LIGHT.text, after=3)]
            lines += [Line(quote.source, 12, LIGHT.muted, after=18)]
        self.text(slide, _WHOLE, lines)

    def agenda(self) -> None:
        pack = self.pack
        slide = self.slide(self.word("pack.agenda"), f"{pack.caption.filters_line} · {pack.caption.footer}")
        listed = shown(pack.agenda, pack.made, _ROWS - 2)
        if not listed:
            self.text(slide, _WHOLE, [Line(self.word("pack.no_agenda"), 18, LIGHT.text)])
            return
        keys = ("column.date_text", "column.event", "column.place", "column.document")
        head = [Line(self.word(key), 13, LIGHT.primary, True) for key in keys]
        box = _WHOLE._replace(height=0.5 * (len(listed) + 1))
        table(slide, self.place(box), [head, *map(self.row, listed)], [2.3, 5, 1.5, 4], self.rtl)
        rest = len(pack.agenda) - len(listed)
        said = [n(pack.language, "pack.agenda.rest", rest)] if rest else []
        said += [n(pack.language, "undated.n", pack.undated)] if pack.undated else []
        self.text(slide, Box(0.5, 6.85, 12.33, 0.4), [Line(" · ".join(said), 12, LIGHT.muted)])

    def row(self, item: Item) -> list[Line]:
        coming = item.coming(self.pack.made)
        date = item.when + (f" ({self.word('timeline.inferred')})" if item.inferred else "")
        return [
            Line(f"{self.word('pack.coming')}: {date}" if coming else date, 12, LIGHT.accent if coming else LIGHT.text),
            Line(item.what[:110], 12, LIGHT.text, coming),
            Line(item.place, 11, LIGHT.text),
            Line(item.quote.source[:110], 9.5, LIGHT.muted),
        ]

    def documents(self) -> None:
        pack = self.pack
        slide = self.slide(self.word("pack.documents"), f"{pack.caption.filters_line} · {pack.caption.footer}")
        self.text(slide, _WHOLE, [Line(line, 15, LIGHT.text, after=9) for line in pack.documents])

    def method(self) -> None:
        slide = self.slide(self.word("pack.method"), self.pack.caption.filters_line)
        self.text(slide, _WHOLE, [Line(line, 15, LIGHT.text, after=9) for line in self.pack.method])
