"""Names from outside the Arab world and Vietnam, known and unknown, in Arabic letters."""

from __future__ import annotations

from functools import cache

from ..lexicons import cells, rows
from ..text.fold import fold_text
from .name_places import is_country
from .name_words import context, is_courtesy, is_ordinary, is_stop, is_verb
from .vietnamese import Sure

_PARTICLES = frozenset({"فون", "فان", "دي", "دا", "دير", "دو", "لا", "دل", "ديل", "ماك", "او", "سان", "دوس", "داس", "تير", "دين"})
_LAST = frozenset({"الابن", "جونيور"})
_MAX_PARTS = 6


@cache
def _lexicon() -> dict[str, tuple[str, bool]]:
    found: dict[str, tuple[str, bool]] = {}
    for row in rows("foreign_names"):
        for form in cells(row["forms"]):
            folded = fold_text(form)
            if folded not in found or found[folded][0] == "any":
                found[folded] = (row["role"], row["word"] == "yes")
    return found


def anchors() -> frozenset[str]:
    """Forms that announce a foreign name by themselves."""
    return frozenset(form for form, (_, word) in _lexicon().items() if not word) - context("stop")


@cache
def known(form: str) -> Sure:
    """How sure a folded form is a foreign name."""
    role, word = _lexicon().get(form, ("", True))
    return Sure.NO if not role or is_stop(form) else Sure.WEAK if word or role == "any" else Sure.STRONG


@cache
def stands_alone(form: str) -> bool:
    """Whether a family name names its bearer without a given name (بوتين)."""
    role, word = _lexicon().get(form, ("", True))
    return role == "family" and not word


@cache
def is_unknown(form: str) -> bool:
    """Whether a form is a word of no list, and so may be a foreign name."""
    return (len(form) > 2 and "\u0621" <= form[0] <= "\u064a" and not form.startswith(("ال", "لل"))
            and not is_ordinary(form) and not is_verb(form) and not is_courtesy(form))


def read(forms: list[str], first: int, head: str, titled: bool) -> tuple[int, int, int]:
    """(token behind the name, its parts, how many of them are known names)."""
    sure = known(head)
    if not sure and not (titled and is_unknown(head)):
        return first, 0, 0
    at, parts, count = first + 1, 1, int(bool(sure))
    while at < len(forms) and parts < _MAX_PARTS:
        form = forms[at]
        if is_verb(form) or is_country(form) or form in context("nation"):
            break
        if form == "-" and at + 1 < len(forms) and (known(forms[at + 1]) or is_unknown(forms[at + 1])):
            at += 1
            continue
        closed = stands_alone(forms[at - 1]) and not known(form) == Sure.STRONG
        sure = known(form)
        if closed and form not in _LAST:
            break
        if form in _PARTICLES and at + 1 < len(forms) and (known(forms[at + 1]) or is_unknown(forms[at + 1])
                                                         or forms[at + 1] in _PARTICLES):
            at += 1
            continue
        if form in _LAST:
            at += 1
            break
        if not sure and not is_unknown(form):
            break
        at, parts, count = at + 1, parts + 1, count + int(bool(sure))
    return at, parts, count
