"""Who says what: dates, numbers and offices for the same thing that differ from document to document."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from typing import Any, NamedTuple

import pandas as pd

from analysis.people import offices
from analysis.text.clitics import is_definite
from analysis.text.fold import fold_text

from . import cards
from .cards import Place
from .filters import View

_ALIKE = 0.5  # share of common words above which two sentences with the same unit speak of one thing
_TITLES = 0.6  # the same for two titles of events
_LONG = 3  # letters of a word that is compared
_MOST = 20_000  # rows of a table that are looked at
_BUCKET = 60  # rows that are compared with each other: keeps the work linear


class Saying(NamedTuple):
    """What one document says."""

    value: str
    place: Place


class Difference(NamedTuple):
    """One thing (`kind` is date, issuer, event, figure or office; `about` its name) of which documents differ."""

    kind: str
    about: str
    sayings: tuple[Saying, ...]


def differences(view: View) -> list[Difference]:
    """All of a view. Only documents against each other: what differs within one is its own development."""
    return [*_instruments(view), *_events(view), *_figures(view), *_offices(view)]


def _instruments(view: View) -> Iterator[Difference]:
    shown = set(view.documents().frame(_MOST, "doc_id, row")["doc_id"])
    often = view.rows("instruments").once("instrument_id", "doc_id").counts("instrument_id", most=_MOST)
    for key in sorted(often["instrument_id"][often["count"] > 1]):
        card = cards.instrument(view.corpus, key)
        if card.conflicts:
            for kind, facts in (("date", card.dates), ("issuer", card.issuers)):
                said = [Saying(f.value, place) for f in facts for place in f.places if place.doc_id in shown]
                if len({saying.value for saying in said}) > 1 and len({saying.place.doc_id for saying in said}) > 1:
                    yield Difference(kind, key, tuple(said))


def _events(view: View) -> Iterator[Difference]:
    """Events of like titles whose dates cannot be the same."""
    rows = view.rows("events").where("earliest IS NOT NULL AND latest IS NOT NULL").frame(_MOST)
    buckets: dict[str, list[Any]] = defaultdict(list)
    for row in rows.itertuples(index=False):
        for word in _words(row.what):
            buckets[word].append(row)
    seen: set[tuple[str, str]] = set()
    for bucket in buckets.values():
        for one, other in combinations(bucket[:_BUCKET], 2):
            pair = (one.event_id, other.event_id)
            if one.doc_id == other.doc_id or pair in seen or _overlap(_words(one.what), _words(other.what)) < _TITLES:
                continue
            seen.add(pair)
            near = one.earliest[:7] == other.earliest[:7] or one.earliest[:4] == other.earliest[:4]
            if near and (one.latest < other.earliest or other.latest < one.earliest):
                yield Difference("event", one.what, tuple(Saying(r.date, Place(r.doc_id, int(r.start)))
                                                          for r in (one, other)))  # fmt: skip


def _figures(view: View) -> Iterator[Difference]:
    """Numbers of the same unit in like sentences."""
    rows = view.rows("figures").where("unit IS NOT NULL").frame(_MOST)
    if rows.empty:
        return
    for unit, group in rows.groupby(rows["unit"].map(lambda u: fold_text(str(u))), sort=False):
        if group["doc_id"].nunique() < 2 or group["value"].nunique() < 2 or len(str(unit)) < _LONG:
            continue
        some = group.head(_BUCKET)
        texts = view.corpus.sentences(some["row"].tolist())["surface"]
        items = [(row, _words(str(text))) for row, text in zip(some.itertuples(index=False), texts, strict=True)]
        for (one, mine), (other, theirs) in combinations(items, 2):
            if one.doc_id != other.doc_id and one.value != other.value and _overlap(mine, theirs) >= _ALIKE:
                yield Difference("figure", one.unit, tuple(Saying(r.surface, Place(r.doc_id, int(r.start)))
                                                           for r in (one, other)))  # fmt: skip


def _offices(view: View) -> Iterator[Difference]:
    """Offices that one person cannot hold at once, given by different documents; former ones are no contradiction."""
    rows = view.rows("mentions").where("role IS NOT NULL AND NOT former").once("official_id", "doc_id", "role")
    rows = rows.frame(_MOST)
    for person, group in rows.groupby("official_id", sort=False):
        if group["doc_id"].nunique() < 2 or group["role"].nunique() < 2:
            continue
        given = group.drop_duplicates(["doc_id", "role"]).head(_BUCKET)
        for one, other in combinations(given.itertuples(index=False), 2):
            if one.doc_id != other.doc_id and _conflict(str(one.role), str(other.role)):
                yield Difference("office", str(person), tuple(Saying(r.role, Place(r.doc_id, int(r.start)))
                                                              for r in (one, other)))  # fmt: skip


def _conflict(one: str, other: str) -> bool:
    mine, theirs = ([taken for part in role.split("، ") if (taken := offices.office_of(part))] for role in (one, other))
    return bool(mine and theirs) and offices.relation(mine, theirs) == offices.CONFLICT


def _words(text: object) -> frozenset[str]:
    if text is None or pd.isna(text):
        return frozenset()
    found = (word.removeprefix("و") for word in fold_text(str(text)).split())
    bare = (word[2:] if is_definite(word) else word for word in found)
    return frozenset(word for word in bare if len(word) >= _LONG and word.isalpha())


def _overlap(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / max(min(len(one), len(other)), 1)
