"""What of the files is new, what has changed and what is gone: found from names, sizes and times, without reading."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import duckdb
import pyarrow as pa

from ..columns import table
from ..errors import ReadingError
from ..reading import Problem, formats
from ..reading.walk import files as walk
from . import read
from .schema import FILES
from .work import PARTS_A_TASK, File, Task

_FILES_A_TASK, _BYTES_A_TASK = (50, 2_000), (250_000, 2_000_000)  # fewest and most; fewer are not worth a part
_TASKS_A_WORKER = 4  # that what is left would make: they get smaller, so that all workers end together


class Changes:
    """The difference between folders and a store. Held by DuckDB in columns, so a million files are no burden."""

    def __init__(self, db: duckdb.DuckDBPyConnection, paths: Sequence[str | Path]) -> None:
        """`db` has the relation `files` of the store."""
        self._db = db
        self.problems: list[Problem] = []
        db.register("found", _found(paths, self.problems))
        db.execute("CREATE OR REPLACE TABLE given AS SELECT DISTINCT * FROM found")
        db.register("roots", pa.table({"root": [str(path) for path in paths]}))
        same = "f.root = g.root AND f.path = g.path AND f.size = g.size AND f.modified = g.modified"
        db.execute(f"""
            CREATE OR REPLACE TABLE gone AS
            SELECT * FROM files f SEMI JOIN roots USING (root)
            WHERE NOT EXISTS (SELECT 1 FROM given g WHERE {same})""")
        # A document that leaves with one file may be another's too: that one is read again.
        db.execute(f"""
            INSERT INTO gone BY NAME
            SELECT * FROM files f WHERE list_has_any(documents, (SELECT coalesce(list(d), []) FROM
                (SELECT unnest(documents) AS d FROM gone))) AND NOT EXISTS (SELECT 1 FROM gone g WHERE {same})""")
        db.execute(f"""
            CREATE OR REPLACE TABLE fresh AS
            SELECT * FROM given g WHERE NOT EXISTS (SELECT 1 FROM files f WHERE {same})
            UNION ALL
            SELECT g.* FROM given g WHERE EXISTS (SELECT 1 FROM gone f WHERE {same})
            ORDER BY root, path""")
        self.files, self.bytes = read.one(db, "SELECT count(*), coalesce(sum(size), 0)::BIGINT FROM fresh")
        (self.gone,) = read.one(db, "SELECT count(*) FROM gone")

    def tasks(self, first: int, store: str, workers: int, text_column: str | None) -> Iterator[Task]:
        """The files to read, in tasks of a share of what is left."""
        shares = workers * _TASKS_A_WORKER
        files, left = self.files, self.bytes
        batch: list[File] = []
        held = 0  # bytes
        for file in self._fresh():
            batch.append(file)
            held += file.size
            most, size = _within(files // shares, _FILES_A_TASK), _within(left // shares, _BYTES_A_TASK)
            if len(batch) >= most or held + file.size // 2 >= size:
                yield Task(first, tuple(batch), store, text_column)
                files, left = files - len(batch), left - held
                first, batch, held = first + PARTS_A_TASK, [], 0
        if batch:
            yield Task(first, tuple(batch), store, text_column)

    def _fresh(self) -> Iterator[File]:
        rows = self._db.cursor().execute("SELECT root, path, size, modified FROM fresh ORDER BY root, path")
        while some := rows.fetchmany(10_000):
            yield from (File(*row) for row in some)


def _within(number: int, bounds: tuple[int, int]) -> int:
    return min(max(number, bounds[0]), bounds[1])


def _found(paths: Sequence[str | Path], problems: list[Problem]) -> pa.Table:
    """Every candidate under `paths`: root, path, size, modified. A name of no kind that is read is a problem."""
    schema = pa.schema(list(FILES)[:4])
    parts, rows = [], []
    for given in paths:
        for file, shown in walk(Path(given), problems):
            try:
                status = os.stat(file)
                formats.check(file.name, 0)
            except ReadingError as error:
                problems.append(Problem(shown, "refused", str(error)))
                continue
            except OSError as error:
                problems.append(Problem(shown, "refused", error.strerror or "cannot be opened"))
                continue
            rows.append((str(given), shown, status.st_size, status.st_mtime_ns))
            if len(rows) == 50_000:
                parts.append(table(rows, schema))
                rows = []
    return pa.concat_tables([*parts, table(rows, schema)])
