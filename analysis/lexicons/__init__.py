"""Lexicon files: knowledge of the language and the field that someone who knows Arabic and not Python can mend.

Every file is a UTF-8 CSV with a header; several values in one cell are separated by `|`; a line that begins with `#` is
a comment. Match forms are computed by folding, never typed.
"""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from ..errors import LexiconError


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of `NAME.csv`. Raises LexiconError naming file and line when a row has too few or too many cells."""
    text = files(__package__).joinpath(f"{name}.csv").read_text("utf-8")
    lines = [(number, line) for number, line in enumerate(text.splitlines(), start=1)
             if line.strip() and not line.startswith("#")]
    parsed = list(csv.reader(line for _, line in lines))
    header, result = parsed[0], []
    for (number, _), cells in zip(lines[1:], parsed[1:], strict=True):
        if len(cells) != len(header):
            raise LexiconError(f"{name}.csv:{number}: {len(cells)} cells where the header has {len(header)}")
        result.append(dict(zip(header, cells, strict=True)))
    return tuple(result)


@cache
def frequencies() -> dict[str, float]:
    """Folded word form -> occurrences in a million words of Arabic, by `reference_frequencies.csv`."""
    text = files(__package__).joinpath("reference_frequencies.csv").read_text("utf-8")
    lines = (line.split(",") for line in text.splitlines() if line[:1] != "#")
    next(lines)
    return {form: float(value) for form, value in lines}


def cells(value: str) -> list[str]:
    """The values of one cell."""
    return [part.strip() for part in value.split("|") if part.strip()]


def column(name: str, field: str, **where: str) -> list[str]:
    """All values of one column, of the rows whose other columns equal `where`."""
    return [value for row in rows(name) if all(row[k] == v for k, v in where.items()) for value in cells(row[field])]
