"""Which person a key means after the corrections so far, and what a correction must say when it means nobody."""

from __future__ import annotations

from ..schema import Tables
from ..text.fold import fold_text


class Standing:
    """The persons of the tables as the corrections find them; keys follow the joins made before."""

    def __init__(self, tables: Tables) -> None:
        people = tables["officials"]
        self._names = dict(zip(people["official_id"], people["name_ar"], strict=True))
        self._by_name: dict[str, list[str]] = {}
        for row in people.itertuples(index=False):
            for name in {fold_text(name) for name in (row.name_ar, *row.aliases)}:
                self._by_name.setdefault(name, []).append(row.official_id)
        self._now: dict[str, str] = {}

    def person(self, key: str, was: str = "") -> str | None:
        """The person whom `key` means now; where the key has gone, the only one who bears the name `was`."""
        key = self._follow(key)
        if key in self._names:
            return key
        bearers = {self._follow(bearer) for bearer in self._by_name.get(fold_text(was), ())} if was else set()
        return bearers.pop() if len(bearers) == 1 else None

    def _follow(self, key: str) -> str:
        while key in self._now:
            key = self._now[key]
        return key

    def name(self, person: str) -> str:
        """What the analysis calls the person."""
        return self._names.get(person, person)

    def missing(self, key: str) -> str:
        """That nobody has that key."""
        return f"لا أحد في الوثائق بهذا المفتاح: {key}"

    def moved(self, old: str, new: str) -> None:
        """`old` is `new` from now on."""
        self._now[old] = new

    def touched(self, new: str) -> None:
        """`new` is a person from now on."""
        self._names.setdefault(new, new)
