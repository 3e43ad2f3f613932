"""Whether a word is an ordinary one: in the list of frequencies as written, or without its prefixes and endings."""

from __future__ import annotations

from ..lexicons import frequencies
from ..text.cues import plain_forms

# Endings, and how long what is left of the word must be at least.
_ENDINGS = {
    **dict.fromkeys(("تهما", "تهم", "هما", "تها", "تين", "تان", "ته", "هم", "هن", "ها", "ه"), 3),
    **dict.fromkeys(("نا", "كم", "ات", "ان", "ين", "ون", "وا", "يه", "تي", "ي", "ا", "ت", "ك", "و"), 4),
}
# Last letter -> the endings with it, so that few are tried on a word.
_BY_LAST = {last: [e for e in _ENDINGS.items() if e[0][-1] == last] for last in {ending[-1] for ending in _ENDINGS}}
_PERSONS = ("ي", "ت", "ن", "ا")
_SHORT = 4  # letters of a word from which on a ب ل ك before it is rather its own


def frequency(form: str) -> float:
    """Occurrences of a folded form in a million words, 0 when it is rarer than the list goes."""
    return frequencies().get(form, 0.0)


def is_ordinary(form: str) -> bool:
    """Whether a form is an Arabic word as written, or one with proclitics, a person's prefix or an ending."""
    if form in frequencies():
        return True
    for plain in plain_forms(form):
        own = plain == form or len(plain) > _SHORT or not form.endswith(plain) or form[-len(plain) - 1] not in "بلك"
        if own and _is_inflected(plain):
            return True
    return False


def _is_inflected(plain: str) -> bool:
    """Whether the form, another person of it («سينظرون» as «ينظرون») or either without its ending is listed.

    Loops and no generators: every word that was never met before comes here.
    """
    known = frequencies()
    if plain in known:
        return True
    forms = [plain]
    verb = plain[1:] if plain[0] == "س" and len(plain) > 4 and plain[1] in "يتنا" else plain
    if verb[0] in "يتن" and len(verb) > 4:
        stem = verb[1:]
        if stem in known:
            return True
        for person in _PERSONS:
            if person + stem in known:
                return True
            forms.append(person + stem)
    endings = _BY_LAST.get(plain[-1], ())
    for form in forms:
        for ending, shortest in endings:
            length = len(form) - len(ending)
            if length < shortest or not form.endswith(ending):
                continue
            stem = form[:length]
            if stem in known or stem + "ه" in known or (stem[-1] in "ئؤ" and stem[:-1] + "ء" in known):
                return True
    return False
