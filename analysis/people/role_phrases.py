"""Where a title begins and ends: a head and its complement, as Arabic builds them.

A construct head takes a genitive (رئيس لجنة …), a definite or an accusative one an adjective or ل (الأمين العام للحزب،
رئيسًا للوزراء). After that come adjectives, ل، ب، في with a body, and و with a further definite noun. A title ends at
punctuation, at a name, at a verb or particle, and where another office begins.
"""

from __future__ import annotations

from typing import NamedTuple

from ..text.page import Page
from . import heads
from .role_words import is_adjective, is_definite, is_former, role_words, verbs

_MAX_TOKENS = 18
_MAX_OPEN = 5
_PLACE_LETTERS = ("ب", "ل")


class Phrase(NamedTuple):
    """One title: tokens `[first, last)`; `strict` is where it surely ends, `last` where it ends if a name or comma follows."""

    first: int
    last: int
    strict: int
    reading: heads.Reading
    former: bool

    @property
    def plural(self) -> bool:
        """Whether the title is said of two or more (a dual counts only with a genitive behind it)."""
        return self.reading.head.number != "singular"


def head_at(page: Page, token: int) -> heads.Reading | None:
    """The head that stands at a token, if any; of an accusative and a dual, the one its complement asks for."""
    forms = page.tokens.forms
    found = None
    for reading in heads.readings(forms[token]):
        head = reading.head
        rest = forms[token + 1 : token + 1 + len(head.rest)]
        if len(rest) != len(head.rest) or any(w.removeprefix("ال") != r for w, r in zip(rest, head.rest, strict=True)):
            continue
        if head.exact and head.exact not in page.surface(token, token + 1):
            continue
        if head.accusative and head.number == "singular" and _looks_dual(forms, token):
            return reading._replace(head=head._replace(number="dual", accusative=False))
        if found is None or (found.head.number == "dual" and head.number == "plural"):
            found = reading
    return found


def _looks_dual(forms: list[str], token: int) -> bool:
    """«وزيرا الخارجية» has a genitive behind it and is two ministers; «وزيرًا للخارجية» is one."""
    following = forms[token + 1] if token + 1 < len(forms) else ""
    return following.startswith("ال") and (following in role_words("organ") or not is_adjective(following))


def parse(page: Page, token: int, limit: int, names: dict[int, int]) -> Phrase | None:
    """The title whose head stands at `token`; it ends before `limit` and before a name (`names`: first token -> last)."""
    reading = head_at(page, token)
    if reading is None or token in names:
        return None
    start = token + 1 + len(reading.head.rest)
    if reading.head.kind in ("honorific", "kin", "rank"):
        return _short(page, token, start, limit, reading)
    walk = _Walk(page, reading, start, names)
    stop = min(limit, token + _MAX_TOKENS)
    last = start
    strict = 0
    while last < stop:
        taken = walk.take(last)
        if not taken:
            break
        if walk.loose and not strict:
            strict = last
        last += taken
    return Phrase(token, last, strict or last, reading, walk.former)


def _short(page: Page, token: int, start: int, limit: int, reading: heads.Reading) -> Phrase:
    """Courtesies and ranks take no complement, ranks only their grade («الفريق أول ركن»)."""
    if reading.head.kind == "rank":
        while start < limit and page.tokens.forms[start] in role_words("rank"):
            start += 1
    return Phrase(token, start, start, reading, False)


