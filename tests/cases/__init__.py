"""Tables of cases that a reader of Arabic can check: one CSV a subject, one case a line."""

from __future__ import annotations

import csv
from pathlib import Path

_HERE = Path(__file__).parent


def load(name: str) -> list[dict[str, str]]:
    """The cases of `NAME.csv`; lines that begin with `#` are comments, `\\n` in a cell is a line break."""
    lines = _HERE.joinpath(f"{name}.csv").read_text("utf-8").split("\n")
    rows = csv.DictReader(line for line in lines if line.strip() and not line.startswith("#"))
    return [{key: value.replace("\\n", "\n") for key, value in row.items()} for row in rows]
