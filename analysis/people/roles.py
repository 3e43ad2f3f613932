"""The offices said of each name: titles before it, behind it, shared by a list, or said by a verb."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from ..text.cues import Cue
from ..text.page import Page
from . import heads
from .names import Name
from .role_chains import Chain, chains
from .role_groups import detail, members_ahead, members_behind
from .role_lines import Line
from .role_phrases import Phrase
from .role_predicates import predicate_of
from .role_split import counts, is_style, share_out
from .role_text import shared, start_of, written
from .role_traits import FORMER, HEAD, TRAITS

_SUCCESSORS = frozenset({"سلفه", "سلفها", "وسلفه", "وسلفها", "لسلفه", "لسلفها"})
_EVERYONE = 99


class RoleAssignment(NamedTuple):
    """The offices said of one name."""

    roles: tuple[str, ...]
    role_start: int | None
    role_end: int | None
    former: bool
    given: tuple[int, ...] = ()  # the first tokens of the titles that give them


class _Given(NamedTuple):
    """One office given to a name, and the title in the text that gives it."""

    role: str
    phrase: Phrase
    own: bool  # said of this name alone


def cues() -> dict[str, Cue]:
    """Every form of every word that heads a title."""
    return {"people.title": Cue(heads.words())}


def assign(page: Page, names: Sequence[Name], sentences: Sequence[Line]) -> list[RoleAssignment]:
    """One assignment per name, in their order; `sentences`: those that hold names, as `role_lines` reads them."""
    given: list[list[_Given]] = [[] for _ in names]
    for line in sentences:
        _solve(line, given)
    return [_assignment(page, name, offices) for name, offices in zip(names, given, strict=True)]


def _solve(line: Line, given: list[list[_Given]]) -> None:
    """Give every title of one sentence to the names it is said of."""
    found = chains(line)
    cover = {p.first: p for chain in found for p in chain.phrases}
    touched = {chain.right for chain in found if chain.right is not None and chain.right_gap == ""
               and counts(chain.phrases[-1]) and not is_style(chain)}
    for chain in found:
        plural = next((i for i, p in enumerate(chain.phrases) if p.plural and counts(p)), None)
        if plural is not None:
            _give_group(line, chain, plural, cover, touched, given)
            chain = chain._replace(phrases=chain.phrases[:plural], gaps=chain.gaps[:plural], right=None)
        if chain.phrases:
            _give_single(line, chain, cover, touched, given)


def _give_single(line: Line, chain: Chain, cover: dict[int, Phrase], touched: set[int],
                 given: list[list[_Given]]) -> None:
    """Titles of one person each: to the name before or behind the chain, else to the name a verb says it of."""
    left, right = share_out(chain, touched)
    for name, phrases in ((chain.left, left), (chain.right, right)):
        if name is not None:
            given[name].extend(_Given(written(line.page, p), p, True) for p in phrases)
    if not left and not right:
        name, group = predicate_of(line, chain)
        members = [] if name is None else [name]
        if name is not None and group:
            members = members_behind(line, name, cover, _EVERYONE, titles=False)
        for member in members:
            given[member].extend(_Given(written(line.page, p), p, not group) for p in chain.phrases if counts(p))


def _give_group(line: Line, chain: Chain, plural: int, cover: dict[int, Phrase], touched: set[int],
                given: list[list[_Given]]) -> None:
    """Titles of several persons: to the list they head, or to the list they close."""
    phrases = chain.phrases[plural:]
    most = 2 if phrases[0].reading.head.number == "dual" else _EVERYONE
    forms = line.page.tokens.forms
    heads_list = chain.right is not None and chain.right_gap in ("", ":", "هو")
    second = next((i for i, p in enumerate(phrases) if i and p.reading.conjunction), 0)
    if heads_list and second and chain.left_gap == "وهو":
        # «فلان وفلان، وكلهم أعضاء المكتب السياسي، ورؤساء اللجان: فلان»: one list ends here and another begins.
        _give_group(line, chain._replace(phrases=phrases[:second], right=None), 0, cover, touched, given)
        return _give_group(line, chain._replace(phrases=phrases[second:], left=None), 0, cover, touched, given)
    if heads_list or (chain.last < line.last and forms[chain.last] == ":"):
        if not all(p.plural or not counts(p) for p in phrases):
            return
        members = members_ahead(line, chain.last, cover, touched, most)
    elif chain.left is not None and plural == 0 and not (phrases[0].reading.conjunction and chain.left_gap != "وهو"):
        closing = 1
        while closing < len(phrases) and not chain.gaps[closing] and phrases[closing].plural:
            closing += 1
        phrases = phrases[:closing]
        members = members_behind(line, chain.left, cover, most, titles=chain.left_gap == "وهو")
        if len(members) < 2:
            return
    else:
        return
    for member in members:
        bracket = detail(line, member, cover.values())
        given[member].extend(_Given(shared(line.page, p, bracket), p, False) for p in phrases if counts(p))


def _assignment(page: Page, name: Name, given: Sequence[_Given]) -> RoleAssignment:
    """A name's offices put together; the span is the nearest run of titles of its own."""
    former = any(g.phrase.former for g in given) or _former_beside(page, name)
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


def _former_beside(page: Page, name: Name) -> bool:
    """«الراحل فلان»، «الراحل العقيد فلان»، «وسلفه فلان»، «فلان سابقًا»."""
    forms = page.tokens.forms
    behind = TRAITS[forms[name.last]] if name.last < len(forms) else 0
    at = name.first - 1
    while at > 0 and TRAITS[forms[at]] & HEAD and _short(forms[at]):
        at -= 1
    return bool(behind & FORMER) or (at >= 0 and (forms[at] in _SUCCESSORS or bool(TRAITS[forms[at]] & FORMER)))


@cache
def _short(form: str) -> bool:
    return all(r.head.short for r in heads.readings(form))
