"""Page furniture: what a news page carries beside its article, as runs with a kind. Nothing is cut from the text."""

from __future__ import annotations

from ..facts import Furniture
from ..text.cues import Cue, cue
from ..text.page import Page
from . import captions, datelines, edges, lines
from .phrases import credit_words, first_words


def cues() -> dict[str, Cue]:
    """First words of furniture lines, words that open a picture's credit, and what an address begins with."""
    return {
        "furniture.start": cue(first_words(), "none"),
        "furniture.credit": cue(credit_words(), "none"),
        "furniture.url": cue(["http", "https", "www"], "none"),
    }


def find(page: Page) -> list[Furniture]:
    """All runs of page furniture, in reading order, none overlapping another."""
    whole = list(lines.find(page))
    taken = {first: last for first, last, _ in whole}
    runs = [*whole, *captions.find(page), *datelines.find(page), *edges.find(page, lines.bounds(page), taken)]
    runs.sort(key=lambda run: (run[0], -run[1]))
    result: list[Furniture] = []
    covered = 0
    for first, last, kind in runs:
        if first < covered:
            # A caption that a later credit of the same sentence prolongs, or a run inside a furniture line.
            if last > covered:
                first = covered
            else:
                continue
        result.append(Furniture(*page.span(first, last), first, last, kind))
        covered = last
    return result
