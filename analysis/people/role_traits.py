"""What a word can do in a title, worked out once a word form: one set of bits, looked up by the folded token."""

from __future__ import annotations

from . import heads
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
EPONYM = 32768  # begins the name of one after whom bodies are named
HOMONYM = 16384  # a stop word that is also a syllable of places («هو تشي منه»)

_MAX_FORMS = 1_000_000


class _Traits(dict[str, int]):
    def __missing__(self, form: str) -> int:
        if len(self) >= _MAX_FORMS:
            self.clear()
        self[form] = bits = _bits(form)
        return bits


def _bits(form: str) -> int:
    if not (form[0].isalpha() or form[0].isdigit()):
        return 0
    attached = _attached(form)
    country = form in role_words("country")
    organ = form in role_words("organ") or (attached and form[1:] in role_words("organ"))
    homonym = form in role_words("homonym")
    bits = WORD | DEFINITE * is_definite(form) | ADJECTIVE * is_adjective(form) | FORMER * is_former(form)
    bits |= COUNTRY * country | ORGAN * organ | HOMONYM * homonym | IN * (form in ("في", "لدي"))
    readings = heads.readings(form)
    bits |= EPONYM * (form in eponyms()) | HEAD * bool(readings) | ATTACHED * attached
    bits |= STOP * (form in role_words("stop") or (form in verbs() and not country and not organ) or homonym)
    if form[0] == "و" and form not in role_words("waw") and all(r.conjunction for r in readings):
        bits |= _conjoined(form)
    return bits


def _conjoined(form: str) -> int:
    """و goes on only to a further noun of the complement («وزير الثقافة والرياضة»), never to an office or a verb."""
    rest = form[1:]
    if not rest or heads.readings(form) or rest in role_words("stop") or rest in verbs():
        return CONJOINED | STOP
    if is_definite(rest):
        return CONJOINED | JOINS_DEFINITE
    if rest in role_words("join") or rest in role_words("organ"):
        return CONJOINED | JOINS_NOUN
    if rest in role_words("country") or is_adjective(form):
        return CONJOINED | JOINS_WORD
    return CONJOINED


def _attached(form: str) -> bool:
    """ل or ب with a noun: «للحزب»، «لفيتنام»، «بوزارة الخارجية»."""
    if form.startswith("لل"):
        return True
    if form[0] not in "بل" or len(form) < 4 or form in role_words("lam"):
        return False
    rest = form[1:]
    listed = any(rest in role_words(kind) for kind in ("organ", "country", "join"))
    return form[0] == "ل" or is_definite(rest) or listed or bool(heads.readings(form))


TRAITS = _Traits()
