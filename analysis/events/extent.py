"""How far the noun phrase that names an event reaches: whole parts of it, and no more words than a title has."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from ..facts import DateHit, Mention
from ..phrases import end_kind
from ..places import place_at
from ..text.clitics import is_definite
from ..text.page import Page
from .lexicon import cue_words, masdars, noun_at, verb_of

MOST, ENOUGH = 12, 8  # words
LINKS = frozenset(["حول", "بشان", "علي", "الي", "من", "عن", "مع", "بين", "في", "ضمن", "ضد"])
_TIME_NOUNS = frozenset(["شهر", "لشهر", "عام", "لعام", "سنه", "لسنه", "يوم", "ليوم"])
_PARTICIPLES = frozenset(["المتعلق", "المتعلقه", "الخاص", "الخاصه"])
_NO_LAST = LINKS | _TIME_NOUNS | _PARTICIPLES | frozenset(["الفتره", "المده", "و", "او", "-", "«", '"', ":"])
_STOPS = frozenset("،؛.:!?؟()[]…\n»")
_FUTURE_NOUNS = ("سيا", "سيد", "ستر", "ستا", "سينم", "سيت")
_MASDAR = re.compile("ت(..ي.(ات|ه|ا)?|.ا..(ات)?|...ه)")  # تنفيذ, تعاون, تنمية; other words in ت are verbs


class Scope(NamedTuple):
    """Where a phrase may reach: tokens before `stop`, with the dates and the mentions of persons in it.

    `venues`: a place said with في belongs to it, as it does in a headline.
    """

    stop: int
    dates: tuple[DateHit, ...] = ()
    names: tuple[Mention, ...] = ()
    venues: bool = False


def text_of(page: Page, first: int, last: int, cut: int = 0) -> str:
    """The text of tokens `[first, last)` on one line, without its first `cut` letters."""
    start = page.tokens.starts[first] + cut
    return " ".join(page.folded.raw[slice(*page.folded.span(start, page.tokens.ends[last - 1]))].split())


def phrase_end(page: Page, first: int, scope: Scope, most: int = MOST) -> int:
    """Token after the noun phrase that begins at `first`: whole, at most `most` words, cut only between its parts."""
    forms, place, parts, stop = page.tokens.forms, first + 1, [first + 1], scope.stop
    while place < stop and place - first < most:
        step = _step(page, place, scope)
        if step == 0:
            break
        if _begins_part(forms[place]):
            if place - first >= ENOUGH:
                break
            parts.append(place)
        place += step
    if place < stop and place - first >= most and not _begins_part(forms[place]) and _step(page, place, scope):
        place = parts[-1]
    while place > first + 1 and (forms[place - 1] in _NO_LAST or end_kind(forms[place - 1]) == "time"):
        place -= 1
    return min(place, stop)


def _step(page: Page, place: int, scope: Scope) -> int:
    """How many tokens the phrase takes in at `place`; 0 when it ends before."""
    forms = page.tokens.forms
    form, after = forms[place], forms[place + 1] if place + 1 < len(forms) else "\n"
    for hit in scope.dates:
        if hit.first <= place < hit.last:
            return hit.last - place if hit.kind == "period" else 0
    for mention in scope.names:
        if mention.first <= place < mention.last:
            return mention.last - place
    if form == "«":
        close = next((i for i in range(place, min(place + 8, len(forms))) if forms[i] == "»"), None)
        return close + 1 - place if close else 0
    if form in ("يوم", "عيد") and is_definite(after) and end_kind(after) is None:
        return 2  # يوم النصر
    located = place_at(page, place)
    if located and located.attached in ("", "و"):
        return located.last - place
    if _stops_phrase(form) or (_may_be_verb(form) and (form.startswith("وي") or _is_closed(forms[place - 1]))):
        return 0
    if _is_ordinal(forms[place - 1]) and _begins_object(form):
        return 0  # «في دورتها الرابعة عشرة مشاريع الوثائق»
    if form == "في" or form[0] == "ب":
        return 0 if _leads_to_place(page, place, scope) else 1
    return 1


def _is_ordinal(form: str) -> bool:
    return form in cue_words("ordinal") or form in ("عشر", "عشره")


def _begins_object(form: str) -> bool:
    """Whether a word behind an ordinal is neither its adjective, nor tied to it by a preposition or و."""
    tied = form in LINKS or _is_ordinal(form) or form.startswith(("ال", "ل", "ب", "و"))
    return form[0].isalpha() and not tied


def _leads_to_place(page: Page, place: int, scope: Scope) -> bool:
    """Whether «في …» or «ب…» says where or when the event is."""
    forms = page.tokens.forms
    apart = forms[place] == "في"
    name = place + 1 if apart else place
    located = place_at(page, name)
    if located and (apart or located.attached):
        return not scope.venues
    if name >= len(forms) or any(hit.first == name for hit in scope.dates):
        return True
    bare = forms[name] if apart else forms[name][1:]
    return (not scope.venues and bare in cue_words("venue")) or (not apart and noun_at([bare], 0) is not None)


@lru_cache(1 << 16)
def _stops_phrase(form: str) -> bool:
    """Punctuation, a clause, an adverb, a verb of the lexicons."""
    if form in _STOPS:
        return True
    kind = end_kind(form)
    if kind in ("relative", "time", "verb") or (kind == "link" and form not in LINKS):
        return True
    return verb_of(form) is not None and form.removeprefix("و") not in masdars()


def _is_closed(form: str) -> bool:
    """Whether a noun can have no genitive behind it: it has the article or a pronoun."""
    return form.startswith(("ال", "وال", "لل", "بال")) or form.endswith(("ها", "هم", "هما"))


@lru_cache(1 << 16)
def _may_be_verb(form: str) -> bool:
    """Whether a word without article is, as far as its letters tell, a verb; behind a definite noun it then is one."""
    form = form[1:] if form[0] == "و" and len(form) > 3 else form
    if form in masdars() or not form[0].isalpha():
        return False
    if form[0] == "ت":
        return len(form) > 3 and not _MASDAR.fullmatch(form)
    if is_future(form):
        return True
    return form[0] == "ي" and 3 < len(form) < 7 and form not in ("يونيو", "يوليو", "يناير")


def is_future(form: str) -> bool:
    """Whether a word is, as far as its letters tell, a verb in the future."""
    return form.startswith(("سي", "ست")) and len(form) > 4 and not form.startswith(_FUTURE_NOUNS)


@lru_cache(1 << 16)
def _begins_part(form: str) -> bool:
    """Whether a phrase may be cut before a token: a preposition, an attached lam or waw."""
    return form in LINKS or form.startswith(("لل", "وال")) or (form[0] in "لبو" and len(form) > 4)
