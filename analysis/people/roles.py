"""The offices said of each name: titles before it, behind it, shared by a list, or said by a verb («عُيّن فلان وزيرًا»)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from ..facts import Facts
from ..text.cues import Cue
from ..text.page import Page
from . import heads
from .names import Name
from .role_chains import Chain, Line, chains
from .role_groups import detail, members_ahead, members_behind
from .role_phrases import Phrase
from .role_predicates import predicate_of
from .role_split import counts, share_out
from .role_text import shared, start_of, written
from .role_words import is_former

_SUCCESSORS = frozenset({"سلفه", "سلفها", "وسلفه", "وسلفها", "لسلفه", "لسلفها"})
_EVERYONE = 99


class RoleAssignment(NamedTuple):
    """The offices said of one name."""

    roles: tuple[str, ...]
    role_start: int | None
    role_end: int | None
    former: bool


class _Given(NamedTuple):
    """One office given to a name, and the title in the text that gives it."""

    role: str
    phrase: Phrase
    own: bool  # said of this name alone


def cues() -> dict[str, Cue]:
    """Every form of every word that heads a title."""
    return {"people.title": Cue(heads.words())}


def assign(page: Page, facts: Facts, names: Sequence[Name]) -> list[RoleAssignment]:
    """One assignment per name, in their order."""
    given: list[list[_Given]] = [[] for _ in names]
    for line in _lines(page, names):
        _solve(line, given)
    return [_assignment(page, name, offices) for name, offices in zip(names, given, strict=True)]


def _lines(page: Page, names: Sequence[Name]) -> Iterator[Line]:
    """The sentences that hold names."""
    anchors = page.at("people.title") if names else []
    order = sorted(range(len(names)), key=lambda i: names[i].first)
    for number, inside in groupby(order, key=lambda i: page.sentence_of(names[i].first)):
        sentence = page.sentences[number]
        yield Line(page, names, list(inside), sentence.first, sentence.last, anchors)


def _solve(line: Line, given: list[list[_Given]]) -> None:
    """Give every title of one sentence to the names it is said of."""
    found = chains(line)
    cover = {p.first: p for chain in found for p in chain.phrases}
    touched = {chain.right for chain in found if chain.right is not None and chain.right_gap == ""
               and counts(chain.phrases[-1])}
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
    heads_list = chain.right is not None and chain.right_gap in ("", ":")
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
    spans = [(g.phrase.first, g.phrase.last) for g in given if g.own] or [(g.phrase.first, g.phrase.last) for g in given]
    spans.sort(key=lambda s: name.first - s[1] if s[1] <= name.first else s[0] - name.last)
    first, last = spans[0]
    for low, high in spans[1:]:
        if 0 <= low - last <= 1 and low >= first:
            last = high
        elif 0 <= first - high <= 1:
            first = low
    opening = next(g.phrase for g in given if g.phrase.first == first)
    roles = tuple(dict.fromkeys(g.role for g in given))
    return RoleAssignment(roles, start_of(page, opening), page.span(first, last)[1], former)


def _former_beside(page: Page, name: Name) -> bool:
    """«الراحل فلان»، «وسلفه فلان»، «فلان سابقًا»."""
    forms = page.tokens.forms
    before = forms[name.first - 1] if name.first else ""
    behind = forms[name.last] if name.last < len(forms) else ""
    return before in _SUCCESSORS or (bool(before) and is_former(before)) or (bool(behind) and is_former(behind))
