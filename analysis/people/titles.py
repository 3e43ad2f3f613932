"""Titles that stand alone for a person the document names: «الأمين العام»، «رئيس الوزراء»، «السفير»."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ..facts import Facts, Mention
from ..text.cues import Cue
from ..text.fold import fold_text
from ..text.page import Page
from . import heads
from .names import Name
from .role_phrases import Phrase, parse
from .role_text import start_of
from .role_words import role_words
from .roles import RoleAssignment
from .title_match import Office, fit, office

_ANSWERABLE = frozenset({"official", "historical", "other"})
Holders = dict[str, tuple[list[Office], list[int]]]


def cues() -> dict[str, Cue]:
    """None of its own: titles alone begin at the cue `people.title`."""
    return {}


def find_titles(page: Page, facts: Facts, names: Sequence[Name],
                assignments: Sequence[RoleAssignment]) -> list[Mention]:
    """Titles that stand alone for a person; `refers` is an index into `names`."""
    holders = _holders(names, assignments)
    if not holders:
        return []
    found = []
    for phrase in _alone(page, names, assignments):
        text = page.phrase(phrase.first, phrase.strict)[phrase.reading.cut :]
        title = office(text)
        person = None if title is None else _nearest(title, holders, names, phrase.first)
        if person is not None:
            start, end = start_of(page, phrase), page.span(phrase.first, phrase.strict)[1]
            found.append(Mention(start, end, phrase.first, phrase.strict, "title", text, (), None, None,
                                 phrase.former, names[person].person_class, names[person].in_caption, person))
    return found


def _holders(names: Sequence[Name], assignments: Sequence[RoleAssignment]) -> Holders:
    """Folded name -> (its offices anywhere in the document, its mentions)."""
    held: Holders = {}
    for i, (name, assigned) in enumerate(zip(names, assignments, strict=True)):
        if name.person_class in _ANSWERABLE:
            offices, mentions = held.setdefault(name.name, ([], []))
            offices.extend(o for role in assigned.roles if (o := office(_folded(role))) is not None)
            mentions.append(i)
    return {name: both for name, both in held.items() if both[0]}


def _folded(role: str) -> str:
    return " ".join(fold_text(role).split())


def _alone(page: Page, names: Sequence[Name], assignments: Sequence[RoleAssignment]) -> Iterator[Phrase]:
    """The titles of one person that no name stands beside, and that are no part of a body's or function's name."""
    forms = page.tokens.forms
    stops = {name.first: name.last for name in names}
    beside = {token for first, last in stops.items() for token in range(first - 1, last + 1)}
    given = sorted((a.role_start, a.role_end) for a in assignments if a.role_start is not None)
    reached = 0
    for token in page.at("people.title"):
        if token < reached or token in stops:
            continue
        limit = page.sentences[page.sentence_of(token)].last
        phrase = parse(page, token, limit)
        if phrase is None:
            continue
        reached = phrase.last
        start = start_of(page, phrase)
        if any(low is not None and high is not None and low <= start < high for low, high in given):
            continue
        if phrase.plural or phrase.reading.head.kind not in heads.OFFICES or phrase.reading.head.adjacent:
            continue
        if phrase.first - 1 in stops.values() or phrase.last in stops or phrase.first in beside:
            continue
        if token and forms[token - 1] in role_words("about"):
            continue
        yield phrase


def _nearest(title: Office, holders: Holders, names: Sequence[Name], token: int) -> int | None:
    """The mention, nearest before the title, of the person whose office it fits best."""
    scored = [(max(fit(title, held) for held in offices), mentions) for offices, mentions in holders.values()]
    best = max(score for score, _ in scored)
    if best <= 0:
        return None
    mentions = [i for score, found in scored if score == best for i in found]
    before = [i for i in mentions if names[i].first < token]
    return before[-1] if before else mentions[0]
