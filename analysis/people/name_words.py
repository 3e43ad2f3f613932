"""What single words say about names: cached sets of folded forms from the lexicons."""

from __future__ import annotations

from functools import cache

from ..lexicons import column
from ..text.cues import plain_forms
from ..text.fold import fold_text
from .ordinary import frequency

# Commoner than this in a million words, a form is an ordinary word before it is a syllable of a name.
COMMON = 60.0
# A word with the article that is seldomer than this may be a surname behind a given name.
SURNAME = 15.0
TANWIN = frozenset("ًٌٍ")


@cache
def context(kind: str) -> frozenset[str]:
    """Folded forms of one kind of `name_context.csv`."""
    return frozenset(fold_text(w) for w in column("name_context", "forms", kind=kind))


@cache
def is_courtesy(form: str) -> bool:
    """Whether a form is a courtesy or a rank («السيد», «وللرفيق»)."""
    return not _courtesies().isdisjoint(plain_forms(form))


@cache
def _courtesies() -> frozenset[str]:
    return context("courtesy") | context("citizen")


@cache
def is_verb(form: str) -> bool:
    """Whether a form is a verb that has a person for its subject, also behind و or ف."""
    verbs = context("verb")
    attached = form[0] in "وف" and len(form) > 2 + (form[0] == "ف") and form not in context("name")
    return form in verbs or (attached and form[1:] in verbs) or _is_future(form)


def _is_future(form: str) -> bool:
    """«سيزور», «سيقودون»: س before what is oftener without it."""
    return form[:2] in ("سي", "ست") and len(form) > 4 and frequency(form[1:]) > frequency(form)


def is_stop(form: str) -> bool:
    """Whether a form is never a part of a name."""
    return form in context("stop")
