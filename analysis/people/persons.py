"""The persons of one document: its mentions by name put together, short forms with the full name they stand for."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import islice

from ..facts import Facts, Mention
from . import offices
from .lexicon_people import is_holder
from .name_keys import NameKey, name_key, skeleton
from .title_match import Office

SAME_NAME = "الاسم نفسه في هذه الوثيقة"
OTHER_SPELLING = "كتابة أخرى للاسم نفسه في هذه الوثيقة"
SHORT_FORM = "اختصار للاسم الأتم في هذه الوثيقة"
_LOOK_AT = 8  # persons of one name in one document that are compared: keeps the work linear
_CACHED = 100_000
Offices = tuple[Office, ...]


@dataclass(slots=True, eq=False)
class Person:
    """One person of one document: (index into `Facts.mentions`, why it is this person), the names and the offices."""

    key: NameKey
    person_class: str
    mentions: list[tuple[int, str | None]] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    offices: dict[Office, None] = field(default_factory=dict)  # in the order they are said
    weight: int = 0  # how often the document speaks of the person, by name and by titles alone

    @property
    def is_credit(self) -> bool:
        """Whether it is the maker of a picture or text, who is never joined with a person reported on."""
        return self.person_class == "credit"

    def add(self, index: int, mention: Mention, said: Offices, basis: str | None) -> None:
        """Take one mention in."""
        self.mentions.append((index, basis))
        self.weight += 1
        self.names[mention.name] += 1
        for office in said:
            self.offices[office] = None

    def merge(self, other: Person, basis: str) -> None:
        """Take all of another person in."""
        self.mentions.extend((index, why or basis) for index, why in other.mentions)
        self.names.update(other.names)
        self.offices.update(other.offices)
        self.weight += other.weight

    def allows(self, mention: Mention, said: Offices) -> bool:
        """Whether the offices said beside a mention of this name can be this person's."""
        if self.is_credit != (mention.person_class == "credit"):
            return False
        if {self.person_class, mention.person_class} == {"official", "other"} and (self.offices or said):
            return False
        if not said or not self.offices:
            return True
        return not offices.apart(self.offices, said) and offices.relation(self.offices, said) != offices.CONFLICT


@lru_cache(maxsize=_CACHED)
def offices_of(roles: tuple[str, ...], former: bool) -> Offices:
    """Roles as in the text, taken apart; a single one is former when the mention is."""
    taken = [office for office in map(offices.office_of, roles) if office is not None]
    return tuple(office._replace(former=True) for office in taken) if former and len(taken) == 1 else tuple(taken)


class _Named:
    """The mentions by name of one document, with their keys and offices."""

    def __init__(self, facts: Facts) -> None:
        self.mentions = {i: m for i, m in enumerate(facts.mentions) if m.kind == "name"}
        self.keys = {i: name_key(m.name) for i, m in self.mentions.items()}
        self.said = {i: offices_of(m.roles, m.former) for i, m in self.mentions.items()}
        self.titles = [m.refers for m in facts.mentions if m.refers is not None]

    def short(self) -> dict[int, str]:
        """The mentions whose name a longer name of the document can be cut to, with the form by which they meet.

        Two syllables also meet by skeleton, one is too little for that.
        """
        keys = {key.sound: key for key in self.keys.values()}
        longer = {form for key in keys.values() for form in key.short_forms}
        bold = {skeleton(form) for form in longer}
        forms = {sound: sound for sound in keys.keys() & longer}
        forms |= {s: k.skeleton for s, k in keys.items() if s not in forms and len(k.parts) == 2 and k.skeleton in bold}
        beside: dict[str, list[Office]] = defaultdict(list)
        for i, key in self.keys.items():
            if key.sound in forms:
                beside[key.sound].extend(self.said[i])
        forms = {sound: form for sound, form in forms.items() if not is_holder(keys[sound], beside[sound])}
        return {i: forms[key.sound] for i, key in self.keys.items() if key.sound in forms}

    def place(self, group: list[Person], index: int) -> None:
        """Give a name to the last person of that name whose offices allow it, else to a new person."""
        mention, said = self.mentions[index], self.said[index]
        for person in group[: -_LOOK_AT - 1 : -1]:
            if person.allows(mention, said):
                person.add(index, mention, said, SAME_NAME if mention.name in person.names else OTHER_SPELLING)
                group.remove(person)
                group.append(person)
                return
        group.append(Person(self.keys[index], mention.person_class))
        group[-1].add(index, mention, said, None)


