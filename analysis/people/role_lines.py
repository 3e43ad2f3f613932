"""The sentences that hold names, and the titles in each in reading order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from ..text.page import Page
from . import heads
from .names import Name
from .role_phrases import Phrase, parse
from .role_traits import TRAITS
from .role_words import role_words

_ENDS = frozenset("،؛,;:.()[]«»“”\"-–\n؟!…/")
_CLOSERS = {"(": ")", "[": "]"}
_MAX_BRACKET = 9
_ADDRESSES = frozenset({"honorific", "academic", "rank", "profession"})
_VERB_REACH = 3


class Line(NamedTuple):
    """One sentence as titles see it: its tokens `[first, last)`, its names (indices into `names`), its titles."""

    page: Page
    names: Sequence[Name]
    inside: Sequence[int]
    first: int
    last: int
    number: int
    titles: Sequence[Phrase]  # in reading order, without overlaps
    starts: Sequence[int]  # the first tokens of the names inside

    def names_from(self, token: int) -> Sequence[int]:
        """The names that begin at a token or behind it, as indices."""
        return self.inside[bisect_left(self.starts, token) :]

    def name_before(self, token: int) -> int | None:
        """The last name that begins before a token."""
        place = bisect_left(self.starts, token)
        return self.inside[place - 1] if place else None

    def name_from(self, token: int) -> int | None:
        """The first name that begins at a token or behind it."""
        place = bisect_left(self.starts, token)
        return self.inside[place] if place < len(self.inside) else None


def lines(page: Page, names: Sequence[Name]) -> list[Line]:
    """The sentences that hold names, with the titles in them."""
    anchors = page.at("people.title") if names else []
    found = []
    order = sorted(range(len(names)), key=lambda i: names[i].first)
    for number, group in groupby(order, key=lambda i: page.sentence_of(names[i].first)):
        first, last = page.sentences[number].first, page.sentences[number].last
        inside = list(group)
        ahead = [(names[i].first, names[i].last) for i in inside]
        titles = anchors[bisect_left(anchors, first) : bisect_left(anchors, last)]
        found.append(Line(page, names, inside, first, last, number, titles_of(page, titles, last, ahead),
                          [start for start, _ in ahead]))
    return found


def touches_left(page: Page, name: Name) -> bool:
    """Whether a title before the name may touch it: not when a و or ل is attached to the name."""
    return name.name.startswith(page.tokens.forms[name.first])


def titles_of(page: Page, anchors: Sequence[int], last: int, names: Sequence[tuple[int, int]] = ()) -> list[Phrase]:
    """The titles whose heads stand at `anchors`, in a sentence that ends at token `last` and holds `names`."""
    forms = page.tokens.forms
    found: list[Phrase] = []
    at = reached = 0
    for token in anchors:
        while at < len(names) and names[at][1] <= token:
            at += 1
        limit = names[at][0] if at < len(names) else last
        if token < reached or token >= limit:
            continue
        phrase = parse(page, token, limit)
        if phrase is not None and phrase.reading.head.kind == "kin":
            phrase = _kin(page, phrase, limit, at < len(names))
        if phrase is not None:
            found.append(phrase if phrase.last == limit else settled(phrase, forms, last))
            reached = found[-1].last
    return found


def _kin(page: Page, kin: Phrase, limit: int, named: bool) -> Phrase | None:
    """«زوجة الأمين العام» with the title that is no office of hers; None when it is that of the name behind it."""
    inner = parse(page, kin.last, limit) if kin.last < limit else None
    if inner is None:
        return kin
    return None if named and inner.last == limit else kin._replace(last=inner.strict, strict=inner.strict)


def settled(phrase: Phrase, forms: Sequence[str], limit: int) -> Phrase:
    """The title cut to what is sure, unless a mark, a courtesy or token `limit`, the end of its sentence, follows."""
    if phrase.last == limit or forms[phrase.last] in _ENDS:
        return phrase
    short = phrase.last == phrase.strict + 1 or forms[phrase.strict].startswith("ل")
    if short and _is_address(forms[phrase.last]):
        return phrase  # «أمير البلاد المفدى الشيخ فلان», «رئيس الهيئة العامة لحماية البيئة المهندس فلان»
    return phrase.cut()


def _is_address(form: str) -> bool:
    """Whether a form stands before a name and is no office («السيد», «الدكتور», «اللواء»)."""
    found = heads.readings(form)
    return bool(found) and all(r.definite and r.head.kind in _ADDRESSES for r in found)


def meets(line: Line, token: int) -> bool:
    """Whether a verb whose object is a person stands shortly before a token, no mark between («استقبل الرئيس»)."""
    forms = line.page.tokens.forms
    for at in range(token - 1, max(line.first, token - _VERB_REACH) - 1, -1):
        if not TRAITS[forms[at]]:
            return False
        if forms[at].removeprefix("و") in role_words("meets"):
            return True
    return False


def bracket_end(line: Line, token: int) -> int:
    """The token behind a bracket that opens at `token`; `token` itself when it does not close soon."""
    forms = line.page.tokens.forms
    closer = _CLOSERS.get(forms[token]) if token < line.last else None
    if closer is None:
        return token
    for at in range(token + 1, min(token + _MAX_BRACKET, line.last)):
        if forms[at] == closer:
            return at + 1
    return token
