"""The analyst's desk: a card, a join and a split that change every panel and outlive the server, an event put right."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from analysis.corrections import Correction, add, read
from analysis.reading import CORRECTIONS
from dashboard.locale.i18n import n, t

from .app import App
from .conftest import RESULTS, Opener
from .server import ROOT, serve


# Either language twice: what is written and what follows from it is the same code in both.
@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The seeds, where corrections may be written beside them."""
    shutil.copytree(ROOT / "seeds", tmp_path / "docs")
    return tmp_path / "docs"


@pytest.fixture
def desk(folder: Path, language: str, opener: Opener) -> Iterator[App]:
    """The app over that folder, not yet opened."""
    with serve(RESULTS / f"app-desk-{language}.log", paths=[folder]) as url:
        yield opener(language, at=url)


@pytest.mark.parametrize("language", ["ar"])
def test_a_join_and_a_split_change_every_panel_and_outlive_the_server(
    desk: App, folder: Path, language: str, opener: Opener
) -> None:
    app = desk.open("person=phan-dien", "people")
    expect(app.page.locator(".card-head h1")).to_have_text("فان ديين" if language == "ar" else "Phan Diễn")
    app.choose("desk-value-join", "تران كام تو" if language == "ar" else "Trần Cẩm Tú")
    app.act(app.key("desk-do").get_by_role("button").click)
    assert [line[:4] for line in read(folder / CORRECTIONS)] == [("join", "phan-dien", "", "tran-cam-tu")]

    app.open("count=mentions&people_top=25")
    values = {key[0]: count for key, count in app.values("officials")}
    assert "phan-dien" not in values and values["tran-cam-tu"] == 2
    expect(app.key("panel-officials")).to_contain_text(n(language, "corrections.resting", 1))

    with serve(RESULTS / f"app-desk-again-{language}.log", paths=[folder]) as url:
        again = opener(language, at=url).open("count=mentions&people_top=25")
        assert dict(values) == {key[0]: count for key, count in again.values("officials")}

    app.open("person=tran-cam-tu", "people")
    app.act(app.key("desk-action").get_by_text(t(language, "desk.split"), exact=True).click)
    app.choose("desk-value-split", "فان ديين")
    app.act(app.key("desk-do").get_by_role("button").click)
    app.open("count=mentions&people_top=25")
    assert {key[0]: count for key, count in app.values("officials")}["tran-cam-tu"] == 1


@pytest.mark.parametrize("language", ["en"])
def test_a_correction_is_undone_on_its_page_and_a_colleagues_file_is_taken_in(
    desk: App, folder: Path, language: str, tmp_path: Path
) -> None:
    line = Correction("rename", "to-lam", value="تو لامّ", was="تو لام", by="ليلى")
    add(folder / CORRECTIONS, line)
    theirs = tmp_path / "theirs.csv"
    add(theirs, Correction("rename", "to-lam", value="طو لام", was="تو لام", by="سمير"))

    app = desk.open(path="corrections")
    expect(app.key(f"correction-{line.key}")).to_contain_text("ليلى")
    app.act(lambda: app.key("take-lines").locator("input[type=file]").set_input_files(theirs))
    assert {c.by for c in read(folder / CORRECTIONS)} == {"ليلى", "سمير"}
    standing = app.page.locator(".correction.conflict")
    expect(standing).to_have_count(2)
    app.act(app.key(f"undo-{line.key}").get_by_role("button").click)
    expect(standing).to_have_count(0)
    app.open("person=to-lam", "people")
    expect(app.page.locator(".card-head")).to_contain_text("طو لام")


@pytest.mark.parametrize("language", ["ar"])
def test_the_date_of_an_event_is_put_right(desk: App, folder: Path, language: str) -> None:
    app = desk.open(path="corrections")
    app.choose("desk-event", "المؤتمر الدبلوماسي")
    when = app.page.locator("[class*=st-key-desk-when] input")
    when.fill("2023-12-19")
    app.act(lambda: when.press("Enter"))
    app.act(app.key("do-event_date").get_by_role("button").click)
    assert [c.value for c in read(folder / CORRECTIONS)] == ["2023-12-19"]
    app.open()
    expect(app.key("panel-timeline")).to_contain_text("19 ديسمبر 2023" if language == "ar" else "19 December 2023")


@pytest.mark.parametrize("language", ["en"])
def test_an_instrument_joins_what_two_documents_say(desk: App) -> None:
    app = desk.open("instrument=18-nq-tw", "instruments")
    sheets = app.page.locator(".sheet")
    expect(sheets.first.locator("tbody tr")).to_have_count(3)
    expect(sheets.nth(1).locator("tbody tr")).to_have_count(2)
    expect(app.page.locator(".conflict")).to_have_count(0)
    sheets.first.get_by_role("link").first.click()
    expect(app.page.locator(".document article")).to_contain_text("25 أكتوبر 2017")
