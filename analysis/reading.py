"""Bytes -> Document: files found, decoded and named; what cannot be read becomes a problem, never an exception."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from .document import Document, document_id
from .errors import ReadingError

MAX_BYTES = 25 * 1024 * 1024
SUFFIXES = (".txt",)
CORRECTIONS = "rasid-corrections.csv"  # what readers put right (analysis/corrections), beside the documents
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1f]")
_ARABIC = re.compile("[\u0621-\u064a]")
_BOMS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


class Problem(NamedTuple):
    """A file not read (`refused`) or read with doubt (`warning`), and why, in one line."""

    path: str
    severity: str
    reason: str


def read(data: bytes, path: str) -> Document:
    """Decode one file. Raises ReadingError when it is empty, too large or in no encoding Arabic is kept in."""
    if len(data) > MAX_BYTES:
        raise ReadingError(f"larger than {MAX_BYTES // 1024 // 1024} MB")
    text, warnings = _decode(data)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ReadingError("the file is empty")
    return Document(document_id(data), path, text, warnings)


def _decode(data: bytes) -> tuple[str, tuple[str, ...]]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strictly(data, encoding), ()
    for encoding in ("utf-8", *_utf16_guess(data)):
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _CONTROLS.search(text):  # Arabic in UTF-16 is valid UTF-8 too, full of control characters
            return text, () if encoding == "utf-8" else (f"decoded as {encoding}",)
    try:
        text = data.decode("cp1256")
    except UnicodeDecodeError:
        text = ""
    if len(_ARABIC.findall(text)) * 2 > len(text.strip()) and not _CONTROLS.search(text):
        return text, ("decoded as windows-1256",)
    raise ReadingError("not a text in UTF-8, UTF-16 or Windows-1256")


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise ReadingError(f"marked as {encoding} but not valid in it (byte {error.start})") from error


def _utf16_guess(data: bytes) -> tuple[str, ...]:
    """UTF-16 without a mark: the high bytes of Arabic letters (06) stand at one parity."""
    if len(data) < 4 or len(data) % 2:
        return ()
    little, big = data[1:4000:2].count(6), data[0:4000:2].count(6)
    half = len(data[:4000]) // 4
    return ("utf-16-le",) if little > half else ("utf-16-be",) if big > half else ()


def read_paths(paths: Iterable[str | Path]) -> tuple[list[Document], list[Problem]]:
    """Every document under `paths` (files, or folders searched downwards), and what could not be read.

    A document's `path` is relative to the PATH it was found under. Two files with the same bytes are one document.
    """
    documents: dict[str, Document] = {}
    problems: list[Problem] = []
    for given in paths:
        for file, shown in _files(Path(given), problems):
            try:
                document = read(_load(file), shown)
            except ReadingError as error:
                problems.append(Problem(shown, "refused", str(error)))
                continue
            except OSError as error:
                problems.append(Problem(shown, "refused", error.strerror or "cannot be opened"))
                continue
            twin = documents.setdefault(document.doc_id, document)
            if twin is not document and twin.path != shown:
                problems.append(Problem(shown, "warning", f"the same bytes as {twin.path}; counted once"))
            problems.extend(Problem(shown, "warning", warning) for warning in document.warnings)
    return list(documents.values()), problems


def _files(given: Path, problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    """(file, path as shown) of every candidate; links out of a folder are not followed."""
    if given.is_dir():
        for folder, folders, names in os.walk(given, followlinks=False):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                file = Path(folder, name)
                shown = file.relative_to(given).as_posix()
                if name.startswith(".") or name == CORRECTIONS:
                    continue
                if file.is_symlink():
                    problems.append(Problem(shown, "warning", "a link; not followed"))
                    continue
                yield file, shown
    elif given.exists():
        yield given, given.name
    else:
        problems.append(Problem(str(given), "refused", "no such file or folder"))


def _load(file: Path) -> bytes:
    if not file.is_file():
        raise ReadingError("not a regular file")
    if file.suffix.lower() not in SUFFIXES:
        raise ReadingError(f"not a text file ({', '.join(SUFFIXES)})")
    if file.stat().st_size > MAX_BYTES:
        raise ReadingError(f"larger than {MAX_BYTES // 1024 // 1024} MB")
    return file.read_bytes()
