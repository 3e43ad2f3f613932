"""What words are counted under: columns that are worked out from others when tables are indexed or stored."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

from .text.fold import fold_text


class Derived(NamedTuple):
    """A column `name` made from each text of the column `source`, empty where the column `unless` says enough."""

    name: str
    source: str
    make: Callable[[str], str] | Callable[[str], int]
    unless: str = ""
    whole: bool = False  # whole numbers, not texts

    def values(self, sources: Iterable[str | None], others: Iterable[str | None] | None) -> list[str | int]:
        """The column, from those of `source` and of `unless`."""
        pairs = zip(sources, repeat(None) if others is None else others, strict=False)
        return ["" if other else self.make(text or "") for text, other in pairs]


def unit_key(unit: str) -> str:
    """What a unit is counted under: its first word, folded, without the ending of the counted noun."""
    first = fold_text(unit).split()[:1]
    return first[0].removesuffix("ا") if first and len(first[0]) > 3 else "".join(first)


@lru_cache(1 << 13)
def term_key(term_id: str) -> int:
    """A whole number below 2**63 that stands for a term: the later half of its MD5, as `joined.RANKED` makes it too."""
    return int.from_bytes(hashlib.md5(term_id.encode(), usedforsecurity=False).digest()[8:], "little") >> 1


_LEAD = 200  # code points, by which an untitled document is called

DERIVED = {
    "documents": Derived("lead", "text", lambda text: text[:_LEAD], unless="title"),
    "directives": Derived("asked", "to", fold_text),
    "term_mentions": Derived("term_key", "term_id", term_key, whole=True),
    "figures": Derived("unit_key", "unit", unit_key),
}
