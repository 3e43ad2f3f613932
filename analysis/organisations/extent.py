"""How far a body's name reaches: its head, the genitive or adjectives after it, and what it belongs to."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..phrases import BEFORE_FROM, end_kind
from ..places import place_at
from ..text.clitics import is_definite
from ..text.page import Page
from .lexicon import Head, canonical, head_of, known_from, links

_MOST = 12  # tokens of a name
_OPENING, _CLOSING = '«"“', '»"”'


class Body(NamedTuple):
    """Tokens `[first, last)` name a body, without the first `cut` letters; `name` is the canonical name."""

    first: int
    last: int
    cut: int
    name: str


def body_at(page: Page, token: int) -> Body | None:
    """The body whose name begins at `token`: one known by name, else a head with its complement."""
    forms = page.tokens.forms
    head = head_of(forms[token])
    by_name = _known_at(forms, token)
    last = None if head is None or head.plural else _end(page, token, head)
    if head is None or last is None or (by_name and not _says_more(forms[by_name.last : last])):
        return by_name
    return Body(token, last, head.cut, _name(page, token, last, head))


def _says_more(beyond: list[str]) -> bool:
    """Whether words behind a known name make another body of it; an ordinal (الجمعية الوطنية الخامسة عشرة) does not."""
    ordinary = links("adjective") | links("feminine")
    return any(form not in ordinary and (not is_definite(form) or form.endswith(("ي", "يه"))) for form in beyond)


def _known_at(forms: list[str], token: int) -> Body | None:
    bodies = known_from(forms[token])
    if not bodies:
        return None
    after = token + 1
    entries = bodies.get(forms[after], ()) if after < len(forms) else ()
    for entry in (*entries, *bodies.get("", ())):
        last = after + len(entry.rest)
        if forms[after:last] == entry.rest:
            return Body(token, last, entry.cut, entry.name)
    return None


def _name(page: Page, first: int, last: int, head: Head) -> str:
    """The canonical name, or the words of the text with the head's article put back."""
    folded = " ".join((("ال" if head.definite else "") + head.word, *page.tokens.forms[first + 1 : last]))
    return canonical().get(folded) or restored(page, first, last)


def restored(page: Page, first: int, last: int) -> str:
    """The text of tokens `[first, last)` without what is attached before it; «للجنة …» becomes «اللجنة …»."""
    head = head_of(page.tokens.forms[first])
    cut = head.cut if head else 0
    start, end = page.tokens.starts[first] + cut, page.tokens.ends[last - 1]
    surface = page.folded.raw[slice(*page.folded.span(start, end))]
    if not surface.startswith("لل"):
        return surface
    return "ال" + (surface[1:] if head and head.word.startswith("ل") else surface[2:])


def _end(page: Page, first: int, head: Head) -> int | None:
    """Token after the name; None when the head alone names no body here."""
    if head.of == "none" or (head.of == "adjective" and not head.definite):
        return None
    if head.word == "مركز" and not links("ordinal").isdisjoint(page.tokens.forms[first + 1 : first + 2]):
        return None  # «فاز بالمركز الأول»
    place = first + 1 if head.definite else _genitive(page, first + 1, head)
    if place is None:
        return None
    gender = "any" if not head.definite else "feminine" if head.word.endswith("ه") else "masculine"
    place = adjectives(page.tokens.forms, place, gender, joined=not head.definite)
    if head.definite and head.of != "definite" and place == first + 1:
        return None
    return min(_belonging(page, place, head), first + _MOST)


