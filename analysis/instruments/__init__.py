"""Citations of resolutions, decisions, laws, decrees and the like: numbered ones, and named laws and resolutions."""

from __future__ import annotations

from ..facts import Facts, Instrument
from ..text.cues import Cue, cue
from ..text.page import Page
from . import details, named, numbered
from .nouns import codes, nouns


def cues() -> dict[str, Cue]:
    """رقم, the nouns that name an instrument, and the letters of Vietnamese numbers."""
    return {
        "instrument.number": cue(["رقم", "رقمه", "رقمها", "أرقام", "الرقم", "برقم"], "all"),
        "instrument.noun": cue((form for form, noun in nouns().items() if noun.plain != "no" or noun.type != "none"), "all"),
        "instrument.code": cue([*codes(), *(c.upper() for c in codes())], "none"),
    }


def find(page: Page, facts: Facts) -> list[Instrument]:
    """All citations, in reading order; one citation a span."""
    cited = [details.complete(page, facts, c) for c in numbered.find(page)]
    found = cited + [details.complete(page, facts, c) for c in named.find(page, cited)]
    return sorted(_about_the_same(page, found), key=lambda i: (i.start, i.end))


def _about_the_same(page: Page, found: list[Instrument]) -> list[Instrument]:
    """What one citation of a number leaves out, another of the same document says."""
    known: dict[tuple[str, str], tuple[str | None, str | None]] = {}
    for item in found:
        if item.number:
            date, issuer = known.get((item.type, item.number), (None, None))
            known[item.type, item.number] = (date or item.date, issuer or item.issuer)
    return [item._replace(date=known[item.type, item.number][0], issuer=known[item.type, item.number][1])
            if item.number else item for item in found]
