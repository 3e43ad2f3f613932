"""One instrument, one id: citations joined within and across documents, each fact with the place that states it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby
from typing import NamedTuple

from ..facts import Instrument
from ..organisations.lexicon import canonical
from ..text.fold import fold_text
from .nouns import has_code

_ORDINALLY = ("الموتمر الوطني ", "المؤتمر الوطني ")  # «المؤتمر الوطني الثالث عشر» is «المؤتمر الثالث عشر»


class Cited(NamedTuple):
    """One citation, what it is written as, and its document."""

    doc_id: str
    surface: str
    item: Instrument


class Fact(NamedTuple):
    """A value with the place that states it."""

    value: str | None
    doc_id: str | None
    start: int | None
    end: int | None


_UNKNOWN = Fact(None, None, None, None)


def join(cited: Sequence[Cited]) -> list[tuple[object, ...]]:
    """One row a citation, in the order of `schema.TABLES["instruments"]`; those of a document stand together."""
    joining = Joining()
    documents = [list(own) for _, own in groupby(cited, key=lambda one: one.doc_id)]
    for own in documents:
        joining.meet(own)
    for own in documents:
        joining.learn(own)
    return [row for own in documents for row in joining.rows(own)]


class Joining:
    """Joins citations in three passes over the documents: `meet`, `learn`, `rows`. Memory grows with the instruments.

    What a citation leaves out is filled from the others of the same instrument, its own document first, and only where
    they all agree; what it states itself stays, so that a conflict can be seen.
    """

    def __init__(self) -> None:
        self._issuers: dict[tuple[str, str], set[str]] = defaultdict(set)  # (type, number) -> any citation's issuers
        self._names: dict[str, str] = {}  # name -> the number said behind it
        self._all: dict[tuple[str, str], _Agreement] = defaultdict(_Agreement)  # of an id and "date" or "issuer"

    def meet(self, cited: Sequence[Cited]) -> None:
        """Take in the names and numbers of one document."""
        for one in cited:
            item = one.item
            if item.number and item.issuer:
                self._issuers[item.type, item.number].add(body(item.issuer))
            if item.number and _is_named(item):
                self._names[_without_national(item.name)] = item.number

    def learn(self, cited: Sequence[Cited]) -> None:
        """Take in what one document states, when the names of all have been met."""
        _agreed(cited, self._ids(cited), self._all)

    def rows(self, cited: Sequence[Cited]) -> Iterator[tuple[object, ...]]:
        """The rows of one document, when all have been learnt."""
        ids = self._ids(cited)
        own: dict[tuple[str, str], _Agreement] = defaultdict(_Agreement)
        _agreed(cited, ids, own)
        for one, key in zip(cited, ids, strict=True):
            item = one.item
            date, issuer = (self._fact(one, key, own, name) for name in ("date", "issuer"))
            span = (one.doc_id, item.start, item.end, one.surface)
            yield (*span, key, item.type, item.number, date.value, issuer.value, *date[1:], *issuer[1:])

    def _fact(self, one: Cited, key: str, own: _Agreements, name: str) -> Fact:
        """The citation's own value, else the one on which its document, else on which all documents agree."""
        stated = _stated(one, name)
        if stated.value:
            return stated
        found = [told.fact for table in (own, self._all) if (told := table.get((key, name))) and told.fact]
        return found[0] if found else _UNKNOWN

    def _ids(self, cited: Sequence[Cited]) -> list[str]:
        """The id of every citation: its coded number; else type, number and issuer; else its name."""
        coded = _coded(cited)
        return [self._id(one.item, coded) for one in cited]

    def _id(self, item: Instrument, coded: dict[str, set[str]]) -> str:
        number = item.number or self._names.get(_without_national(item.name))
        if number is None:
            return _slug(_without_national(item.name))
        if has_code(number):
            return _slug(number)
        if len(meant := coded.get(number, set())) == 1:
            return _slug(next(iter(meant)))
        known = self._issuers.get((item.type, number), set())
        issuer = body(item.issuer) if item.issuer else next(iter(known)) if len(known) == 1 else ""
        return _slug(f"{item.type}-{number}-{issuer}")


class _Agreement:
    """The fullest of the values stated, as long as all of them are the same."""

    __slots__ = ("_fullest", "_same")

    def __init__(self) -> None:
        self._fullest: Fact | None = None
        self._same: str | None = None

    def add(self, name: str, fact: Fact) -> None:
        """Take a stated value in."""
        same = _same(name, fact.value or "")
        if self._fullest is None:
            self._fullest, self._same = fact, same
        elif self._same != same:
            self._same = None
        elif len(fact.value or "") > len(self._fullest.value or ""):
            self._fullest = fact

    @property
    def fact(self) -> Fact | None:
        """The value agreed on."""
        return self._fullest if self._same is not None else None


_Agreements = dict[tuple[str, str], _Agreement]


def _agreed(cited: Sequence[Cited], ids: Sequence[str], into: _Agreements) -> None:
    for one, key in zip(cited, ids, strict=True):
        for name in ("date", "issuer"):
            fact = _stated(one, name)
            if fact.value:
                into[key, name].add(name, fact)


def _stated(one: Cited, name: str) -> Fact:
    value, place = getattr(one.item, name), getattr(one.item, f"{name}_at")
    return Fact(value, one.doc_id, *place) if value and place else _UNKNOWN


def _same(name: str, value: str) -> str:
    return body(value) if name == "issuer" else value


@lru_cache(1 << 14)
def body(issuer: str) -> str:
    """An issuer without its spelling and the ordinal of its term, so that spellings of one body compare equal."""
    folded = fold_text(issuer)
    known = canonical()
    words = folded.split()
    for last in range(len(words), 0, -1):
        if " ".join(words[:last]) in known:
            return known[" ".join(words[:last])]
    return _without_national(folded)


def _without_national(name: str) -> str:
    for longer in _ORDINALLY:
        name = name.replace(longer, longer.split()[0] + " ")
    return name


def _coded(cited: Sequence[Cited]) -> dict[str, set[str]]:
    """Bare number -> the coded numbers of the document that begin with it: «57» is 57-NQ/TW there."""
    found: dict[str, set[str]] = defaultdict(set)
    for one in cited:
        item = one.item
        if item.number and has_code(item.number) and item.type in ("resolution", "decision", "directive", "conclusion"):
            found[item.number.split("-")[0].split("/")[0]].add(_normal(item.number))
    return found


def _is_named(item: Instrument) -> bool:
    """Whether a citation is by name, its number said in brackets behind it."""
    return re.split("[-/.]", item.number or "")[0] not in item.name.split()


def _normal(number: str) -> str:
    """One spelling of a number's letters."""
    return number.upper().replace("Đ", "D")


def _slug(name: str) -> str:
    """Lower-case letters and digits with hyphens between them."""
    folded = fold_text(_normal(name)).lower()
    return "-".join("".join(c if c.isalnum() else " " for c in folded).split())
