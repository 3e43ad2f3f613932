"""The mentions by name of one document, with their keys and offices, and how a full name finds its person."""

from __future__ import annotations

from ..facts import Facts
from .name_keys import name_key
from .person import Person, offices_of

SAME_NAME = "الاسم نفسه في هذه الوثيقة"
OTHER_LETTERS = "كتابة أخرى للاسم نفسه في هذه الوثيقة"
LOOK_AT = 8  # persons of one name in one document that are compared: keeps the work linear


class Named:
    """The mentions by name of one document, by their indices; `titles` are the mentions that titles alone refer to."""

    def __init__(self, facts: Facts) -> None:
        self.mentions = {i: m for i, m in enumerate(facts.mentions) if m.kind == "name"}
        self.keys = {i: name_key(m.name) for i, m in self.mentions.items()}
        self.said = {i: offices_of(m.roles, m.former) for i, m in self.mentions.items()}
        self.titles = [m.refers for m in facts.mentions if m.refers is not None]

    def place(self, group: list[Person], index: int) -> None:
        """Give a name to the last person of that name whose offices allow it, else to a new person."""
        mention, said = self.mentions[index], self.said[index]
        for person in group[: -LOOK_AT - 1 : -1]:
            if person.allows(mention, said):
                person.add(index, mention, said, SAME_NAME if mention.name in person.names else OTHER_LETTERS)
                group.remove(person)
                group.append(person)
                return
        key = self.keys[index]
        group.append(Person(key, mention.person_class, short_forms=key.short_forms))
        group[-1].add(index, mention, said, None)
