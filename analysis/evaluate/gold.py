"""Gold files: what a careful reader found in a document, and who is who across documents."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

Gold = dict[str, Any]


def load_gold(folder: Path) -> list[Gold]:
    """Every NAME.gold.json of `folder`, in the order of their names. Each names its document in "doc"."""
    return [json.loads(path.read_text("utf-8")) for path in sorted(folder.glob("*.gold.json"))]


def person_key(gold: Gold, official: Gold) -> str:
    """The key of a person within one document's gold: `NAME:name_ar`."""
    return f"{gold['doc'].rsplit('.', 1)[0]}:{official['name_ar']}"


def who_is_who(golds: Sequence[Gold]) -> dict[str, str]:
    """Person key -> person, joined over documents by `name_vi` and by `same_person_across` (union-find)."""
    parent: dict[str, str] = {}

    def root(x: str) -> str:
        parent.setdefault(x, x)
        while parent[x] != x:
            x = parent[x]
        return x

    for gold in golds:
        for official in gold["officials"]:
            key = person_key(gold, official)
            parent[root(key)] = root("vi:" + official["name_vi"]) if official.get("name_vi") else root(key)
        for pair in gold.get("same_person_across") or []:
            for other in pair[1:]:
                parent[root(other)] = root(pair[0])
    return {x: root(x) for x in list(parent)}
