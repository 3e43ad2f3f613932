"""Rows that are asked for, not held: a question to DuckDB that can be narrowed further, counted, or fetched in part."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

import pandas as pd

Ask = Callable[[str], pd.DataFrame]


@dataclass(frozen=True)
class Rows:
    """The rows of a SELECT. Every row of a span has doc_id, start, end, surface and `row`, its sentence.

    `unique` names columns whose combinations count once: of rows alike in them the first stands for all.
    """

    ask: Ask
    sql: str
    unique: tuple[str, ...] = ()
    order: str = "row, start"

    def where(self, condition: str) -> Rows:
        """Those that meet a condition; where some count once, it may only speak of `unique` columns."""
        return replace(self, sql=f"SELECT * FROM ({self.sql}) WHERE {condition}")

    def having(self, **columns: str) -> Rows:
        """With further columns, each as an expression."""
        added = ", ".join(f"{expression} AS {name}" for name, expression in columns.items())
        return replace(self, sql=f"SELECT *, {added} FROM ({self.sql})")

    def once(self, *columns: str) -> Rows:
        """Each combination of `columns` once."""
        return replace(self, unique=columns)

    def __len__(self) -> int:
        return sizes({"n": self})["n"]

    def counts(self, *by: str, most: int | None = None) -> pd.DataFrame:
        """`by` and `count`, the commonest first, of equally common ones the first in the alphabet."""
        keys = ", ".join(by)
        limit = f"LIMIT {most}" if most is not None else ""
        return self.ask(
            f"SELECT {keys}, count(*) AS count FROM ({self.counted()}) GROUP BY {keys} "
            f"ORDER BY count DESC, {keys} {limit}"
        )

    def summary(self, **columns: str) -> pd.Series:
        """One value each of aggregate expressions over the rows."""
        asked = ", ".join(f"{expression} AS {name}" for name, expression in columns.items())
        return self.ask(f"SELECT {asked} FROM ({self.whole()})").iloc[0]

    def frame(self, most: int | None = None, columns: str = "*", order: str = "") -> pd.DataFrame:
        """The rows themselves in reading order, at most `most`."""
        limit = f"LIMIT {most}" if most is not None else ""
        source = self.whole()
        if limit and order and not self.unique:
            # First which they are, from the columns of the order alone, then all else of these few.
            first = f"SELECT row FROM ({self.sql}) ORDER BY {order} {limit}"
            source = f"SELECT * FROM ({self.sql}) SEMI JOIN ({first}) USING (row)"
        return self.ask(f"SELECT {columns} FROM ({source}) ORDER BY {order or self.order} {limit}")

    def counted(self) -> str:
        """The SELECT of what is counted."""
        return f"SELECT DISTINCT {', '.join(self.unique)} FROM ({self.sql})" if self.unique else self.sql

    def whole(self) -> str:
        """The SELECT with each unique combination once."""
        if not self.unique:
            return self.sql
        first = f"row_number() OVER (PARTITION BY {', '.join(self.unique)} ORDER BY {self.order})"
        return f"SELECT * FROM ({self.sql}) QUALIFY {first} = 1"


def sizes(named: Mapping[str, Rows]) -> dict[str, int]:
    """name -> how many rows, by one question for all."""
    asked = ", ".join(f"(SELECT count(*) FROM ({rows.counted()})) AS {name}" for name, rows in named.items())
    found = next(iter(named.values())).ask(f"SELECT {asked}").iloc[0]
    return {name: int(found[name]) for name in named}
