"""Measures of people: names, who is who, roles, the former flag, titles that stand alone."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

from .gold import Gold, person_key
from .matching import Span, fold, occurrences, overlap, same_span, token_f1, tokens
from .pieces import Rows
from .tally import Tally

_ROLE_FIELDS = (
    "roles",
    "roles_group",
    "roles_norm",
    "distributed_roles",
    "roles_short",
    "roles_alt",
    "roles_prospective",
)
_ROLE_BREAK = re.compile("[،,؛]| و(?=عضو|رئيس|نائب|أمين|سكرتير)")
_SAME_ROLE = 0.6
Place = tuple[str, int, int]


@dataclass(slots=True)
class Clusters:
    """Gold person and predicted person of every name mention found, over all documents."""

    person_of: dict[str, str]
    gold: dict[Place, str] = field(default_factory=dict)
    predicted: dict[Place, str] = field(default_factory=dict)

    def score_pairs(self, tally: Tally) -> None:
        """Every pair of found mentions: the same person in gold, the same in the prediction."""
        for a, b in combinations(sorted(self.gold), 2):
            same_gold, same_found = self.gold[a] == self.gold[b], self.predicted[a] == self.predicted[b]
            tally.add(
                int(same_gold and same_found), int(same_found and not same_gold), int(same_gold and not same_found)
            )
            if same_gold != same_found:
                item = (self.gold[a], self.gold[b], self.predicted[a], self.predicted[b])
                (tally.misses if same_gold else tally.extras).append(item)


def score(gold: Gold, text: str, rows: Rows, tallies: dict[str, Tally], clusters: Clusters) -> None:
    """All measures of people in one document; fills `clusters` for the measure across documents."""
    owed, forgiven = _gold_names(gold, text)
    mentions = [r for r in rows.get("mentions", []) if (r.get("kind") or "name") == "name"]
    found = _names(gold, text, owed, forgiven, mentions, tallies["names"])
    here = {}
    for span, official, row in found:
        place = (row["doc_id"], *span)
        clusters.gold[place] = here[place] = clusters.person_of[person_key(gold, official)]
        clusters.predicted[place] = row["official_id"]
    for official in gold["officials"]:
        spans = [s for s, o in owed if o is official]
        hits = [m for m in mentions if any(same_span(text, s, (m["start"], m["end"])) for s in spans)]
        if hits:
            _roles(gold["doc"], official, hits, tallies)
    by_person: dict[str, set[str]] = {}
    for place, person in clusters.gold.items():
        by_person.setdefault(person, set()).add(clusters.predicted[place])
    _titles(gold, text, rows, clusters, by_person, tallies["titles"])


def _gold_names(gold: Gold, text: str) -> tuple[list[tuple[Span, Gold]], list[Span]]:
    """(spans of officials with their gold, spans of others: neither owed nor punished)."""
    owed, forgiven = [], []
    for group, official_group in ((gold["officials"], True), (gold.get("persons_not_officials", []), False)):
        for person in group:
            for span in occurrences(text, person.get("surfaces") or [person["name_ar"]]):
                if official_group and person.get("class", "official") == "official":
                    owed.append((span, person))
                else:
                    forgiven.append(span)
    return owed, forgiven


def _names(
    gold: Gold,
    text: str,
    owed: list[tuple[Span, Gold]],
    forgiven: list[Span],
    mentions: list[dict[str, Any]],
    tally: Tally,
) -> list[tuple[Span, Gold, dict[str, Any]]]:
    left, found = list(mentions), []
    for span, official in owed:
        hit = next((m for m in left if same_span(text, span, (m["start"], m["end"]))), None)
        tally.hit_or_miss(hit is not None, (gold["doc"], text[slice(*span)]))
        if hit is not None:
            left.remove(hit)
            found.append((span, official, hit))
    for m in left:
        if not any(overlap(span, (m["start"], m["end"])) for span in forgiven):
            tally.add(fp=1)
            tally.extras.append((gold["doc"], m["surface"]))
    return found


def _roles(doc: str, official: Gold, hits: list[dict[str, Any]], tallies: dict[str, Tally]) -> None:
    whole = {fold(m["role"]) for m in hits if m.get("role")}
    candidates = whole | {fold(part) for m in hits if m.get("role") for part in _ROLE_BREAK.split(m["role"])}

    def best(role: str) -> float:
        return max([token_f1(role, c) for c in candidates] or [0.0])

    for role in official.get("roles", []):
        tallies["roles"].hit_or_miss(best(role) >= _SAME_ROLE, (doc, official["name_ar"], role))
    known = {t for name in _ROLE_FIELDS for role in official.get(name) or [] for t in tokens(str(role))}
    for role in whole:
        words = tokens(role)
        if words and sum(word in known for word in words) < len(words) / 2:
            tallies["roles"].add(fp=1)
            tallies["roles"].extras.append((doc, official["name_ar"], role))
    if official.get("roles_group"):
        shared = official.get("roles_norm") or official["roles_group"]
        tallies["group_roles"].hit_or_miss(
            any(best(role) >= _SAME_ROLE for role in shared), (doc, official["name_ar"], official["roles_group"])
        )
    if official.get("former") is not None:
        was, should = any(m.get("former") for m in hits), bool(official["former"])
        tallies["former"].add(int(was and should), int(was and not should), int(should and not was))
        if was != should:
            (tallies["former"].misses if should else tallies["former"].extras).append((doc, official["name_ar"]))


def _titles(
    gold: Gold, text: str, rows: Rows, clusters: Clusters, by_person: dict[str, set[str]], tally: Tally
) -> None:
    if gold["officials"] and not any("title_surfaces" in o for o in gold["officials"]):
        return
    want = [
        ((offset, offset + len(title["surface"])), clusters.person_of[person_key(gold, official)])
        for official in gold["officials"]
        for title in official.get("title_surfaces", [])
        for offset in title.get("offsets", [])
    ]
    got = [m for m in rows.get("mentions", []) if m.get("kind") == "title"]

    def same(w: tuple[Span, str], m: dict[str, Any]) -> bool:
        return overlap(w[0], (m["start"], m["end"])) and m["official_id"] in by_person.get(w[1], {m["official_id"]})

    tally.match(want, got, same, lambda x: (gold["doc"], text[slice(*x[0])] if isinstance(x, tuple) else x["surface"]))
