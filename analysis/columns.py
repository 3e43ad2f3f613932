"""Tables that grow by rows and are kept by columns in Arrow, in a fraction of the memory Python's values take."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import chain

import pandas as pd
import pyarrow as pa

from .schema import BOOL, FLOAT, INT, LIST, NULLABLE_INT, TABLES, TEXT

_ARROW = {TEXT: pa.large_string(), INT: pa.int64(), FLOAT: pa.float64(), BOOL: pa.bool_(), NULLABLE_INT: pa.int64()}
_PANDAS = {dtype: pd.Series(dtype=dtype).dtype for dtype in (TEXT, NULLABLE_INT)}
Rows = Iterable[Sequence[object]]


class Columns:
    """One table of `schema.TABLES`, its rows added some at a time as tuples in the order of its columns."""

    def __init__(self, table: str) -> None:
        self._types = TABLES[table]
        self._parts: list[list[pa.Array | Sequence[object]]] = [[] for _ in self._types]

    def add(self, rows: Rows) -> None:
        """Take rows in."""
        columns = zip(*rows, strict=True)
        for parts, dtype, values in zip(self._parts, self._types.values(), columns, strict=False):
            parts.append(values if dtype == LIST else pa.array(values, _ARROW[dtype]))

    def arrow(self) -> pa.Table:
        """The table as Arrow; columns not known yet are null. To be asked for once, as `frame`."""
        return pa.table({name: _arrow(dtype, parts) for (name, dtype), parts in zip(self._types.items(), self._parts,
                                                                                    strict=True)})  # fmt: skip

    def frame(self, **late: Sequence[object]) -> pd.DataFrame:
        """The table, typed also without rows; columns not known yet when the rows were added are given here.

        To be asked for once: the parts are let go of as the table takes their place.
        """
        return pd.DataFrame(
            {
                name: _joined(dtype, [late[name]] if name in late else parts)
                for (name, dtype), parts in zip(self._types.items(), self._parts, strict=True)
            }
        )


def _arrow(dtype: str, parts: list[pa.Array | Sequence[object]]) -> pa.Array:
    if dtype == LIST:
        return pa.array(list(chain.from_iterable(parts)), pa.list_(pa.string()))
    whole = pa.concat_arrays(
        [part if isinstance(part, pa.Array) else pa.array(part, _ARROW[dtype]) for part in parts]
        or [pa.array([], _ARROW[dtype])]
    )
    parts.clear()
    return whole


def _joined(dtype: str, parts: list[pa.Array | Sequence[object]]) -> object:
    """One column in the dtype of the schema."""
    if dtype == LIST:
        return pd.Series(list(chain.from_iterable(parts)), dtype=dtype)
    whole = _arrow(dtype, parts)
    if dtype in _PANDAS:
        return _PANDAS[dtype].__from_arrow__(whole)
    return whole.to_numpy(zero_copy_only=False, writable=True)


def frame(table: str, rows: Rows = ()) -> pd.DataFrame:
    """Rows as a typed frame; no rows give an empty, typed frame."""
    columns = Columns(table)
    columns.add(rows)
    return columns.frame()


def table(rows: Sequence[Sequence[object]], schema: pa.Schema) -> pa.Table:
    """Rows as a table of that schema."""
    columns = list(zip(*rows, strict=True)) or [()] * len(schema)
    arrays = [pa.array(values, field.type) for values, field in zip(columns, schema, strict=True)]
    return pa.table(arrays, schema=schema)


def in_schema(table: str, rows: pa.Table) -> pd.DataFrame:
    """An Arrow table as the typed frame of that name."""

    def parts(name: str, dtype: str) -> list[pa.Array | Sequence[object]]:
        return [rows[name].to_pylist()] if dtype == LIST else list(rows[name].cast(_ARROW[dtype]).chunks)

    return pd.DataFrame({name: _joined(dtype, parts(name, dtype)) for name, dtype in TABLES[table].items()})


def empty() -> dict[str, pd.DataFrame]:
    """Every table with its columns and no rows."""
    return {name: frame(name) for name in TABLES}