def persons_of(facts: Facts) -> list[Person]:
    """The persons named in one document, in the order they are first named. Linear in its mentions."""
    named = _Named(facts)
    short = named.short()
    by_sound: dict[str, list[Person]] = defaultdict(list)
    for index, key in named.keys.items():
        if index not in short:
            named.place(by_sound[key.sound], index)
    persons = _join_spellings([p for group in by_sound.values() for p in group])
    if short:
        _place_short(named, short, persons)
    return sorted(persons, key=lambda p: p.mentions[0][0])


def _join_spellings(persons: list[Person]) -> list[Person]:
    """Persons whose names differ only as writers confuse letters, unless both hold offices that do not meet."""
    kept: dict[tuple[str, int], Person] = {}
    result = []
    for person in persons:
        first = kept.setdefault((person.key.skeleton, len(person.key.parts)), person)
        if first is person or not _one_skeleton(first, person):
            result.append(person)
        else:
            first.merge(person, OTHER_SPELLING)
    return result


def _one_skeleton(one: Person, other: Person) -> bool:
    # Of one sound and still two, they have been kept apart already.
    if one.key.sound == other.key.sound or one.person_class != other.person_class or len(one.key.parts) < 2:
        return False
    if not one.offices or not other.offices:
        return len(one.key.parts) > 2
    return offices.relation(one.offices, other.offices) >= offices.NEAR


def _place_short(named: _Named, short: dict[int, str], persons: list[Person]) -> None:
    """Give each short form to a fitting person named shortly before it, else to one named behind it."""
    wanted = set(short.values())
    forms = {p: wanted.intersection({*p.key.short_forms, *map(skeleton, p.key.short_forms)}) for p in persons}
    owner = {index: p for p, cut in forms.items() if cut for index, _ in p.mentions}
    for index in named.titles:
        if index in owner:
            owner[index].weight += 1
    before: dict[str, dict[Person, None]] = {form: {} for form in wanted}  # the last named is last
    behind: dict[str, dict[Person, None]] = {form: {} for form in wanted}  # the first named is last
    for person in sorted(forms, key=lambda p: -p.mentions[0][0]):
        for form in forms[person]:
            behind[form][person] = None
    alone: dict[str, list[Person]] = defaultdict(list)
    for index in named.mentions:
        if index in short:
            form, said = short[index], named.said[index]
            near = [*islice(reversed(before[form]), _LOOK_AT), *islice(reversed(behind[form]), _LOOK_AT)]
            fitting = _fitting(named, near, index)
            if fitting is None:
                named.place(alone[named.keys[index].sound], index)
                continue
            fitting.add(index, named.mentions[index], said, SHORT_FORM)
            owner[index] = fitting
        if index in owner:
            person = owner[index]
            for form in forms[person]:
                behind[form].pop(person, None)
                before[form].pop(person, None)
                before[form][person] = None
    for person in persons:
        person.mentions.sort(key=lambda found: found[0])
    persons.extend(p for group in alone.values() for p in group)


def _fitting(named: _Named, near: list[Person], index: int) -> Person | None:
    """The nearest of those whose office is said beside the short form, else who were called so before, else spelled so.

    Else the nearest of all, unless the document speaks clearly more of another.
    """
    mention, said = named.mentions[index], named.said[index]
    able = [p for p in near if mention.person_class != "credit" and p.allows(mention, said)]
    agreeing = [p for p in able if said and offices.relation(p.offices, said) >= offices.NEAR]
    called = [p for p in able if mention.name in p.names]
    alike = [p for p in able if any(f" {mention.name} " in f" {name} " for name in p.names)]
    best = agreeing or called or alike or able
    if len(best) < 2:
        return next(iter(best), None)
    most = max(best, key=lambda p: p.weight)
    return most if most.weight > best[0].weight + 1 else best[0]
