"""The event a headline reports, as a noun phrase: «وزيرة الصحة تزور مستشفى» is «زيارة وزيرة الصحة إلى مستشفى»."""

from __future__ import annotations

from ..facts import Mention
from ..text.page import Page
from .anchors import Anchor
from .extent import LINKS, MOST, Scope, phrase_end, text_of
from .lexicon import masdars, noun_at, verb_of
from .titles import end_of, says_enough
from .wording import begin_of, called, joined, of_phase

_FIRST_WORDS = 9  # of a headline, within which its verb or event noun stands
_CARRIED = 4  # tokens from a verb to the event noun it carries
_DECISIONS = frozenset(["قرار", "مرسوم", "امر", "ظهير", "توجيه"])
_FEWEST = 3  # words of a headline that is a title as it is


def from_headline(page: Page, first: int, last: int, names: tuple[Mention, ...]) -> str | None:
    """The event that tokens `[first, last)` report, the part after a colon first; None when they report none."""
    forms = page.tokens.forms
    colon = next((i for i in range(first, last) if forms[i] == ":"), None)
    comma = next((i for i in range(first, last) if forms[i] == "،"), None)
    parts = [(first, last)] if colon is None else [(colon + 1, last), (first, colon)]
    if colon is None and comma is not None and forms[first][0] == "ب":
        parts.insert(0, (comma + 1, last))  # «بدعوة من …، الرئيس فلان يصل إلى …»
    for begin, end in parts:
        title = _from_part(page, begin, Scope(end, names=names, venues=True))
        if title and says_enough(title):
            return title
    return None


def whole(page: Page, first: int, last: int) -> str | None:
    """A headline as it is, when it is short enough to be a title."""
    text = text_of(page, first, last) if last > first else ""
    return text if _FEWEST <= len(text.split()) <= MOST else None


def _from_part(page: Page, first: int, scope: Scope) -> str | None:
    forms, last = page.tokens.forms, scope.stop
    if decides(page, first, last):
        return text_of(page, first + 1, phrase_end(page, first + 1, scope), cut=1)
    if first < last and forms[first] in masdars() and noun_at(forms, first) is None:
        return text_of(page, first, phrase_end(page, first, scope))
    for token in range(first, min(last, first + _FIRST_WORDS)):
        noun = noun_at(forms, token)
        if noun:
            return called(page, Anchor(token, noun, None), scope, None)
        verb = verb_of(forms[token])
        if verb and (verb.tense != "past" or token == first or _is_subject(page, first, token, scope)):
            return _clause(page, first, token, scope)
    return None


def _is_subject(page: Page, first: int, last: int, scope: Scope) -> bool:
    """Whether tokens `[first, last)` name a person: behind it stands a verb of the past («الرئيس عون استقبل وفدا»)."""
    return any(begin_of(page, m) == first and end_of(page, m) == last for m in scope.names)


def decides(page: Page, first: int, last: int) -> bool:
    """Whether the headline at tokens `[first, last)` is of a decision: «قرار بتكليف فلان …»."""
    forms = page.tokens.forms
    if first + 1 >= last or forms[first] not in _DECISIONS:
        return False
    return forms[first + 1][0] == "ب" and forms[first + 1][1:] in masdars()


def _clause(page: Page, first: int, token: int, scope: Scope) -> str | None:
    """Subject, verb and object as a noun phrase; behind a carrier, the noun it carries."""
    forms, last = page.tokens.forms, scope.stop
    verb = verb_of(forms[token])
    if verb is None or token + 1 >= last:
        return None
    subject = text_of(page, first, token) if token > first else ""
    for place in range(token + 1, min(last, token + _CARRIED)):
        noun = noun_at(forms, place)
        if noun and (verb.role != "verb" or noun.owned):
            title = called(page, Anchor(place, noun, None), scope, subject or None)
            return of_phase(verb.masdar, title) if title and verb.role == "phase" else title
    if not verb.masdar:
        return None
    end = phrase_end(page, token + 1, scope, max(MOST - len(subject.split()), 4))
    link = "" if forms[token + 1] in LINKS or forms[token + 1][0] == "ب" else verb.link
    return joined(verb.masdar, link, subject, text_of(page, token + 1, end))