def _genitive(page: Page, place: int, head: Head) -> int | None:
    """Token after the genitive of an indefinite head: another body, a place, a definite noun, a name in quotes."""
    forms = page.tokens.forms
    if place >= len(forms):
        return None
    form = forms[place]
    inner = head_of(form)
    if inner and not inner.attached and not inner.plural:
        if head.of == "topic":
            return None
        return place + 1 if inner.definite else _end(page, place, inner)
    located = place_at(page, place)
    if located and not located.attached:
        return located.last
    if form in _OPENING:
        return _quoted(forms, place)
    if is_definite(form):
        return None if end_kind(form) in ("relative", "time", "year", "person") else place + 1
    if form in links("inner") and place + 1 < len(forms):
        return _genitive(page, place + 1, head)
    return place + 1 if head.of == "named" and form.isascii() and form[0].isalpha() else None


def _quoted(forms: list[str], place: int) -> int | None:
    return next((last + 1 for last in range(place + 1, min(place + 6, len(forms))) if forms[last] in _CLOSING), None)


def adjectives(forms: list[str], place: int, gender: str, *, joined: bool) -> int:
    """Token after the definite adjectives that agree with `gender` and, in a topic, the nouns joined to it."""
    while place < len(forms) and (_is_adjective(forms[place], gender) or (joined and _is_joined(forms[place]))):
        place += 1
    return place


@lru_cache(1 << 16)
def _is_adjective(form: str, gender: str) -> bool:
    """Whether a definite word can be an adjective of the name: a nisba, a feminine, or one of a few others."""
    if form in links("adjective"):
        return gender != "feminine"
    if form in links("feminine"):
        return gender != "masculine"
    if not is_definite(form) or end_kind(form) or head_of(form):
        return False
    return (form.endswith("ي") and gender != "feminine") or (form.endswith("ه") and gender != "masculine")


@lru_cache(1 << 16)
def _is_joined(form: str) -> bool:
    """«والبيئة»: joined to the topic, and neither a body, a person nor bodies in general."""
    return form.startswith("وال") and len(form) > 5 and end_kind(form) is None and head_of(form) is None


def _belonging(page: Page, place: int, head: Head) -> int:
    """Token after «للحزب», «لمدينة كذا», «في وزارة كذا», «من الأمراض» behind the name."""
    forms = page.tokens.forms
    if place >= len(forms):
        return place
    following = forms[place + 1] if place + 1 < len(forms) else ""
    if forms[place - 1] in BEFORE_FROM and forms[place] == "من" and is_definite(following):
        return adjectives(forms, place + 2, "any", joined=True)  # «إدارة الوقاية من الأمراض»
    form = forms[place]
    if form[0] == "ل" and len(form) > 3:
        return _owner(page, place, head)
    if head.kind == "party":
        return _seat(page, place)
    return place


def _owner(page: Page, place: int, head: Head) -> int:
    """Token after the body, place or topic to which a lam gives the name: «لجبهة الوطن», «للدعاية والتعبئة»."""
    forms = page.tokens.forms
    body = body_at(page, place)
    if body:
        return body.last
    located = place_at(page, place)
    if located and located.attached:
        return located.last
    if forms[place][1:] in links("inner") and is_definite(forms[place + 1] if place + 1 < len(forms) else ""):
        return adjectives(forms, place + 2, "any", joined=True)  # «لمكافحة الفساد»
    topic = forms[place].startswith("لل") and forms[place] not in links("purpose")
    if not topic or head.kind in ("company", "media") or head.of == "definite" or end_kind("ال" + forms[place][2:]):
        return place
    return adjectives(forms, place + 1, "any", joined=True)


def _seat(page: Page, place: int) -> int:
    """A party committee's seat: «في مقاطعة كذا», «بوزارة الخارجية»."""
    forms = page.tokens.forms
    apart = forms[place] == "في"
    inside = place + 1 if apart else place
    if inside >= len(forms) or not (apart or forms[place][0] == "ب"):
        return place
    located = place_at(page, inside)
    if located and located.attached == ("" if apart else "ب"):
        return located.last
    inner = head_of(forms[inside])
    if inner and not inner.plural and not inner.definite and inner.attached == ("" if apart else "ب"):
        return _end(page, inside, inner) or place
    return place
