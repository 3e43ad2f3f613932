"""Lines that are furniture as a whole: short lines, lines with a telling first word, lines in a foreign script."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from ..text.page import Page
from .marks import end_mark
from .oneline import Line, classify

Run = tuple[int, int, str]
SHORT = 18  # tokens; longer lines are paragraphs unless their first word says otherwise
_HEADLINE = 24


def find(page: Page) -> Iterator[Run]:
    """(first token, last token, kind) of every furniture line, and of end marks after a paragraph."""
    firsts, lasts = _bounds(page)
    if not len(firsts):
        return
    arabic = (page.folded.codes >= 0x621) & (page.folded.codes <= 0x6FF)
    counts = np.append(0, np.cumsum(arabic))
    arabic_document = bool(counts[-1] * 2 > np.count_nonzero(page.folded.codes >= 0x41))
    starters = (page.tokens.cues[firsts] & np.uint64(page.table.bits["furniture.start"])) != 0
    starts, ends = page.tokens.starts, page.tokens.ends
    listing = False
    lines = zip(firsts.tolist(), lasts.tolist(), starters.tolist(), strict=True)
    for number, (first, last, starter) in enumerate(lines):
        letters = int(counts[ends[last - 1]] - counts[starts[first]])
        kind = None
        if last - first <= SHORT or starter or not letters:
            line = Line(page, first, last, number, len(firsts) - number, letters, arabic_document)
            kind, heading = classify(line)
            if kind is None and listing and last - first <= _HEADLINE and page.tokens.forms[last - 1] != ".":
                kind, heading = "related", True
            listing = heading or (listing and kind is not None)
        else:
            listing = False
        if kind is not None:
            yield first, last, kind
        elif (mark := end_mark(page.tokens.forms, first, last)) is not None:
            yield mark, last, "end_mark"


def bounds(page: Page) -> list[tuple[int, int]]:
    """First and last token (exclusive) of every line that is not empty."""
    firsts, lasts = _bounds(page)
    return list(zip(firsts.tolist(), lasts.tolist(), strict=True))


def _bounds(page: Page) -> tuple[np.ndarray, np.ndarray]:
    breaks = page.tokens.newlines
    firsts = np.append(0, breaks + 1)
    lasts = np.append(breaks, len(page.tokens))
    filled = lasts > firsts
    return firsts[filled], lasts[filled]
