"""Where a name may begin: what a word can be in one, asked once of every form, and where reading is worth while."""

from __future__ import annotations

from functools import cache

from . import arabic_names, foreign_names, name_reading, vietnamese
from .heads import head_forms
from .name_context import may_be_courtesy
from .name_places import is_country
from .name_words import SURNAME, context, is_courtesy, is_stop, is_verb
from .ordinary import frequency, is_ordinary
from .remembered import Remembered
from .role_words import role_words
from .vietnamese import STRONG

_BACK = 3
_REST = 5  # times as often as the word with a letter before it, what is left of it is the word
_WORD, _NEVER, _JOIN, _CLOSER, _GRADED, _OPENS_VIETNAMESE, _OPENS_GENERAL, _OPENER, _SYLLABLE = (
    1 << bit for bit in range(9)
)
_LINKS = arabic_names.JOINS | arabic_names.OPENERS | foreign_names.PARTICLES | {"-", "ان"}


def starts(forms: list[str], anchor: int, reached: int) -> range:
    """Where a name that holds the anchor may begin, farthest first."""
    first = anchor
    opens = _OPENS_VIETNAMESE if vietnamese.syllable(forms[anchor]) else _OPENS_GENERAL
    least = max(reached, anchor - _BACK, 0)
    while first > least and _may_precede(_PARTS[forms[first - 1]], _PARTS[forms[first]], opens):
        first -= 1
    if first > least + 1 and foreign_names.is_unknown(forms[first - 1]) and forms[first - 2].startswith("ال"):
        first -= 1  # «محافظ السليمانية هفال أبو بكر»
    return range(first, anchor + 1)


def _may_precede(bits: int, following: int, opens: int) -> bool:
    """Whether a word with `bits` may be the part of a name before that with `following`."""
    if following & _JOIN and bits & _WORD:
        return not bits & _NEVER
    return bool(bits & (opens | _JOIN) or (following & _CLOSER and bits & _GRADED))


def _part(form: str) -> int:
    """What a word can be in a name, as bits."""
    plain = [p for p, _ in readings(form)]
    return (
        _WORD * form[0].isalpha()
        | _NEVER * (is_stop(form) or is_verb(form))
        | _JOIN * (form in arabic_names.JOINS)
        | _OPENER * any(p in arabic_names.OPENERS for p in plain)
        | _CLOSER * (form in arabic_names.CLOSERS)
        | _GRADED * any(map(name_reading.grade, [form, *plain]))
        | _OPENS_VIETNAMESE * any(map(vietnamese.family, plain))
        | _SYLLABLE * (form in vietnamese.syllables() or form in vietnamese.PARTICLE)
        | _OPENS_GENERAL * any(arabic_names.given(p) or foreign_names.may_open(p) for p in plain)
    )


_PARTS = Remembered(_part)


@cache
def readings(form: str) -> tuple[tuple[str, int], ...]:
    """A form as written and without one or two proclitics, and how many letters those are.

    Of a common word only its و is cut (لجنة is never ل + جنة), unless it is the seldom company of a name.
    """
    if is_country(form) or form in context("nation") or is_verb(form) or form == "الدين":
        return ()  # «إدارة الدين فلان»: no name begins with its second half
    own = form[-1] == "ا" and form[:-1] in role_words("waw")  # «وفدا لاوسيا» is a delegation, no Fida
    attached = not own and form[0] in "وف" and _goes_before(form[1:], form)
    found = [] if attached else [(form, 0)]
    if not own and form[0] in "وفلبك" and (len(form) > 2 or form == "وي") and (form[0] == "و" or _is_cut(form)):
        found.append((form[1:], 1))
        if len(form) > 3 and form[0] in "وف" and form[1] in "لبك" and not is_ordinary(form):
            found.append((form[2:], 2))
    return tuple(
        (plain, cut)
        for plain, cut in found
        if arabic_names.given(plain) == STRONG or not (is_courtesy(plain) or plain in head_forms())
    )


def _is_cut(form: str) -> bool:
    """Whether a first ل, ب, ك or ف is a proclitic: of a word of no list, and of what is rather a name («لأحمد»)."""
    if not is_ordinary(form):
        return True
    name = form[1:]
    return arabic_names.given(name) == STRONG and frequency(name) > _REST * frequency(form)


def _goes_before(name: str, form: str) -> bool:
    """Whether `form` is و or ف and a name, and no name itself («وكاو خوا»)."""
    if _is_sure_name(name):
        return not _is_sure_name(form)
    return bool(vietnamese.family(name)) and not (name_reading.grade(form) or vietnamese.syllable(form))


@cache
def _is_sure_name(form: str) -> bool:
    return vietnamese.family(form) == STRONG or name_reading.grade(form) == STRONG


def may_begin(forms: list[str], first: int) -> bool:
    """Whether a name may begin at a token. Asked before anything is read: most words near an office begin none."""
    bits = _PARTS[forms[first]]
    if bits & (_GRADED | _JOIN | _OPENER):
        return True
    if bits & _OPENS_VIETNAMESE and first + 1 < len(forms) and _PARTS[forms[first + 1]] & _SYLLABLE:
        return True
    return _may_begin_unlisted(forms, first)


def _may_begin_unlisted(forms: list[str], first: int) -> bool:
    """Whether a word of no list can begin a name: it needs an office or a courtesy before it, or a sure second part."""
    following, third = (*forms[first + 1 : first + 3], ".", ".")[:2]
    if following in foreign_names.LAST or _may_be_second(following):
        return True
    if following in arabic_names.NAMING or third in arabic_names.NAMING:
        return True
    return first > 0 and may_be_courtesy(forms[first - 1])


@cache
def _may_be_second(form: str) -> bool:
    """Whether a form can go on a name that a word of no list begins."""
    return (
        form in _LINKS
        or bool(name_reading.grade(form))
        or vietnamese.syllable(form) == STRONG
        or foreign_names.is_unknown(form)
        or (form.startswith("ال") and frequency(form) < SURNAME)
        or (form[0] in "بلك" and not frequency(form) and not frequency(form[1:]))  # «كوياتي»
    )
