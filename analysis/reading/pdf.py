"""A PDF -> its text in logical order, or the reason why it cannot be had.

A PDF keeps glyphs at places, not text. qalam puts Arabic back in reading order (word pairs kept, in files made by
WeasyPrint and Chrome: 0.96 and 1.00; pypdfium2 0.80 and 0.16), and what comes out is tested here whoever made it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import qalam

from ..document import Document, document_id
from ..errors import ReadingError
from .limits import LIMITS

_PRESENTATION = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]")
_WORD = re.compile("[\u0621-\u064a]{3,}")
_FEW = 20  # articles, from which on their place tells the order


def read(data: bytes, path: str) -> Document:
    """The text, a paragraph a line. Raises ReadingError when it is locked, broken, a scan or out of order."""
    with TemporaryDirectory() as folder:
        file = Path(folder, "a.pdf")
        file.write_bytes(data)
        try:
            pages = qalam.Document(str(file))
        except (qalam.QalamError, OSError, ValueError) as error:
            locked = b"/Encrypt" in data
            raise ReadingError("locked with a password" if locked else "not a PDF, or a broken one") from error
    if not len(pages) and b"/Encrypt" in data:
        raise ReadingError("locked with a password")
    if len(pages) > LIMITS.max_pages:
        raise ReadingError(f"more than {LIMITS.max_pages} pages")
    text = "\n".join(_paragraphs(pages))
    if _is_shaped(text):
        text = unicodedata.normalize("NFKC", text)
    if not text.strip():
        raise ReadingError("no text in it: a scan of paper, which has to be read by OCR first")
    if is_reversed(text):
        raise ReadingError("its Arabic is stored in visual order, back to front, and cannot be read safely")
    scans = pages.pages_needing_ocr
    warnings = (f"pages without text, scans perhaps: {', '.join(map(str, scans[:20]))}",) if scans else ()
    return Document(document_id(data), path, text, warnings)


def is_reversed(text: str) -> bool:
    """Whether Arabic stands back to front: the article then ends its words and does not begin them.

    Words begin with «ال» some ten times as often as they end with «لا»; from 20 of them on that is certain.
    """
    words = _WORD.findall(text)
    begin = sum(word.startswith(("ال", "وال", "بال")) for word in words)
    end = sum(word.endswith(("لا", "لاو", "لاب")) for word in words)
    return end > begin and end + begin >= _FEW


def _is_shaped(text: str) -> bool:
    """Whether letters are kept as presentation forms; a lone ﷺ or ﷲ is a sign and not a shaped letter."""
    return len(_PRESENTATION.findall(text)) > len(text) / 20


def _paragraphs(pages: qalam.Document) -> Iterator[str]:
    for page in pages.pages:
        if page.needs_ocr:
            continue
        for block in page.blocks:
            if block.kind == "table":
                yield from ("\t".join(cell or "" for cell in row) for row in block.to_rows())
            elif block.kind != "image":
                yield " ".join(block.text.split())
