"""What words are counted under: columns that are worked out from others when tables are indexed or stored."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from .text.fold import fold_text


class Derived(NamedTuple):
    """A column `name` made from each text of the column `source`."""

    name: str
    source: str
    make: Callable[[str], str]


def unit_key(unit: str) -> str:
    """What a unit is counted under: its first word, folded, without the ending of the counted noun."""
    first = fold_text(unit).split()[:1]
    return first[0].removesuffix("ا") if first and len(first[0]) > 3 else "".join(first)


_LEAD = 200  # code points

DERIVED = {
    "documents": Derived("lead", "text", lambda text: text[:_LEAD]),
    "directives": Derived("asked", "to", fold_text),
    "figures": Derived("unit_key", "unit", unit_key),
}
