"""Tasks that go on without a verb of asking: «مواصلة ترتيب …», «وتواصل لجان الحزب …» behind a request."""

from __future__ import annotations

from .actions import action_cut
from .compose import Composer, Part
from .frames import says_that
from .speakers import Speaker
from .words import class_of, words

_SHORTEST = 4  # words of a task
_NEAR = 12  # tokens between على and what is asked


def going_on(composer: Composer, sentence: int, speaker: Speaker | None) -> Part | None:
    """The directive that a sentence right behind another is, if it is one."""
    page = composer.page
    row = page.sentences[sentence]
    token = _opening(composer, row.first, row.last)
    if row.last - token < _SHORTEST:
        return None
    form = page.tokens.forms[token]
    if form in words("on"):
        return _duty(composer, token, row.last, speaker)
    # «ونقل السفير …» is a verb as often as a verbal noun.
    if len(form.removeprefix("و")) > 3 and action_cut(page, token) in ("", "و"):
        return Part(speaker, (token, token), token, None, "implicit")
    verb = form.removeprefix("و") if form.removeprefix("و") in words("ongoing") else form
    if verb in words("ongoing") and class_of(page.tokens.forms[token + 1]) == "inside":
        return Part(speaker, (token + 1, token + 1), token, None, "implicit")
    return None


def _duty(composer: Composer, token: int, last: int, speaker: Speaker | None) -> Part | None:
    """«وعلى وزير الزراعة أن …», «وعليها تنفيذ …»: an order that needs no verb behind another one."""
    page = composer.page
    if page.tokens.forms[token].endswith("علي"):
        that = next((p for p in range(token + 2, min(last, token + _NEAR)) if says_that(page, p)), None)
        return Part(speaker, (token + 1, that), that, token, "explicit") if that else None
    for place in range(token + 1, min(last, token + _NEAR)):
        if says_that(page, place) or action_cut(page, place) in ("", "ال"):
            return Part(speaker, (token, token), place, token, "explicit")
        if not page.tokens.forms[place].startswith("ب") and not page.tokens.forms[place].startswith("ال"):
            return None  # «وعليه طلبت الوزيرة …»: accordingly
    return None


def _opening(composer: Composer, first: int, last: int) -> int:
    """The first word behind quotation marks, dashes and «إلى جانب ذلك،»."""
    forms = composer.page.tokens.forms
    token = first
    while token < last - 1 and not forms[token][0].isalnum():
        token += 1
    for length in (4, 3, 2, 1):
        phrase = " ".join(forms[token : token + length])
        if phrase in words("carry") or phrase.removeprefix("و") in words("carry"):
            token += length
            return token + (token < last and forms[token] in "،,:")
    return token
