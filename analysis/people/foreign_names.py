"""Names from outside the Arab world and Vietnam: those of the lexicon, and words of no list that may be one."""

from __future__ import annotations

from functools import cache

from ..lexicons import cells, column, rows
from ..text.cues import plain_forms
from ..text.fold import fold_text
from . import known_names, vietnamese
from .name_words import context, is_courtesy, is_stop, is_verb
from .ordinary import frequency, is_ordinary
from .vietnamese import NO, STRONG, WEAK, Sure

_COMMON = 10.0
PARTICLES = frozenset({"فون", "فان", "دي", "دا", "دير", "در", "دو", "لا", "دل", "ديل", "ماك", "او", "سان", "دوس", "داس",
                       "تير", "دين", "لو"})  # fmt: skip
LAST = frozenset({"الابن", "جونيور", "الاب", "جي"})


@cache
def _lexicon() -> dict[str, tuple[str, bool]]:
    found: dict[str, tuple[str, bool]] = {}
    for row in rows("foreign_names"):
        for form in cells(row["forms"]):
            folded = fold_text(form)
            if folded not in found or found[folded][0] == "any":
                found[folded] = (row["role"], row["word"] == "yes")
    for word, seldom in known_names.parts().items():
        found.setdefault(word, ("any", not seldom))
    return found


def forms() -> frozenset[str]:
    """Every form of the lexicon."""
    return frozenset(_lexicon())


def anchors() -> frozenset[str]:
    """Forms that announce a foreign name by themselves."""
    return frozenset(form for form, (_, word) in _lexicon().items() if not word) - context("stop")


def known(form: str) -> Sure:
    """How sure a folded form is a foreign name."""
    role, word = _lexicon().get(form, ("", True))
    return NO if not role or is_stop(form) else WEAK if word or role == "any" else STRONG


def may_open(form: str) -> bool:
    """Whether a form is a foreign given name, or one not told apart from family names."""
    return _lexicon().get(form, ("", True))[0] in ("given", "both", "any")


@cache
def stands_alone(form: str) -> bool:
    """Whether a family name names its bearer without a given name (بوتين)."""
    role, word = _lexicon().get(form, ("", True))
    return role == "family" and not word and not vietnamese.syllable(form)


def is_thing(form: str) -> bool:
    """Whether a form is a foreign word for a body, a place or a ware, proclitics aside."""
    return not _things().isdisjoint(plain_forms(form))


@cache
def _things() -> frozenset[str]:
    return frozenset(fold_text(w) for w in column("named_after", "forms", kind="thing"))


@cache
def is_unknown(form: str) -> bool:
    """Whether a form is a word of no list, and so may be a foreign name."""
    return (
        len(form) > 2
        and "\u0621" <= form[0] <= "\u064a"
        and not form.startswith(("ال", "لل", "وال", "بال"))
        and not is_ordinary(form)
        and not (form[-1] == "ا" and frequency(form[:-1]) > _COMMON)  # «قدم الوزير فلان شرحا»
        and not is_thing(form)
        and not is_verb(form)
        and not is_courtesy(form)
    )
