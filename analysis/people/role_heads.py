"""Which head stands at a token: of the readings of its form, the one that the words around it allow."""

from __future__ import annotations

from functools import cache

from ..text.page import Page
from . import heads
from . import role_traits as traits
from .role_traits import TRAITS
from .role_words import is_verb

_OF_TERRITORIES = frozenset({"محافظ", "والي", "حاكم", "عامل", "عمده", "متصرف"})
_TANWIN = "\u064b"
_VOWELS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0652"


@cache
def _plain(form: str) -> heads.Reading | None:
    """The one reading of a form that nothing around it can change."""
    found = heads.readings(form)
    if len(found) != 1:
        return None
    head = found[0].head
    doubtful = head.rest or head.exact or head.adjacent or head.accusative or head.pronoun or head.genitive
    return None if doubtful else found[0]


def head_at(page: Page, token: int) -> heads.Reading | None:
    """The head that stands at a token, if any; of an accusative and a dual, the one its complement asks for."""
    plain = _plain(page.tokens.forms[token])
    return plain if plain is not None else _head_in_place(page, token)


def _head_in_place(page: Page, token: int) -> heads.Reading | None:
    forms = page.tokens.forms
    found = None
    for reading in heads.readings(forms[token]):
        head = reading.head
        if head.rest and not _goes_on(forms, token + 1, head.rest):
            continue
        if head.exact and head.exact not in page.surface(token, token + 1):
            continue
        if head.adjacent and (is_verb(forms[token]) or _is_nisba(forms, token, head)):
            continue
        if head.pronoun and not reading.definite and _has_pronoun(page, token):
            return None
        if head.accusative and head.number == "singular" and _looks_dual(page, token, head):
            return reading._replace(head=head._replace(number="dual", accusative=False))
        if head.genitive and not _definite_behind(forms, token):
            continue
        if found is None or (found.head.number == "dual" and head.number == "plural"):
            found = reading
    return found


def _is_nisba(forms: list[str], token: int, head: heads.Head) -> bool:
    """«المكتب الإعلامي»: the adjective of a noun; «الكاتب الصحفي» is one calling beside another."""
    if not token or not head.lemma.endswith("ي"):
        return False
    bits = TRAITS[forms[token - 1]]
    return bool(bits & traits.DEFINITE) and not bits & traits.HEAD


def _goes_on(forms: list[str], at: int, rest: tuple[str, ...]) -> bool:
    """Whether the further words of a head stand at a token, with or without the article."""
    behind = forms[at : at + len(rest)]
    return len(behind) == len(rest) and all(b.removeprefix("ال") == r for b, r in zip(behind, rest, strict=True))


def _definite_behind(forms: list[str], token: int) -> bool:
    return token + 1 < len(forms) and bool(TRAITS[forms[token + 1]] & (traits.DEFINITE | traits.ORGAN))


def _looks_dual(page: Page, token: int, head: heads.Head) -> bool:
    """«وزيرا الخارجية» has a genitive behind it and is two ministers; «وزيرًا للخارجية» is one."""
    forms = page.tokens.forms
    following = forms[token + 1] if token + 1 < len(forms) else "\n"
    bits = TRAITS[following]
    if following.startswith("ال"):
        dual = bits & traits.ORGAN or not bits & traits.ADJECTIVE
    else:
        two = head.lemma in _OF_TERRITORIES and forms[token + 2 : token + 3] > ["و"] and not bits & traits.STOP
        two = two and forms[token + 2][0] == "و" and following[0] not in "ولب"  # «محافظا حماة وإدلب»
        dual = bits & (traits.ORGAN | traits.HEAD) or two
        dual = dual and not bits & traits.ATTACHED and not following.endswith("ا")
    return bool(dual) and _TANWIN not in page.surface(token, token + 1)


def _has_pronoun(page: Page, token: int) -> bool:
    """«نائبه» (his deputy) folds like «نائبة»; an ه that should be ة has a genitive behind it."""
    if not page.surface(token, token + 1).rstrip(_VOWELS).endswith("ه"):
        return False
    forms = page.tokens.forms
    following = TRAITS[forms[token + 1]] if token + 1 < len(forms) else 0
    if following & traits.ORGAN:
        return False
    return not following & (traits.DEFINITE | traits.COUNTRY) or bool(following & (traits.ADJECTIVE | traits.HEAD))
