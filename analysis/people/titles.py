"""Titles that stand alone for a person the document names: «الأمين العام»، «رئيس الوزراء»، «السفير»."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ..facts import Mention
from ..text.cues import Cue
from ..text.page import Page
from .heads import readings
from .names import Name
from .role_lines import Line
from .role_text import start_of
from .roles import RoleAssignment
from .title_match import Office, alike, country_of, fit, office_of
from .title_phrases import Alone, alone

_ANSWERABLE = frozenset({"official", "historical", "other"})
_COUNTERPARTS = frozenset({"نظيره", "نظيرها", "نظيرته", "نظيرتها"})
_CLOSE = 0.4  # scores nearer than this are alike
_MANY = 3  # mentions beyond these say no more about who is meant
_OTHERS_LESS = 0.5  # a person who is no official is meant only when no official fits


class _Holder:
    """One name with its offices anywhere in the document, and where it stands."""

    __slots__ = ("less", "mentions", "offices", "seen", "titles")

    def __init__(self, less: float) -> None:
        self.offices: dict[str, set[Office]] = {}  # by their heads
        self.mentions: list[int] = []  # indices into the names
        self.titles, self.seen = 0, -1  # how many titles meant this person so far, and where the last one began
        self.less = less

    def score(self, title: Office) -> float:
        """How well the title fits; 0 not at all."""
        held = self.offices.get(title.head)
        best = max(fit(title, office) for office in held) if held else 0.0
        return best - self.less if best > 0 else 0.0


def cues() -> dict[str, Cue]:
    """None of its own: titles alone begin at the cue `people.title`."""
    return {}


def find_titles(page: Page, names: Sequence[Name], sentences: Sequence[Line],
                assignments: Sequence[RoleAssignment]) -> list[Mention]:
    """Titles that stand alone for a person; `refers` is an index into `names`."""
    holders = _holders(page, names, assignments)
    if not holders:
        return []
    wanted = alike(frozenset(head for holder in holders for head in holder.offices))
    given = {token for a in assignments for token in a.given}
    found: list[Mention] = []
    for group in _adjacent(alone(page, sentences, given, wanted)):
        holder = _of_all(group, holders, page, names)
        if holder is not None:
            found.append(_mention(page, names, holder, group))
            continue
        for title in group:
            holder = _meant(title.office, holders, page, names, title.phrase.first)
            if holder is not None:
                found.append(_mention(page, names, holder, [title]))
    return found


def _adjacent(titles: Iterable[Alone]) -> Iterator[list[Alone]]:
    """Titles side by side together: «نائب رئيس الوزراء وزير الخارجية» is one person."""
    group: list[Alone] = []
    for title in titles:
        if group and group[-1].phrase.last != title.phrase.first:
            yield group
            group = []
        group.append(title)
    if group:
        yield group


def _of_all(group: Sequence[Alone], holders: Sequence[_Holder], page: Page, names: Sequence[Name]) -> _Holder | None:
    """The person whom every title of a group fits."""
    able = [h for h in holders if all(h.score(title.office) > 0 for title in group)]
    best = [_meant(title.office, able, page, names, title.phrase.first) for title in group] if able else []
    return best[-1] if best else None


def _mention(page: Page, names: Sequence[Name], holder: _Holder, group: Sequence[Alone]) -> Mention:
    first, last = group[0].phrase, group[-1].phrase
    holder.titles, holder.seen = holder.titles + 1, first.first
    before = [i for i in holder.mentions if names[i].first < first.first]
    person = before[-1] if before else holder.mentions[0]
    start, end = page.span(first.first, last.last)
    if not (first.reading.definite and first.reading.preposition == "ل"):
        start = start_of(page, first)  # «للوزير» stays whole: its article is in the lam
    return Mention(start, end, first.first, last.last, "title", " ".join(t.text for t in group), (), None, None,
                   any(t.phrase.former for t in group), names[person].person_class, names[person].in_caption, person)


def _holders(page: Page, names: Sequence[Name], assignments: Sequence[RoleAssignment]) -> list[_Holder]:
    """The persons with offices, in the order of their first mention; a clipped name counts for the full one."""
    held: dict[str, _Holder] = {}
    previous: list[Office] = []  # of the person named before
    by_end: dict[str, str] = {}  # what a full name may be clipped to -> the name last so written
    for i, (name, assigned) in enumerate(zip(names, assignments, strict=True)):
        if name.person_class not in _ANSWERABLE:
            continue
        key = by_end.get(name.name, name.name)
        holder = held.get(key)
        if holder is None:
            holder = held[key] = _Holder(0.0 if name.person_class == "official" else _OTHERS_LESS)
            parts = key.split()
            by_end.update((" ".join(parts[k:]), key) for k in range(1, len(parts)))
        holder.mentions.append(i)
        taken = [o for role in assigned.roles if (o := office_of(role)) is not None]
        if previous and (country := _counterpart(page, name)):
            taken += [o._replace(countries=frozenset({country})) for o in previous]
        for held_office in taken:
            holder.offices.setdefault(held_office.head, set()).add(held_office)
        previous = taken or previous
    return [holder for holder in held.values() if holder.offices]


def _counterpart(page: Page, name: Name) -> str | None:
    """The country of «نظيره الروسي فلان», who holds the office of the person named before."""
    forms = page.tokens.forms
    at = name.first - 1
    while at > 0 and readings(forms[at]):
        at -= 1
    return country_of(forms[at]) if at > 0 and forms[at - 1].lstrip("ولبف") in _COUNTERPARTS else None


def _meant(title: Office, holders: Sequence[_Holder], page: Page, names: Sequence[Name], token: int) -> _Holder | None:
    """The person whose office fits best; of several, the one most meant before the title, then the nearest subject."""
    scored = [(score, holder) for holder in holders if (score := holder.score(title)) > 0]
    if len(scored) < 2:
        return scored[0][1] if scored else None
    best = max(score for score, _ in scored)
    close = [(score, holder) for score, holder in scored if score > best - _CLOSE]
    return max(close, key=lambda pair: _nearness(pair[1], pair[0], page, names, token))[1]


def _nearness(holder: _Holder, score: float, page: Page, names: Sequence[Name],
              token: int) -> tuple[bool, int, float, int, int]:
    """Order of persons by how often, how fittingly and how late they were meant before a token.

    In the last sentence that means them the first is the subject, to whom a title goes on to refer.
    """
    before = [names[i].first for i in holder.mentions if names[i].first < token]
    if not before and holder.seen < 0:
        return False, 0, score, 0, -names[holder.mentions[0]].first
    last = max([holder.seen, *before[-1:]])
    sentence = page.sentence_of(last)
    opening = min([t for t in (*before, holder.seen) if t >= page.sentences[sentence].first])
    here = sentence == page.sentence_of(token)
    return here, min(len(before) + holder.titles, _MANY), score, sentence, -opening
