"""A store as DuckDB sees it: a view a table, over exactly the files that count."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable

import duckdb
import pyarrow as pa

from ..sql import literal
from .manifest import Manifest
from .place import Place
from .schema import BY_PART, NOTED, PROBLEMS, WHOLE

_MEMORY = ("150MB", "150MB", "250MB", "500MB", "1GB", "2GB", "8GB")  # the first with all threads, the others with one


def connect(place: Place, threads: int | None = None, memory: str | None = None) -> duckdb.DuckDBPyConnection:
    """A database that can read the store's files; nothing is in it yet."""
    db = duckdb.connect()
    db.execute("SET parquet_metadata_cache = true")  # the files never change, only which of them count
    db.execute("SET preserve_insertion_order = false")
    db.execute("SET enable_progress_bar = false")  # the build has one of its own
    if threads:
        db.execute(f"SET threads = {int(threads)}")
    if memory:
        db.execute(f"SET memory_limit = '{memory}'")
    db.execute(f"SET temp_directory = {literal(tempfile.gettempdir() + '/rasid-duckdb')}")
    if not place.is_local:
        db.register_filesystem(place.fs)
    return db


def patiently(place: Place, threads: int, work: Callable[[duckdb.DuckDBPyConnection], None]) -> None:
    """Let `work` ask in bounded memory; where it runs out, again with one thread, then with more and more memory.

    DuckDB writes to the disk what has no room, but every thread needs some that it can not give up. `work` begins anew
    each time. Raises duckdb.OutOfMemoryException when the most is too little.
    """
    for steps, memory in enumerate(_MEMORY):
        with connect(place, threads if not steps else 1, memory) as db:
            try:
                work(db)
                return
            except duckdb.OutOfMemoryException:
                if steps == len(_MEMORY) - 1:
                    raise


def show(db: duckdb.DuckDBPyConnection, place: Place, held: Manifest, tables: Iterable[str] | None = None) -> None:
    """Give `db` a view of every table, or of `tables`. What a store has none of yet is an empty table."""
    for name in tables or (*BY_PART, *WHOLE):
        files = [place.url(file) for file in held.files(name)]
        if name == "problems":
            files += [place.url(file) for file in held.files(NOTED)]
        _view(db, name, files)


def _view(db: duckdb.DuckDBPyConnection, name: str, files: list[str]) -> None:
    if files:
        listed = ", ".join(map(literal, files))
        db.execute(f"CREATE OR REPLACE VIEW {name} AS SELECT * FROM read_parquet([{listed}])")
    else:
        empty(db, name, {**BY_PART, **WHOLE, "problems": PROBLEMS}[name])


def empty(db: duckdb.DuckDBPyConnection, name: str, schema: pa.Schema) -> None:
    """A view of no rows."""
    db.register("nothing", schema.empty_table())
    db.execute(f"CREATE OR REPLACE TABLE empty_{name} AS SELECT * FROM nothing")
    db.execute(f"CREATE OR REPLACE VIEW {name} AS SELECT * FROM empty_{name}")
    db.unregister("nothing")


def one(db: duckdb.DuckDBPyConnection, question: str) -> tuple[int, ...]:
    """The one row that answers a question of counts."""
    ((*row,),) = db.execute(question).fetchall()
    return tuple(row)
