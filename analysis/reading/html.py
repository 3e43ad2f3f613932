"""A web page -> its article: trafilatura tells the article from the page around it."""

from __future__ import annotations

import re
from typing import Any

import trafilatura

from ..document import Document, Stated, document_id
from ..errors import ReadingError
from .decode import decode

_CHARSET = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?\s*([\w-]{3,20})", re.IGNORECASE)
_HEAD = 4096


def read(data: bytes, path: str) -> Document:
    """The article of a page, with what its head states. Raises ReadingError when there is no text in it."""
    source, warnings = _decode(data)
    found = trafilatura.bare_extraction(source, favor_recall=True, include_comments=False, with_metadata=True)
    about: dict[str, Any] = found if isinstance(found, dict) else found.as_dict() if found else {}
    text = about.get("text") or trafilatura.html2txt(source)
    if not text or not text.strip():
        raise ReadingError("no text in the page")
    stated = Stated(*(about.get(name) or None for name in ("title", "sitename", "url", "date")))
    return Document(document_id(data), path, text.replace("\r\n", "\n").replace("\r", "\n"), warnings, stated)


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    """A page says itself in what encoding it is; when that is not so, the letters tell."""
    if (match := _CHARSET.search(data[:_HEAD])) and not data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf")):
        try:
            return data.decode(match[1].decode("ascii")), ()
        except (LookupError, UnicodeDecodeError):
            pass
    return decode(data)
