"""The tables of a store as Arrow types: those of `analysis.schema`, and what joins, search and updates need besides."""

from __future__ import annotations

import pyarrow as pa

from ..joined import APPEARANCES
from ..keys import DERIVED
from ..schema import BOOL, FLOAT, INT, LIST, NULLABLE_INT, TABLES, TEXT

VERSION = 2  # of the layout; the tables' own is `analysis.schema.SCHEMA_VERSION`

ARROW = {
    TEXT: pa.string(),
    INT: pa.int64(),
    FLOAT: pa.float64(),
    BOOL: pa.bool_(),
    NULLABLE_INT: pa.int64(),
    LIST: pa.list_(pa.string()),
}


def _typed(name: str) -> pa.Schema:
    fields = [(column, ARROW[dtype]) for column, dtype in TABLES[name].items()]
    if name in DERIVED:
        fields.append((DERIVED[name].name, pa.int64() if DERIVED[name].whole else pa.string()))
    return pa.schema([*fields, ("row", pa.int64())] if "start" in TABLES[name] or name == "documents" else fields)


# `row` of a span is the sentence it begins in, of a sentence itself, and grows in reading order; of a document it is
# its first sentence. Everything that a filter of the dashboard asks is asked of these whole numbers.
SPANS = tuple(name for name, columns in TABLES.items() if "start" in columns and name != "instruments")
WORDS = pa.schema(
    [("word", pa.string()), ("row", pa.int64()), ("place", pa.int64()), ("start", pa.int64()), ("end", pa.int64())]
)
FORMS = pa.schema([("word", pa.string()), ("form", pa.string())])
CITATIONS = pa.schema(
    [
        *((name, ARROW[TABLES["instruments"][name]]) for name in ("doc_id", "start", "end", "surface")),
        ("type", pa.string()),
        ("number", pa.string()),
        ("date", pa.string()),
        ("date_start", pa.int64()),
        ("date_end", pa.int64()),
        ("issuer", pa.string()),
        ("issuer_start", pa.int64()),
        ("issuer_end", pa.int64()),
        ("name", pa.string()),
        ("row", pa.int64()),
    ]
)
FILES = pa.schema(
    [
        ("root", pa.string()),  # the PATH that was given
        ("path", pa.string()),  # below it, as shown
        ("size", pa.int64()),
        ("modified", pa.int64()),  # nanoseconds
        ("documents", pa.list_(pa.string())),  # doc_ids, also of those that another file gave before
    ]
)
PROBLEMS = pa.schema([(name, pa.string()) for name in (*TABLES["problems"], "root", "file")])

NOTED = "noted"  # problems of names that are no file that is read: links, other kinds, folders that are not there

BY_PART: dict[str, pa.Schema] = {
    "documents": _typed("documents"),
    **{name: _typed(name) for name in SPANS},
    "appearances": APPEARANCES,
    "citations": CITATIONS,
    "words": WORDS,
    "forms": FORMS,
    "files": FILES,
    "problems": PROBLEMS,
}
WHOLE: dict[str, pa.Schema] = {
    "officials": _typed("officials"),
    "instruments": _typed("instruments"),
    "terms": pa.schema([*_typed("terms"), ("term_key", pa.int64()), ("row", pa.int64())]),  # see `joined.RANKED`
}
