"""Places whose names look like persons' («مقاطعة بينه دونغ», «في هوا ثينه»), found before names are read."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ..lexicons import column
from ..text.fold import fold_text
from ..text.page import Page
from . import vietnamese
from .name_context import direct_title
from .name_words import is_courtesy
from .role_words import role_words
from .vietnamese import Sure

_SHORT = frozenset({"هوي"})


@cache
def _places() -> dict[str, tuple[tuple[str, ...], ...]]:
    found: dict[str, list[tuple[str, ...]]] = {}
    for place in column("named_after", "forms", kind="place"):
        words = tuple(fold_text(place).split())
        found.setdefault(words[0], []).append(words)
    return {head: tuple(places) for head, places in found.items()}


def first_words() -> frozenset[str]:
    """The first word of every listed place."""
    return frozenset(_places())


def is_country(form: str) -> bool:
    """Whether a form is a country, also behind a proclitic."""
    return form in role_words("country") or (form[0] in "وفبلك" and form[1:] in role_words("country"))


def listed_places(page: Page) -> dict[int, int]:
    """First token -> token behind it, of every listed place that is not the end of a person's name."""
    forms = page.tokens.forms
    found: dict[int, int] = {}
    reached = 0
    for first in page.at("names.place"):
        behind = _behind(forms[first])
        if first < reached or not ("" in behind or (first + 1 < len(forms) and forms[first + 1] in behind)):
            continue
        last = _listed_end(forms, first, behind)
        if last == first or _inside_name(forms, first) or _is_honoured(page, first):
            continue
        if not _begins_name(forms, first, last):
            found[first] = reached = last
    return found


def place_end(forms: list[str], first: int) -> int:
    """The token behind the longest listed place at token `first`, after و too, or `first`."""
    return _listed_end(forms, first, _behind(forms[first]))


def _listed_end(forms: list[str], first: int, behind: Mapping[str, list[tuple[str, ...]]]) -> int:
    """The token behind the longest listed place at token `first`, or `first`."""
    following = forms[first + 1] if first + 1 < len(forms) else ""
    ends = [
        first + 1 + len(words)
        for words in (*behind.get(following, ()), *behind.get("", ()))
        if tuple(forms[first + 1 : first + 1 + len(words)]) == words
    ]
    return max(ends, default=first)


@cache
def _behind(form: str) -> dict[str, list[tuple[str, ...]]]:
    """Second word ("" for none) -> what follows the first word, `form`, in the listed places with these two."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for head in _readings(form):
        for words in _places().get(head, ()):
            found.setdefault(words[1] if len(words) > 1 else "", []).append(words[1:])
    return found


def _is_honoured(page: Page, first: int) -> bool:
    """«الرئيس هو تشي منه»: directly behind a courtesy or an office of one word stands a person."""
    return first > 0 and (is_courtesy(page.tokens.forms[first - 1]) or direct_title(page, first - 1))


def _readings(form: str) -> tuple[str, ...]:
    return (form, form[1:]) if form[0] in "وفلبك" else (form,)


def _begins_name(forms: list[str], first: int, last: int) -> bool:
    """«فو ثو كيم»: exactly one more syllable behind what would be a place and begins with a family name."""
    if last >= len(forms) or vietnamese.syllable(forms[last]) < Sure.STRONG:
        return False
    behind = forms[last + 1] if last + 1 < len(forms) else "."
    if behind in vietnamese.PARTICLE and vietnamese.family(forms[last]) == Sure.STRONG:
        return False  # «لمقاطعة آن جيانغ تران آنه ثو»
    return any(map(vietnamese.family, _readings(forms[first]))) and not vietnamese.syllable(behind)


def _inside_name(forms: list[str], first: int) -> bool:
    """«نجوين هوا بينه»: a family name directly before, or a syllable that follows one."""
    if not first or forms[first] not in vietnamese.syllables():
        return False
    before = forms[first - 1]
    if any(
        vietnamese.family(r) == Sure.STRONG or (vietnamese.family(r) and forms[first] in _SHORT)
        for r in _readings(before)
    ):
        return True
    return (
        vietnamese.syllable(before) > Sure.NO
        and first > 1
        and any(vietnamese.family(r) for r in _readings(forms[first - 2]))
    )
