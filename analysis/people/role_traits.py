"""What a word can do in a title, worked out once a word form: one set of bits, looked up by the folded token."""

from __future__ import annotations

from functools import cache

from . import heads
from .remembered import Remembered
from .role_words import eponyms, is_adjective, is_definite, is_former, role_words, verbs

WORD = 1  # letters or digits
DEFINITE = 2  # has the article
ADJECTIVE = 4
FORMER = 8  # «السابق»
STOP = 16  # no title runs over it
CONJOINED = 32  # a و is attached to it
JOINS_DEFINITE = 64  # «والرياضة»: a further definite noun of the complement
JOINS_NOUN = 128  # «وشؤون»: a further noun that awaits its own genitive
JOINS_WORD = 256  # «والعامة»، «ولاوس»: changes nothing
ATTACHED = 512  # «للحزب»، «بوزارة»: a complement of its own
COUNTRY = 1024
ORGAN = 2048  # a body or a territory
HEAD = 4096  # may head a title
IN = 8192  # «في»، «لدى»
HOMONYM = 16384  # a stop word that is also a syllable of places («هو تشي منه»)
EPONYM = 32768  # begins the name of one after whom bodies are named

_LISTED = {"country": COUNTRY, "organ": ORGAN, "homonym": HOMONYM | STOP, "stop": STOP}


@cache
def _listed() -> dict[str, int]:
    """The bits that the lexicons give a form as it stands there."""
    bits = {"في": IN, "لدي": IN}
    for kind, bit in _LISTED.items():
        for form in role_words(kind):
            bits[form] = bits.get(form, 0) | bit
    for form in eponyms():
        bits[form] = bits.get(form, 0) | EPONYM
    for form in verbs():
        if not bits.get(form, 0) & (COUNTRY | ORGAN):
            bits[form] = bits.get(form, 0) | STOP
    return bits


def _bits(form: str) -> int:
    if not (form[0].isalpha() or form[0].isdigit()):
        return 0
    readings = heads.readings(form)
    bits = WORD | _listed().get(form, 0) | DEFINITE * is_definite(form) | ADJECTIVE * is_adjective(form)
    bits |= FORMER * is_former(form) | HEAD * bool(readings)
    if form[0] in "بل" and _attached(form):
        bits |= ATTACHED | (_listed().get(form[1:], 0) & (ORGAN | COUNTRY))
    elif form[0] == "و" and form not in role_words("waw") and all(r.conjunction for r in readings):
        bits |= CONJOINED | _conjoined(form, bool(readings))
    return bits


def _conjoined(form: str, head: bool) -> int:
    """و goes on only to a further noun of the complement («وزير الثقافة والرياضة»), never to an office or a verb."""
    rest = form[1:]
    listed = _listed().get(rest, 0)
    if not rest or head or listed & STOP or rest in role_words("beside"):
        return STOP
    if is_definite(rest):
        return JOINS_DEFINITE
    if listed & ORGAN or rest in role_words("join"):
        return JOINS_NOUN
    return JOINS_WORD if listed & COUNTRY or is_adjective(form) else 0


def _attached(form: str) -> bool:
    """ل or ب with a noun: «للحزب»، «لفيتنام»، «بوزارة الخارجية»."""
    if form.startswith("لل"):
        return True
    if len(form) < 4 or form in role_words("lam"):
        return False
    rest = form[1:]
    listed = bool(_listed().get(rest, 0) & (ORGAN | COUNTRY))
    return form[0] == "ل" or is_definite(rest) or listed


TRAITS = Remembered(_bits)
