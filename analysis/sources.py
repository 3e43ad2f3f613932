"""To be written."""

from .facts import Furniture, Source
from .text.page import Page


def find(page: Page, furniture: list[Furniture]) -> Source:
    return Source(None, None, None)
