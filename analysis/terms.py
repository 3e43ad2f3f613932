"""To be written."""

from .facts import Facts, Publication
from .text.cues import Cue
from .text.page import Page


def cues() -> dict[str, Cue]:
    return {}


def find(page: Page, facts: Facts) -> list:
    return []


from collections.abc import Sequence
from typing import NamedTuple

from .document import Document
from .facts import TermHit


class Ranked(NamedTuple):
    """Rows of `terms`, and every occurrence with its term's id."""

    rows: list[tuple[object, ...]]
    mentions: list[tuple[Document, TermHit, str]]


def rank(pairs: Sequence[tuple[Document, Facts]]) -> Ranked:
    return Ranked([], [])
