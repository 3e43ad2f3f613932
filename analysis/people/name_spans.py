"""Full names at their anchors: which tokens belong to one, on the evidence of its parts and of what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ..text.page import Page
from . import arabic_names, foreign_names, vietnamese
from .heads import head_forms
from .name_context import Left, ends_here, left_of, names_a_thing
from .name_places import is_country, listed_places
from .name_words import COMMON, context, frequency, is_courtesy, is_ordinary, is_stop, is_verb
from .vietnamese import Sure

_BACK = 3
_NUMBERS = frozenset({"مليون", "مليار", "مليارات", "تريليون", "الف", "مائه", "مئه", "ملايين", "الاف", "بليون", "تريليونات"})


class Span(NamedTuple):
    """Tokens `[first, last)` of one name; `cut` letters of the first are proclitics. `kind`: place = not a person."""

    first: int
    last: int
    cut: int
    kind: str  # vietnamese | arabic | foreign | place
    left: Left


def find_spans(page: Page) -> list[Span]:
    """Every full name and every place that looks like one, in reading order, without overlaps."""
    forms = page.tokens.forms
    places = listed_places(page)
    courtesies = {t + 1 for t in page.at("names.courtesy")}
    anchors = sorted({*page.at("names.sure", "names.weak"), *(t for t in courtesies if t < len(forms)), *places})
    found: list[Span] = []
    reached = 0
    for anchor in anchors:
        if anchor < reached:
            continue
        if anchor in places:
            found.append(Span(anchor, places[anchor], 0, "place", Left.NOTHING))
            reached = places[anchor]
            continue
        for first in _starts(forms, anchor, reached):
            span = _read_at(page, first, found)
            if span is not None and span.last > anchor:
                found.append(span)
                reached = span.last
                break
    return found


def _starts(forms: list[str], anchor: int, reached: int) -> Iterator[int]:
    """Where a name that holds the anchor may begin, farthest first."""
    first = anchor
    while first > max(reached, anchor - _BACK, 0) and may_open(forms[first - 1]):
        first -= 1
    yield from range(first, anchor + 1)


def may_open(form: str) -> bool:
    """Whether a name may begin with the token, proclitics aside."""
    return any(vietnamese.family(p) or arabic_names.known(p) or foreign_names.known(p) for p, _ in readings(form))


def readings(form: str) -> list[tuple[str, int]]:
    """A form as written and without one or two proclitics, and how many letters those are.

    Of a common word only its و is cut (لجنة is never ل + جنة).
    """
    if is_country(form) or form in context("nation") or is_verb(form):
        return []
    found = [] if is_courtesy(form) or form in head_forms() and not arabic_names.given(form) else [(form, 0)]
    if len(form) > 2 and form[0] in "وفلبك" and (form[0] == "و" or not is_ordinary(form)):
        found.append((form[1:], 1))
        if len(form) > 3 and form[0] in "وف" and form[1] in "لبك" and not is_ordinary(form):
            found.append((form[2:], 2))
    return found


def _read_at(page: Page, first: int, found: list[Span]) -> Span | None:
    forms = page.tokens.forms
    for head, cut in readings(forms[first]):
        near = bool(found) and (found[-1].last == first or (found[-1].last + 1 == first and forms[first - 1] in "،؛"))
        left = left_of(page, first, near and found[-1].kind != "place")
        options = (_vietnamese(page, first, head, cut, left), _arabic(page, first, head, cut, left),
                   _foreign(page, first, head, cut, left))
        kind, last = max(zip(("vietnamese", "arabic", "foreign"), options, strict=True), key=lambda o: o[1])
        if last > first:
            thing = names_a_thing(page, first) or _is_place(forms, first, last, left, found)
            return Span(first, last, cut, "place" if thing else kind, left)
    return None


def _is_place(forms: list[str], first: int, last: int, left: Left, found: list[Span]) -> bool:
    """«في تران دي», and what follows a place in a list («بلديات فو هوو ودونغ تيان»): short and without a title."""
    if last - first > 2 or left > Left.LIST:
        return False
    if first and forms[first - 1] == "في":
        return True
    return bool(found) and found[-1].kind == "place" and forms[found[-1].last : first] in ([], ["،"])


def _vietnamese(page: Page, first: int, head: str, cut: int, left: Left) -> int:
    """The token behind a Vietnamese name at `first`, or `first`."""
    forms = page.tokens.forms

    def surface(token: int) -> str:
        return page.surface(token, token + 1)[cut if token == first else 0 :]

    if first and (forms[first - 1] in _NUMBERS or forms[first - 1].isdigit()):
        return first
    degrees = vietnamese.read(forms, surface, first, head)
    if len(degrees) == 5 and not ends_here(page, first + 5):
        degrees.pop()
    while len(degrees) > 2 and degrees[-1] == Sure.WEAK and not ends_here(page, first + len(degrees)):
        degrees.pop()
    if len(degrees) < 2:
        return first
    sure = sum(d == Sure.STRONG for d in degrees[1:])
    if degrees[0] == Sure.STRONG:
        enough = sure > 0 or left > Left.NOTHING
    elif is_stop(head) and len(degrees) > 2 and vietnamese.family(forms[first + 1]) == Sure.STRONG and left < Left.TITLE:
        enough = False
    else:
        enough = sure > 1 or (left > Left.NOTHING and (sure > 0 or not is_stop(head)))
    return first + len(degrees) if enough else first


def _arabic(page: Page, first: int, head: str, cut: int, left: Left) -> int:
    """The token behind an Arabic name at `first`, or `first`."""
    forms = page.tokens.forms
    if page.surface(first, first + 1).endswith("ى") or is_stop(head):
        return first
    titled = left >= Left.TITLE
    last, units, sure = arabic_names.read(forms, first, head, titled)
    if units >= 2 and (sure == Sure.STRONG or left == Left.COURTESY):
        return last
    if units == 1 and not cut and (left == Left.COURTESY or (titled and sure == Sure.STRONG)):
        return last
    return first


def _foreign(page: Page, first: int, head: str, cut: int, left: Left) -> int:
    """The token behind a foreign name at `first`, or `first`."""
    forms = page.tokens.forms
    titled = left >= Left.TITLE
    if frequency(head) > COMMON and not titled:
        return first
    last, parts, known = foreign_names.read(forms, first, head, titled)
    if parts == 1:
        if cut and is_ordinary(forms[first]):
            return first
        return last if foreign_names.stands_alone(head) or (titled and foreign_names.known(head) == Sure.STRONG) else first
    return last if known > 1 or (known and foreign_names.known(head) == Sure.STRONG) or (parts and titled) else first
