"""Events: which one a document reports, when and where, and what it is called."""

from __future__ import annotations

import pytest

from analysis.document import from_text
from analysis.facts import Event, Facts
from analysis.pipeline import read_document
from tests.cases import load

_EVENT_OF_ONE_DAY = (
    "استقبل رئيس الوزراء وفدًا في هانوي يوم 4 مايو 2025. وفي هذه المناسبة نظمت الوزارة حفل تكريم للفائزين بالجوائز. "
    "ومن المقرر أن يُعقد المؤتمر الوطني الرابع عشر للحزب في 19 يناير 2026."
)


def _read(text: str) -> Facts:
    return read_document(from_text(text))


def _main(events: list[Event]) -> Event | None:
    mains = [event for event in events if event.main]
    assert len(mains) <= 1
    return mains[0] if mains else None


@pytest.mark.parametrize("case", load("events"), ids=lambda c: c["title"] or c["text"][:50])
def test_the_main_event(case: dict[str, str]) -> None:
    text = f"{case['title']}\n\n{case['text']}" if case["title"] else case["text"]
    main = _main(_read(text).events)
    assert (main.date or "-" if main else "") == case["main"]
    if main and case["what"]:
        assert main.what == case["what"]
    if main and case["place"]:
        assert main.place == case["place"]


def test_what_comes_later_and_on_the_occasion_is_found_too() -> None:
    found = {event.date: event for event in _read(_EVENT_OF_ONE_DAY).events if not event.main}
    assert found["2026-01-19"].what.startswith("المؤتمر الوطني الرابع عشر")
    assert found["2025-05-04"].inferred and found["2025-05-04"].what.startswith("حفل تكريم")


def test_an_event_is_its_sentence_and_no_event_is_told_twice() -> None:
    text = "عقد المجلس مؤتمرًا وطنيًا يوم 4 مايو 2025. وحضر المؤتمر الوزراء. وعقد المجلس مؤتمرًا وطنيًا يوم 4 مايو 2025."
    events = _read(text).events
    assert [text[event.start : event.end] for event in events] == ["عقد المجلس مؤتمرًا وطنيًا يوم 4 مايو 2025."]


def test_the_date_of_an_instrument_is_no_event() -> None:
    text = "عقدت الحكومة اجتماعًا يوم 4 مايو 2025. وأشار الاجتماع إلى القرار رقم 57-NQ/TW المؤرخ 22 ديسمبر 2024."
    assert [event.date for event in _read(text).events] == ["2025-05-04"]


def test_titles_are_short_and_end_whole() -> None:
    for case in load("events"):
        for event in _read(case["text"]).events:
            words = event.what.split()
            assert 2 <= len(words) <= 16 and words[-1] not in ("في", "من", "إلى", "على", "و", "مع")
