"""Expressions of time, as EDTF level 1 with bounds, and when the document was published."""

from __future__ import annotations

from ..facts import DateHit, Facts, Publication
from ..text.cues import Cue, cue
from ..text.page import Page
from . import bare, inference, numeric, periods, publication, relative, written
from .base import base_of
from .found import Found, anchors_of
from .inference import Base
from .join import join
from .kinds import is_future, kind_of, purpose_of
from .moments import Moment, value_of
from .publication import tells_page
from .resolve import resolve
from .words import month_cues, weekday_cues

_TATWEEL = "ـ"  # as in «1446هـ»
_SILENT = frozenset(["url", "related", "comments", "advert"])  # furniture whose dates are not the article's


def cues() -> dict[str, Cue]:
    """Month names and weekdays, thousands of years in words, parts of a year, words that point at another day."""
    return {
        "date.month": cue(month_cues()),
        "date.weekday": cue(weekday_cues(), "conjunction"),
        "date.thousand": cue(["ألف", "ألفين"], "none"),
        "date.period": cue(periods.cue_words()),
        "date.relative": cue(relative.cue_words()),
    }


def find(page: Page, facts: Facts) -> tuple[list[DateHit], Publication]:
    """All expressions of time in reading order, and the publication date."""
    founds = inference.share_year(join(page, _read(page, facts)))
    runs = publication.runs_of(facts, founds)
    published, stated = publication.choose(page, facts, founds, runs)
    purposes = ["page" if tells_page(r) else purpose_of(page, f.first) for f, r in zip(founds, runs, strict=True)]
    base = base_of(page, founds, purposes, published)
    hits: list[DateHit] = []
    previous: Moment | None = None
    for index, (found, purpose) in enumerate(zip(founds, purposes, strict=True)):
        coming = base and not purpose and found.open_year and is_future(page, found.first)
        whole = _complete(found, base, previous, "future" if coming else purpose)
        if whole is None:
            continue
        kind = "reference" if purpose == "page" else kind_of(whole, purpose, base.day.year if base else None)
        hits.append(_hit(page, whole, "publication" if index in stated else kind))
        if whole.begin.year and (whole.finish is None or whole.begin.day):  # not one of «بين عامي 2018 و2020»
            previous = whole.begin
    return hits, published


def _read(page: Page, facts: Facts) -> list[Found]:
    """What each reader finds in the tokens that those before it left."""
    anchors = anchors_of(page)
    taken = {at for run in facts.furniture if run.kind in _SILENT for at in range(run.first, run.last)}
    founds: list[Found] = []
    for reader in (written.find, numeric.find, periods.find, bare.find, relative.find):
        new = list(reader(page, anchors, taken))
        taken.update(at for found in new for at in range(found.first, found.last))
        founds += new
    return founds


def _complete(found: Found, base: Base | None, previous: Moment | None, purpose: str) -> Found | None:
    """`found` with what the document lets us work out; None when it says nothing by itself."""
    if not found.open_year:
        return found
    if found.is_relative:
        return None if purpose == "page" else resolve(found, base, previous, purpose == "deadline")
    whole = inference.complete(found, base, previous, purpose)
    return None if whole.hijri and whole.open_year else whole


def _hit(page: Page, found: Found, kind: str) -> DateHit:
    value = found.shown or value_of(found.begin, found.finish)
    start, end = page.folded.span(found.start, found.end)
    while page.document.text[end : end + 1] == _TATWEEL:
        end += 1
    return DateHit(start, end, found.first, found.last, *value, kind, found.basis is not None, found.basis)
