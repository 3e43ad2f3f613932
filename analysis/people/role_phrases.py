"""Where a title begins and ends: a head and its complement, as Arabic builds them.

A construct head takes a genitive (رئيس لجنة …), a definite or an accusative one an adjective or ل (الأمين العام للحزب،
رئيسًا للوزراء). After that come adjectives, ل، ب، في with a body, and و with a further definite noun. A title ends at
punctuation, at a name, at a verb or particle, and where another office begins.
"""

from __future__ import annotations

from typing import NamedTuple

from ..text.page import Page
from . import heads
from . import role_traits as traits
from .role_heads import head_at
from .role_traits import TRAITS
from .role_walk import Walk
from .role_words import role_words

_MAX_TOKENS = 18


class Phrase(NamedTuple):
    """One title: tokens `[first, last)`. `strict`: where it surely ends; `last`: where, if a name or a mark follows."""

    first: int
    last: int
    strict: int
    reading: heads.Reading
    former_at: int  # the token «السابق», -1 for none

    def cut(self) -> Phrase:
        """The title without what is doubtful."""
        return self if self.last == self.strict else self._replace(last=self.strict)

    @property
    def former(self) -> bool:
        """Whether the office is no longer held."""
        return 0 <= self.former_at < self.last

    @property
    def plural(self) -> bool:
        """Whether the title is said of two or more (a dual counts only with a genitive behind it)."""
        return self.reading.head.number != "singular"


def parse(page: Page, token: int, limit: int) -> Phrase | None:
    """The title whose head stands at `token`; it ends before token `limit`, the next name's or the sentence's end."""
    reading = head_at(page, token)
    if reading is None:
        return None
    start = token + 1 + len(reading.head.rest)
    if reading.head.short:
        return _short(page, token, start, limit, reading)
    walk = Walk(page, reading, start)
    last, strict = walk.run(start, min(limit, token + _MAX_TOKENS))
    return Phrase(token, last, strict, reading, walk.former_at)


def _short(page: Page, token: int, start: int, limit: int, reading: heads.Reading) -> Phrase:
    """Courtesies and ranks take no complement, ranks only their grade («الفريق أول ركن»)."""
    forms, former_at = page.tokens.forms, -1
    while start < limit:
        if TRAITS[forms[start]] & traits.FORMER:
            former_at = start
        elif reading.head.kind == "kin" or forms[start] not in role_words("rank"):
            break
        start += 1
    return Phrase(token, start, start, reading, former_at)
