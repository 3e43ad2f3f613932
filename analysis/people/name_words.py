"""What single words say about names: cached sets of folded forms from the lexicons."""

from __future__ import annotations

from functools import cache

from ..lexicons import column, rows
from ..text.cues import without_proclitics
from ..text.fold import fold_text

# Commoner than this in a million words, a form is an ordinary word before it is a syllable of a name.
COMMON = 60.0
_SUFFIXES = ("هما", "هم", "هن", "ها", "نا", "كم", "ات", "ان", "ين", "ون", "وا", "يه", "ه", "ي", "ا", "ت", "ك")


@cache
def frequencies() -> dict[str, float]:
    """Folded form -> occurrences in a million words of Arabic."""
    return {row["form"]: float(row["per_million"]) for row in rows("reference_frequencies")}


@cache
def frequency(form: str) -> float:
    """Occurrences of a folded form in a million words, 0 when it is rarer than the list goes."""
    return frequencies().get(form, 0.0)


@cache
def context(kind: str) -> frozenset[str]:
    """Folded forms of one kind of `name_context.csv`."""
    return frozenset(fold_text(w) for w in column("name_context", "forms", kind=kind))


@cache
def is_ordinary(form: str) -> bool:
    """Whether a form is an Arabic word as written, or one with proclitics and an ending."""
    known = frequencies()
    for plain in without_proclitics(form):
        if plain in known or plain in context("verb") or plain in context("stop"):
            return True
        for suffix in _SUFFIXES:
            if plain.endswith(suffix) and len(plain) - len(suffix) > 2:
                stem = plain[: -len(suffix)]
                if stem in known or stem + "ه" in known:
                    return True
    return False


@cache
def is_courtesy(form: str) -> bool:
    """Whether a form is a courtesy or a rank («السيد», «وللرفيق»)."""
    return _any(form, context("courtesy") | context("citizen"))


@cache
def is_verb(form: str) -> bool:
    """Whether a form is a verb that has a person for its subject, also behind و or ف."""
    return form in context("verb") or (len(form) > 3 and form[0] in "وف" and form[1:] in context("verb"))


@cache
def is_stop(form: str) -> bool:
    """Whether a form is never a part of a name."""
    return form in context("stop")


def _any(form: str, words: frozenset[str]) -> bool:
    return any(plain in words for plain in without_proclitics(form))
