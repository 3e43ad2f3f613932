"""A Word file -> its paragraphs and table cells, in order, with text inserted under tracked changes."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import docx
from docx.oxml.ns import qn

from ..document import Document, document_id
from ..errors import ReadingError
from .archive import check_bounds

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # the container of old and of encrypted Office files
_TEXT, _TAB, _BREAKS = qn("w:t"), qn("w:tab"), (qn("w:br"), qn("w:cr"))


def read(data: bytes, path: str) -> Document:
    """The text, a paragraph a line. Raises ReadingError when it is locked, broken, beyond its bounds or empty."""
    if data.startswith(_OLE):
        raise ReadingError("locked with a password, or a .doc of an old Word; save it as a .docx without one")
    try:
        with zipfile.ZipFile(BytesIO(data)) as package:
            check_bounds(package.infolist(), len(data))
        body = docx.Document(BytesIO(data)).element.body
    except ReadingError:
        raise
    except Exception as error:  # python-docx has no family of errors of its own for a broken package
        raise ReadingError("not a Word file, or a broken one") from error
    text = "\n".join(line for line in _lines(body) if line.strip())
    if not text:
        raise ReadingError("no text in the file")
    return Document(document_id(data), path, text)


def _lines(body: Any) -> Iterator[str]:
    for paragraph in body.iter(qn("w:p")):
        yield "".join(_run(node) for node in paragraph.iter() if _paragraph_of(node) is paragraph)


def _paragraph_of(node: Any) -> Any:
    """The paragraph a node stands in: one in a text frame is inside another."""
    while node is not None and node.tag != qn("w:p"):
        node = node.getparent()
    return node


def _run(node: Any) -> str:
    if node.tag == _TEXT:
        return node.text or ""
    return "\t" if node.tag == _TAB and node.getparent().tag == qn("w:r") else "\n" if node.tag in _BREAKS else ""
