"""Vietnamese names in Arabic letters: family names, and syllables built from an onset and a rime."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from functools import cache

from ..lexicons import cells, rows
from ..text.fold import fold_text
from .name_words import COMMON
from .ordinary import frequency

_LONGEST = 5
PARTICLE = frozenset({"انه", "ان"})
HAMZA = frozenset({"لان", "بان", "فان", "لانه", "بانه", "كانه"})  # common words only with a hamza: لأن، بأن، فإن
_MIDDLE = frozenset({"فان", "ثي", "تي"})  # Văn and Thị, the commonest middle names


class Sure(IntEnum):
    """How sure a form is what it may be: no such thing, also an ordinary word, nothing else."""

    NO = 0
    WEAK = 1
    STRONG = 2


NO, WEAK, STRONG = Sure  # where many words are asked: the look-up on the class costs more than the comparison


@cache
def _families() -> dict[str, Sure]:
    found: dict[str, Sure] = {}
    for row in rows("vietnamese_family_names"):
        for form in cells(row["forms"]):
            folded = fold_text(form)
            found[folded] = max(found.get(folded, Sure.NO), Sure[row["strength"].upper()])
    return found


@cache
def _parts(part: str) -> frozenset[str]:
    return frozenset(
        fold_text(f) for row in rows("vietnamese_syllables") if row["part"] == part for f in cells(row["forms"])
    )


@cache
def syllables() -> frozenset[str]:
    """Every folded form an onset and a rime make, and those listed whole."""
    onsets = _parts("onset")
    built = {onset + rime for onset in onsets for rime in _parts("rime")}
    return frozenset(f for f in built if len(f) > 1) | _parts("syllable") | frozenset(_families())


@cache
def family(form: str) -> Sure:
    """How sure a folded form is a Vietnamese family name."""
    return _families().get(form, Sure.NO)


@cache
def syllable(form: str) -> Sure:
    """How sure a folded form is a Vietnamese syllable."""
    if len(form) > 3 and form[0] == "ه" and form[1:] in syllables() and not frequency(form):
        return Sure.STRONG  # «هْبوت»: H' before the names of Ê Đê and Gia Rai women
    if form not in syllables() or form in _parts("never"):
        return Sure.NO
    return Sure.WEAK if frequency(form) > COMMON else Sure.STRONG


def families() -> frozenset[str]:
    """All forms of family names."""
    return frozenset(_families())


def read(
    forms: list[str], surfaces: Callable[[int], str], first: int, head: str, addressed: bool = False
) -> list[Sure]:
    """How sure each syllable of the longest run from `first` (read as `head`) is; empty when `head` is no family name.

    A hamza under or over an alef, a teh marbuta or a tanwin inside a word is Arabic (فإن is not فان); a madda is not.
    In a name that a courtesy announces («الفريق تران في تريو») «في» may be a syllable.
    """
    sure = family(head)
    found = [sure] if sure and not ("ا" in head and _is_arabic(surfaces(first))) else []
    at = first + 1
    while found and len(found) < _LONGEST and at < len(forms):
        form = forms[at]
        inside = form == "في" and (
            (addressed and sure == STRONG and _ends_name(forms, at + 1)) or (len(found) > 1 and _is_last(forms, at))
        )
        degree = STRONG if inside else syllable(form)
        if not degree and (form[0] != "ا" or not (form in PARTICLE or form in syllables())):
            break  # before its letters are looked up in the text, which costs more
        surface = surfaces(at) if "ا" in form else form
        if form in PARTICLE and surface[0] != "إ" and _between(forms, at):
            degree, surface = STRONG, ""
        elif form in HAMZA or (surface.startswith("آ") and form in syllables()):
            degree = STRONG
        if not degree or _is_arabic(surface):
            break
        found.append(STRONG if form in _MIDDLE else degree)
        at += 1
    return found


def _ends_name(forms: list[str], at: int) -> bool:
    """Whether one more syllable and then a mark stand there."""
    return syllable(forms[at]) == STRONG and not forms[at + 1][0].isalpha() if at + 1 < len(forms) else False


def _is_last(forms: list[str], at: int) -> bool:
    """Whether the text stops behind a token, as behind no preposition: «على صدر الرفيق دوان ثانه في.»."""
    return at + 1 >= len(forms) or forms[at + 1] in ".،؛؟!\n"


def _between(forms: list[str], at: int) -> bool:
    """Whether what looks like أنه or أن stands where that can not stand: before a further syllable or before a mark."""
    following = forms[at + 1] if at + 1 < len(forms) else "."
    return not following[0].isalnum() or (forms[at] == "انه" and syllable(following) == STRONG)


def _is_arabic(surface: str) -> bool:
    return any(letter in surface for letter in "إئؤًٌٍ") or "أ" in surface[1:]
