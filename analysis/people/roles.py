"""The offices said of each name: titles before it, behind it, shared by a list, or said by a verb."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..text.cues import Cue
from ..text.page import Page
from . import heads
from .names import Name
from .role_lines import Line
from .role_solve import Given, solve
from .role_text import start_of
from .role_traits import FORMER, TRAITS

_SUCCESSORS = frozenset({"سلفه", "سلفها", "وسلفه", "وسلفها", "لسلفه", "لسلفها"})


class RoleAssignment(NamedTuple):
    """The offices said of one name."""

    roles: tuple[str, ...]
    role_start: int | None
    role_end: int | None
    former: bool
    given: tuple[int, ...] = ()  # the first tokens of the titles that give them


def cues() -> dict[str, Cue]:
    """Every form of every word that heads a title."""
    return {"people.title": Cue(heads.words())}


def assign(page: Page, names: Sequence[Name], sentences: Sequence[Line]) -> list[RoleAssignment]:
    """One assignment per name, in their order; `sentences`: those that hold names, as `role_lines` reads them."""
    given: list[list[Given]] = [[] for _ in names]
    for line in sentences:
        if not line.titles:
            continue
        for name, office in solve(line):
            given[name].append(office)
    return [_assignment(page, name, offices) for name, offices in zip(names, given, strict=True)]


def _assignment(page: Page, name: Name, given: Sequence[Given]) -> RoleAssignment:
    """A name's offices put together; the span is the nearest run of titles of its own."""
    former = _former_offices(page, given) or _former_beside(page, name)
    if not given:
        return RoleAssignment((), None, None, former)
    phrases = [g.phrase for g in given if g.own] or [g.phrase for g in given]
    phrases.sort(key=lambda p: name.first - p.last if p.last <= name.first else p.first - name.last)
    opening = closing = phrases[0]
    for phrase in phrases[1:]:
        if 0 <= phrase.first - closing.last <= 1:
            closing = phrase
        elif 0 <= opening.first - phrase.last <= 1:
            opening = phrase
    roles = tuple(dict.fromkeys(g.role for g in given))
    end = page.span(closing.last - 1, closing.last)[1]
    return RoleAssignment(roles, start_of(page, opening), end, former, tuple(g.phrase.first for g in given))


def _former_offices(page: Page, given: Sequence[Given]) -> bool:
    """Whether one of the offices is no longer held; a rank in retirement does not count beside an office held now."""
    phrases = [g.phrase for g in given if g.phrase.reading.head.kind in heads.OFFICES]
    past = [p for p in phrases if p.former]
    retired = past and all("متقاعد" in page.tokens.forms[p.former_at] for p in past)
    return bool(past) and not (retired and len(past) < len(phrases))


def _former_beside(page: Page, name: Name) -> bool:
    """«الراحل فلان»، «الراحل العقيد فلان»، «وسلفه فلان»، «فلان سابقًا»، «فلان من المتقاعدين»."""
    forms = page.tokens.forms
    at = name.first - 1
    while at > 0 and heads.is_short(forms[at]):
        at -= 1
    retired = at >= 0 and "متقاعد" in forms[at]  # told of the rank; `_former_offices` has weighed it
    if at >= 0 and not retired and (forms[at] in _SUCCESSORS or TRAITS[forms[at]] & FORMER):
        return True
    behind = [TRAITS[form] & FORMER for form in forms[name.last : name.last + 2]]
    return bool(behind and behind[0]) or (len(behind) > 1 and bool(behind[1]) and forms[name.last] == "من")
