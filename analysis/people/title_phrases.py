"""Where titles stand alone in a page: of one person, definite, beside no name, and no part of a body or a function."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from ..places import place_at
from ..text.page import Page
from . import heads
from . import role_traits as traits
from .name_context import stipulates
from .name_things import is_named_after
from .role_lines import Line, titles_of
from .role_phrases import Phrase
from .role_traits import TRAITS
from .role_words import role_words
from .title_match import Office, office, stem

_REACH = 18  # no title is longer


class Alone(NamedTuple):
    """A title that stands alone, with the folded text it is compared by."""

    phrase: Phrase
    text: str
    office: Office


def alone(page: Page, sentences: Sequence[Line], given: set[int], wanted: frozenset[str]) -> Iterator[Alone]:
    """Titles with a head in `wanted` that stand for a person.

    `sentences` are those with names, already read; `given` are the first tokens of the titles said of a name.
    """
    forms = page.tokens.forms
    beside = {line.names[i].first for line in sentences for i in line.inside}
    phrases = [p for line in sentences for p in line.titles if _heads(forms[p.first]) & wanted]
    phrases += _elsewhere(page, {line.number for line in sentences}, wanted)
    for phrase in sorted(phrases, key=lambda p: p.first):
        if phrase.first in given or phrase.last in beside:
            continue
        phrase = phrase.cut()
        if phrase.last < len(forms) and heads.is_short(forms[phrase.last]):
            continue  # «السفير الدكتور …»: a name follows, known or not
        if _of_one_person(page, phrase) and not _in_function(forms, phrase):
            text = _text(page, phrase)
            meant = office(text)
            if meant is not None:
                yield Alone(phrase, text, meant)


def _elsewhere(page: Page, read: set[int], wanted: frozenset[str]) -> Iterator[Phrase]:
    """Titles in the sentences without names; the others there only as far as they may hold a wanted one."""
    forms, anchors = page.tokens.forms, page.at("people.title")
    for i, token in enumerate(anchors):
        if not _heads(forms[token]) & wanted:
            continue
        number = page.sentence_of(token)
        if number not in read:
            sentence = page.sentences[number]
            outer = i
            while outer and anchors[outer - 1] >= max(sentence.first, token - _REACH):
                outer -= 1
            yield from (p for p in titles_of(page, anchors[outer : i + 1], sentence.last) if p.first == token)


@cache
def _heads(form: str) -> frozenset[str]:
    """The heads a token may be, as `title_match.office` has them."""
    return frozenset(stem(reading.head.lemma.split()[0]) for reading in heads.readings(form))


def _of_one_person(page: Page, phrase: Phrase) -> bool:
    """A definite singular: «الوزير»، «محافظ أسيوط», not «رئيسًا للدولة», «عضو في الحزب» or «نواب الرئيس»."""
    head = phrase.reading.head
    if phrase.plural or head.accusative or head.adjacent or head.kind not in heads.OFFICES:
        return False
    if phrase.reading.definite:
        return True
    for token in range(phrase.first + 1, phrase.last):
        bits = TRAITS[page.tokens.forms[token]]
        if bits & (traits.IN | traits.ATTACHED):
            return False
        located = place_at(page, token)
        if bits & (traits.DEFINITE | traits.COUNTRY) or (located is not None and not located.attached):
            return True
    return False


def _in_function(forms: Sequence[str], phrase: Phrase) -> bool:
    """«مكتب رئيس الوزراء»، «انتخاب الرئيس»، «بصفته وزير الدفاع»، «الرئيس أو نائبه»: the office and not a person."""
    at = phrase.first - 1
    if phrase.reading.preposition:  # «المكتب الإعلامي لرئيس مجلس الوزراء»
        while at > 0 and TRAITS[forms[at]] & traits.ADJECTIVE:
            at -= 1
        return at >= 0 and forms[at].startswith("ال") and _is_about(forms[at][2:])
    while at > 0 and heads.is_courtesy(forms[at]):
        at -= 1
    after = forms[phrase.last] if phrase.last < len(forms) else "\n"
    if stipulates(forms, phrase.first):
        return True
    if at >= 0 and (is_named_after(forms[at]) or _is_main(forms[at], forms[phrase.first])):
        return True  # «طريق الأمير سلطان», «المدن الرئيسة»
    return (at >= 0 and _is_about(forms[at])) or after in ("او", "ام")


def _is_main(noun: str, form: str) -> bool:
    """Whether «الرئيسة» is what the definite noun before it is: the main one."""
    return form == "الرئيسه" and noun.startswith(("ال", "وال", "بال", "لل")) and not heads.is_courtesy(noun)


@cache
def _is_about(form: str) -> bool:
    about = role_words("about") | role_words("holds")
    return form in about or (form[1:] in about and form[0] in "وفبل")  # in this order: a bare «ال» leaves no form


def _text(page: Page, phrase: Phrase) -> str:
    """The title's folded words; «دولة الرئيس» is a prime minister, so that courtesy stays."""
    text = page.phrase(phrase.first, phrase.last)[phrase.reading.cut :]
    before = page.tokens.forms[phrase.first - 1] if phrase.first else ""
    return f"دوله {text}" if before == "دوله" else text
