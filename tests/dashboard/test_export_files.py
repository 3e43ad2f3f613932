"""Workbook, archive, offline page and calendar of a pack, each read again by a program of its kind."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import replace
from datetime import date, timedelta
from html.parser import HTMLParser

import pytest
from icalendar import Calendar
from openpyxl import load_workbook

from dashboard.export import archive, calendar, offline, studio, workbook
from dashboard.export.agenda import Item
from dashboard.plain import clean

from . import packs
from .nasty import NASTY

REMOTE = re.compile(r"""(?:src|href|action|poster)\s*=\s*["']?\s*(?:https?:)?//|url\(\s*["']?(?:https?:)?//|@import""")
LIBRARY = re.compile(r"<script>.*?</script>", re.DOTALL)  # plotly.js names addresses that it is kept from asking


def sheets(pack):  # type: ignore[no-untyped-def]
    return load_workbook(io.BytesIO(workbook.xlsx(pack)))


def test_the_workbook_has_a_sheet_a_chart_with_every_row() -> None:
    pack = packs.pack("ar")
    book = sheets(pack)
    assert book.sheetnames[:3] == ["الخط الزمني للأحداث", "المسؤولون", "معًا في جملة"]
    assert book.sheetnames[-3:] == ["المنهج وحدود الأرقام", "المواعيد", "من النص"]
    for page, sheet in zip(pack.pages, book.worksheets, strict=False):
        assert sheet.max_row == 5 + len(page.whole.table) and sheet.sheet_view.rightToLeft


def test_an_empty_view_still_has_its_method_in_the_workbook() -> None:
    assert sheets(packs.pack("en", packs.NOTHING)).sheetnames == ["Method and limits"]


@pytest.mark.parametrize("nasty", NASTY.values(), ids=NASTY)
def test_no_cell_is_a_formula(nasty: str) -> None:
    cells = [cell for sheet in sheets(packs.nasty(nasty)).worksheets for row in sheet for cell in row]
    assert cells and not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]


@pytest.fixture
def no_browser(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROWSER_PATH", "")


def test_without_a_browser_the_archive_says_which_pictures_are_missing(no_browser: None) -> None:
    files = zipfile.ZipFile(io.BytesIO(archive.zipped(packs.pack("en"))))
    assert files.namelist() == [
        "rasid_pack_2026-11-25.txt", "rasid_cloud_2026-11-25_3x.png", "rasid_cloud_2026-11-25.svg",
    ]  # fmt: skip
    said = files.read("rasid_pack_2026-11-25.txt").decode("utf-8-sig")
    assert said.count("no Chrome or Chromium") == 7
    assert files.read("rasid_cloud_2026-11-25_3x.png").startswith(b"\x89PNG")


def test_an_svg_carries_its_font_and_its_names_do_not_change() -> None:
    drawn = '<svg class="a" width="1"><defs id="defs-2a2262"/><g clip-path="url(#clip2a2262x)"/></svg>'
    other = drawn.replace("2a2262", "0fd785")
    assert studio.stable(drawn) == studio.stable(other) and "url(#clip000000x)" in studio.stable(drawn)
    assert "@font-face" in studio.with_font(drawn).split("<defs")[0]


class Elements(HTMLParser):
    """The elements, attributes and text of a page as a browser sees them."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


def elements(data: bytes) -> list[tuple[str, dict[str, str | None]]]:
    parser = Elements()
    parser.feed(LIBRARY.sub("<script></script>", data.decode("utf-8")))
    return parser.tags


@pytest.mark.parametrize(("language", "direction"), [("ar", "rtl"), ("en", "ltr")])
def test_the_offline_page_has_a_language_a_direction_and_every_chart(language: str, direction: str) -> None:
    found = elements(offline.html(packs.pack(language)))
    assert ("html", {"lang": language, "dir": direction}) in found
    charts = [attrs["data-chart"] for tag, attrs in found if tag == "script" and "data-chart" in attrs]
    assert len(charts) == 7 and len([tag for tag, _ in found if tag == "svg"]) == 1


def test_the_offline_page_asks_nothing_of_any_network() -> None:
    data = offline.html(packs.pack("ar"))
    policy = next(attrs["content"] for tag, attrs in elements(data) if attrs.get("http-equiv"))
    assert policy and policy.startswith("default-src 'none'") and "unsafe-eval" not in policy
    without_library = LIBRARY.sub("", data.decode("utf-8"))
    assert not REMOTE.search(without_library)
    assert not [attrs for _, attrs in elements(without_library.encode()) if attrs.get("src") or attrs.get("href")]


@pytest.mark.parametrize("nasty", NASTY.values(), ids=NASTY)
def test_nasty_text_adds_no_element_to_the_offline_page(nasty: str) -> None:
    plain, found = elements(offline.html(packs.nasty("عادي"))), elements(offline.html(packs.nasty(nasty)))
    assert {tag for tag, _ in found} <= {tag for tag, _ in plain}
    assert not [attrs for _, attrs in found if any(name.startswith("on") for name in attrs)]
    assert sum(tag == "script" for tag, _ in found) == sum(tag == "script" for tag, _ in plain)


def events(pack):  # type: ignore[no-untyped-def]
    return Calendar.from_ical(calendar.ics(pack)).walk("VEVENT")


def test_the_calendar_has_the_dated_events_and_counts_the_others() -> None:
    pack = packs.pack("ar")
    (event,) = events(pack)
    assert str(event["summary"]) == "افتتاح المؤتمر"
    assert (event["dtstart"].dt, event["dtend"].dt) == (date(2024, 12, 16), date(2024, 12, 17))
    assert "«افتتح الأمين العام المؤتمر في 16 ديسمبر 2024.»" in event["description"]
    assert "فيتنام بلس" in event["description"]
    assert "حدث واحد بلا تاريخ" in calendar.ics(pack).decode().replace("\r\n ", "")


PRECISIONS = [
    ("day", date(2025, 7, 1), date(2025, 7, 1), "x"),
    ("month", date(2025, 7, 1), date(2025, 7, 31), "x (no exact day: W)"),
    ("year", date(2025, 1, 1), date(2025, 12, 31), "x (no exact day: W)"),
]


@pytest.mark.parametrize(("precision", "first", "last", "summary"), PRECISIONS)
def test_what_is_not_known_to_the_day_says_so(precision: str, first: date, last: date, summary: str) -> None:
    pack = packs.pack("en")
    made = replace(pack, agenda=(Item("e", "x", "W", first, last, precision, False, "", pack.agenda[0].quote),))
    (event,) = events(made)
    assert (str(event["summary"]), event["dtend"].dt - event["dtstart"].dt) == (summary, last - first + timedelta(1))


@pytest.mark.parametrize("nasty", NASTY.values(), ids=NASTY)
def test_nasty_text_stays_inside_its_event(nasty: str) -> None:
    data = calendar.ics(packs.nasty(nasty))
    assert all(len(line) <= 75 for line in data.split(b"\r\n")) and b"\n" not in data.replace(b"\r\n", b"")
    found = Calendar.from_ical(data).walk("VEVENT")
    assert [str(event["summary"]) for event in found] == [clean(nasty)]


def test_an_event_keeps_its_name_from_file_to_file() -> None:
    assert calendar.ics(packs.pack("ar")) == calendar.ics(packs.pack("ar"))
    (arabic,), (english,) = events(packs.pack("ar")), events(packs.pack("en"))
    assert arabic["uid"] == english["uid"]
