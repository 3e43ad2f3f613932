"""A part without some of its documents, written as a new part: those that stay keep their rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import duckdb
import pyarrow as pa

from . import manifest, read
from .manifest import Manifest
from .place import Place
from .schema import BY_PART


class Left(NamedTuple):
    """What came of it: files that the part still stands for, documents that are gone from it."""

    files: int
    gone: int


def parts_of(place: Place, held: Manifest, files: pa.Table) -> Iterator[int]:
    """The parts that hold documents of `files` (root, path, documents) or stand for them."""
    with read.connect(place) as db:
        db.register("gone", files)
        parts = list(held.parts)
        for part in parts:
            _show(db, place, part, ("files", "documents"))
            (hit,) = read.one(db, """
                SELECT (SELECT count(*) FROM files SEMI JOIN gone USING (root, path))
                     + (SELECT count(*) FROM documents SEMI JOIN (SELECT unnest(documents) AS doc_id FROM gone)
                        USING (doc_id))""")
            if hit:
                yield part


def without(
    place: Place, part: int, number: int, *, files: pa.Table | None = None, documents: Sequence[str] = ()
) -> Left:
    """Write part `part` as part `number` without the documents of `files`, or without `documents`."""
    with read.connect(place) as db:
        _show(db, place, part, BY_PART)
        db.register("gone", BY_PART["files"].empty_table() if files is None else files)
        db.register("named", pa.table({"doc_id": pa.array(documents, pa.string())}))
        db.execute("""
            CREATE TABLE leaving AS
            SELECT doc_id FROM documents
            SEMI JOIN (SELECT unnest(documents) AS doc_id FROM gone UNION ALL FROM named) USING (doc_id)""")
        db.execute("CREATE TABLE leaving_rows AS SELECT row FROM sentences SEMI JOIN leaving USING (doc_id)")
        for name, schema in BY_PART.items():
            order = "seq" if name == "appearances" else "word, row, place" if name == "words" else ""
            question = f"SELECT * FROM {name} t {_staying(name)} {'ORDER BY ' + order if order else ''}"
            place.write_table(manifest.file(name, number), db.sql(question).to_arrow_table().cast(schema))
        files_left, gone = read.one(db, f"""
            SELECT (SELECT count(*) FROM files t {_staying('files')}), (SELECT count(*) FROM leaving)""")
    return Left(files_left, gone)


def blank(place: Place, number: int) -> None:
    """A part without documents: it only says which files were tried."""
    for name, schema in BY_PART.items():
        place.write_table(manifest.file(name, number), schema.empty_table())


def _staying(table: str) -> str:
    if table == "files":
        return "WHERE NOT EXISTS (SELECT 1 FROM gone g WHERE g.root = t.root AND g.path = t.path)"
    if table == "problems":
        return "WHERE t.root IS NULL OR NOT EXISTS (SELECT 1 FROM gone g WHERE g.root = t.root AND g.path = t.file)"
    if table == "forms":
        return ""
    return "ANTI JOIN leaving_rows USING (row)" if table == "words" else "ANTI JOIN leaving USING (doc_id)"


def _show(db: duckdb.DuckDBPyConnection, place: Place, part: int, tables: object) -> None:
    read.show(db, place, Manifest(parts={part: 0}), tables)  # type: ignore[arg-type]
