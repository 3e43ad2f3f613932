"""What a meeting pack holds: the view's own figures, in words, with quotes that stand in the documents."""

from __future__ import annotations

from datetime import date

import pytest

from dashboard.charts import people
from dashboard.export import agenda
from dashboard.export.pack import gather
from dashboard.plain import clean, shorten
from dashboard.view import filters
from dashboard.view.corpus import index
from dashboard.view.filters import Filters
from dashboard.view.state import Options, State

from . import fixture, packs
from .nasty import NASTY

LANGUAGES = ("ar", "en")


def named(pack, name):  # type: ignore[no-untyped-def]
    return next(page for page in pack.pages if page.chart.name == name)


def test_charts_with_nothing_to_show_are_left_out_and_named() -> None:
    pack = packs.pack("en", Filters(documents=(fixture.C,)))
    assert [page.chart.name for page in pack.pages] == ["lengths", "distribution"]
    (line,) = [line for line in pack.method if line.startswith("Charts with nothing")]
    assert "Event timeline, Officials, Named together, Word cloud, Topics" in line


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_view_that_selects_nothing_is_an_empty_pack(language: str) -> None:
    pack = packs.pack(language, packs.NOTHING)
    assert pack.empty
    assert (pack.pages, pack.agenda, pack.documents) == ((), (), ())
    assert packs.NOTHING.search in pack.caption.filters_line


def test_the_pack_counts_what_the_page_counts() -> None:
    corpus, now = fixture.corpus(), State("ar", Filters(documents=(fixture.A,)), Options(count="titles"))
    view = filters.apply(corpus, now.filters)
    shown = people.counts(view, now)[["official_id", "count"]].to_numpy().tolist()
    rows = named(gather(corpus, now, packs.DAY), "officials").whole.rows
    assert rows[["official_id", "count"]].to_numpy().tolist() == shown


READINGS = {
    ("en", "officials"): "In the lead: Tô Lâm (2), لي مينه هونغ (1), نونغ دوك مانه (1). The first has 50%",
    ("ar", "officials"): "في المقدمة: تو لام (2)، لي مينه هونغ (1)، نونغ دوك مانه (1). للأول 50%",
    ("en", "timeline"): "Dated: 1 event, from 16 December 2024 to 16 December 2024. Dates inferred: 0.",
    ("ar", "timeline"): "المؤرَّخ: حدث واحد، من 16 ديسمبر 2024 إلى 16 ديسمبر 2024. المستنتَج من التواريخ: 0.",
    ("en", "together"): "In the lead: لي مينه هونغ and Tô Lâm (1). The first has 100%",
}


@pytest.mark.parametrize(("language", "chart"), READINGS)
def test_a_chart_is_read_out_from_its_numbers(language: str, chart: str) -> None:
    assert named(packs.pack(language), chart).reading.startswith(READINGS[language, chart])


def test_quotes_are_sentences_of_the_largest_mark_with_their_source() -> None:
    quotes = named(packs.pack("ar"), "officials").quotes
    assert [quote.text for quote in quotes] == [
        "حضر تو لام ولي مينه هونغ المؤتمر الوطني.", "وقال تو لام إن المؤتمر ناجح.",
    ]  # fmt: skip
    assert all("نهان دان" in quote.source for quote in quotes)


def test_a_quote_is_not_given_twice_where_there_is_another() -> None:
    pack = packs.pack("ar")
    assert {q.text for q in named(pack, "terms").quotes} >= {"افتتح الأمين العام المؤتمر في 16 ديسمبر 2024."}
    for page in pack.pages:
        texts = [quote.text for quote in page.quotes]
        assert len(texts) == len(set(texts)) <= 3


def test_page_furniture_is_never_quoted() -> None:
    assert not [q for page in packs.pack("ar").pages for q in page.quotes if q.text.startswith("المصدر")]


def test_the_method_says_what_is_uncertain_what_was_dropped_and_when() -> None:
    said = "\n".join(packs.pack("en", dropped=("colour=red",)).method)
    for words in ("3 of 3", "All documents, no filters", "Counting rule: Every naming", "dates inferred: 0 of 1",
                  "events without a date: 1 of 2", "named by title alone: 1 of 5", "read as they should be: 1.",
                  "left out: colour=red", "?lang=en", "25 November 2026", "Rasid 0.1.0"):  # fmt: skip
        assert words in said


def item(first: str, last: str) -> agenda.Item:
    quote = packs.pack().agenda[0].quote
    return agenda.Item(first, "x", "", date.fromisoformat(first), date.fromisoformat(last), "day", False, "", quote)


def test_the_agenda_begins_with_what_is_to_come() -> None:
    listed = [item("2020-01-01", "2020-01-01"), item("2024-05-01", "2024-05-31"), item("2026-01-01", "2026-12-31"),
              item("2027-03-01", "2027-03-01")]  # fmt: skip
    shown = agenda.shown(listed, packs.DAY, 3)
    assert [entry.event_id for entry in shown] == ["2026-01-01", "2027-03-01", "2024-05-01"]


@pytest.mark.parametrize("text", NASTY.values(), ids=NASTY)
@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_stops_a_pack(language: str, text: str) -> None:
    assert len(packs.nasty(text, language).pages) == 8


CLEAN = [
    ("سطر\nوسطر", "سطر وسطر"), ("أ\x00ب\x1b", "أب"), ("  فراغ \t كثير ", "فراغ كثير"), ("\u202eعكس\u202c", "عكس"),
    ("نصف\u200cنصف", "نصف\u200cنصف"), ("\ud800كسر", "كسر"), ("=1+1", "=1+1"), ("أ\u2028ب", "أ ب"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CLEAN)
def test_text_is_cleaned_and_nothing_else(text: str, expected: str) -> None:
    assert clean(text) == expected


@pytest.mark.parametrize(
    ("around", "expected"), [(0, "واحد اثنان…"), (28, "…خمسة ستة"), (14, "…ثلاثة…")]
)  # fmt: skip
def test_a_long_quote_is_cut_at_words_around_its_place(around: int, expected: str) -> None:
    assert shorten("واحد اثنان ثلاثة أربعة خمسة ستة", 14, around) == expected


def test_a_timeline_is_cut_to_what_can_be_read_and_says_so() -> None:
    tables = fixture.tables()
    events = tables["events"]
    many = events.iloc[[0] * 12].assign(event_id=[f"e{i}" for i in range(12)], main=[i == 11 for i in range(12)])
    page = named(gather(index(tables | {"events": many.reset_index(drop=True)}), State("en"), packs.DAY), "timeline")
    assert (len(page.chart.rows), len(page.whole.rows)) == (8, 12)
    assert "e11" in set(page.chart.rows["event_id"])
    assert page.cut.startswith("8 of 12 shown")
    assert page.caption.lines[-1].endswith(" · 8 of 12 shown")
