"""The bounds of reading: no file, however made, costs more than these."""

from __future__ import annotations

import os
from dataclasses import dataclass, fields

from ..errors import ReadingError

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of one file; each is set by the environment variable `RASID_` and its name in capitals."""

    max_megabytes: int = 25  # of one document
    max_table_megabytes: int = 1024  # of a table (.csv, .jsonl, .parquet) or a .zip
    max_pages: int = 2000  # of a PDF
    max_rows: int = 1_000_000  # of a table
    max_members: int = 10_000  # of an archive
    max_unpacked_megabytes: int = 512  # of an archive, in all
    max_ratio: int = 200  # unpacked to packed bytes
    max_depth: int = 3  # archives inside archives
    max_seconds: int = 60  # of reading in the child process
    max_memory_megabytes: int = 2048  # of the child process

    def check_size(self, size: int, table: bool = False) -> None:
        """Raises ReadingError when `size` bytes are more than a file may have."""
        most = self.max_table_megabytes if table else self.max_megabytes
        if size > most * MEGABYTE:
            raise ReadingError(f"larger than {most} MB")


def from_environment() -> Limits:
    """The limits as the environment sets them; what is not a whole number above zero is left at its default."""
    given = {field.name: os.environ.get(f"RASID_{field.name.upper()}", "") for field in fields(Limits)}
    return Limits(**{name: int(text) for name, text in given.items() if text.isdecimal() and int(text) > 0})


LIMITS = from_environment()
