"""Small parts put together, so that a question opens few files however the documents came.

Rows keep their numbers, so a merged part is the others one after the other; only words are sorted anew.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import duckdb

from ..sql import literal
from . import manifest, read
from .place import ROWS, TEXT_ROWS, Place
from .schema import BY_PART

MOST = 50_000  # documents of a merged part: each removal rewrites one
_FEWEST = 16  # small parts that are left as they are
_SORTED = {
    "words": "SELECT * FROM {} ORDER BY word, row, place",
    "forms": "SELECT DISTINCT * FROM {} ORDER BY word, form",
}


def groups(parts: Mapping[int, int]) -> list[list[int]]:
    """Which parts (number -> documents) are to be put together; none as long as few are small."""
    small = [number for number, documents in parts.items() if documents < MOST]
    if len(small) <= _FEWEST:
        return []
    found: list[list[int]] = [[]]
    held = 0
    for number in small:
        if held and held + parts[number] > MOST:
            found.append([])
            held = 0
        found[-1].append(number)
        held += parts[number]
    return [group for group in found if len(group) > 1]


def merge(place: Place, parts: Sequence[int], number: int, threads: int) -> None:
    """Write `parts` as one part of that number."""

    def work(db: duckdb.DuckDBPyConnection) -> None:
        db.execute("SET preserve_insertion_order = true")
        for name in BY_PART:
            files = ", ".join(literal(place.url(manifest.file(name, part))) for part in parts)
            question = _SORTED.get(name, "SELECT * FROM {}").format(f"read_parquet([{files}])")
            rows = TEXT_ROWS if name == "documents" else ROWS
            with place.writing(manifest.file(name, number)) as file:
                db.execute(
                    f"COPY ({question}) TO {literal(file)} (FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE {rows})"
                )

    read.patiently(place, threads, work)
