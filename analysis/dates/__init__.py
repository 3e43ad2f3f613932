"""Expressions of time, as EDTF level 1 with bounds, and when the document was published."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from ..facts import DateHit, Facts, Publication
from ..numerals import digit_tokens
from ..text.cues import Cue, cue
from ..text.page import Page
from . import bare, inference, numeric, publication, written
from .found import Found
from .inference import Base
from .join import join
from .kinds import kind_of
from .moments import value_of
from .words import month_cues

_SILENT = frozenset(["url"])  # digits of addresses are no dates of the text


def cues() -> dict[str, Cue]:
    """Month names, and the thousands with which a year in words begins."""
    return {"date.month": cue(month_cues()), "date.thousand": cue(["ألف", "ألفين"], "none")}


def find(page: Page, facts: Facts) -> tuple[list[DateHit], Publication]:
    """All expressions of time in reading order, and the publication date."""
    founds = inference.share_year(join(page, _read(page, facts)))
    published, stated = publication.choose(page, facts, founds)
    base = _base(page, facts, founds, published)
    hits, previous = [], None
    for index, found in enumerate(founds):
        deadline = kind_of(page, found, None) == "deadline"
        whole = inference.complete(found, base, previous, deadline)
        hits.append(_hit(page, whole, found, "publication" if index in stated else
                         kind_of(page, whole, base.day.year if base else None)))
        previous = whole.begin if whole.begin.year else previous
    return hits, published


def _read(page: Page, facts: Facts) -> list[Found]:
    digits = digit_tokens(page)
    silent = [(run.first, run.last) for run in facts.furniture if run.kind in _SILENT]
    taken = {at for first, last in silent for at in range(first, last)}
    founds: list[Found] = []
    for reader in (written.find, numeric.find, bare.find):
        new = [f for f in (reader(page, digits, taken)) if f.first not in taken]
        taken.update(at for f in new for at in range(f.first, f.last))
        founds += new
    return founds


def _base(page: Page, facts: Facts, founds: Sequence[Found], published: Publication) -> Base | None:
    """The day the article speaks from: its publication, or else its first dated event."""
    if published.earliest and published.value:
        return Base(date.fromisoformat(published.earliest), "published", f"السنة من تاريخ النشر {published.value} ({published.basis})")
    for found in founds:
        if found.is_day and kind_of(page, found, None) == "event":
            day = found.begin.first_day()
            if day is not None:
                return Base(day, "event", f"السنة من أول حدث مؤرخ في النص ({found.begin})")
    return None


def _hit(page: Page, whole: Found, found: Found, kind: str) -> DateHit:
    value = whole.shown or value_of(whole.begin, whole.finish)
    start, end = page.folded.span(found.start, found.end)
    inferred = whole.basis is not None
    return DateHit(start, end, found.first, found.last, value.text, value.earliest, value.latest, kind, inferred, whole.basis)
