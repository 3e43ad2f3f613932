"""Tables as JSON, one object a row, missing values as null."""

from __future__ import annotations

import json
import math
from typing import Any

import pandas as pd

from .schema import SCHEMA_VERSION, Tables


def to_json(tables: Tables) -> str:
    """The document that `extract --json` writes (UTF-8 text, see `schema.TABLES` for the columns)."""
    body = {name: records(table) for name, table in tables.items()}
    return json.dumps({"schema_version": SCHEMA_VERSION, "tables": body}, ensure_ascii=False)


def records(table: pd.DataFrame) -> list[dict[str, Any]]:
    """The rows of a table as plain Python values."""
    columns = {name: [_plain(value) for value in table[name].tolist()] for name in table.columns}
    return [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]


def _plain(value: Any) -> Any:
    if value is pd.NA or value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    return value
