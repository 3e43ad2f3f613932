"""What only all documents together tell: the tables `officials` and `terms`, as questions to DuckDB."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import duckdb
import pyarrow as pa

from ..people.lexicon_people import officials as office_holders

_HERE = Path(__file__).parent
# `terms` with what makes asking it quick: the number of each term (see `keys.term_key`), and its place by weight.
RANKED = (
    "SELECT *, (md5_number_lower(term_id) >> 1)::BIGINT AS term_key, "
    "row_number() OVER (ORDER BY count * keyness DESC, term_id) - 1 AS row FROM {} ORDER BY row"
)
_AT_A_TIME = 100_000  # appearances whose people are put together at once
_ALONE = "ورد باسم واحد في وثيقة واحدة"

APPEARANCES = pa.schema(
    [
        ("seq", pa.int64()),
        ("official_id", pa.string()),
        ("doc_id", pa.string()),
        ("known", pa.bool_()),
        ("person_class", pa.string()),
        ("key", pa.string()),
        ("names", pa.list_(pa.string())),
        ("roles", pa.list_(pa.string())),
        ("said", pa.list_(pa.struct([("roles", pa.list_(pa.string())), ("former", pa.bool_())]))),
        ("reasons", pa.list_(pa.string())),
        ("titles", pa.int64()),
        ("day", pa.string()),
    ]
)


def officials(db: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyRelation:
    """The table `officials` of the relation `appearances` (see `APPEARANCES`), the lexicon's people first."""
    db.register("known", _known())
    ((appearances,),) = db.execute("SELECT count(*) FROM appearances").fetchall()
    parts = 1 + appearances // _AT_A_TIME
    for part in range(parts):
        into = "INSERT INTO made" if part else "CREATE OR REPLACE TEMP TABLE made AS"
        db.execute(f"{into} {_sql('officials')}", {"alone": _ALONE, "parts": parts, "part": part})
    return db.sql("SELECT * EXCLUDE (unknown, met) FROM made ORDER BY unknown, met")


def terms(db: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyRelation:
    """The table `terms` of the relation `term_mentions`, the weightiest first."""
    return db.sql(_sql("terms"))


def ranked_terms(db: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyRelation:
    """The same with `term_key` and `row`."""
    return db.sql(RANKED.format(f"({_sql('terms')})"))


@cache
def _sql(name: str) -> str:
    return _HERE.joinpath(f"{name}.sql").read_text("utf-8")


@cache
def _known() -> pa.Table:
    people = office_holders()
    return pa.table(
        {
            "official_id": [o.key for o in people],
            "name_ar": [o.name_ar for o in people],
            "name_vi": pa.array([o.name_vi for o in people], pa.string()),
            "name_latin": [o.name_latin for o in people],
            "person_class": [o.person_class for o in people],
        }
    )
