"""Document text as one line of plain text, for files whose programs stop at control characters or obey them."""

from __future__ import annotations

import unicodedata

_ISOLATES = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
_UNWANTED = {"Cc", "Cs", "Cn"}  # controls, halves of surrogate pairs, and what is no character


def clean(text: str) -> str:
    """`text` with every run of white space as one space, without controls and without marks that turn its order."""
    kept = (c for c in text if c.isspace() or (c not in _ISOLATES and unicodedata.category(c) not in _UNWANTED))
    return " ".join("".join(kept).split())


def shorten(text: str, limit: int, around: int = 0) -> str:
    """`text` cut at words to about `limit` characters that hold the place `around`; "…" stands for what is cut."""
    if len(text) <= limit:
        return text
    first = min(max(around - limit // 2, 0), len(text) - limit)
    part = text[first : first + limit]
    if first:
        part = "…" + part.partition(" ")[2]
    if first + limit < len(text):
        part = part.rpartition(" ")[0] + "…"
    return part
