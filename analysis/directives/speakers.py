"""Who speaks: the people of a document in the order of its words, with the offices said beside their names."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from ..facts import Mention
from ..people.arabic_names import given
from ..people.heads import readings
from ..people.name_words import is_courtesy, is_verb
from ..text.fold import fold_text
from ..text.page import Page
from .words import class_of, words

_OPENING = 4  # words in which a sentence names the office that speaks
_CARRY = 3  # sentences back to the person who still speaks


class Speaker(NamedTuple):
    """Tokens `[first, last)` of a person (office included) or a body; `mention` is None for a body."""

    first: int
    last: int
    mention: int | None


class People:
    """All mentions of a document, asked by place."""

    def __init__(self, page: Page, mentions: list[Mention]) -> None:
        self._page = page
        self._mentions = mentions
        said = ((m.first, i) for i, m in enumerate(mentions) if not m.in_caption and m.person_class != "credit")
        self._order = sorted(said)
        self._known: dict[int, Speaker] = {}

    def within(self, first: int, last: int) -> list[Speaker]:
        """The people named in tokens `[first, last)`."""
        begin, end = bisect_left(self._order, (first, 0)), bisect_left(self._order, (last, 0))
        return [self._speaker(index) for _, index in self._order[begin:end]]

    def after(self, verb: int, stop: int) -> Speaker | None:
        """The person right behind a verb, the office before the name included."""
        forms = self._page.tokens.forms
        place = verb + 1
        while place < stop and forms[place] in words("polite"):
            place += 1
        nearest = bisect_left(self._order, (verb + 1, 0))
        for _, index in self._order[nearest : nearest + 2]:
            person = self._speaker(index)
            if person.first <= place < person.last and person.first > verb and person.last <= stop:
                return person
        return None

    def behind_partners(self, first: int, last: int) -> int:
        """The token behind those who ask with the subject before token `first` («النائب فلان والسيناتور فلان»)."""
        forms = self._page.tokens.forms
        while first < last and _is_partner(forms[first]) and (partners := self.within(first, last)):
            first = partners[0].last
        return first

    def is_man(self, speaker: Speaker) -> bool:
        """Whether it is a person with an office in its masculine form, who is no subject of a feminine verb."""
        roles = self._mentions[speaker.mention].roles if speaker.mention is not None else ()
        return bool(roles) and not roles[0].split()[0].endswith("ة")

    def _speaker(self, index: int) -> Speaker:
        if index not in self._known:
            self._known[index] = Speaker(*_reach(self._page, self._mentions[index]), index)
        return self._known[index]

    def body(self, verb: int, stop: int) -> Speaker | None:
        """The body that asks, where whom it asks stands right behind it («كلف المجلس الهيئة بـ…»)."""
        forms = self._page.tokens.forms
        first, place = verb + 1, verb + 2
        if place >= stop or not (forms[first].startswith("ال") and class_of(forms[first]) == "inside"):
            return None
        place += place + 1 < stop and forms[place].startswith("ال") and forms[place].endswith(("ي", "يه"))
        whom = class_of(forms[place]) or forms[place] in words("each") or _is_office(forms[place])
        return Speaker(first, place, None) if whom else None

    def office(self, first: int, stop: int, bodies: bool = False) -> Speaker | None:
        """An office (or a body) that is not among the people: up to its first definite noun."""
        forms = self._page.tokens.forms
        if first >= stop or not (_is_office(forms[first]) or (bodies and class_of(forms[first]) == "inside")):
            return None
        definite, place = False, first
        while place < stop and forms[place][0].isalpha():
            has_article = forms[place].startswith("ال") and forms[place] not in words("insertion")
            if definite and not (has_article and (forms[place].endswith(("ي", "يه")) or forms[place] in words("rank"))):
                break
            definite |= has_article
            place += 1
        return Speaker(first, place, None) if definite else None

    def before(self, sentence: int, verb: int) -> Speaker | None:
        """Who speaks when the verb has no subject: the first person of its sentence, or of those just before."""
        row = self._page.sentences[sentence]
        here = self.within(row.first, verb)
        if here:
            return here[0]
        for place in range(row.first, min(row.first + _OPENING, verb)):
            if office := self.office(place, verb):
                return office
        for back in range(sentence - 1, max(sentence - 1 - _CARRY, -1), -1):
            earlier = self.within(self._page.sentences[back].first, self._page.sentences[back].last)
            if earlier:
                return next(filter(self._acts, earlier), earlier[0])
        return None

    def _acts(self, speaker: Speaker) -> bool:
        """Whether a verb stands right before somebody («وبعد أن استمع إلى تقرير من فلان، أشاد رئيس الحكومة بـ…»)."""
        return speaker.first > 0 and is_verb(self._page.tokens.forms[speaker.first - 1])


def _reach(page: Page, mention: Mention) -> tuple[int, int]:
    """Tokens of a mention and the offices beside it («النائب فلان وكيل اللجنة»)."""
    first, last = mention.first, mention.last
    if mention.role_start is not None and mention.role_end is not None:
        begin, end = page.tokens_at(mention.role_start, mention.role_end)
        if end <= first <= end + 2:
            first = begin
        elif last <= begin <= last + 1:
            last = end
    for role in mention.roles:
        office = fold_text(role).split()
        if page.tokens.forms[last : last + len(office)] == office:
            last += len(office)
    return first, last


@cache
def _is_partner(form: str) -> bool:
    """Whether a form is و and an office, a courtesy or a name."""
    if form[0] != "و" or len(form) < 3:
        return False
    return form[1:3] == "ال" or bool(readings(form[1:])) or is_courtesy(form[1:]) or bool(given(form[1:]))


def may_speak(form: str) -> bool:
    """Whether a noun phrase that begins with this word may give orders: a body, an office, or a polite form."""
    return class_of(form) == "inside" or form in words("polite") or _is_office(form)


@cache
def _is_office(form: str) -> bool:
    """Whether a word heads an office of one person, with no preposition attached."""
    return any(r.head.kind in ("office", "party", "rank") and r.head.number == "singular" and not r.preposition
               for r in readings(form))
