"""One instrument, one id: citations joined within and across documents, each fact with the place that states it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ..document import Document
from ..facts import Instrument
from ..organisations.lexicon import canonical
from ..text.fold import fold_text
from .nouns import has_code

_ORDINALLY = ("الموتمر الوطني ", "المؤتمر الوطني ")  # «المؤتمر الوطني الثالث عشر» is «المؤتمر الثالث عشر»


class Cited(NamedTuple):
    """One citation and its document."""

    document: Document
    item: Instrument


class Fact(NamedTuple):
    """A value with the place that states it."""

    value: str | None
    doc_id: str | None
    start: int | None
    end: int | None


_UNKNOWN = Fact(None, None, None, None)


def join(cited: Sequence[Cited]) -> list[tuple[object, ...]]:
    """One row a citation, in the order of `schema.TABLES["instruments"]`.

    What a citation leaves out is filled from the others of the same instrument, its own document first, and only where
    they all agree; what it states itself stays, so that a conflict can be seen.
    """
    ids = _ids(cited)
    dates, issuers = _agreed(cited, ids, "date"), _agreed(cited, ids, "issuer")
    return [_row(one, key, dates, issuers) for one, key in zip(cited, ids, strict=True)]


_Agreed = dict[tuple[str, str | None], Fact]


def _row(one: Cited, key: str, dates: _Agreed, issuers: _Agreed) -> tuple[object, ...]:
    document, item = one
    date, issuer = _fact(one, key, dates, "date"), _fact(one, key, issuers, "issuer")
    surface = document.text[item.start : item.end]
    span = (document.doc_id, item.start, item.end, surface)
    return (*span, key, item.type, item.number, date.value, issuer.value, *date[1:], *issuer[1:])


def _fact(one: Cited, key: str, agreed: _Agreed, name: str) -> Fact:
    """The citation's own value, else the one on which its document, else on which all documents agree."""
    own = _stated(one, name)
    if own.value:
        return own
    return agreed.get((key, one.document.doc_id)) or agreed.get((key, None)) or _UNKNOWN


def _agreed(cited: Sequence[Cited], ids: Sequence[str], name: str) -> _Agreed:
    """(id, document, or None for all) -> the fullest of the values stated there, where all of them are the same."""
    stated: dict[tuple[str, str | None], list[Fact]] = defaultdict(list)
    for one, key in zip(cited, ids, strict=True):
        fact = _stated(one, name)
        if fact.value:
            stated[key, one.document.doc_id].append(fact)
            stated[key, None].append(fact)
    return {
        place: max(facts, key=lambda fact: len(fact.value or ""))
        for place, facts in stated.items()
        if len({_same(name, fact.value or "") for fact in facts}) == 1
    }


def _stated(one: Cited, name: str) -> Fact:
    value, place = getattr(one.item, name), getattr(one.item, f"{name}_at")
    return Fact(value, one.document.doc_id, *place) if value and place else _UNKNOWN


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


def _ids(cited: Sequence[Cited]) -> list[str]:
    """The id of every citation: its coded number; else type, number and issuer; else its name."""
    by_document = _coded_in_document(cited)
    issuers = _issuers(cited)
    names = {_without_national(item.name): item.number for _, item in cited if item.number and _is_named(item)}
    return [_id(c, by_document, issuers, names) for c in cited]


def _id(
    one: Cited,
    by_document: dict[tuple[str, str], set[str]],
    issuers: dict[tuple[str, str], Counter[str]],
    names: dict[str, str],
) -> str:
    item = one.item
    number = item.number or names.get(_without_national(item.name))
    if number is None:
        return _slug(_without_national(item.name))
    if has_code(number):
        return _slug(number)
    coded = by_document.get((one.document.doc_id, number), set())
    if len(coded) == 1:
        return _slug(next(iter(coded)))
    known = issuers.get((item.type, number), Counter())
    issuer = body(item.issuer) if item.issuer else next(iter(known)) if len(known) == 1 else ""
    return _slug(f"{item.type}-{number}-{issuer}")


def _coded_in_document(cited: Sequence[Cited]) -> dict[tuple[str, str], set[str]]:
    """(document, bare number) -> the coded numbers of that document that begin with it: «57» is 57-NQ/TW there."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for document, item in cited:
        if item.number and has_code(item.number) and item.type in ("resolution", "decision", "directive", "conclusion"):
            found[document.doc_id, item.number.split("-")[0].split("/")[0]].add(_normal(item.number))
    return found


def _issuers(cited: Sequence[Cited]) -> dict[tuple[str, str], Counter[str]]:
    """(type, number) -> the issuers any citation names."""
    found: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for _, item in cited:
        if item.number and item.issuer:
            found[item.type, item.number][body(item.issuer)] += 1
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
