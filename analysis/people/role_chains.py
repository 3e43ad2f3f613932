"""Titles of one sentence in chains: «عضو المكتب السياسي، رئيس لجنة التنظيم»، and which names a chain touches."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from ..text.page import Page
from .names import Name
from .role_phrases import Phrase, parse

_COMMAS = frozenset("،,")
_ENDS = frozenset("،؛,;:.()[]«»\"-–\n؟!…/")
_BEFORE_APPOSITION = frozenset({"،", ",", "(", "-", "–"})
# «فلان، وهو أيضًا رئيس …»
_COPULAS = frozenset({"وهو", "وهي", "هو", "هي", "ايضا", "كذلك", "،", "وكلهم", "وجميعهم", "وكلاهما", "وهم", "وكلتاهما", "كلهم"})
_MAX_COPULA = 4


class Chain(NamedTuple):
    """Linked titles; `gaps[i]` is "" or "،" before phrase i; neighbours are indices into the names, or None."""

    phrases: tuple[Phrase, ...]
    gaps: tuple[str, ...]
    left: int | None
    left_gap: str  # "" touching, "،", "(", "وهو"
    right: int | None
    right_gap: str  # "" touching, "،", ":"

    @property
    def first(self) -> int:
        """First token of the chain."""
        return self.phrases[0].first

    @property
    def last(self) -> int:
        """Token behind the chain."""
        return self.phrases[-1].last


class Line(NamedTuple):
    """One sentence as titles see it: its tokens `[first, last)`, its names (indices into `names`), in order."""

    page: Page
    names: Sequence[Name]
    inside: Sequence[int]
    first: int
    last: int
    anchors: Sequence[int]


def touches_left(page: Page, name: Name) -> bool:
    """Whether a title before the name may touch it: not when a و or ل is attached to the name."""
    return page.folded.span(page.tokens.starts[name.first], page.tokens.ends[name.first])[0] == name.start


def phrases(line: Line) -> list[Phrase]:
    """The titles of the sentence in reading order, without overlaps."""
    forms = line.page.tokens.forms
    stops = {line.names[i].first: line.names[i].last for i in line.inside}
    taken = {t for first, last in stops.items() for t in range(first, last)}
    found: list[Phrase] = []
    at = bisect_left(line.anchors, line.first)
    reached = line.first
    while at < len(line.anchors) and line.anchors[at] < line.last:
        token = line.anchors[at]
        at += 1
        if token < reached or token in taken:
            continue
        phrase = parse(line.page, token, line.last, stops)
        if phrase is None:
            continue
        if phrase.last < line.last and phrase.last not in stops and forms[phrase.last] not in _ENDS:
            phrase = phrase._replace(last=phrase.strict)
        found.append(phrase)
        reached = phrase.last
    return found


def chains(line: Line) -> list[Chain]:
    """The sentence's titles joined to chains, each with the names beside it."""
    found: list[Chain] = []
    group: list[Phrase] = []
    gaps: list[str] = []
    for phrase in phrases(line):
        gap = _link(line, group[-1].last, phrase.first) if group else None
        if gap is None:
            if group:
                found.append(_placed(line, group, gaps))
            group, gaps = [], []
        group.append(phrase)
        gaps.append(gap or "")
    if group:
        found.append(_placed(line, group, gaps))
    return found


def _link(line: Line, end: int, first: int) -> str | None:
    """What stands between two titles of one chain, None when it is no chain."""
    if end == first:
        return ""
    if end + 1 == first and line.page.tokens.forms[end] in _COMMAS:
        return "،"
    return None


def _placed(line: Line, group: list[Phrase], gaps: list[str]) -> Chain:
    left, left_gap = _left(line, group[0].first)
    right, right_gap = _right(line, group[-1].last)
    return Chain(tuple(group), tuple(gaps), left, left_gap, right, right_gap)


def _left(line: Line, first: int) -> tuple[int | None, str]:
    """The name the chain follows, directly, behind a comma or bracket, or behind «وهو»."""
    forms = line.page.tokens.forms
    for i in reversed(line.inside):
        last = line.names[i].last
        if last > first:
            continue
        gap = forms[last:first]
        if not gap:
            return i, ""
        if len(gap) == 1 and gap[0] in _BEFORE_APPOSITION:
            return i, gap[0] if gap[0] == "(" else "،"
        if len(gap) <= _MAX_COPULA and _COPULAS.issuperset(gap):
            return i, "وهو"
        break
    return None, ""


def _right(line: Line, last: int) -> tuple[int | None, str]:
    """The name that follows the chain, directly or behind a comma, colon or bracket."""
    forms = line.page.tokens.forms
    for i in line.inside:
        name = line.names[i]
        if name.first < last:
            continue
        gap = forms[last : name.first]
        attached = not touches_left(line.page, name)
        if not gap and not attached:
            return i, ""
        if len(gap) == 1 and gap[0] in _COMMAS and not attached:
            return i, "،"
        if len(gap) == 1 and gap[0] in ":«\"(-–" and not attached:
            return i, ":" if gap[0] == ":" else ""
        break
    return None, ""
