"""Where titles stand alone in a page: of one person, definite, beside no name, and no part of a body or a function."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ..text.page import Page
from . import heads
from . import role_traits as traits
from .names import Name
from .role_lines import settled
from .role_phrases import Phrase, parse
from .role_traits import TRAITS
from .role_words import role_words
from .title_match import stem

_REACH = 18  # no title is longer


class Alone(NamedTuple):
    """A title that stands alone, with the folded text it is compared by."""

    phrase: Phrase
    text: str


class _Reader:
    """Reads the titles of a page in order, over those that a longer one holds."""

    def __init__(self, page: Page, names: Sequence[Name]) -> None:
        self.page = page
        self.forms = page.tokens.forms
        self.names = sorted((name.first, name.last) for name in names)
        self.at = 0
        self.reached = 0

    def read(self, token: int) -> Phrase | None:
        """The title that begins at a token; None inside a name or a title read before."""
        while self.at < len(self.names) and self.names[self.at][1] <= token:
            self.at += 1
        sentence = self.page.sentences[self.page.sentence_of(token)]
        limit = self.names[self.at][0] if self.at < len(self.names) else sentence.last
        limit = min(limit, sentence.last)
        if token < self.reached or token >= limit:
            return None
        phrase = parse(self.page, token, limit)
        if phrase is None:
            return None
        phrase = phrase if self.beside_name(phrase.last) else settled(phrase, self.forms, sentence.last)
        self.reached = phrase.last
        return phrase

    def beside_name(self, token: int) -> bool:
        """Whether the next name begins at a token."""
        return self.at < len(self.names) and self.names[self.at][0] == token


def alone(page: Page, names: Sequence[Name], given: set[int], wanted: frozenset[str]) -> Iterator[Alone]:
    """Titles with a head in `wanted` that stand for a person; `given`: first tokens of those said of a name."""
    reader = _Reader(page, names)
    pending: list[int] = []  # heads of other titles, read only when a wanted one may be part of them
    for token in page.at("people.title"):
        if not _heads(reader.forms[token]) & wanted:
            pending.append(token)
            continue
        for outer in pending:
            if outer > token - _REACH:
                reader.read(outer)
        pending.clear()
        phrase = reader.read(token)
        if phrase is None or phrase.first in given or reader.beside_name(phrase.last):
            continue
        if _of_one_person(reader.forms, phrase) and not _in_function(reader.forms, phrase):
            yield Alone(phrase, _text(page, phrase))


@cache
def _heads(form: str) -> frozenset[str]:
    """The heads a token may be, as `title_match.office` has them."""
    return frozenset(stem(reading.head.lemma.split()[0]) for reading in heads.readings(form))


def _of_one_person(forms: Sequence[str], phrase: Phrase) -> bool:
    """A definite singular: «الوزير»، «رئيس الوزراء», not «رئيسًا للدولة», «عضو في الحزب» or «نواب الرئيس»."""
    head = phrase.reading.head
    if phrase.plural or head.accusative or head.adjacent or head.kind not in heads.OFFICES:
        return False
    if phrase.reading.definite:
        return True
    for form in forms[phrase.first + 1 : phrase.last]:
        bits = TRAITS[form]
        if bits & (traits.IN | traits.ATTACHED):
            return False
        if bits & (traits.DEFINITE | traits.COUNTRY):
            return True
    return False


def _in_function(forms: Sequence[str], phrase: Phrase) -> bool:
    """«مكتب رئيس الوزراء»، «انتخاب الرئيس»، «بصفته وزير الدفاع»، «الرئيس أو نائبه»: the office and not a person."""
    at = phrase.first - 1
    while at > 0 and _is_courtesy(forms[at]):
        at -= 1
    if at >= 0 and (forms[at] in role_words("about") or forms[at] in role_words("holds")):
        return not phrase.reading.preposition
    return phrase.last < len(forms) and forms[phrase.last] in ("او", "ام")


def _is_courtesy(form: str) -> bool:
    readings = heads.readings(form)
    return bool(readings) and readings[0].head.kind == "honorific"


def _text(page: Page, phrase: Phrase) -> str:
    """The title's folded words; «دولة الرئيس» is a prime minister, so that courtesy stays."""
    text = page.phrase(phrase.first, phrase.last)[phrase.reading.cut :]
    before = page.tokens.forms[phrase.first - 1] if phrase.first else ""
    return f"دوله {text}" if before == "دوله" else text
