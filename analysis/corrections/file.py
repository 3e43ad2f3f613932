"""The file of corrections: a CSV with a comment on top, written whole or not at all."""

from __future__ import annotations

import csv
import io
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Lock

from .. import whole
from ..errors import CorrectionsError
from ..reading import CORRECTIONS
from .correction import Correction

MAX_BYTES = 5 * 1024 * 1024
_COMMENT = """\
# Corrections to what Rasid read in the documents of this folder. One line each; delete a line to undo it.
# تصحيحات لما قرأه راصد في وثائق هذا المجلد. لكل سطر تصحيح واحد؛ احذف السطر لتتراجع عنه.
# action: join, split, rename, rename_latin, reclassify, hide (people); event_date, event_title (events)
# subject: a person's key, or an event's sentence as START-END; was: what the analysis said when this was written
"""
_FORMULA = ("=", "+", "-", "@")
_ONE_AT_A_TIME = Lock()


def beside(paths: Sequence[str | Path]) -> Path:
    """Where the corrections of the documents of `paths` are kept: in the folder of the first."""
    first = Path(paths[0])
    return (first if first.is_dir() else first.parent) / CORRECTIONS


def read(file: Path) -> list[Correction]:
    """The corrections of `file`, in its order; none when there is no such file. Raises CorrectionsError."""
    try:
        data = file.read_bytes() if file.exists() else b""
    except OSError as error:
        raise CorrectionsError(f"{file}: {error.strerror or 'cannot be opened'}") from error
    return parse(data, str(file))


def parse(data: bytes, name: str) -> list[Correction]:
    """The corrections in the bytes of a file called `name`. Raises CorrectionsError."""
    if len(data) > MAX_BYTES:
        raise CorrectionsError(f"{name}: larger than {MAX_BYTES // 1024 // 1024} MB")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise CorrectionsError(f"{name}: not in UTF-8 (byte {error.start})") from error
    rows = csv.reader(line for line in text.splitlines() if line.strip() and not line.startswith("#"))
    header = next(rows, list(Correction._fields))
    missing = {"action", "subject"} - set(header)
    if missing:
        raise CorrectionsError(f"{name}: no column {', '.join(sorted(missing))}")
    kept = []
    for row in rows:
        cells = dict(zip(header, map(_as_meant, row), strict=False))
        kept.append(Correction(**{name: cells.get(name, "") for name in Correction._fields}))
    return kept


def write(file: Path, corrections: Sequence[Correction]) -> None:
    """Put `corrections` into `file`, whole or not at all. Raises CorrectionsError."""
    text = io.StringIO()
    text.write(_COMMENT)
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(Correction._fields)
    writer.writerows([_one_line(cell) for cell in correction] for correction in corrections)
    try:
        whole.write(file, text.getvalue().encode("utf-8"))
    except OSError as error:
        raise CorrectionsError(f"{file}: {error.strerror or 'cannot be written'}") from error


def add(file: Path, correction: Correction) -> None:
    """Add a line, or replace the one that decided the same. Raises CorrectionsError."""
    with _alone(file):
        kept = [old for old in read(file) if old.about != correction.about]
        write(file, [*kept, correction])


def merge(file: Path, lines: Sequence[Correction]) -> None:
    """Take other lines in beside those of `file`; both stay where they differ. Raises CorrectionsError."""
    with _alone(file):
        write(file, list(dict.fromkeys([*read(file), *lines])))


def remove(file: Path, key: str) -> Correction | None:
    """Take the line of that key out, and return it; None when it is not there (any more). Raises CorrectionsError."""
    with _alone(file):
        held = read(file)
        gone = next((old for old in held if old.key == key), None)
        if gone:
            write(file, [old for old in held if old.key != key])
        return gone


def _one_line(cell: str) -> str:
    """A cell without line breaks, and marked as text where a spreadsheet would take it for a formula."""
    line = " ".join(cell.split())
    return f"'{line}" if line.startswith(_FORMULA) else line


def _as_meant(cell: str) -> str:
    cell = cell.strip()
    return cell[1:] if cell.startswith("'") and cell[1:].startswith(_FORMULA) else cell


@contextmanager
def _alone(file: Path) -> Iterator[None]:
    """Keeps two sessions, and where the system can two processes, from losing each other's lines."""
    with _ONE_AT_A_TIME:
        try:
            import fcntl
        except ImportError:  # Windows: one process at a time is what we can promise
            yield
            return
        try:
            folder = os.open(file.parent, os.O_RDONLY)
        except OSError as error:
            raise CorrectionsError(f"{file}: {error.strerror or 'cannot be written'}") from error
        try:
            fcntl.flock(folder, fcntl.LOCK_EX)
            yield
        finally:
            os.close(folder)
