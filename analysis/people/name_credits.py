"""Makers of pictures and texts: names that only a credit or a byline gives, mostly without a family name."""

from __future__ import annotations

from collections.abc import Iterator

from ..facts import Facts
from ..outlets import outlet_at
from ..text.page import Page
from . import foreign_names, name_reading, vietnamese
from .name_context import Left
from .name_places import is_country
from .name_spans import Span
from .name_words import is_courtesy, is_stop, is_verb
from .vietnamese import Sure

_BARE = frozenset({"تصوير", "بعدسه", "بقلم", "عدسه"})
_MOST = 4
_NEVER = frozenset({"ان", "انه"})  # آن، آنه, here no particles


def find_credits(page: Page, facts: Facts) -> list[Span]:
    """Names behind «تصوير:», «بقلم» and the like, and at the head of a byline."""
    found = []
    for first in (*_behind_words(page), *(f.first for f in facts.furniture if f.kind == "byline")):
        last = _name_end(page, first)
        if last > first:
            found.append(Span(first, last, 0, "credit", Left.NOTHING))
    return found


def _behind_words(page: Page) -> Iterator[int]:
    """Where the name begins that a word of credit announces."""
    forms = page.tokens.forms
    for anchor in page.at("names.credit"):
        opens = anchor == 0 or not forms[anchor - 1][0].isalpha()
        if anchor + 2 < len(forms) and forms[anchor + 1] == ":":
            yield anchor + 2
        elif opens and forms[anchor] in _BARE and anchor + 1 < len(forms):
            yield anchor + 1


def _name_end(page: Page, first: int) -> int:
    """The token behind the one to four words of a name that fill the place up to a mark, or `first`."""
    forms = page.tokens.forms
    last = first
    while last < len(forms) and forms[last][0].isalpha() and last - first <= _MOST:
        last += 1
    words = forms[first:last]
    if (
        not 2 <= len(words) <= _MOST
        or is_courtesy(words[0])
        or outlet_at(tuple(w.lower() for w in words), 0)
        or any(map(is_country, words))
    ):
        return first
    if all(_is_latin_name(w) for w in words):
        return last if last < len(forms) and forms[last] in "/-)–" else first
    surely = any(vietnamese.syllable(w) == Sure.STRONG or name_reading.grade(w) == Sure.STRONG for w in words)
    return last if surely and all(map(_is_part, words)) else first


def _is_latin_name(word: str) -> bool:
    return word[0].isupper() and word[1:].islower() and word[0] < "\u0600"


def _is_part(word: str) -> bool:
    known = name_reading.grade(word) and not is_stop(word) and not is_verb(word)
    return bool(word in _NEVER or vietnamese.syllable(word) or known or foreign_names.is_unknown(word))
