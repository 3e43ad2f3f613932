"""Where a sentence reports events: its event nouns and verbs, and the words around them that place it in time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ..facts import DateHit
from ..phrases import end_kind
from ..text.page import Page, Sentence
from .extent import Scope
from .lexicon import Noun, Verb, cue_words, noun_at, verb_of

_OPENERS = frozenset('،؛:»«)-–("')


class Anchor(NamedTuple):
    """One event word: a noun that names the event, or a verb (`carrier`: the verb behind which a noun stands)."""

    token: int
    noun: Noun | None
    verb: Verb | None
    carrier: int | None = None

    @property
    def kind(self) -> str:
        """meeting, ceremony, visit, act, occurrence or activity."""
        return self.noun.kind if self.noun else self.verb.kind if self.verb else ""


class Line(NamedTuple):
    """A sentence with what reports events in it."""

    sentence: Sentence
    anchors: tuple[Anchor, ...]
    scope: Scope
    coming: bool
    pluperfect: bool

    @property
    def dates(self) -> tuple[DateHit, ...]:
        """Its dates, without those that only date an instrument."""
        return self.scope.dates


def line(page: Page, sentence: Sentence, tokens: Sequence[int], scope: Scope) -> Line:
    """The events of one sentence; `tokens` are those of it that carry an event cue."""
    anchors: list[Anchor] = []
    carrier: int | None = None
    words = page.tokens.forms[sentence.first : min(sentence.first + 6, sentence.last)]
    coming = not cue_words("coming").isdisjoint(words)
    for token in tokens:
        noun = noun_at(page.tokens.forms, token)
        if noun and token and page.tokens.forms[token - 1] in cue_words("venue"):
            continue  # «مركز المؤتمرات الوطني» is where, and not what
        if noun:
            anchors.append(
                Anchor(token, noun, verb_of(page.tokens.forms[carrier]) if carrier is not None else None, carrier)
            )
            carrier = None
            continue
        verb = verb_of(page.tokens.forms[token])
        if verb is None or not _is_verb_here(page, sentence, token, verb, scope.dates, coming):
            continue
        if any(name.first <= token < name.last for name in scope.names):
            continue  # «فيصل» is no arrival
        coming |= verb.tense == "future"
        if verb.masdar:
            anchors.append(Anchor(token, None, verb))
        carrier = token if verb.role != "verb" else None
    pluperfect = words[0].removeprefix("و") in cue_words("pluperfect")
    return Line(sentence, tuple(anchors), scope, coming, pluperfect)


def _is_verb_here(
    page: Page, sentence: Sentence, token: int, verb: Verb, dates: Sequence[DateHit], coming: bool
) -> bool:
    """Whether a word that may be a noun stands where a verb does (at the head of a clause) and reports, not wishes."""
    forms = page.tokens.forms
    if token == sentence.first:
        return True
    before = forms[token - 1]
    if verb.tense == "present" and before in cue_words("dependent"):
        return coming
    if verb.tense != "past" or forms[token][0] in "وف" or forms[token].endswith("ت"):
        return True
    if before in _OPENERS or before == "قد" or end_kind(before) == "relative":
        return True
    return any(hit.first <= token - 1 < hit.last for hit in dates)
