"""Whether a name alone tells who is meant, with no office beside it."""

from __future__ import annotations

from functools import cache

from ..lexicons import column
from . import offices
from .lexicon_people import Official
from .name_keys import NameKey, sound

_COMMON_MIDDLE = frozenset({"văn", "thị"})
_POLITBURO = offices.office_of("عضو المكتب السياسي")


def tells(official: Official, key: NameKey) -> bool:
    """Whether the name alone tells the person: prominent, without Văn or Thị in the middle, no Arab given names."""
    if is_singular(official):
        return True
    if official.person_class == "official" and not any(term.prominent for term in official.terms):
        return False
    if official.country:
        return len(key.parts) > 2 or not all(part in _given_names() for part in key.parts)
    syllables = (official.name_vi or "").casefold().split()
    return len(syllables) != 3 or syllables[1] not in _COMMON_MIDDLE or of_politburo(official)


def is_singular(official: Official) -> bool:
    """Whether hardly anybody else can have the name: four Vietnamese syllables and no Thị among them."""
    syllables = (official.name_vi or "").casefold().split()
    return len(official.syllables) > 3 and "thị" not in syllables


@cache
def _given_names() -> frozenset[str]:
    """Sounds of given names of the Arab world."""
    forms = [form for role in ("given", "both") for form in column("arabic_given_names", "form", role=role)]
    return frozenset(map(sound, forms))


def of_politburo(official: Official) -> bool:
    """Whether a person is or was of the Politburo, whose names every reader of this press knows."""
    return any(_POLITBURO in term.ways for term in official.terms)
