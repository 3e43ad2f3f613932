"""Directives put together: speaker, addressee, content, strength and last day, as the text has them."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from ..facts import DateHit, Directive, Facts
from ..people.role_words import role_words
from ..text.page import Page
from .actions import action_cut
from .frames import says_that
from .speakers import People, Speaker
from .words import class_of, unjoined, words

_TRIM = " \t\n.،؛,:!؟«»\"()…"


class Part(NamedTuple):
    """What one trigger of a sentence says, in tokens: who asks, whom `to`, where the content begins, the trigger."""

    speaker: Speaker | None
    to: tuple[int, int]
    what: int
    trigger: int | None
    strength: str


class Composer:
    """Makes directives of token ranges."""

    def __init__(self, page: Page, facts: Facts) -> None:
        self.page = page
        self.facts = facts
        self.people = People(page, facts.mentions)
        self._dates = sorted(facts.dates)
        self._starts = [d.start for d in self._dates]

    def make(self, sentence: int, part: Part, until: int | None = None) -> Directive:
        """One directive of a sentence; its content ends before token `until`, or with the sentence."""
        row, speaker = self.page.sentences[sentence], part.speaker
        end = self.page.span(until - 1, until)[1] if until else row.end
        start = self.page.span(part.trigger, part.trigger + 1)[0] if part.trigger is not None else row.start
        trigger = self._trigger(part.trigger) if part.trigger is not None else None
        return Directive(row.start, row.end, speaker.mention if speaker else None, self._who(speaker),
                         self.addressee(*part.to)[0], self._content(part.what, end), trigger, part.strength,
                         self._deadline(start, end))

    def strength(self, strength: str, to: tuple[int, int], joint: bool) -> str:
        """What is said to bodies and equals is explicit, to the public soft; soft too where two equals speak."""
        phrase, first = self.addressee(*to)
        foreign = phrase is not None and is_foreign(self.page.tokens.forms[first])
        if strength == "addressee":
            inside = phrase is not None and class_of(self.page.tokens.forms[first]) == "inside"
            return "explicit" if (inside or foreign) and not joint else "soft"
        return "soft" if joint else strength

    def addressee(self, first: int, last: int) -> tuple[str | None, int]:
        """The phrase that says whom, without insertions between commas, and its first token."""
        forms = self.page.tokens.forms
        begin = first
        for place in range(first, last + 1):
            if place == last or forms[place] in "،,؛":
                if place > begin and self._names_somebody(begin):
                    return self._unattached(begin, place).strip(_TRIM), begin
                begin = place + 1
        return None, first

    def _unattached(self, first: int, last: int) -> str:
        """What stands there, without the ل of «ينبغي لفرق التفتيش»."""
        text = self.page.surface(first, last)
        if not first or not self.page.tokens.forms[first - 1].endswith("ينبغي"):
            return text
        if not text.startswith("لل"):
            return text.removeprefix("ل")
        swallowed = class_of(self.page.tokens.forms[first][1:]) is not None  # its first letter: «للجنة» is ل + اللجنة
        return f"ال{text[1 if swallowed else 2 :]}"

    def _names_somebody(self, token: int) -> bool:
        form = self.page.tokens.forms[token]
        if not form[0].isalpha() or form in words("insertion") or form in words("adverb"):
            return False
        return form not in words("polite") or form in words("inside")

    def _who(self, speaker: Speaker | None) -> str | None:
        if speaker is None:
            return None
        if speaker.mention is None:
            return self.page.surface(speaker.first, speaker.last).strip(_TRIM)
        mention = self.facts.mentions[speaker.mention]
        return self.page.document.text[mention.start : mention.end]

    def _content(self, what: int, end: int) -> str:
        start = self.page.span(what, what + 1)[0]
        surface = self.page.surface(what, what + 1)
        if says_that(self.page, what):
            start += surface.startswith("ب") if surface.endswith("لا") else len(surface)
        elif (action_cut(self.page, what) or "").startswith(("ب", "ل")):
            start += next(i for i, c in enumerate(surface) if c in "بل") + 1 if "ال" not in surface[:4] else 1
        return self.page.document.text[start:end].strip(_TRIM)

    def _trigger(self, token: int) -> str:
        form, surface = self.page.tokens.forms[token], self.page.surface(token, token + 1)
        return surface[1:].lstrip("\u064e") if unjoined(form) != form else surface

    def _deadline(self, start: int, end: int) -> str | None:
        for date in self._dates[bisect_left(self._starts, start) : bisect_left(self._starts, end)]:
            if date.kind == "deadline" or self._is_last_day(date):
                return date.value
        return None

    def _is_last_day(self, date: DateHit) -> bool:
        near = self.page.tokens.forms[max(date.first - 2, 0) : date.first + 1]
        return any(form in words("deadline") for form in near)


def is_foreign(form: str) -> bool:
    """Whether a word names states, peoples or bodies that nobody in the country directs."""
    bare = form.removeprefix("و").removeprefix("ال")
    return bare in words("foreign") or form in role_words("country") or bare in role_words("country")
