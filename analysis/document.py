"""A document: the decoded text of one file, whole and unchanged, and its identity."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import NamedTuple


class Stated(NamedTuple):
    """What stands beside the text in its file, in a column or in the head of a page, and outweighs what it says."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    date: str | None = None  # of publication, an ISO day


_NOTHING = Stated()


@dataclass(frozen=True, slots=True)
class Document:
    """One file's text. All offsets in the project are code points into `text`, end exclusive."""

    doc_id: str
    path: str
    text: str
    warnings: tuple[str, ...] = ()
    stated: Stated = _NOTHING


def document_id(data: bytes) -> str:
    """First 16 hex digits of the SHA-256 of `data`: same bytes, same document."""
    return hashlib.sha256(data).hexdigest()[:16]


def from_text(text: str, path: str = "text.txt") -> Document:
    """A document made of a string, as tests and callers with text in hand need it."""
    return Document(document_id(text.encode("utf-8")), path, text)
