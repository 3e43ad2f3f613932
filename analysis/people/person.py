"""One person of one document: its mentions, names and offices."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import lru_cache

from ..facts import Mention
from . import offices
from .name_keys import NameKey
from .title_match import Office

_CACHED = 10_000  # see `offices`
Offices = tuple[Office, ...]


@dataclass(slots=True, eq=False)
class Person:
    """One person of one document: (index into `Facts.mentions`, why it is this person), the names and the offices."""

    key: NameKey
    person_class: str
    mentions: list[tuple[int, str | None]] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)
    offices: dict[Office, None] = field(default_factory=dict)  # in the order they are said
    short_forms: tuple[str, ...] = ()  # of all its spellings
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
        self.mentions.sort(key=lambda found: found[0])
        self.names.update(other.names)
        self.offices.update(other.offices)
        self.short_forms += other.short_forms
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

    def holds(self, said: Offices) -> bool:
        """Whether one of the offices said is this person's."""
        return bool(said) and offices.relation(self.offices, said) >= offices.NEAR


@lru_cache(maxsize=_CACHED)
def offices_of(roles: tuple[str, ...], former: bool) -> Offices:
    """Roles as in the text, taken apart; a single one is former when the mention is."""
    taken = [office for office in map(offices.office_of, roles) if office is not None]
    return tuple(office._replace(former=True) for office in taken) if former and len(taken) == 1 else tuple(taken)
