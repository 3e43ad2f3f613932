"""Stub: to be written."""

from __future__ import annotations

from collections.abc import Sequence

from ..facts import Facts, Mention
from ..text.cues import Cue
from ..text.page import Page
from .names import Name
from .roles import RoleAssignment


def cues() -> dict[str, Cue]:
    return {}


def find_titles(page: Page, facts: Facts, names: Sequence[Name], assignments: Sequence[RoleAssignment]) -> list[Mention]:
    """Titles that stand alone for a person; `refers` is an index into `names`."""
    return []
