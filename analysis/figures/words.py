"""The words of figures, ready for look-up: numbers in words, units, modifiers, and what a number beside them is not."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ..lexicons import cells, rows
from ..text.fold import fold_text

PERCENT = "%"
_PROCLITICS = ("", "ب", "ل", "ك", "ال", "بال", "لل")


class NumberWord(NamedTuple):
    """What one word is worth; `kind` as in number_words.csv."""

    value: float
    kind: str


@cache
def number_words() -> dict[str, NumberWord]:
    """Folded form -> its worth, accusatives included («ألفًا», «مليونًا» are listed as duals)."""
    return {
        fold_text(form): NumberWord(float(row["value"]), row["kind"])
        for row in rows("number_words")
        for form in cells(row["forms"])
    }


@cache
def number_word(form: str, joined: bool) -> NumberWord | None:
    """The number a token is; `joined` asks for one that و ties to the number before it («وعشرين»)."""
    if joined:
        return number_words().get(form[1:]) if form.startswith("و") and form not in number_words() else None
    known = number_words()
    for prefix in ("", "و", "ف"):
        for inner in ("", "ب", "ل", "ك"):
            if form.startswith(prefix + inner) and form[len(prefix + inner) :] in known:
                return known[form[len(prefix + inner) :]]
    return None


@cache
def units() -> dict[str, str]:
    """Folded form of a unit (its first word) -> kind."""
    found: dict[str, str] = {}
    for row in rows("units"):
        for form in map(fold_text, [*cells(row["singular"]), *cells(row["plural"])]):
            word = form.split()[0]
            found.setdefault(word, row["kind"])
            if word[-1] not in "هاء" or word.endswith("اء"):
                found.setdefault(word.removesuffix("اء") + ("اءا" if word.endswith("اء") else "ا"), row["kind"])
    return found


@cache
def pairs() -> frozenset[tuple[str, ...]]:
    """Units of two words («نقطة أساس»)."""
    forms = (fold_text(u) for row in rows("units") for field in ("singular", "plural") for u in cells(row[field]))
    return frozenset(tuple(form.split()) for form in forms if " " in form)


@cache
def suffixes() -> frozenset[str]:
    """Units that may be glued to digits."""
    return frozenset(fold_text(u) for row in rows("units") if row["suffix"] == "yes" for u in cells(row["singular"]))


@cache
def plurals() -> frozenset[str]:
    """Plurals of things counted, by which «الدول الـ27» is a count and «الذكرى الـ80» is not."""
    return frozenset(fold_text(u) for row in rows("units") for u in cells(row["plural"]))


@cache
def modifiers(place: str) -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Modifiers `before` or `after` a number: the word nearest to the number -> (words, modifier), longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for row in rows("figure_modifiers"):
        if row["place"] == place:
            for phrase in cells(row["phrase"]):
                words = tuple(fold_text(phrase).split())
                found.setdefault(words[-1 if place == "before" else 0], []).append((words, row["modifier"]))
    return {key: sorted(entries, key=lambda e: -len(e[0])) for key, entries in found.items()}


@cache
def limits(kind: str) -> frozenset[str]:
    """One list of figure_limits.csv, folded."""
    return frozenset(fold_text(w) for row in rows("figure_limits") if row["kind"] == kind for w in cells(row["words"]))


@cache
def is_prefix(letters: str) -> bool:
    """Whether letters glued before digits are proclitics («و45», «ال34», «لل5»)."""
    return letters in _PROCLITICS or (letters[:1] in ("و", "ف") and letters[1:] in _PROCLITICS)
