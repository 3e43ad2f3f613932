"""Names of persons in a page, in whatever spelling and order this press gives them."""

from __future__ import annotations

from typing import NamedTuple

from ..facts import Facts
from ..text.cues import Cue
from ..text.page import Page


class Name(NamedTuple):
    """One naming of a person. `start`, `end` exclude a proclitic; token `first` may carry one (ونجوين)."""

    start: int
    end: int
    first: int
    last: int
    name: str  # folded, without proclitics
    person_class: str  # official | historical | credit | other
    in_caption: bool


def cues() -> dict[str, Cue]:
    """Words that can begin or announce a name."""
    return {}


def find_names(page: Page, facts: Facts) -> list[Name]:
    """Every person's name in the page, in reading order."""
    return []
