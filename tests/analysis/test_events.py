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


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("أكد الوزير دعم المؤتمرات وصولا إلى المؤتمر الوطني الرابع عشر للحزب.", ["المؤتمر الوطني الرابع عشر للحزب"]),
        ("وبروح المؤتمر الثالث عشر والمؤتمر الرابع عشر.", ["المؤتمر الثالث عشر", "المؤتمر الرابع عشر"]),
        ("تنفيذ قرار المؤتمر الوطني الثالث عشر للحزب.", []),
        ("تحدث في المؤتمر الوطني عن العمل.", []),
    ],
)
def test_gatherings_known_by_their_number_are_undated_events(text: str, titles: list[str]) -> None:
    events = _read(f"استقبل رئيس الوزراء وفدًا في هانوي يوم 4 مايو 2025. {text}").events
    found = [event for event in events if not event.main]
    assert [event.what for event in found] == titles and not any(event.date for event in found)


def test_what_is_done_at_the_gathering_has_its_day() -> None:
    text = (
        "عقد المجلس حفلا في هانوي يوم 4 مايو 2025. وألقى المدير كلمة في الحفل. "
        "وفي الحفل، منح الأمين العام تو لام وسام العمل من الدرجة الأولى للمكتب المركزي للحزب."
    )
    award = next(event for event in _read(text).events if event.what.startswith("منح"))
    assert (award.date, award.inferred, award.main) == ("2025-05-04", True, False)


def test_the_beginning_of_a_thing_is_an_event() -> None:
    found = _read("في الأول من يوليو عام 2025، بدأ الجهاز الإداري العمل رسميا في البلاد.").events
    assert [(event.date, event.what.split()[0]) for event in found] == [("2025-07-01", "بدء")]
