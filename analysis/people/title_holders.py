"""Who holds which office in a document, and whom a title that stands alone means."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from ..text.page import Page
from .heads import readings
from .names import Name
from .roles import RoleAssignment
from .title_fit import fit, telling
from .title_match import Office, country_of, office_of

_ANSWERABLE = frozenset({"official", "historical", "other"})
_COUNTERPARTS = frozenset({"نظيره", "نظيرها", "نظيرته", "نظيرتها"})
_CLOSE = 0.4  # scores nearer than this are alike
_MANY = 3  # mentions beyond these say no more about who is meant
_BEFORE, _BEHIND = 48, 2  # so many mentions of possible holders are looked at, before a title and behind it
_OTHERS_LESS = 0.5  # a person who is no official is meant only when no official fits


class Holder:
    """One name with its offices anywhere in the document, and where it stands."""

    __slots__ = ("less", "mentions", "offices", "places", "seen", "titles")

    def __init__(self, less: float) -> None:
        self.offices: set[Office] = set()
        self.mentions: list[int] = []  # indices into the names
        self.places: list[int] = []  # their first tokens
        self.titles, self.seen = 0, -1  # how many titles meant this person so far, and where the last one began
        self.less = less


class Holders:
    """The persons of a document who hold offices; a clipped name counts for the full one before it."""

    def __init__(self, page: Page, names: Sequence[Name], assignments: Sequence[RoleAssignment]) -> None:
        self.page = page
        self.by_head: dict[str, list[Office]] = {}
        self._fitting: dict[Office, list[tuple[int, float, Holder]]] = {}
        self._by_word: dict[tuple[str, str], list[Office]] = {}  # head and a further word; "" for a head alone
        self._said: dict[Office, list[tuple[int, Holder]]] = {}  # where its holders stand
        held: dict[str, Holder] = {}
        full: dict[str, str] = {}  # what a name is clipped to -> the full name last so written
        written = {name.name for name in names}
        previous: list[Office] = []  # of the person named before
        for i, (name, assigned) in enumerate(zip(names, assignments, strict=True)):
            if name.person_class not in _ANSWERABLE:
                continue
            key = full.get(name.name, name.name)
            holder = held.get(key)
            if holder is None:
                holder = held[key] = Holder(0.0 if name.person_class == "official" else _OTHERS_LESS)
                full.update((clip, key) for clip in _clips(key) if clip in written)
            holder.mentions.append(i)
            holder.places.append(name.first)
            previous = _add(holder, page, name, assigned, previous) or previous
        for holder in held.values():
            for office in holder.offices:
                self._said.setdefault(office, []).extend((place, holder) for place in holder.places)
        for office in self._said:
            self.by_head.setdefault(office.head, []).append(office)
            for word in {*office.stems, *office.written} or {""}:
                self._by_word.setdefault((office.head, word), []).append(office)

    def fitting(self, title: Office, token: int) -> list[tuple[float, Holder]]:
        """Who of those named shortly before a token, or next behind it, a title fits, with how well."""
        places = self._fitting.get(title)
        if places is None:
            scored = [(fit(title, office), office) for office in self._like(title)]
            said = ((place, score - holder.less, holder) for score, office in scored if score > 0
                    for place, holder in self._said[office])
            places = self._fitting[title] = sorted(said, key=lambda known: known[0])
        here = bisect_left(places, token, key=lambda known: known[0])
        found: dict[int, tuple[float, Holder]] = {}
        for _, score, holder in places[max(here - _BEFORE, 0) : here + _BEHIND]:
            if score > found.get(id(holder), (0.0,))[0]:
                found[id(holder)] = (score, holder)
        return list(found.values())

    def _like(self, title: Office) -> Sequence[Office]:
        """The offices that may fit a title: those that share its rarest telling word, or have its head alone."""
        words = telling(title)
        if not words:
            return self.by_head.get(title.head, ())
        sharing = min((self._by_word.get((title.head, word), []) for word in words), key=len)
        return [*sharing, *self._by_word.get((title.head, ""), [])]

    def meant(self, title: Office, token: int, among: set[int] | None = None) -> Holder | None:
        """The person whose office fits best; of several, the one most meant before `token`, then the nearest subject.

        `among`: ids of the only holders to choose from, None for all.
        """
        fitting = [pair for pair in self.fitting(title, token) if among is None or id(pair[1]) in among]
        if len(fitting) < 2:
            return fitting[0][1] if fitting else None
        best = max(score for score, _ in fitting)
        close = [(score, holder) for score, holder in fitting if score > best - _CLOSE]
        return max(close, key=lambda pair: self._nearness(pair[1], pair[0], token))[1]

    def _nearness(self, holder: Holder, score: float, token: int) -> tuple[bool, int, float, int, int]:
        """Order of persons by how often, how fittingly and how late they were meant before a token.

        In the last sentence that means them the first is the subject, to whom a title goes on to refer.
        """
        before = bisect_left(holder.places, token)
        if not before and holder.seen < 0:
            return False, 0, score, 0, -holder.places[0]
        last = max(holder.seen, holder.places[before - 1] if before else -1)
        number = self.page.sentence_of(last)
        first = self.page.sentences[number].first
        place = bisect_left(holder.places, first)
        opening = holder.places[place] if place < before else last
        if first <= holder.seen < opening:
            opening = holder.seen
        here = number == self.page.sentence_of(token)
        return here, min(before + holder.titles, _MANY), score, number, -opening


def _clips(name: str) -> list[str]:
    """What a name may be clipped to: its endings, word by word."""
    words = name.split(" ")
    return [" ".join(words[k:]) for k in range(1, len(words))]


def _add(holder: Holder, page: Page, name: Name, assigned: RoleAssignment, previous: list[Office]) -> list[Office]:
    """The offices said of one mention, given to its holder."""
    taken = [o for role in assigned.roles if (o := office_of(role)) is not None]
    if previous and (country := _counterpart(page, name)):
        taken += [o._replace(countries=frozenset({country})) for o in previous]
    holder.offices.update(taken)
    return taken


def _counterpart(page: Page, name: Name) -> str | None:
    """The country of «نظيره الروسي فلان», who holds the office of the person named before."""
    forms = page.tokens.forms
    at = name.first - 1
    while at > 0 and readings(forms[at]):
        at -= 1
    return country_of(forms[at]) if at > 0 and forms[at - 1].lstrip("ولبف") in _COUNTERPARTS else None
