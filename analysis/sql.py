"""Values as SQL writes them."""

from __future__ import annotations

from collections.abc import Iterable


def literal(value: str | int | float | bool | None) -> str:
    """A value as a literal of standard SQL; in a text only the quotation mark is special."""
    if value is None:
        return "NULL"
    if isinstance(value, str):
        return "'" + value.replace("'", "''").replace("\x00", "") + "'"
    return str(value).upper() if isinstance(value, bool) else repr(value)


def among(column: str, values: Iterable[str]) -> str:
    """The condition that a column has one of the values."""
    listed = ", ".join(map(literal, values))
    return f"{column} IN ({listed})" if listed else "false"
