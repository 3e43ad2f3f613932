"""Arabic names: given and family names, compounds of عبد، أبو، الدين, and the words that join generations."""

from __future__ import annotations

from functools import cache

from ..lexicons import rows
from ..text.fold import fold_text
from .heads import head_forms
from .name_words import context, frequency, is_courtesy, is_ordinary, is_stop, is_verb
from .vietnamese import Sure

_COMPOUND = frozenset({"عبد", "ابو", "ابي", "ابا", "ام", "امه"})
_GLUED = ("عبدال", "ابوال")
_SECOND = frozenset({"الدين", "الله", "اللهي", "الاسلام", "الرحمن"})
_JOINS = frozenset({"بن", "ابن", "بنت", "ولد", "ال", "بو", "ابي", "ابو", "بني"})
_REGNAL = frozenset(fold_text(w) for w in (
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر", "الحادي", "عشر"))
_MAX_UNITS = 9


@cache
def _lexicon() -> dict[str, tuple[str, bool]]:
    return {row["form"]: (row["role"], row["word"] == "yes") for row in rows("arabic_given_names")}


def anchors() -> frozenset[str]:
    """Forms that announce an Arabic name by themselves."""
    sure = {form for form, (_, word) in _lexicon().items() if not word}
    return frozenset(sure | {"عبد", "ابو", "ابا", "بن"}) - context("stop") - context("courtesy")


@cache
def is_title(form: str) -> bool:
    """Whether a form heads a title and is no given name by itself (ولي، أمير)."""
    return form in head_forms() and _lexicon().get(form, ("", True))[1]


@cache
def given(form: str) -> Sure:
    """How sure a folded form is a given name."""
    role, word = _lexicon().get(form, ("", True))
    if form.startswith(_GLUED) and len(form) > 8:
        return Sure.STRONG
    if role not in ("given", "both") or is_stop(form):
        return Sure.NO
    return Sure.WEAK if word else Sure.STRONG


@cache
def known(form: str) -> Sure:
    """How sure a folded form is a given or a family name."""
    role, word = _lexicon().get(form, ("", True))
    if not role:
        return given(form)
    return Sure.WEAK if word else Sure.STRONG


def read(forms: list[str], first: int, head: str, titled: bool) -> tuple[int, int, Sure]:
    """(token behind the name, units, how sure its first unit is); `head` is token `first` without proclitics."""
    if not titled and not given(head) and head not in _COMPOUND:
        return first, 0, Sure.NO
    at, sure = _unit(forms, first, head, False)
    units = int(at > first)
    while units and units < _MAX_UNITS and at < len(forms):
        joined = at
        while joined < len(forms) and forms[joined] in _JOINS and joined - at < 3:
            joined += 1
        following, _ = _unit(forms, joined, forms[joined] if joined < len(forms) else "", joined > at)
        if following == joined and joined == at:
            following = _surname(forms, at, titled)
        if following <= joined:
            break
        at, units = following, units + 1
    if units and titled and at < len(forms) and forms[at] in _REGNAL:
        at += 1 + (at + 1 < len(forms) and forms[at + 1] == "عشر")
        units += 1
    return at, units, sure


def _unit(forms: list[str], at: int, form: str, free: bool) -> tuple[int, Sure]:
    """One given or family name, compounds included; `free`: behind بن or a title any word may be one."""
    following = forms[at + 1] if at + 1 < len(forms) else ""
    if form in _COMPOUND and _is_word(following) and not is_stop(following):
        if form == "عبد" or known(following) or following.startswith("ال") or not is_ordinary(following):
            return at + 2, Sure.STRONG
        return at, Sure.NO
    sure = known(form)
    if following in _SECOND and (sure or free):
        return at + 2, Sure.STRONG
    if sure and not is_stop(form) and (free or not (is_verb(form) or is_title(form))):
        return at + 1, sure
    if free and _is_word(form) and not is_stop(form) and not is_verb(form) and not is_courtesy(form):
        return at + 1, Sure.WEAK
    return at, Sure.NO


def _surname(forms: list[str], at: int, titled: bool) -> int:
    """A surname of no list: a rare word with the article, or after a title any rare word."""
    form = forms[at]
    if not _is_word(form) or is_stop(form) or form in context("nation") or frequency(form) > 0:
        return at
    if form.startswith("ال") and len(form) > 4 and form.endswith(("ي", "ه", "اوي")) and not is_ordinary(form):
        return at + 1
    return at + 1 if titled and len(form) > 2 and not is_ordinary(form) else at


def _is_word(form: str) -> bool:
    return len(form) > 1 and "\u0621" <= form[0] <= "\u064a"
