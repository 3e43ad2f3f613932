"""Names that are not Vietnamese, read part by part («محمد بن زايد آل نهيان», «أورسولا فون دير لاين»)."""

from __future__ import annotations

from ..text.page import Page
from . import foreign_names
from .arabic_names import CLAN, JOINS, OPENERS, REGNAL
from .foreign_names import LAST, PARTICLES
from .name_context import COURTESY, Left, ends_here
from .name_parts import Reading, begins_vietnamese, grade, part_at
from .name_words import is_stop, is_verb
from .ordinary import frequency
from .vietnamese import STRONG, WEAK, Sure

_MOST = 9
_COMMON = 30.0


def read(page: Page, first: int, head: str, left: Left) -> Reading:
    """The longest name at token `first` (read as `head`); `last == first` when there is none."""
    forms = page.tokens.forms
    reading = Reading(first, 0, 0, 0, False)
    part = part_at(page, first, head, reading, left)
    strong = weak = unknown = 0
    joined = False
    while part is not None and strong + weak + unknown < _MOST:
        last, sure = part
        if sure == STRONG:
            strong += 1
        elif sure == WEAK:
            weak += 1
        else:
            unknown += 1
        reading = Reading(last, strong, weak, unknown, joined)
        part = _next(page, reading, left)
        if part is not None and not joined and forms[last] in JOINS:
            joined = True
            reading = reading._replace(joined=True)
    return _trim(page, first, _close(page, reading))


def _next(page: Page, reading: Reading, left: Left) -> tuple[int, Sure] | None:
    """The next part: directly, behind بن and the like, behind a particle or a hyphen."""
    forms = page.tokens.forms
    at = reading.last
    while at < len(forms) and forms[at] in JOINS and at - reading.last < 3:
        at += 1
    if at > reading.last and at < len(forms):
        part = part_at(page, at, forms[at], reading._replace(joined=True), COURTESY)
        return part or ((at + 1, WEAK) if _may_follow_join(forms[at - 1], forms[at]) else None)
    if at < len(forms) and begins_vietnamese(forms, at, reading):
        return None
    while at < len(forms) and _links(page, at) and at - reading.last < 3:
        at += 1
    if at >= len(forms):
        return None
    linked = at > reading.last  # behind a particle stands no verb («دو لا تور»)
    part = part_at(page, at, forms[at], reading._replace(joined=True) if linked else reading, left)
    if part is None and at > reading.last:
        at = reading.last
        part = part_at(page, at, forms[at], reading, left) if forms[at] != "-" else None
    return part


def _links(page: Page, at: int) -> bool:
    """Whether a particle stands at a token («دو لا تور»), or a hyphen with no space about it: those part the tags."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    if forms[at] == "-":
        return at + 1 < len(forms) and ends[at - 1] == starts[at] and ends[at] == starts[at + 1]
    return forms[at] in PARTICLES


def _may_follow_join(join: str, form: str) -> bool:
    """Behind أبو any word but a particle, behind آيت any; behind بن or ولد one with the article, known or unknown."""
    if join == CLAN and form[0].isalpha():
        return True
    if not form[0].isalpha() or (is_stop(form) and (join != "بن" or len(form) < 5)) or is_verb(form):
        return False  # «بن قرينة» is somebody
    if join in OPENERS or join in ("بن", "منت"):
        return True
    if form[0] == "ب" and not frequency(form) and not frequency(form[1:]):
        return True  # «امبارك ولد بيروك», not «محمد ولد ببغداد»
    return form[0] not in "وفبل" and (form.startswith("ال") or bool(grade(form)) or foreign_names.is_unknown(form))


def _close(page: Page, reading: Reading) -> Reading:
    """A number of kings or «الابن» behind the name."""
    forms = page.tokens.forms
    at = reading.last
    if (
        not reading.parts
        or at >= len(forms)
        or not (forms[at] in LAST or (forms[at - 1] in REGNAL and forms[at] == "عشر"))
    ):
        return reading
    return reading._replace(last=at + 1)


def _trim(page: Page, first: int, reading: Reading) -> Reading:
    """Without a last word that is common as a word, when the sentence goes on behind it."""
    form = page.tokens.forms[reading.last - 1]
    if (
        reading.parts > 1
        and reading.weak
        and not reading.joined
        and grade(form) == WEAK
        and frequency(form) > _COMMON
        and not form.startswith("ال")
        and not ends_here(page, reading.last)
        and reading.last - first > 1
    ):
        return reading._replace(last=reading.last - 1, weak=reading.weak - 1)
    return reading
