"""Rows of a table by their key, fetched as they are asked for and kept."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from threading import RLock
from typing import Any

import pandas as pd

from analysis.sql import among

_WHOLE = 5_000  # a table of fewer rows is fetched at once
_KEPT = 20_000


def semi_join(rows: Iterable[int]) -> str:
    """What follows FROM to leave only these rows. DuckDB skips row groups for a join, and reads all for a long IN."""
    return f"SEMI JOIN (SELECT unnest([{', '.join(str(int(row)) for row in rows)}]::BIGINT[]) AS row) USING (row)"


class Lookup(Mapping[str, Any]):
    """key -> row, in the order of the table. Of a large table only what has been asked for is held."""

    def __init__(
        self,
        ask: Callable[[str], pd.DataFrame],
        table: str,
        key: str,
        columns: str,
        order: str,
        number: str = "",
        number_of: Callable[[str], int] = len,
    ) -> None:
        """`number` is a column of whole numbers that stand for the keys, `number_of` gives that of a key."""
        self._ask, self._table, self._key, self._columns, self._order = ask, table, key, columns, order
        self._number, self._number_of = number, number_of
        self._kept: dict[str, Any] = {}
        self._lock = RLock()
        self._size = int(ask(f"SELECT count(*) AS n FROM {table}")["n"].iloc[0])
        self._whole = self._size <= _WHOLE
        if self._whole:
            self._take("")

    def fetch(self, keys: Iterable[str], rows_of: Callable[[Sequence[str]], Sequence[int]] | None = None) -> None:
        """Have these rows at hand, with one question for all that are not.

        `rows_of` gives the rows of those of some keys that stand where they are found sooner than in the whole table.
        """
        if self._whole:
            return
        with self._lock:
            if missing := [key for key in dict.fromkeys(keys) if key not in self._kept]:
                if len(self._kept) > _KEPT:
                    self._kept.clear()
                self._kept |= dict.fromkeys(missing)
                if rows_of:
                    self._take(semi_join(rows_of(missing)))
                if left := [key for key in missing if self._kept[key] is None]:
                    self._take(self._found(left))

    def __getitem__(self, key: str) -> Any:
        if (row := self._kept.get(key)) is None:
            self.fetch([key])
            if (row := self._kept.get(key)) is None:
                raise KeyError(key)
        return row

    def __contains__(self, key: object) -> bool:
        return isinstance(key, str) and self.get(key) is not None

    def __iter__(self) -> Iterator[str]:
        if self._whole:
            return iter(list(self._kept))
        return iter(self.first(self._size))

    def __len__(self) -> int:
        return self._size

    def first(self, most: int, order: str = "") -> list[str]:
        """The first keys of the table, or those that stand first in another order; their rows are then at hand."""
        if most > _KEPT or (self._whole and order):
            asked = f"SELECT {self._key} FROM {self._table} ORDER BY {order or self._order} LIMIT {most}"
            return list(self._ask(asked)[self._key].tolist())
        if self._whole:
            return list(self._kept)[:most]
        with self._lock:
            return self._take("", order, f"LIMIT {most}")

    def _found(self, keys: Sequence[str]) -> str:
        """The condition for some keys; by their rows where the table has them, since it is sorted by those."""
        wanted = among(self._key, keys)
        if self._order != "row":
            return f"WHERE {wanted}"
        if self._number:
            wanted = f"{self._number} IN ({', '.join(str(self._number_of(key)) for key in keys)})"
        rows = self._ask(f"SELECT row FROM {self._table} WHERE {wanted}")["row"].tolist()
        return semi_join(rows)

    def _take(self, condition: str, order: str = "", limit: str = "") -> list[str]:
        """Fetch rows, and give their keys."""
        asked = f"SELECT {self._columns} FROM {self._table} {condition} ORDER BY {order or self._order} {limit}"
        found = {getattr(row, self._key): row for row in self._ask(asked).itertuples(index=False)}
        self._kept |= found
        return list(found)
