"""A table of texts (.csv, .jsonl, .parquet) -> a document a row; its other columns are stated facts."""

from __future__ import annotations

import csv
import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from functools import cache
from io import BytesIO, StringIO
from itertools import chain, islice
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from ..document import Document, Stated
from ..errors import ReadingError
from ..lexicons import cells
from ..lexicons import rows as lexicon
from .decode import decode
from .limits import LIMITS
from .problem import Problem

Row = Mapping[str, Any]
Read = Row | str  # a row, or why it is none
_LOOK = 100  # rows looked at to find the column with the text
_ARABIC = re.compile("[\u0621-\u064a]")
_DAY = re.compile(r"\d{4}-\d\d-\d\d(?=$|[T ])")


def read(data: bytes, path: str, suffix: str, text_column: str | None = None) -> Iterator[Document | Problem]:
    """A document a row. Raises ReadingError when the table cannot be read or has no column of text."""
    rows = _READERS[suffix](data)
    first = list(islice(rows, _LOOK))
    head = [row for row in first if not isinstance(row, str)]
    if not head:
        raise ReadingError("no rows in the table")
    column = _text_column(head, text_column)
    stated = {meaning: name for name in head[0] if (meaning := _meaning(name)) and name != column}
    for number, row in enumerate(chain(first, rows), start=1):
        shown = f"{path}#{number}"
        if number > LIMITS.max_rows:
            yield Problem(path, "warning", f"read up to row {LIMITS.max_rows}; the rest is left out")
            return
        if isinstance(row, str):
            yield Problem(shown, "refused", row)
            continue
        text = _as_text(row.get(column)).replace("\r\n", "\n").replace("\r", "\n")
        if text.strip():
            yield _document(text, shown, {meaning: row.get(name) for meaning, name in stated.items()})
        else:
            yield Problem(shown, "refused", f"nothing in the column {column}")


def _document(text: str, shown: str, given: Row) -> Document:
    known = {meaning: _as_text(value).strip() for meaning, value in given.items()}
    day = _DAY.match(known.pop("date", ""))
    stated = Stated(
        known.get("title") or None, known.get("outlet") or None, known.get("url") or None, day[0] if day else None
    )
    whole = "\x1f".join([text, *(part or "" for part in stated)])
    return Document(hashlib.sha256(whole.encode("utf-8", "replace")).hexdigest()[:16], shown, text, (), stated)


def _as_text(value: Any) -> str:
    """A cell as text without what no text may hold: half a character and NUL."""
    if value is None:
        return ""
    if isinstance(value, datetime | date):
        return value.isoformat()
    return str(value).replace("\x00", "").encode("utf-8", "replace").decode("utf-8")


@cache
def _names() -> dict[str, str]:
    return {name.casefold(): row["meaning"] for row in lexicon("column_names") for name in cells(row["forms"])}


def _meaning(column: str) -> str | None:
    """text, title, outlet, url or date, as the lexicon of column names has it."""
    return _names().get(str(column).strip().casefold())


def _text_column(head: list[Row], wished: str | None) -> str:
    """The column wished for, the one named as text, or the one with the most Arabic letters."""
    columns = list(head[0])
    if wished is not None:
        if wished not in columns:
            raise ReadingError(f"no column {wished}; there are: {', '.join(map(str, columns[:20]))}")
        return wished
    for column in columns:
        if _meaning(column) == "text" and any(_as_text(row.get(column)).strip() for row in head):
            return column
    letters = {c: sum(len(_ARABIC.findall(_as_text(row.get(c)))) for row in head) for c in columns}
    best = max(letters, key=lambda column: letters[column], default=None)
    if best is None or not letters[best]:
        raise ReadingError("no column of Arabic text in the table; name it with --text-column")
    return best


def _csv(data: bytes) -> Iterator[Read]:
    text, _ = decode(data)
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t|", key=first.count)
    csv.field_size_limit(LIMITS.max_megabytes * 1024 * 1024)
    reader = csv.DictReader(StringIO(text), delimiter=delimiter, restkey="?")
    try:
        yield from reader
    except csv.Error as error:
        yield f"not CSV from line {reader.line_num} on: {error}"


def _jsonl(data: bytes) -> Iterator[Read]:
    text, _ = decode(data)
    for line in filter(str.strip, text.split("\n")):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            row = None
        yield row if isinstance(row, dict) else "not a JSON object"


def _parquet(data: bytes) -> Iterator[Read]:
    try:
        table = pq.ParquetFile(BytesIO(data))
        for batch in table.iter_batches(batch_size=1000):
            yield from batch.to_pylist()
    except (pa.ArrowException, OSError, ValueError) as error:
        raise ReadingError("not a Parquet file, or a broken one") from error


_READERS = {".csv": _csv, ".jsonl": _jsonl, ".parquet": _parquet}