class _Walk:
    """The state of a title that is read word by word."""

    def __init__(self, page: Page, reading: heads.Reading, start: int, names: dict[int, int]) -> None:
        self.page, self.names, self.head = page, names, reading.head
        self.forms = page.tokens.forms
        # Closed: the genitive is complete, so only modifiers follow. Definite and accusative heads take no genitive.
        self.no_genitive = not reading.head.rest and (reading.definite or reading.head.accusative)
        self.closed = self.no_genitive or (bool(reading.head.rest) and is_definite(self.forms[start - 1]))
        self.bare = True  # nothing but adjectives behind the head so far
        self.loose = False  # a word was taken that fits only when a name or comma ends the title
        self.former = False
        self.open = 0

    def take(self, at: int) -> int:
        """How many tokens at `at` belong to the title: 0 ends it."""
        form = self.forms[at]
        if at in self.names or not (form[0].isalpha() or form[0].isdigit()):
            return 0
        if is_former(form):
            self.former = self.closed = True
            return 1
        if form in role_words("stop") or form in verbs():
            return self._after_stop(at, form)
        if form[0] == "و" and form not in role_words("waw") and self.closed:
            return self._conjoined(at, form)
        return self._word(at, form)

    def _after_stop(self, at: int, form: str) -> int:
        """A word that ends most titles opens a complement of some heads (المسؤول عن، المبعوث إلى، المتحدث باسم)."""
        if form == "عام" and self.bare and not self.head.rest:
            return int(self.head.number == "singular")  # «أمين عام الحزب»: here not the word for year
        if form in self.head.prepositions and at + 1 < len(self.forms):
            self.closed = self.bare = False
            self.loose = self.loose or (form == "الي" and self.forms[at + 1] not in role_words("country"))
            return 1
        return 0

    def _conjoined(self, at: int, form: str) -> int:
        """و goes on only to a further noun of the complement («وزير الثقافة والرياضة»), never to an office or verb."""
        rest = form[1:]
        if self.no_genitive and self.bare:
            return 0
        if not rest or heads.readings(form) or rest in role_words("stop") or rest in verbs():
            return 0
        if is_definite(rest) or rest in role_words("join"):
            self.closed = is_definite(rest)
            return 1
        if rest in role_words("country") or is_adjective(form):
            return 1
        return 0

    def _word(self, at: int, form: str) -> int:
        other = head_at(self.page, at)
        if other is not None and not other.preposition and self._begins_office(at, form, other):
            return 0
        if form in ("في", "لدي"):
            return self._in_body(at)
        definite = is_definite(form)
        if not self.closed:
            return self._genitive(form, definite)
        if self._attached(form):
            self.bare = False
            self.closed = definite
            return 1
        if not definite:
            return self._after_closed(form)
        if not is_adjective(form):
            if self.no_genitive and self.bare:
                return 0
            self.loose = True
        return 1

    def _genitive(self, form: str, definite: bool) -> int:
        """A word of a genitive chain; a chain that does not close is doubtful after a few words."""
        self.closed = definite or form in role_words("country")
        self.bare = False
        self.open += 1
        self.loose = self.loose or self.open > _MAX_OPEN
        return 1

    def _begins_office(self, at: int, form: str, other: heads.Reading) -> bool:
        """«نائب رئيس الوزراء وزير الدفاع»: a head after a complete complement is another office of the same person."""
        if other.head.kind in ("honorific", "kin"):
            return not other.head.adjacent or self.closed
        if form in role_words("second") and self.bare:
            return False
        return self.closed

    def _after_closed(self, form: str) -> int:
        """An indefinite word behind a complete complement: an adjective of an accusative head, or a place."""
        return int(is_adjective(form) or form in role_words("country"))

    def _attached(self, form: str) -> bool:
        """ل or ب with a noun: «للحزب»، «لفيتنام»، «بوزارة الخارجية»."""
        if form.startswith("لل"):
            return True
        if form in role_words("lam"):
            return False
        if form[0] not in _PLACE_LETTERS or len(form) < 4:
            return False
        rest = form[1:]
        return is_definite(rest) or any(rest in role_words(kind) for kind in ("organ", "country", "join")) \
            or bool(heads.readings(form)) or form[0] == "ل"

    def _in_body(self, at: int) -> int:
        """«في» or «لدى» with a body or a country belongs to the title; with anything else only before a comma."""
        following = self.forms[at + 1] if at + 1 < len(self.forms) else ""
        if following not in role_words("organ") and following not in role_words("country"):
            if not following or following in role_words("stop") or at + 1 in self.names:
                return 0
            self.loose = True
        self.closed = self.bare = False
        return 1
