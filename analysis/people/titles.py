"""Titles that stand alone for a person the document names: «الأمين العام»، «رئيس الوزراء»، «السفير»."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ..facts import Mention
from ..text.cues import Cue
from ..text.page import Page
from .names import Name
from .role_lines import Line
from .role_text import start_of
from .roles import RoleAssignment
from .title_holders import Holder, Holders
from .title_match import Office, alike
from .title_phrases import Alone, alone


def cues() -> dict[str, Cue]:
    """None of its own: titles alone begin at the cue `people.title`."""
    return {}


def find_titles(page: Page, names: Sequence[Name], sentences: Sequence[Line],
                assignments: Sequence[RoleAssignment]) -> list[Mention]:
    """Titles that stand alone for a person; `refers` is an index into `names`."""
    holders = Holders(page, names, assignments)
    if not holders.by_head:
        return []
    given = {token for a in assignments for token in a.given}
    found: list[tuple[Mention, Holder, Office]] = []
    for group in _adjacent(alone(page, sentences, given, alike(frozenset(holders.by_head)))):
        together = _of_all(group, holders)
        if together is not None:
            found.append((_mention(page, names, together, group), together, group[-1].office))
            continue
        for title in group:
            holder = holders.meant(title.office, title.phrase.first)
            if holder is not None:
                found.append((_mention(page, names, holder, [title]), holder, title.office))
    return _of_one_nation(found)


def _of_one_nation(found: Sequence[tuple[Mention, Holder, Office]]) -> list[Mention]:
    """Without titles of a second nation for one who was named without a nation: «وزير الدفاع الفيتنامي» and beside it
    «وزير الدفاع الماليزي», whose name was not read, are two persons."""
    nations: dict[int, Counter[frozenset[str]]] = {}
    for _, holder, title in found:
        if title.countries and not any(office.countries for office in holder.offices):
            nations.setdefault(id(holder), Counter())[title.countries] += 1
    own = {holder: counts.most_common(1)[0][0] for holder, counts in nations.items()}
    return [m for m, holder, title in found if not title.countries or own.get(id(holder)) in (None, title.countries)]


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


def _of_all(group: Sequence[Alone], holders: Holders) -> Holder | None:
    """The person whom every title of a group fits."""
    able = None
    for title in group[:-1]:
        fitting = {id(holder) for _, holder in holders.fitting(title.office, title.phrase.first)}
        able = fitting if able is None else able & fitting
    return holders.meant(group[-1].office, group[-1].phrase.first, able)


def _mention(page: Page, names: Sequence[Name], holder: Holder, group: Sequence[Alone]) -> Mention:
    first, last = group[0].phrase, group[-1].phrase
    holder.titles, holder.seen = holder.titles + 1, first.first
    person = holder.mentions[max(bisect_left(holder.places, first.first) - 1, 0)]
    start, end = page.span(first.first, last.last)
    if not (first.reading.definite and first.reading.preposition == "ل"):
        start = start_of(page, first)  # «للوزير» stays whole: its article is in the lam
    return Mention(start, end, first.first, last.last, "title", " ".join(t.text for t in group), (), None, None,
                   any(t.phrase.former for t in group), names[person].person_class, names[person].in_caption, person,
                   page.document.text[start:end])
