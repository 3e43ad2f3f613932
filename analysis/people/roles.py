"""The offices said of each name."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..facts import Facts
from ..text.cues import Cue
from ..text.page import Page
from . import heads
from .names import Name


class RoleAssignment(NamedTuple):
    """The offices said of one name."""

    roles: tuple[str, ...]
    role_start: int | None
    role_end: int | None
    former: bool


def cues() -> dict[str, Cue]:
    """Every form of every word that heads a title."""
    return {"people.title": Cue(heads.words())}


def assign(page: Page, facts: Facts, names: Sequence[Name]) -> list[RoleAssignment]:
    """One assignment per name."""
    return [RoleAssignment((), None, None, False) for _ in names]
