"""Where a noun phrase ends: words that no name of a body, a meeting or a law contains."""

from __future__ import annotations

from functools import cache

from .lexicons import cells, rows
from .text.fold import fold_text

BEFORE_FROM = frozenset(["الوقايه", "الحد", "الحمايه"])  # verbal nouns that a name goes on from with من


@cache
def _ends() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in rows("phrase_ends"):
        for form in cells(row["forms"]):
            table.setdefault(fold_text(form), row["kind"])
    return table


@cache
def end_kind(form: str) -> str | None:
    """relative, link, time, person, verb or group when a folded word ends a phrase; also with و before it."""
    table = _ends()
    return table.get(form) or (table.get(form[1:]) if form[0] == "و" and len(form) > 3 else None)
