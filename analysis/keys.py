"""What words are counted under: columns that are worked out from others when tables are indexed or stored."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import repeat
from typing import NamedTuple

from .text.fold import fold_text


class Derived(NamedTuple):
    """A column `name` made from each text of the column `source`, empty where the column `unless` says enough."""

    name: str
    source: str
    make: Callable[[str], str]
    unless: str = ""

    def values(self, sources: Iterable[str | None], others: Iterable[str | None] | None) -> list[str]:
        """The column, from those of `source` and of `unless`."""
        pairs = zip(sources, repeat(None) if others is None else others, strict=False)
        return ["" if other else self.make(text or "") for text, other in pairs]


def unit_key(unit: str) -> str:
    """What a unit is counted under: its first word, folded, without the ending of the counted noun."""
    first = fold_text(unit).split()[:1]
    return first[0].removesuffix("ا") if first and len(first[0]) > 3 else "".join(first)


_LEAD = 200  # code points, by which an untitled document is called

DERIVED = {
    "documents": Derived("lead", "text", lambda text: text[:_LEAD], unless="title"),
    "directives": Derived("asked", "to", fold_text),
    "figures": Derived("unit_key", "unit", unit_key),
}
