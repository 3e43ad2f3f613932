"""What every click asks of a store, copied from its files into memory while there is room.

A question is the same whether its tables are near or not: a table that is near has taken the place of a view of files
under its name. Long texts and the words of a search stay in the files.
"""

from __future__ import annotations

import sys
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

import duckdb

from ..setting import setting

# Tables without what is long in them and what is told by a whole number.
PARTS = {
    "catalogue": "SELECT * EXCLUDE (text, warnings) FROM documents",
    "term_rows": "SELECT ('0x' || doc_id)::UBIGINT AS doc, term_key, row FROM term_mentions",
    "term_weights": "SELECT term_key, is_multiword, keyness, row FROM terms",
}
# name -> the column by which it is sorted
_NAMES = dict.fromkeys(("mentions", "sentences", "events", "instruments", "directives", *PARTS), "row")
_NAMES |= {"officials": "official_id", "forms": "word"}
_INDEXED = ("catalogue", "sentences", "officials", "forms")  # those of which a few rows are asked for by that column
_MOST = setting("NEAR_ROWS", 10_000_000)  # of all stores of a server together: some 120 bytes each


def show_parts(db: duckdb.DuckDBPyConnection) -> None:
    """Give `db`, which has the tables, a view of each of `PARTS`."""
    for name, question in PARTS.items():
        db.execute(f"CREATE VIEW {name} AS {question}")


class Near:
    """The tables of one store that are near, or can be."""

    def __init__(self, address: str, db: duckdb.DuckDBPyConnection) -> None:
        self.address, self._db = address, db
        self.rows = 0  # that are near

    def count(self) -> int:
        """How many rows there are to bring."""
        asked = " + ".join(f"(SELECT count(*) FROM {name})" for name in _NAMES)
        with self._db.cursor() as cursor:
            ((rows,),) = cursor.execute(f"SELECT {asked}").fetchall()
        return int(rows)

    def bring(self) -> None:
        """Copy the tables. Whoever asks in the meantime is answered from the files. Raises duckdb.Error."""
        with self._db.cursor() as cursor, _whole(cursor):
            for name, order in _NAMES.items():
                cursor.execute(f"CREATE TABLE near_{name} AS SELECT * FROM {name} ORDER BY {order}")
                if name in _INDEXED:
                    cursor.execute(f"CREATE INDEX {name}_by_{order} ON near_{name} ({order})")
            for name in _NAMES:
                cursor.execute(f"ALTER VIEW {name} RENAME TO far_{name}")
                cursor.execute(f"CREATE VIEW {name} AS SELECT * FROM near_{name}")
        self.rows = self.count()

    def let_go(self) -> None:
        """Give the memory back: the files are asked again, which may be gone by now."""
        with self._db.cursor() as cursor, _whole(cursor):
            for name in _NAMES:
                cursor.execute(f"DROP VIEW {name}")
                cursor.execute(f"ALTER VIEW far_{name} RENAME TO {name}")
                cursor.execute(f"DROP TABLE near_{name}")
        self.rows = 0


@contextmanager
def _whole(cursor: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """All that is done in it, or nothing."""
    cursor.begin()
    try:
        yield
    except duckdb.Error:
        cursor.rollback()
        raise
    cursor.commit()


_HELD: list[weakref.ref[Near]] = []  # the latest last
_ONE_AT_A_TIME = Lock()


def bring(near: Near) -> None:
    """Bring the tables of a store near, if they have room.

    What was held of the same store as it stood before is let go of, and as many others, the oldest first, as it takes.
    A store whose tables can not be brought is asked in its files, which a line on standard error tells.
    """
    with _ONE_AT_A_TIME:
        held = [other for reference in _HELD if (other := reference()) and other.rows]
        try:
            coming = near.count()
            for other in sorted(held, key=lambda one: one.address != near.address):
                if other.address == near.address or coming + sum(one.rows for one in held) > _MOST >= coming:
                    other.let_go()
            if coming <= _MOST:
                near.bring()
        except duckdb.Error as error:
            print(f"rasid: {near.address}: asked in its files: {error}", file=sys.stderr)
        _HELD[:] = [weakref.ref(one) for one in (*held, near) if one.rows]
