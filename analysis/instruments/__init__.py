"""Citations of resolutions, decisions, laws, decrees and the like: numbered ones, and named laws and resolutions."""

from __future__ import annotations

from ..facts import Facts, Instrument
from ..text.cues import Cue, cue
from ..text.page import Page
from . import details, named, numbered
from .nouns import codes, nouns
from .numbers import words


def cues() -> dict[str, Cue]:
    """رقم, the nouns that name an instrument, and the letters of Vietnamese numbers."""
    numbered_nouns = [form for form, (kind, plain, _) in nouns().items() if kind != "none"]
    return {
        "instrument.number": cue(words("number"), "all"),
        "instrument.noun": cue(numbered_nouns, "all"),
        "instrument.code": cue([*codes(), *(code.upper() for code in codes())], "none"),
    }


def find(page: Page, facts: Facts) -> list[Instrument]:
    """All citations, in reading order; one citation a span."""
    cited = [details.complete(page, facts.dates, c) for c in numbered.find(page)]
    found = cited + [details.complete(page, facts.dates, c) for c in named.find(page, cited)]
    return sorted(found, key=lambda i: (i.start, i.end))
