"""Which office-holder of the lexicon a person in a document is: by name, office and time together."""

from __future__ import annotations

from typing import NamedTuple

from . import offices
from .lexicon_people import Official, Term, candidates
from .persons import Person
from .title_match import Office

_SLACK = 3  # months: news of an election or a farewell comes before or after the day itself
_COMMON_MIDDLE = frozenset({"văn", "thị"})
# A head that says nothing against a person of any other office.
_NO_OFFICE = frozenset(
    {"عضو", "نائب", "مندوب", "ممثل", "مبعوث", "رفيق", "فريق", "لواء", "عقيد", "عميد", "جنرال", "دكتور", "استاذ"}
)
_POLITBURO = offices.office_of("عضو المكتب السياسي")
_ABROAD = frozenset({"سفير", "سفيره", "قنصل", "مبعوث", "ممثل", "مندوب", "ملحق"})


class Period(NamedTuple):
    """The months (since year 0) in which a document was written, as far as it says."""

    first: int
    last: int


class Recognised(NamedTuple):
    """An office-holder, how surely (higher is surer) and the reason in words."""

    official: Official
    score: int
    basis: str


def recognise(person: Person, when: Period | None) -> Recognised | None:
    """The one office-holder this person can be; None when nobody fits, or two fit equally well."""
    if person.person_class == "credit":
        return None
    fitting = [r for o in candidates(person.key) if (r := _fit(person, o, when)) is not None]
    fitting.sort(key=lambda r: -r.score)
    if not fitting or (len(fitting) > 1 and fitting[0].score == fitting[1].score):
        return None
    return fitting[0]


def _fit(person: Person, official: Official, when: Period | None) -> Recognised | None:
    held = tuple(person.offices)
    if any(not _same_country(o, official) for o in held):
        return None
    best, term = offices.SILENT, None
    for known in official.terms:
        for said in held:
            found = max((offices.compare(said, way) for way in known.ways), default=offices.SILENT)
            found = 2 * found + (found >= offices.NEAR and in_time(said, known, when))
            if found > best:
                best, term = found, known
    if term is not None and best >= 2 * offices.NEAR:
        return Recognised(official, best, f"name and office of {official.name_latin}: {term.name_latin}{_years(term)}")
    if not _rare(official) or person.key.sound not in official.sounds:
        return None
    if not held:
        return Recognised(official, 1, f"the name of {official.name_latin}; no office speaks against it")
    if all(o.head in _NO_OFFICE and (o.head != "نائب" or not o.stems) for o in held) or _later(official, held, when):
        return Recognised(official, 1, f"the name of {official.name_latin}; the office fits the career")
    return None


def _same_country(said: Office, official: Official) -> bool:
    """An office of one country is not held by a politician of another; envoys serve abroad."""
    if not said.countries or said.head in _ABROAD:
        return True
    home = official.country or {"فيتنام"}
    return bool(said.countries & home) or not official.country


def in_time(said: Office, term: Term, when: Period | None) -> bool:
    """Whether an office said in a document of that time can be this term."""
    if when is None:
        return True
    if term.first is not None and when.last + _SLACK < term.first:
        return False
    return said.former or term.last is None or when.first - _SLACK <= term.last


def _rare(official: Official) -> bool:
    """Whether the name alone tells the person: not three syllables around Văn or Thị, unless of the Politburo."""
    if any(_POLITBURO in term.ways for term in official.terms):
        return True
    syllables = official.name_vi.casefold().split() if official.name_vi and not official.country else ()
    return len(syllables) != 3 or syllables[1] not in _COMMON_MIDDLE


def _later(official: Official, held: tuple[Office, ...], when: Period | None) -> bool:
    """Whether the offices are of the state and may have come after all that the lexicon knows."""
    if official.person_class != "official" or offices.LOCAL in offices.levels(held):
        return False
    known = max((t.first for t in official.terms if t.first is not None), default=None)
    later = when is None or known is None or when.last >= known
    return later and offices.levels(held) == {offices.CENTRAL}


def _years(term: Term) -> str:
    if term.first is None:
        return ""
    return f" ({term.first // 12}-{term.last // 12 if term.last is not None else ''})"
