"""Which event a document reports, and when that was where the text gives no day."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ..dates.moments import Moment
from ..facts import DateHit, Facts
from ..text.page import Page
from .anchors import Line
from .extent import is_future
from .lexicon import GATHERINGS, cue_words

_REPORTED = GATHERINGS | {"act"}
_LEAD = 2  # sentences in which a past day with an event is what the document reports
_OLD = 2  # years before publication, or before the document's latest day, after which a day is history
_BEFORE = 4  # tokens between a verb and its date
_ENOUGH = 4.0  # score below which a dated sentence is not what the document reports
_SETTINGS = 2  # times a gathering is spoken of as known before it is what the document reports


class When(NamedTuple):
    """A date as the events table holds it."""

    date: str | None
    earliest: str | None
    latest: str | None
    inferred: bool
    basis: str | None


UNDATED = When(None, None, None, False, None)


def when(hit: DateHit | None) -> When:
    """The date of a hit."""
    return When(hit.value, hit.earliest, hit.latest, hit.inferred, hit.basis) if hit else UNDATED


def is_day(hit: DateHit) -> bool:
    """Whether a hit names a day or a run of days."""
    return _names_days(hit.value)


@lru_cache(1 << 14)
def _names_days(value: str) -> bool:
    return all(part.count("-") == 2 for part in value.split("/"))


def day_of(page: Page, line: Line, lead: bool) -> DateHit | None:
    """The day a sentence gives its event; a date that dates something else counts only in the lead."""
    visit = lead and any(a.kind == "visit" for a in line.anchors)  # «زيارة رسمية في الفترة من 10 إلى 13 نوفمبر»
    for hit in line.dates:
        if is_day(hit) and hit.kind in ("event", "publication") and (visit or not lasts(page, hit)):
            return hit
    if not lead:
        return None
    kinds = ("period", "deadline")
    return next((hit for hit in line.dates if is_day(hit) and hit.kind not in kinds and not lasts(page, hit)), None)


def lasts(page: Page, hit: DateHit) -> bool:
    """Whether a date says how long something went on («في الفترة من 20 إلى 30 يونيو»)."""
    return any(form in cue_words("span") for form in page.tokens.forms[max(hit.first - 2, 0) : hit.first])


def main_line(
    page: Page, facts: Facts, lines: Sequence[Line], known: Sequence[int]
) -> tuple[Line | None, DateHit | None]:
    """The sentence that reports what the document is about, and its day; (None, None) when no sentence does.

    `known` are the tokens that speak of a gathering as already known («في الاجتماع»).
    """
    latest = _latest_year(facts)
    best, day, most = None, None, _ENOUGH
    today = facts.publication.value is None and any(_says_today(page, line) for line in lines[:_LEAD])
    for place, line in enumerate(lines):
        hit = day_of(page, line, lead=place < _LEAD)
        if today and hit is not None and (place >= _LEAD or page.tokens.forms[hit.last - 1] in cue_words("past")):
            continue  # neither «5 سبتمبر الماضي» nor a day said later is the «اليوم» that is reported
        score = _score(page, facts, place, line, hit, latest) if hit is not None else 0.0
        if score > most:
            best, day, most = line, hit, score
    gathering = len(known) >= _SETTINGS
    strong = best is not None and best in lines[:_LEAD] and not best.coming
    if best is not None and (strong or not gathering or any(a.kind in _REPORTED for a in best.anchors)):
        return best, day
    return _undated(lines, gathering, known), None


def _score(page: Page, facts: Facts, place: int, line: Line, hit: DateHit, latest: int | None) -> float:
    score = 10.0 - min(place, 8) + (3 if place == 0 else 0)
    score += 2 if hit.kind == "event" else 0
    score -= 8 if _is_old(hit, latest) else 0
    published = facts.publication.latest
    score -= 5 if published and hit.earliest and hit.earliest > published else 0
    score += 3 if line.anchors else 0
    score -= 5 if line.coming or _is_ahead(page, hit) else 0
    score -= 5 if line.pluperfect and place >= _LEAD else 0
    score -= 10 if place >= _LEAD and _is_told_back(page, line, hit) else 0
    return score


def _is_told_back(page: Page, line: Line, hit: DateHit) -> bool:
    """«، فيما كان نائب رئيس الوزراء قد تفقد المحافظة يوم 30 أيلول»."""
    before = page.tokens.forms[line.sentence.first : hit.first]
    return "قد" in before and not cue_words("pluperfect").isdisjoint(before[: before.index("قد")])


def _says_today(page: Page, line: Line) -> bool:
    return "اليوم" in page.tokens.forms[line.sentence.first : line.sentence.last]


def _is_ahead(page: Page, hit: DateHit) -> bool:
    """Whether a verb in the future stands right before a date («سيكون يوم 5 سبتمبر»)."""
    return any(is_future(form) for form in page.tokens.forms[max(hit.first - _BEFORE, 0) : hit.first])


def _is_old(hit: DateHit, latest: int | None) -> bool:
    year = hit.value[:4]
    return latest is not None and year.isdigit() and int(year) < latest - _OLD + 1


def _latest_year(facts: Facts) -> int | None:
    """The year of publication, else the latest year of a day in the text that is no deadline."""
    if facts.publication.latest:
        return int(facts.publication.latest[:4])
    years = [hit.value[:4] for hit in facts.dates if is_day(hit) and hit.kind in ("event", "reference", "publication")]
    return max((int(year) for year in years if year.isdigit()), default=None)


def _undated(lines: Sequence[Line], gathering: bool, known: Sequence[int]) -> Line | None:
    """The first sentence about the known gathering, else the first of the lead that reports an event."""
    if gathering:
        about = [
            line for line in lines if bisect_left(known, line.sentence.first) < bisect_left(known, line.sentence.last)
        ]
        return next((line for line in about if line.scope.names), about[0])
    return next((line for line in lines[: _LEAD + 1] if line.anchors and not line.coming), None)


def undated_when(page: Page, facts: Facts) -> When:
    """What the text still says of the time of a main event without a day.

    On a dated page, about the day of publication. Else the last stretch of time that the text looks back on: a report
    on «2024-11 to 2025-07» is not older than July 2025.
    """
    if facts.publication.value and facts.publication.latest:
        return When(
            f"{facts.publication.value.rstrip('?~%')}~",
            None,
            facts.publication.latest,
            True,
            "لا يذكر النص يوم الحدث؛ الخبر منشور في هذا التاريخ",
        )
    spans = [hit for hit in facts.dates if "/" in hit.value and _is_told_as_past(page, hit)]
    known = [hit for hit in spans if _end(hit)[:4].isdigit()]
    if not known:
        return UNDATED
    past = max(known, key=lambda hit: _end(hit)[:7])
    year, _, month = _end(past)[:7].partition("-")
    end = Moment(int(year), int(month) if month.isdigit() else None)
    return When(
        f"{_end(past)[:7]}?",
        str(end.first_day()),
        str(end.last_day()),
        True,
        f"لا يذكر النص تاريخ الحدث؛ آخر مدة يتحدث عنها كماضٍ: {page.document.text[past.start : past.end]}",
    )


def _end(hit: DateHit) -> str:
    return hit.value.split("/")[-1].rstrip("?~%")


def _is_told_as_past(page: Page, hit: DateHit) -> bool:
    if hit.kind not in ("period", "event"):
        return False
    before = page.tokens.forms[max(hit.first - 3, 0) : hit.first]
    return not any(form in cue_words("term") for form in before)
