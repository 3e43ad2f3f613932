"""A document's text with what was found in it: lines of pieces that nest, ready to be drawn as text, never as markup.

Spans come from several finders and may lie inside one another (a date inside an instrument, a person inside a caption)
or cross. A reader needs a tree: the longer span encloses, and one that crosses the end of another goes on behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_ARABIC = re.compile("[\u0620-\u06ff\ufb50-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")

Piece = str | tuple[int, tuple["Piece", ...]]  # plain text, or (index of the mark, what it encloses)


class Mark(NamedTuple):
    """A span of the document: `kind` says what it is, `key` what it stands for, `title` tells the reader."""

    start: int
    end: int
    kind: str
    key: str
    title: str


class Line(NamedTuple):
    """One line of the document in its reading direction; its pieces joined are the line, character for character."""

    direction: str  # "rtl" | "ltr"
    pieces: tuple[Piece, ...]


def lines(text: str, marks: Sequence[Mark], rtl: bool) -> list[Line]:
    """`text` line by line with `marks` (offsets into `text`, any order) resolved into a tree. Blank lines are left out.

    A mark over several lines has a part in each. `rtl` is the document's direction, which a line keeps unless
    it has only letters of the other.
    """
    order = sorted(range(len(marks)), key=lambda i: (marks[i].start, -marks[i].end))
    result, waiting = [], list(reversed(order))
    open_marks: list[int] = []
    for start, end in _line_spans(text):
        while waiting and marks[waiting[-1]].start < end:
            open_marks.append(waiting.pop())
        open_marks = [i for i in open_marks if marks[i].end > start]
        if line := text[start:end].strip():
            parts = [(i, max(marks[i].start, start), min(marks[i].end, end)) for i in open_marks]
            stack = sorted((p for p in parts if p[1] < p[2]), key=lambda part: (-part[1], part[2], -part[0]))
            result.append(Line(direction(line, rtl), tuple(_nest(text, start, end, stack))))
    return result


def direction(line: str, rtl: bool) -> str:
    """ "rtl" or "ltr": the document's own direction unless the line has only letters of the other."""
    own, other = (_ARABIC, _LATIN) if rtl else (_LATIN, _ARABIC)
    turned = not own.search(line) and other.search(line) is not None
    return "rtl" if rtl != turned else "ltr"


def plain(pieces: Iterable[Piece]) -> str:
    """The text of `pieces` without their marks."""
    return "".join(piece if isinstance(piece, str) else plain(piece[1]) for piece in pieces)


def _line_spans(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while start <= len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        yield start, end
        start = end + 1


def _nest(text: str, start: int, end: int, spans: list[tuple[int, int, int]]) -> Iterator[Piece]:
    """The pieces of text[start:end] under `spans` of (mark, start, end): a stack, the earliest and longest on top."""
    position = start
    while spans:
        mark, first, last = spans.pop()
        inside, behind = [], []
        while spans and spans[-1][1] < last:
            other, a, b = spans.pop()
            inside.append((other, a, min(b, last)))
            if b > last:
                behind.append((other, last, b))
        while behind and spans and spans[-1][1] == last:
            behind.append(spans.pop())
        spans.extend(sorted(behind, key=lambda span: span[2]))
        if position < first:
            yield text[position:first]
        yield mark, tuple(_nest(text, first, last, inside[::-1]))
        position = last
    if position < end:
        yield text[position:end]
