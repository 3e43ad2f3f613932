"""The events of the seeds against their gold: what a careful analyst would put on a timeline."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from analysis.facts import Event
from analysis.pipeline import read_document
from analysis.reading import read_paths
from analysis.text.fold import fold_text

ROOT = Path(__file__).parents[2]
GOLD = Path(__file__).parent / "seeds"
RECALL, PRECISION = 0.80, 0.95
_ALIKE = 0.5  # of the words of the shorter title


def words(title: str) -> set[str]:
    """The words of a title without article, «و», «ب» and «ل»; short ones tell nothing."""
    bare = (word.lstrip("وبل").removeprefix("ال").removeprefix("ل") for word in fold_text(title).split())
    return {word for word in bare if len(word) > 2}


def same(event: Event, gold: dict[str, Any]) -> bool:
    """Whether an event is that of the gold: like titles, and a date that the gold accepts."""
    mine, theirs = words(event.what), words(gold["what"])
    alike = len(mine & theirs) >= _ALIKE * min(len(mine), len(theirs))
    return alike and event.date in (gold.get("acceptable") or [gold["date"]])


@cache
def compared() -> list[tuple[str, list[Event], list[dict[str, Any]]]]:
    """(name, events found, events of the gold) of each seed."""
    found = []
    for document in read_paths([ROOT / "seeds"])[0]:
        gold = json.loads(GOLD.joinpath(f"{document.path[:3]}.gold.json").read_text("utf-8"))
        found.append((document.path[:3], read_document(document).events, gold["events"]))
    return found


def test_most_events_of_the_gold_are_found() -> None:
    missed = [(name, gold["what"]) for name, events, golds in compared() for gold in golds
              if not any(same(event, gold) for event in events)]  # fmt: skip
    total = sum(len(golds) for _, _, golds in compared())
    assert 1 - len(missed) / total >= RECALL, missed


def test_hardly_an_event_is_found_that_the_gold_does_not_have() -> None:
    extra = [(name, event.what, event.date) for name, events, golds in compared() for event in events
             if not any(same(event, gold) for gold in golds)]  # fmt: skip
    total = sum(len(events) for _, events, _ in compared())
    assert 1 - len(extra) / total >= PRECISION, extra


def test_the_main_event_is_the_golds_first() -> None:
    for name, events, golds in compared():
        (main,) = [event for event in events if event.main]
        assert main.date in (golds[0].get("acceptable") or [golds[0]["date"]]), name
