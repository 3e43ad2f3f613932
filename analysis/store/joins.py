"""The tables that only all parts together give, made anew when the parts have changed, in bounded memory."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from .. import joined
from ..columns import table
from ..instruments.join import Cited, Joining
from . import manifest, read
from .manifest import Manifest
from .part import cited
from .place import Place
from .schema import WHOLE

_ROWS = 16_384
_GROUP = 16_384  # rows: small enough that looking some up reads little


def join(place: Place, held: Manifest, number: int) -> None:
    """Write `officials`, `terms` and `instruments` of the parts in `held` as files of that number."""

    def work(db: duckdb.DuckDBPyConnection) -> None:
        read.show(db, place, held, ("appearances", "term_mentions", "citations"))
        for name, ask in (("officials", joined.officials), ("terms", joined.ranked_terms)):
            with place.writing(manifest.file(name, number)) as file:
                batches = ask(db).to_arrow_reader(_ROWS)
                _write(file, name, (pa.Table.from_batches([batch]) for batch in batches))
        with place.writing(manifest.file("instruments", number)) as file:
            _write(file, "instruments", _instruments(db))

    read.patiently(place, 1, work)  # of two threads each would need room for itself


def _write(file: str, name: str, batches: Iterator[pa.Table]) -> None:
    with pq.ParquetWriter(file, WHOLE[name], compression="zstd") as writer:
        for batch in batches:
            writer.write_table(batch.cast(WHOLE[name]), _GROUP)


def _instruments(db: duckdb.DuckDBPyConnection) -> Iterator[pa.Table]:
    """Rows of `instruments`; the citations are read three times, a document at a time."""
    joining = Joining()
    for own, _ in _documents(db):
        joining.meet(own)
    for own, _ in _documents(db):
        joining.learn(own)
    rows: list[tuple[object, ...]] = []
    for own, places in _documents(db):
        rows += [(*row, place) for row, place in zip(joining.rows(own), places, strict=True)]
        if len(rows) >= _ROWS:
            yield table(rows, WHOLE["instruments"])
            rows = []
    yield table(rows, WHOLE["instruments"])


def _documents(db: duckdb.DuckDBPyConnection) -> Iterator[tuple[list[Cited], list[int]]]:
    """The citations of one document after the other, with their sentences."""
    reader = db.sql("SELECT * FROM citations ORDER BY row, start").to_arrow_reader(_ROWS)
    rows = (row for batch in reader for row in batch.to_pylist())
    for _, own in groupby(rows, key=lambda row: row["doc_id"]):
        some = list(own)
        yield [cited(row) for row in some], [row["row"] for row in some]
