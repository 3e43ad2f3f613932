"""Which office-holder of the lexicon a person in a document is: by name, office and time together."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from . import offices
from .lexicon_people import Official, Term, candidates, named_shortly
from .name_keys import NameKey
from .person import Person
from .rarity import is_singular, of_politburo, tells
from .title_match import Office

SURE = 2 * offices.AGREE  # the least score of a name and an office that agree in full
_CACHED = 10_000  # see `offices`
_SLACK = 3  # months: news of an election or a farewell comes before or after the day itself
_FORGOTTEN = 120  # months
_LOOKING_BACK = 24  # months: how far news speaks of an office as if it were still, or already, held
# A head that says nothing against a person of any other office.
_NO_OFFICE = frozenset(
    {"عضو", "نائب", "مندوب", "ممثل", "مبعوث", "رفيق", "فريق", "لواء", "عقيد", "عميد", "جنرال", "دكتور", "استاذ"}
)
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
    return None if person.is_credit else _recognise(person.key, person.person_class, tuple(person.offices), when)


@lru_cache(maxsize=_CACHED)
def _recognise(key: NameKey, person_class: str, held: tuple[Office, ...], when: Period | None) -> Recognised | None:
    fitting = [r for o in candidates(key) if (r := _fit(key, person_class, held, o, when)) is not None]
    if not fitting and held and len(key.parts) < 3:
        shortly = (_fit(key, person_class, held, o, when) for o in named_shortly(key))
        fitting = [r for r in shortly if r is not None and r.score >= SURE]
    fitting.sort(key=lambda r: -r.score)
    if not fitting or (len(fitting) > 1 and fitting[0].score == fitting[1].score):
        return None
    return fitting[0]


def _fit(key: NameKey, person_class: str, held: tuple[Office, ...], official: Official, when: Period | None
         ) -> Recognised | None:
    if any(not _same_country(o, official) for o in held):
        return None
    exact = key.sound in official.sounds or person_class == official.person_class == "historical"
    name_tells = exact and person_class != "other" and tells(official, key)
    # Another post in the same body, or the post at another time, counts only where the name tells the person.
    meeting = [(2 * verdict + in_time(said, term, when), term) for said in held
               for term, verdict, same_post in _meetings(said, official)
               if name_tells or (same_post and in_time(said, term, when, _LOOKING_BACK))]
    if meeting:
        score, term = max(meeting, key=lambda found: found[0])
        return Recognised(official, score, f"الاسم والمنصب: {term.name_ar}{_years(term)}")
    if not name_tells:
        return None
    if not held:
        return None if _long_gone(official, when) else Recognised(official, 1, "الاسم وحده، ولا منصب ينافيه")
    if all(_says_little(o) for o in held) or _later(official, held, when) or _goes_with(official, held):
        return Recognised(official, 1, "الاسم، والمنصب لا ينافي ما يعرف من سيرته")
    return None


def _long_gone(official: Official, when: Period | None) -> bool:
    """Whether the last office ended so long before a document that a name alone may sooner be a namesake's."""
    ends = [term.last for term in official.terms if term.last is not None]
    if official.person_class != "official" or when is None or not ends or len(ends) < len(official.terms):
        return False
    return when.first - max(ends) > _FORGOTTEN


_Meeting = tuple[Term, int, bool]
_meetings_of: dict[tuple[Office, str], list[_Meeting]] = {}


def _meetings(said: Office, official: Official) -> list[_Meeting]:
    """The terms that an office said is or may be, each with the verdict and whether it is the same post."""
    place = (said, official.key)
    if place not in _meetings_of:
        if len(_meetings_of) >= _CACHED:
            _meetings_of.clear()
        verdicts = [(t, max((offices.compare(said, way) for way in t.ways), default=offices.SILENT),
                     any(way.head == said.head for way in t.ways)) for t in official.terms]
        _meetings_of[place] = [found for found in verdicts if found[1] >= offices.NEAR]
    return _meetings_of[place]


def _says_little(said: Office) -> bool:
    """Whether an office speaks neither for nor against any other: a member, a rank, «نائب الرئيس» of who knows what."""
    if offices.level(said) in (offices.LOCAL, offices.PROVINCE):
        return False
    return said.head in _NO_OFFICE or not offices.bodies(said)


def _same_country(said: Office, official: Official) -> bool:
    """An office of one country is not held by a politician of another; envoys serve abroad."""
    if not said.countries or said.head in _ABROAD:
        return True
    home = official.country or {"فيتنام"}
    return bool(said.countries & home) or not official.country


def in_time(said: Office, term: Term, when: Period | None, slack: int = _SLACK) -> bool:
    """Whether an office said in a document of that time can be this term, give or take `slack` months."""
    if when is None:
        return True
    if term.first is not None and when.last + slack < term.first:
        return False
    return said.former or term.last is None or when.first - slack <= term.last


def _goes_with(official: Official, held: tuple[Office, ...]) -> bool:
    """Whether a singular name's offices are no calling of a private person and in no conflict with those known."""
    known = [way for term in official.terms for way in term.ways]
    return (is_singular(official) and offices.LOCAL not in offices.levels(held)
            and offices.relation(held, known) != offices.CONFLICT)


def _later(official: Official, held: tuple[Office, ...], when: Period | None) -> bool:
    """Whether the offices are of the state and may have come after all that the lexicon knows."""
    if official.person_class != "official" or offices.LOCAL in offices.levels(held):
        return False
    known = max((t.first for t in official.terms if t.first is not None), default=None)
    later = of_politburo(official) if when is None or known is None else when.last >= known
    return later and offices.levels(held) == {offices.CENTRAL}


def _years(term: Term) -> str:
    if term.first is None:
        return ""
    return f" ({term.first // 12}-{term.last // 12 if term.last is not None else ''})"
