"""The persons of one document: its mentions by name put together, short forms with the full name they stand for."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice

from ..facts import Facts, Mention
from . import offices
from .lexicon_people import is_holder
from .name_keys import NameKey, name_key, short_forms
from .title_match import Office

SAME_NAME = "الاسم نفسه في هذه الوثيقة"
OTHER_SPELLING = "كتابة أخرى للاسم نفسه في هذه الوثيقة"
SHORT_FORM = "اختصار للاسم الأتم في هذه الوثيقة"
_LOOK_AT = 8  # persons of one name in one document that are compared: keeps the work linear


@dataclass(slots=True, eq=False)
class Person:
    """One person of one document. `mentions` are indices into `Facts.mentions`, `basis` says why each is here."""

    key: NameKey
    person_class: str
    names: Counter[str] = field(default_factory=Counter)
    mentions: list[int] = field(default_factory=list)
    basis: list[str | None] = field(default_factory=list)
    offices: dict[Office, None] = field(default_factory=dict)  # in the order they are said

    def add(self, index: int, mention: Mention, basis: str | None) -> None:
        """Take one mention in."""
        place = bisect_left(self.mentions, index)
        self.mentions.insert(place, index)
        self.basis.insert(place, basis)
        self.names[mention.name] += 1
        self.offices.update(dict.fromkeys(offices_of(mention)))

    def merge(self, other: Person, basis: str) -> None:
        """Take all of another person in."""
        for index, why in zip(other.mentions, other.basis, strict=True):
            place = bisect_left(self.mentions, index)
            self.mentions.insert(place, index)
            self.basis.insert(place, why or basis)
        self.names.update(other.names)
        self.offices.update(other.offices)


def offices_of(mention: Mention) -> Iterator[Office]:
    """The offices said of one mention; all former when the mention is."""
    for role in mention.roles:
        taken = offices.office_of(role)
        if taken is not None:
            yield taken._replace(former=True) if mention.former and len(mention.roles) == 1 else taken


def persons_of(facts: Facts) -> list[Person]:
    """The persons named in one document, in the order they are first named. Linear in its mentions."""
    named = [(i, m, name_key(m.name)) for i, m in enumerate(facts.mentions) if m.kind == "name"]
    said: dict[str, list[Office]] = defaultdict(list)
    for _, mention, key in named:
        said[key.sound].extend(offices_of(mention))
    longer = _parts_of_longer(key for _, _, key in named)
    short = {i: key for i, _, key in named if key.sound in longer and not is_holder(key, said[key.sound])}
    full = [(i, m, key) for i, m, key in named if i not in short]
    by_sound: dict[str, list[Person]] = defaultdict(list)
    for i, mention, key in full:
        _place(by_sound[key.sound], i, mention, key)
    persons = _join_spellings([p for group in by_sound.values() for p in group])
    _place_short(facts, short, persons)
    return sorted(persons, key=lambda p: p.mentions[0])


def _parts_of_longer(keys: Iterable[NameKey]) -> frozenset[str]:
    """Sounds of all short forms that the longer names of a document can be given."""
    return frozenset(short for key in set(keys) for short in short_forms(key))


def _place(group: list[Person], index: int, mention: Mention, key: NameKey) -> None:
    """Give a full name to the last person of that name whose offices allow it, else to a new person."""
    said = tuple(offices_of(mention))
    for person in reversed(group[-_LOOK_AT:]):
        if _allowed(person, mention, said):
            person.add(index, mention, SAME_NAME if mention.name in person.names else OTHER_SPELLING)
            group.remove(person)
            group.append(person)
            return
    group.append(Person(key, mention.person_class))
    group[-1].add(index, mention, None)


def _allowed(person: Person, mention: Mention, said: tuple[Office, ...]) -> bool:
    if (person.person_class == "credit") != (mention.person_class == "credit"):
        return False
    return not offices.apart(person.offices, said) and offices.relation(person.offices, said) != offices.CONFLICT


def _join_spellings(persons: list[Person]) -> list[Person]:
    """Persons whose names differ only as writers confuse letters, unless both hold offices that do not meet."""
    kept: dict[tuple[str, int], Person] = {}
    result = []
    for person in persons:
        place = (person.key.skeleton, len(person.key.parts))
        first = kept.setdefault(place, person)
        if first is person or not _one_skeleton(first, person):
            result.append(person)
        else:
            first.merge(person, OTHER_SPELLING)
    return result


def _one_skeleton(one: Person, other: Person) -> bool:
    if (one.person_class == "credit") != (other.person_class == "credit") or len(one.key.parts) < 2:
        return False
    if not one.offices or not other.offices:
        return len(one.key.parts) > 2
    return offices.relation(one.offices, other.offices) >= offices.NEAR


def _place_short(facts: Facts, short: dict[int, NameKey], persons: list[Person]) -> None:
    """Give each short form to a fitting person named shortly before it, else to one named behind it."""
    owner = {i: p for p in persons for i in p.mentions}
    behind: dict[str, list[Person]] = defaultdict(list)
    for person in sorted(persons, key=lambda p: -p.mentions[0]):
        for form in dict.fromkeys(short_forms(person.key)):
            behind[form].append(person)
    before: dict[str, dict[Person, None]] = defaultdict(dict)  # the last named is last
    alone: dict[str, list[Person]] = defaultdict(list)
    for index, mention in enumerate(facts.mentions):
        if index in short:
            key = short[index]
            said = tuple(offices_of(mention))
            near = [*islice(reversed(before[key.sound]), _LOOK_AT), *islice(reversed(behind[key.sound]), _LOOK_AT)]
            fitting = _fitting(near, mention, said)
            if fitting is None:
                _place(alone[key.sound], index, mention, key)
                continue
            fitting.add(index, mention, SHORT_FORM)
            owner[index] = fitting
        elif index not in owner:
            continue
        person = owner[index]
        for form in dict.fromkeys(short_forms(person.key)):
            before[form].pop(person, None)
            before[form][person] = None
            if behind[form] and behind[form][-1] is person:
                behind[form].pop()
    persons.extend(p for group in alone.values() for p in group)


def _fitting(near: list[Person], mention: Mention, said: tuple[Office, ...]) -> Person | None:
    """The nearest person of those the offices beside the short form agree with, else of those spelled like it."""
    able = [p for p in near if mention.person_class != "credit" and _allowed(p, mention, said)]
    agreeing = [p for p in able if said and offices.relation(p.offices, said) >= offices.NEAR]
    alike = [p for p in able if any(f" {mention.name} " in f" {name} " for name in p.names)]
    return next(iter([*agreeing, *alike, *able]), None)
