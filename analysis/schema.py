"""Columns and dtypes of every table, in one place. An empty table is still typed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pandas as pd

SCHEMA_VERSION = 1

TEXT, INT, FLOAT, BOOL, LIST = "str", "int64", "float64", "bool", "object"
NULLABLE_INT = "Int64"
_SPAN = {"doc_id": TEXT, "start": INT, "end": INT, "surface": TEXT}

TABLES: dict[str, dict[str, str]] = {
    "documents": {
        "doc_id": TEXT,
        "path": TEXT,
        "title": TEXT,
        "outlet": TEXT,
        "url": TEXT,
        "published": TEXT,
        "published_earliest": TEXT,
        "published_latest": TEXT,
        "published_basis": TEXT,
        "language": TEXT,
        "text": TEXT,
        "paragraphs": INT,
        "sentences": INT,
        "words": INT,
        "unique_words": INT,
        "characters": INT,
        "words_per_sentence": FLOAT,
        "boilerplate_words": INT,
        "warnings": LIST,
    },
    "sentences": {**_SPAN, "sentence": INT, "paragraph": INT, "words": INT, "boilerplate": BOOL},
    "boilerplate": {**_SPAN, "kind": TEXT},
    "officials": {
        "official_id": TEXT,
        "name_ar": TEXT,
        "name_vi": TEXT,
        "name_latin": TEXT,
        "class": TEXT,
        "documents": INT,
        "mentions": INT,
        "title_mentions": INT,
        "first_seen": TEXT,
        "last_seen": TEXT,
        "aliases": LIST,
        "roles": LIST,
        "basis": TEXT,
    },
    "mentions": {
        **_SPAN,
        "official_id": TEXT,
        "kind": TEXT,
        "role": TEXT,
        "role_start": NULLABLE_INT,
        "role_end": NULLABLE_INT,
        "former": BOOL,
        "in_caption": BOOL,
        "basis": TEXT,
    },
    "dates": {**_SPAN, "value": TEXT, "earliest": TEXT, "latest": TEXT, "kind": TEXT, "inferred": BOOL, "basis": TEXT},
    "events": {
        **_SPAN,
        "event_id": TEXT,
        "what": TEXT,
        "date": TEXT,
        "earliest": TEXT,
        "latest": TEXT,
        "inferred": BOOL,
        "basis": TEXT,
        "place": TEXT,
        "main": BOOL,
        "officials": LIST,
    },
    "instruments": {
        **_SPAN,
        "instrument_id": TEXT,
        "type": TEXT,
        "number": TEXT,
        "date": TEXT,
        "issuer": TEXT,
        "date_doc": TEXT,
        "date_start": NULLABLE_INT,
        "date_end": NULLABLE_INT,
        "issuer_doc": TEXT,
        "issuer_start": NULLABLE_INT,
        "issuer_end": NULLABLE_INT,
    },
    "organisations": {**_SPAN, "organisation_id": TEXT, "name_ar": TEXT},
    "figures": {**_SPAN, "value": FLOAT, "unit": TEXT, "modifier": TEXT},
    "directives": {
        **_SPAN,
        "official_id": TEXT,
        "who": TEXT,
        "to": TEXT,
        "what": TEXT,
        "trigger": TEXT,
        "strength": TEXT,
        "deadline": TEXT,
    },
    "terms": {
        "term_id": TEXT,
        "term": TEXT,
        "words": INT,
        "count": INT,
        "documents": INT,
        "keyness": FLOAT,
        "is_multiword": BOOL,
    },
    "term_mentions": {**_SPAN, "term_id": TEXT},
    "corrections": {
        "correction_id": TEXT,
        "action": TEXT,
        "subject": TEXT,
        "doc_id": TEXT,
        "value": TEXT,
        "was": TEXT,
        "by": TEXT,
        "made": TEXT,
        "note": TEXT,
        "status": TEXT,
        "reason": TEXT,
        "target": TEXT,
    },
    "problems": {"path": TEXT, "severity": TEXT, "reason": TEXT},
}

Tables = dict[str, pd.DataFrame]


def frame(table: str, rows: Iterable[Sequence[object]] = ()) -> pd.DataFrame:
    """Rows (tuples in the table's column order) as a typed frame; no rows give an empty, typed frame."""
    columns = TABLES[table]
    listed = list(rows)
    data: Mapping[str, Sequence[object]] = (
        dict(zip(columns, zip(*listed, strict=True), strict=True)) if listed else dict.fromkeys(columns, ())
    )
    return pd.DataFrame(
        {
            name: pd.array(list(data[name]), dtype=dtype)
            if dtype == NULLABLE_INT
            else pd.Series(list(data[name]), dtype=dtype)
            for name, dtype in columns.items()
        }
    )


def empty() -> Tables:
    """Every table with its columns and no rows."""
    return {name: frame(name) for name in TABLES}
