"""The sentences that hold names, and the titles in each in reading order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ..text.page import Page
from .names import Name
from .role_phrases import Phrase, parse

_ENDS = frozenset("،؛,;:.()[]«»\"-–\n؟!…/")
_CLOSERS = {"(": ")", "[": "]"}
_MAX_BRACKET = 9


class Line(NamedTuple):
    """One sentence as titles see it: its tokens `[first, last)`, its names (indices into `names`), in order."""

    page: Page
    names: Sequence[Name]
    inside: Sequence[int]
    first: int
    last: int
    anchors: Sequence[int]


def lines(page: Page, names: Sequence[Name]) -> Iterator[Line]:
    """The sentences that hold names, with the places of title heads in them."""
    anchors = page.at("people.title") if names else []
    order = sorted(range(len(names)), key=lambda i: names[i].first)
    for number, inside in groupby(order, key=lambda i: page.sentence_of(names[i].first)):
        sentence = page.sentences[number]
        low, high = bisect_left(anchors, sentence.first), bisect_left(anchors, sentence.last)
        yield Line(page, names, list(inside), sentence.first, sentence.last, anchors[low:high])


def touches_left(page: Page, name: Name) -> bool:
    """Whether a title before the name may touch it: not when a و or ل is attached to the name."""
    return page.span(name.first, name.first + 1)[0] == name.start


def phrases(line: Line) -> list[Phrase]:
    """The titles of the sentence in reading order, without overlaps."""
    forms = line.page.tokens.forms
    found: list[Phrase] = []
    ahead = [(line.names[i].first, line.names[i].last) for i in line.inside]
    at, reached = 0, line.first
    for token in line.anchors:
        while at < len(ahead) and ahead[at][1] <= token:
            at += 1
        limit = ahead[at][0] if at < len(ahead) else line.last
        if token < reached or token >= limit:
            continue
        phrase = parse(line.page, token, limit)
        if phrase is not None:
            found.append(phrase if phrase.last == limit else settled(phrase, forms, line.last))
            reached = found[-1].last
    return found


def settled(phrase: Phrase, forms: Sequence[str], limit: int) -> Phrase:
    """The title cut to what is sure, unless a mark or token `limit`, the end of its sentence, follows it."""
    if phrase.last < limit and forms[phrase.last] not in _ENDS:
        return phrase._replace(last=phrase.strict)
    return phrase


def bracket_end(line: Line, token: int) -> int:
    """The token behind a bracket that opens at `token`; `token` itself when it does not close soon."""
    forms = line.page.tokens.forms
    closer = _CLOSERS.get(forms[token]) if token < line.last else None
    if closer is None:
        return token
    for at in range(token + 1, min(token + _MAX_BRACKET, line.last)):
        if forms[at] == closer:
            return at + 1
    return token
