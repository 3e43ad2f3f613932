"""Duties said without a verb of asking: «يجب على …», «شدد على ضرورة …», «نبّه إلى أن على اللجان أن …»."""

from __future__ import annotations

from typing import NamedTuple

from ..text.page import Page
from .actions import action_cut
from .frames import says_that
from .speakers import People, Speaker
from .words import Trigger, trigger_of, words

_BACK = 45  # tokens from a duty back to the verb of saying that governs it
_NEAR = 12  # tokens between على and the أن of a duty
_FIRST_PERSON = frozenset(["علينا", "بنا", "منا"])
_NO_DUTY = frozenset(["كان", "كانت", "لم", "ما", "مما", "كما", "بما"])
_ON = frozenset(["علي", "عليه", "عليها", "عليهم"])


class Duty(NamedTuple):
    """Tokens: where the duty begins, whom `[to, to_end)`, what it asks; `soft` when its own words are."""

    token: int
    to: int
    to_end: int
    what: int
    soft: bool
    impersonal: bool  # a duty by its own word (يجب), which needs no verb of saying beside it


def duty_at(page: Page, token: int, stop: int) -> Duty | None:
    """The duty that a cue word announces, if it does."""
    forms = page.tokens.forms
    if token + 2 >= stop:
        return None
    if page.has(token, "directive.need"):
        bare = forms[token].removeprefix("ب").removeprefix("ل")
        if forms[token].startswith("ل"):
            return None  # «نظرًا لضرورة …»
        return Duty(token, token, token, token + 1, bare not in words("need"), False)
    if page.has(token, "directive.must"):
        return _must(page, token, stop)
    if page.has(token, "directive.good"):
        return _good(page, token, stop)
    if forms[token + 1] in _ON:  # أن على اللجان أن …
        return _on(page, token + 1, stop, soft=forms[token + 1] != "علي")
    return None


def _must(page: Page, token: int, stop: int) -> Duty | None:
    forms = page.tokens.forms
    previous = forms[token - 1] if token else ""
    following = token + 1
    if previous in _NO_DUTY or (forms[token].endswith("مطلوب") and forms[following] != "من"):
        return None
    if forms[following] in _FIRST_PERSON:
        return Duty(token, following, following, following + 1, True, True)
    if forms[following] in _ON and forms[following] != "علي":
        return Duty(token, following, following, following + 1, False, True)  # «يتعين عليها أن …»
    to_body = forms[token].endswith("ينبغي") and forms[following][0] == "ل" and len(forms[following]) > 3
    if to_body or forms[following] in ("علي", "ل", "من") or forms[following].startswith("لل"):
        begin = following + (forms[following] in ("علي", "من"))
        what = next((p for p in range(begin + 1, min(stop, begin + 30)) if _opens(page, p)), begin)
        return Duty(token, begin, what, what, False, True)
    if says_that(page, following):
        ours = forms[following + 1].startswith("ن") and len(forms[following + 1]) < 7  # أن نعمل
        return Duty(token, following + 2, min(following + 7, stop), following, ours, True)
    what = action_cut(page, following) is not None
    return Duty(token, following, following, following, False, True) if what else None


def _opens(page: Page, token: int) -> bool:
    previous = page.tokens.forms[token - 1]
    noun = action_cut(page, token) in ("", "ال")
    return says_that(page, token) or (noun and previous.startswith(("ال", "لل", "وال")))


def _good(page: Page, token: int, stop: int) -> Duty | None:
    """«من الضروري أن …», «من الأفضل …»."""
    forms = page.tokens.forms
    if not token or forms[token - 1] not in ("من", "ومن"):
        return None
    if forms[token + 1] == "علي":
        return _on(page, token + 1, stop, soft=True)
    if says_that(page, token + 1) or action_cut(page, token + 1) is not None:
        return Duty(token, token + 1, token + 1, token + 1, True, False)
    return None


def _on(page: Page, token: int, stop: int, soft: bool) -> Duty | None:
    """على + whom + أن: a duty without a word for it."""
    that = next((p for p in range(token + 1, min(stop, token + _NEAR)) if says_that(page, p)), None)
    if that is None or (that == token + 1 and not soft):
        return None
    return Duty(token, token + 1, that, that, soft, False)


class Saying(NamedTuple):
    """The verb of saying over a duty, and who says it."""

    token: int
    trigger: Trigger
    speaker: Speaker | None


def saying_over(page: Page, people: People, sentence: int, token: int) -> Saying | None:
    """The nearest verb of saying before `token` in its sentence."""
    first = page.sentences[sentence].first
    for place in range(token - 1, max(first, token - _BACK) - 1, -1):
        trigger = trigger_of(page.tokens.forms[place])
        if trigger is not None:
            speaker = people.after(place, token) or people.office(place + 1, token, bodies=True)
            return Saying(place, trigger, speaker)
    return None
