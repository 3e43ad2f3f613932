"""Bytes -> Document: files found, parsed and named; what cannot be read becomes a problem, never an exception."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ..document import Document
from ..errors import ReadingError
from . import apart, formats
from .formats import SUFFIXES
from .formats import read_text as read
from .limits import LIMITS, MEGABYTE
from .problem import Problem, counted_once, failed_on
from .walk import CORRECTIONS, files

MAX_BYTES = LIMITS.max_megabytes * MEGABYTE
__all__ = [
    "CORRECTIONS",
    "MAX_BYTES",
    "SUFFIXES",
    "Problem",
    "counted_once",
    "failed_on",
    "read",
    "read_file",
    "read_paths",
]


def read_paths(paths: Iterable[str | Path], text_column: str | None = None) -> tuple[list[Document], list[Problem]]:
    """Every document under `paths` (files, or folders searched downwards), and what could not be read.

    A document's `path` is relative to the PATH it was found under; one of an archive is `FILE.zip/NAME`, one of a
    table `FILE.csv#ROW`, whose text is in `text_column` or in the column that has it. The same bytes are one document.
    """
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for given in paths:
        for file, shown in files(Path(given), problems):
            for found in read_file(file, shown, text_column):
                if isinstance(found, Problem):
                    problems.append(found)
                    continue
                twin = documents.setdefault(found.doc_id, found)
                if twin is not found and twin.path != found.path:
                    problems.append(counted_once(found.path, twin.path))
                problems.extend(Problem(found.path, "warning", warning) for warning in found.warnings)
    return list(documents.values()), problems


def read_file(file: Path, shown: str, text_column: str | None = None) -> Iterator[Document | Problem]:
    """The documents of one file, or the problem it is; nothing is raised."""
    try:
        data = _load(file)
        if formats.suffix_of(file.name) in formats.APART:
            yield from apart.read(data, shown, text_column)
        else:
            yield from formats.read_here(data, shown, text_column)
    except ReadingError as error:
        yield Problem(shown, "refused", str(error))
    except OSError as error:
        yield Problem(shown, "refused", error.strerror or "cannot be opened")


def _load(file: Path) -> bytes:
    if not file.is_file():
        raise ReadingError("not a regular file")
    formats.check(file.name, file.stat().st_size)
    return file.read_bytes()
