"""Words as terms see them: a key that joins a word's forms, its weight against the reference, where phrases break."""

from __future__ import annotations

from functools import cache
from math import log2
from typing import NamedTuple

from .. import lexicons
from ..lexicons import frequencies
from ..text.fold import fold_text

SMOOTHING = 50.0
"""Added to both frequencies (per million) of a ratio: Kilgarriff's "simple maths" for keywords (2009).
k was chosen on tests/golden."""

STOP, BREAK, LINK, CONTENT = 0, 1, 2, 3
_PREFIXES = ("وبال", "فبال", "وال", "فال", "بال", "كال", "ولل", "فلل", "لل", "ال")
_PREFIX_LETTERS = frozenset(prefix[0] for prefix in _PREFIXES)
_SHORTEST_STEM = 3
_VERB_STARTS = ("ي", "وي", "ست", "وسي", "وست", "سي")


def key_of(form: str) -> str:
    """The key that joins the forms of a word: proclitics and article off, sound plurals made one.

    >>> key_of("والموظفين") == key_of("موظفون")
    True
    """
    form = form[_attached(form) :]
    if len(form) > 5 and form[-2:] in ("ين", "ون"):
        return form[:-2]
    return form[:-2] + "ه" if len(form) > 5 and form.endswith("ات") else form


def _attached(form: str) -> int:
    """Letters of the proclitics and the article before a word."""
    if form[0] in _PREFIX_LETTERS and form.startswith(_PREFIXES):
        for prefix in _PREFIXES:
            if form.startswith(prefix) and len(form) - len(prefix) >= _SHORTEST_STEM:
                return len(prefix)
    if len(form) > _SHORTEST_STEM + 1 and form[0] in "لب":
        # A letter that may be a preposition or the word's own (بناء): the commoner reading stands.
        reference = frequencies()
        return int(reference.get(form[1:], 0) > 3 * reference.get(form, 0))
    return 0


@cache
def reference_by_key() -> dict[str, float]:
    """Key -> occurrences per million of all its forms together."""
    result: dict[str, float] = {}
    for form, value in frequencies().items():
        key = key_of(form)
        result[key] = result.get(key, 0.0) + value
    return result


def keyness(count: int, total: int, key: str) -> float:
    """How much commoner a word is here than in the reference: log2 of the smoothed ratio of rates per million, >= 0."""
    here = count * 1e6 / max(total, 1)
    return max(0.0, log2((here + SMOOTHING) / (reference_by_key().get(key, 0.0) + SMOOTHING)))


@cache
def _stop_forms() -> dict[str, int]:
    """Folded form -> STOP, BREAK or LINK as the file stop_words.csv says."""
    kinds = {"stop": STOP, "break": BREAK, "link": LINK, "noun": CONTENT}
    return {fold_text(row["word"]): kinds[row["kind"]] for row in lexicons.rows("stop_words")}


class Word(NamedTuple):
    """A word form as terms see it. `proclitic` is the length of an attached و or ف; `definite` has the article."""

    key: str
    kind: int
    proclitic: int
    definite: bool


def word_of(form: str) -> Word:
    """The word of a folded form."""
    kind = kind_of(form)
    proclitic = int(kind == CONTENT and _has_conjunction(form))
    bare = form[proclitic:]
    return Word(key_of(bare) if kind == CONTENT else form, kind, proclitic, bare.startswith(("ال", "لل", "بال", "كال")))


def _has_conjunction(form: str) -> bool:
    """Whether an initial و or ف is the conjunction and not the word's own letter."""
    if len(form) < 4 or form[0] not in "وف":
        return False
    if form[1:3] in ("ال", "لل"):
        return True
    reference = frequencies()
    return form[0] == "و" and reference.get(form[1:], 0.0) > reference.get(form, 0.0)


def kind_of(form: str) -> int:
    """STOP words bound a term, BREAKs end it, LINKs may stand inside one, CONTENT words make it."""
    stops = _stop_forms()
    if form in stops:
        return stops[form]
    if len(form) > 3 and form[0] in "وف" and form[1:] in stops:
        return STOP
    if not ("\u0621" <= form[0] <= "\u064a"):
        return LINK if form.isalnum() else BREAK
    if len(form) < 3:
        return STOP
    return STOP if len(form) > 3 and form.startswith(_VERB_STARTS) and form not in _nouns_like_verbs() else CONTENT


@cache
def _nouns_like_verbs() -> frozenset[str]:
    """Folded nouns of stop_words.csv (kind "noun") that begin like an imperfect verb."""
    return frozenset(fold_text(row["word"]) for row in lexicons.rows("stop_words") if row["kind"] == "noun")
