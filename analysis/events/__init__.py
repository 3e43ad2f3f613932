"""Events: what a document reports, and the other events it dates or clearly tells of."""

from __future__ import annotations

from ..facts import Event, Facts
from ..text.cues import Cue, cue
from ..text.page import Page
from .find import find_events
from .lexicon import cue_words, noun_forms, verb_forms


def cues() -> dict[str, Cue]:
    """Event nouns, event verbs, and gatherings spoken of as known."""
    return {
        "event.noun": cue(noun_forms(), "all"),
        "event.verb": cue(verb_forms(), "conjunction"),
        "event.setting": cue(cue_words("setting"), "all"),
    }


def find(page: Page, facts: Facts) -> list[Event]:
    """All events, in reading order; exactly one is the main one in a document that reports an event."""
    return find_events(page, facts)
