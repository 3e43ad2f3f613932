"""Full names at their anchors: which tokens belong to one, on the evidence of parts and surroundings."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..text.page import Page
from . import arabic_names, known_names, vietnamese
from .name_anchors import find_anchors
from .name_context import COURTESY, LIST, NOTHING, Left, is_second, left_of
from .name_ends import general_end
from .name_places import listed_places
from .name_reading import grade
from .name_starts import may_begin, readings, starts
from .name_things import names_a_thing
from .role_words import role_words
from .vietnamese import STRONG
from .vietnamese_ends import vietnamese_end

_WHERE = frozenset({"في", "وفي", "شرق", "شرقي", "غرب", "غربي", "شمال", "شمالي", "جنوب", "جنوبي", "وشرق", "وغرب",
                    "وشمال", "وجنوب"})  # fmt: skip
_EPONYM = 2  # words of the name that a thing is called by, when a person's follows
_JOINED = arabic_names.JOINS | arabic_names.OPENERS | arabic_names.CLOSERS


class Span(NamedTuple):
    """Tokens `[first, last)` of one name; `cut` letters of the first are proclitics. `kind`: place = not a person."""

    first: int
    last: int
    cut: int
    kind: str  # vietnamese | general | clip | place
    left: Left


def find_spans(page: Page, credits: Mapping[int, Span]) -> list[Span]:
    """Every full name and every place that looks like one, in reading order, without overlaps.

    `credits` are names found before by the words that announce them, by first token.
    """
    forms = page.tokens.forms
    places = listed_places(page)
    anchors = sorted({*find_anchors(page), *places, *credits})
    found: list[Span] = []
    reached = at = 0
    while at < len(anchors):
        anchor = anchors[at]
        at += 1
        if anchor < reached:
            continue
        if anchor in credits:
            found.append(credits[anchor])
            reached = credits[anchor].last
            continue
        if anchor in places:
            found.append(Span(anchor, places[anchor], 0, "place", NOTHING))
            reached = places[anchor]
            continue
        for first in starts(forms, anchor, reached):
            span = _before_place(_read_at(page, first, found), places)
            if span is not None and span.last > anchor:
                found.append(span)
                reached = span.last
                if (item := _next_item(forms, reached)) and item not in anchors[at : at + 2]:
                    anchors.insert(at, item)
                break
    return found


def _next_item(forms: list[str], last: int) -> int:
    """The token of «وصقر الطويل» behind a name and its comma, words that may go on a list of names; or 0."""
    last += forms[last : last + 1] == ["،"]
    if last + 1 >= len(forms) or forms[last][0] != "و":
        return 0
    name, behind = forms[last][1:], forms[last + 1 : last + 3]
    vietnam = bool(vietnamese.family(name)) and len(behind) == 2 and all(map(vietnamese.syllable, behind))
    return last if arabic_names.given(name) or vietnam else 0


def _read_at(page: Page, first: int, found: list[Span]) -> Span | None:
    forms = page.tokens.forms
    heads, known = readings(forms[first]), known_names.full_at(forms, first)
    may_be_given = forms[first].startswith("ال") or arabic_names.given(forms[first])
    if not heads and may_be_given and _stands_as_name(page, first):
        heads = ((forms[first], 0),)
    if _has_father(forms, first) and forms[first][0] == "و" and arabic_names.given(forms[first][1:]):
        heads = (*heads, (forms[first][1:], 1))  # «وسيدي ولد سالم»
    if (not heads and known is None) or _is_courtesy_pair(forms, first):
        return None
    if known is None and not may_begin(forms, first):
        return None
    near = bool(found) and (found[-1].last == first or (found[-1].last + 1 == first and forms[first - 1] in "،؛"))
    left = left_of(page, first, near and found[-1].kind != "place", _floor(found))
    if left == COURTESY and any(cut for _, cut in heads) and forms[first][0] in "بلك":
        heads = ((forms[first], 0), *heads)  # no preposition stands between a courtesy and a name: «السيدة كمبا با»
    for head, cut in heads:
        apart = cut and forms[first][0] == "و" and left == COURTESY
        # A courtesy is not parted from its name («مستشفيا بحري وإبراهيم مالك»), and no list goes on without a و.
        beside = not cut and left == LIST and found[-1].last == first
        own = NOTHING if apart or beside else left
        last, kind = vietnamese_end(page, first, head, cut, own), "vietnamese"
        sure = last - first > 2 or (last > first and vietnamese.family(head) == STRONG)
        general = last if sure else general_end(page, first, head, cut, own)
        if general > last:
            last, kind = general, "general"
        if known is not None and known[0] >= last:
            break
        if last > first:
            named = bool(found) and found[-1].last == first  # what stands before it is a name too («آل منجم وسعيد»)
            thing = not named and names_a_thing(page, first, last - first)
            thing = thing or _is_place(forms, first, last, left, found)
            if thing and kind == "general":
                last = _eponym_end(page, first, last)
            return Span(first, last, cut, "place" if thing else kind, left)
    if known is None:
        return None
    return Span(first, *known, "place" if names_a_thing(page, first, known[0] - first) else "general", left)


def _eponym_end(page: Page, first: int, last: int) -> int:
    """The token behind what a thing is called by, where the name of the one whose office it is follows directly.

    «مدير مستشفى كمال عدوان حسام أبو صفية», «شيخ عشيرة الجبور نايف فارس الجبوري».
    """
    forms = page.tokens.forms
    if not any(page.has(at, "people.title") for at in range(max(first - 3, 0), first - 1)):
        return last
    for words in (1, _EPONYM):
        behind = first + words
        if last - behind < 2 or not _JOINED.isdisjoint(forms[first : behind + 1]):
            continue
        territory = forms[first - 1] in role_words("territory")  # «عميد بلدية سلوق بالقاسم العبيدي»
        clan = words == 1 and (forms[first].startswith("ال") or territory) and not arabic_names.given(forms[first])
        full = words == _EPONYM and not arabic_names.given(forms[first + 1])
        if (clan or full) and arabic_names.known(forms[behind]) == STRONG:
            return behind
    return last


def _is_courtesy_pair(forms: list[str], first: int) -> bool:
    """Whether a word of a courtesy of two words stands here, which begins no name («أركان حرب»)."""
    return is_second(forms, first) or (first + 1 < len(forms) and is_second(forms, first + 1))


def _has_father(forms: list[str], first: int) -> bool:
    return forms[first + 1 : first + 2] in (["بن"], ["ولد"])


def _stands_as_name(page: Page, first: int) -> bool:
    """Whether what stands around a word that begins no name elsewhere says that it does here."""
    forms = page.tokens.forms
    return _has_father(forms, first) or _is_addressed(page, first) or _is_called(forms, first) or forms[first] == "سيدي"


def _is_called(forms: list[str], first: int) -> bool:
    """«وزير الصحة أمين التهراوي», «كل من مختار ديدوش»: a given name that heads offices too, a sure name behind it."""
    following = forms[first + 1] if first + 1 < len(forms) else ""
    if following == "عبد":
        return bool(arabic_names.given(forms[first])) and not forms[first].startswith("ال")  # «أمير عبد المنعم»
    plain = forms[first].startswith("ال") and not following.startswith("ال")  # «الأمين محمد» holds an office
    return bool(arabic_names.given(forms[first])) and not plain and grade(following) == STRONG


def _is_addressed(page: Page, first: int) -> bool:
    """«الدكتور رائد العدوان»: a rank behind a courtesy."""
    return not page.tokens.forms[first].startswith("ال") and left_of(page, first, False) == COURTESY


def _before_place(span: Span | None, places: Mapping[int, int]) -> Span | None:
    """Without a place of several words that the name would run into: «هنأ السيد ترونغ تيمور الشرقية»."""
    if span is None or span.last - span.first < 2:
        return span
    last = next((at for at in range(span.first + 1, span.last) if places.get(at, at) - at > 1), span.last)
    return span._replace(last=last)


def _floor(found: list[Span]) -> int:
    """Where the nearest person before ends."""
    for span in found[:-4:-1]:
        if span.kind != "place":
            return span.last
    return 0


def _is_place(forms: list[str], first: int, last: int, left: Left, found: list[Span]) -> bool:
    """«في تران دي», and what follows a place in a list («بلديات فو هوو ودونغ تيان»): short and without a title."""
    if last - first > 2 or left > LIST:
        return False
    if first and forms[first - 1] in _WHERE:
        return True
    return bool(found) and found[-1].kind == "place" and forms[found[-1].last : first] in ([], ["،"])
