"""Whether a word is an ordinary one: in the list of frequencies as written, or without its prefixes and endings."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ..lexicons import rows
from ..text.cues import without_proclitics

# Endings, and how long what is left of the word must be at least.
_ENDINGS = {
    **dict.fromkeys(("تهما", "تهم", "هما", "تها", "تين", "تان", "ته", "هم", "هن", "ها", "ه"), 3),
    **dict.fromkeys(("نا", "كم", "ات", "ان", "ين", "ون", "وا", "يه", "تي", "ي", "ا", "ت", "ك", "و"), 4),
}
_PERSONS = ("ي", "ت", "ن", "ا")


_SHORT = 4  # letters of a word from which on a ب ل ك before it is rather its own


@cache
def frequencies() -> dict[str, float]:
    """Folded form -> occurrences in a million words of Arabic."""
    return {row["form"]: float(row["per_million"]) for row in rows("reference_frequencies")}


@cache
def frequency(form: str) -> float:
    """Occurrences of a folded form in a million words, 0 when it is rarer than the list goes."""
    return frequencies().get(form, 0.0)


@cache
def is_ordinary(form: str) -> bool:
    """Whether a form is an Arabic word as written, or one with proclitics, a person's prefix or an ending."""
    known = frequencies()
    return any(
        stem in known
        for plain in without_proclitics(form)
        if plain is form or len(plain) > _SHORT or not form.endswith(plain) or form[-len(plain) - 1] not in "بلك"
        for stem in _stems(plain)
    )


def _stems(plain: str) -> Iterator[str]:
    """The form, other persons of it («سينظرون» as «ينظرون»), and both without an ending."""
    yield plain
    forms = [plain]
    verb = plain[1:] if plain[0] == "س" and len(plain) > 4 and plain[1] in "يتنا" else plain
    if verb[0] in "يتن" and len(verb) > 4:
        forms += [person + verb[1:] for person in _PERSONS]
        yield from forms[1:]
        yield verb[1:]
    for form in forms:
        for ending, shortest in _ENDINGS.items():
            stem = form[: -len(ending)]
            if len(stem) >= shortest and form.endswith(ending):
                yield stem
                yield stem + "ه"
                if stem[-1] in "ئؤ":
                    yield stem[:-1] + "ء"
