"""To be written."""

from .facts import Facts
from .text.cues import Cue
from .text.page import Page


def cues() -> dict[str, Cue]:
    return {}


def find(page: Page, facts: Facts) -> list:
    return []
