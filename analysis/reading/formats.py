"""Which reader reads a file: by the end of its name, as its maker named it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from ..document import Document, document_id
from ..errors import ReadingError
from .decode import decode
from .limits import LIMITS
from .problem import Problem

PLAIN = (".txt", ".md")
TABLES = (".csv", ".jsonl", ".parquet")
ARCHIVE = ".zip"
APART = (".html", ".htm", ".docx", ".pdf", ARCHIVE)  # read in a child process: their parsers are large, and not ours
SUFFIXES = (*PLAIN, *TABLES, *APART)


def suffix_of(path: str) -> str:
    """The end of a file's name in small letters."""
    return PurePosixPath(path).suffix.lower()


def check(path: str, size: int) -> None:
    """Raises ReadingError when a file is of no kind that is read, or too large."""
    suffix = suffix_of(path)
    if suffix not in SUFFIXES:
        raise ReadingError(f"not a kind of file that is read ({', '.join(SUFFIXES)})")
    LIMITS.check_size(size, table=suffix in (*TABLES, ARCHIVE))


def read_text(data: bytes, path: str) -> Document:
    """Decode one file of text. Raises ReadingError when it is empty, too large or in no encoding Arabic is kept in."""
    LIMITS.check_size(len(data))
    text, warnings = decode(data)
    return Document(document_id(data), path, text, warnings)


def read_here(data: bytes, path: str, text_column: str | None = None, depth: int = 0) -> Iterator[Document | Problem]:
    """The documents of one file, parsed in this process. Raises ReadingError when the file as a whole is refused."""
    check(path, len(data))
    suffix = suffix_of(path)
    if suffix in PLAIN:
        yield read_text(data, path)
    elif suffix in TABLES:
        from . import rows

        yield from rows.read(data, path, suffix, text_column)
    elif suffix == ARCHIVE:
        yield from _unpacked(data, path, text_column, depth)
    else:
        yield _parsed(data, path, suffix)


def _parsed(data: bytes, path: str, suffix: str) -> Document:
    """Each parser is loaded when the first file of its kind is met."""
    if suffix == ".pdf":
        from .pdf import read
    elif suffix == ".docx":
        from .word import read
    else:
        from .html import read
    return read(data, path)


def _unpacked(data: bytes, path: str, text_column: str | None, depth: int) -> Iterator[Document | Problem]:
    from .archive import members

    if depth >= LIMITS.max_depth:
        raise ReadingError(f"archives inside archives, more than {LIMITS.max_depth} deep")
    for member in members(data, path):
        if isinstance(member, Problem):
            yield member
            continue
        shown, inner = member
        try:
            yield from read_here(inner, shown, text_column, depth + 1)
        except ReadingError as error:
            yield Problem(shown, "refused", str(error))
