"""From which day an article speaks: its publication, its dated events, or a duration anchored to a full date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from ..facts import Publication
from ..text.page import Page
from .found import Found
from .inference import Base
from .kinds import is_future, kind_of
from .near_days import near_day
from .words import has, weekday
from .years import number_in_words

_STOPS = frozenset(".؛\n!?؟")
_AGREEING = 3
_REACH = 24  # tokens from a duration to the date it is anchored to
_YEARS = frozenset(["سنوات", "سنه", "عاما", "عام", "اعوام", "سنين"])
_ANCHORS = frozenset(["علي", "من", "منذ", "لتاسيس", "لاقامه", "ل"])


def base_of(page: Page, founds: Sequence[Found], purposes: Sequence[str], published: Publication) -> Base | None:
    """The publication; without one, the latest day that the text dates in full or reckons from a full date, or else the
    day since which something lasts, or the year that nearly all its dates name.

    `purposes[i]` is what `founds[i]` is for, as `purpose_of` says it; «page» when it is no part of the article.
    """
    if published.earliest and published.value:
        exact = published.earliest == published.latest
        return Base(
            date.fromisoformat(published.earliest), "published" if exact else "month", f"تاريخ النشر {published.value}"
        )
    if spoken := _spoken(page, founds):
        return spoken
    options = [*_events(page, founds, purposes), *_durations(page, founds)]
    latest = max(options, key=lambda base: base.day, default=None)
    return latest or _lasting(founds, purposes) or _agreed(founds) or _reported(page, founds, purposes)


def _spoken(page: Page, founds: Sequence[Found]) -> Base | None:
    """«اليوم الأربعاء 12 تشرين الثاني 2025»: the day that the text itself calls today."""
    for found in founds:
        day = found.begin.first_day() if found.is_day and not found.shown else None
        at = found.first - 1
        while at > 0 and (page.tokens.forms[at] in "(،" or weekday(page.tokens.forms[at]) is not None):
            at -= 1
        if day and at >= 0 and has(page.tokens.forms[at], "today") and near_day(page, at):
            return Base(day, "published", f"يوم الحديث في النص ({found.begin})")
    return None


def _reported(page: Page, founds: Sequence[Found], purposes: Sequence[str]) -> Base | None:
    """The latest month that the text reports on by name («الاجتماع الدوري لشهر أكتوبر 2025»)."""
    months = [
        found.begin
        for found, purpose in zip(founds, purposes, strict=True)
        if found.begin.month and not found.begin.day and not found.finish and not purpose and not found.shown
        and found.first and has(page.tokens.forms[found.first - 1], "month") and not is_future(page, found.first)
    ]  # fmt: skip
    days = [(day, month) for month in months if (day := month.last_day())]
    if not days:
        return None
    day, month = max(days)
    return Base(day, "event", f"الشهر الذي يتحدث عنه النص ({month})")


def _lasting(founds: Sequence[Found], purposes: Sequence[str]) -> Base | None:
    """«منذ 1 يوليو 2025», when the text names no later year."""
    latest = max((found.begin.year or 0 for found in founds), default=0)
    for found, purpose in zip(founds, purposes, strict=True):
        day = found.begin.first_day() if found.is_day and purpose == "since" and found.begin.year == latest else None
        if day:
            return Base(day, "event", f"تاريخ سارٍ في النص ({found.begin})")
    return None


def _agreed(founds: Sequence[Found]) -> Base | None:
    """The year of three dates in four, of three dates at least."""
    years = Counter(found.begin.year for found in founds if found.begin.year)
    if not years:
        return None
    year, count = years.most_common(1)[0]
    if count < _AGREEING or count * 4 < years.total() * 3 or year < 1:
        return None
    return Base(date(year, 7, 1), "agreed", f"السنة التي تذكرها تواريخ النص ({year})")


def _events(page: Page, founds: Sequence[Found], purposes: Sequence[str]) -> Iterator[Base]:
    for place, (found, purpose) in enumerate(zip(founds, purposes, strict=True)):
        day = found.begin.first_day() if found.begin.day and not found.shown else None
        if day is None:
            continue
        told = not purpose and kind_of(found, "", None) == "event" and not is_future(page, found.first)
        if told or (place and _is_anniversary(founds[place - 1], found)):
            yield Base(day, "event", f"حدث مؤرخ في النص ({found.begin})")


def _is_anniversary(first: Found, second: Found) -> bool:
    """«(2 سبتمبر 1945 - 2 سبتمبر 2025)»: the text speaks from about the second day."""
    same = first.begin[1:3] == second.begin[1:3] and (first.begin.year or 0) < (second.begin.year or 0)
    return same and first.is_day and second.is_day and second.first - first.last <= 1


def _durations(page: Page, founds: Sequence[Found]) -> Iterator[Base]:
    """«بعد مرور 4 سنوات على ... 26 نوفمبر 2019»: the text speaks from four years after that day."""
    forms = page.tokens.forms
    for place, found in enumerate(founds):
        anchor = found.begin
        if anchor.year is None or anchor.year < 1 or found.shown or found.finish:
            continue
        reached = max(found.first - _REACH, founds[place - 1].last if place else 0, 0)
        for at in range(found.first - 1, reached, -1):
            if forms[at] in _STOPS:
                break
            if forms[at] in _YEARS and at + 1 < found.first and forms[at + 1] in _ANCHORS:
                years = _count(forms, at)
                if years and not any(has(f, "deadline") and f != "حتي" for f in forms[max(at - 4, 0) : at]):
                    day = date(anchor.year + years, anchor.month or 7, min(anchor.day or 1, 28))
                    noun = "سنوات" if 3 <= years <= 10 else "سنة"
                    yield Base(day, "duration", f"المدة المذكورة: {years} {noun} بعد {anchor}")
                break


def _count(forms: Sequence[str], at: int) -> int:
    """The number before the word for years at token `at`, in digits or words."""
    before = forms[at - 1] if at else ""
    if before == ")":
        before = forms[at - 2]
    if before.isdigit():
        return int(before) if len(before) < 4 else 0
    for first in (at - 3, at - 2, at - 1):
        if first >= 0:
            number, last = number_in_words(forms, first)
            if number and last == at:
                return number if number <= 200 else 0
    return 0
