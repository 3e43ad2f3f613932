"""A reader's own documents: taken in, read beside the page, shown to that browser alone, stopped, given back."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from analysis.store import build
from dashboard.locale.i18n import n, t

from .. import hostile
from .app import App
from .conftest import Opener
from .server import ROOT

TEXT = "هانوي 5 مايو 2024\nعقد الرئيس تو لام اجتماعا مع وزير الصحة كاظم الزبيدي في 5 مايو 2024 عن بناء المستشفيات.\n"


@pytest.fixture
def mine(opener: Opener) -> App:
    """The page of own documents, with nothing brought yet."""
    app = opener("ar").open(path="own")
    forget(app)
    return app


def forget(app: App) -> None:
    if app.key("own-forget").count():
        app.act(app.key("own-forget").get_by_role("button").click)


def bring(app: App, *files: Path, shown: int) -> None:
    """Choose files and wait until they are read, and so many documents are shown."""
    app.key("own-drop").locator("input").set_input_files(files)
    expect(app.key("own-shown").get_by_role("status")).to_contain_text(n("ar", "documents.n", shown), timeout=60_000)
    app.drawn()


def test_files_are_taken_in_shown_and_kept_over_a_reload_and_for_this_browser_alone(
    mine: App, tmp_path: Path, browser: Browser
) -> None:
    (tmp_path / "تقرير.txt").write_text(TEXT, "utf-8")
    with zipfile.ZipFile(tmp_path / "two.zip", "w") as archive:
        archive.writestr("a.txt", TEXT.replace("2024", "2023"))
        archive.writestr("empty.txt", "")
    (tmp_path / "film.mp4").write_bytes(b"x")
    bring(mine, tmp_path / "تقرير.txt", tmp_path / "two.zip", tmp_path / "film.mp4", shown=2)
    refused = mine.key("own-drop").get_by_role("listitem")
    expect(refused).to_contain_text("film.mp4")
    expect(mine.key("problems").get_by_role("listitem")).to_contain_text("two.zip/empty.txt")
    mine.open("who=to-lam")
    assert mine.number("documents") == 2 and mine.params["who"] == ["to-lam"]
    assert mine.passages().count() == 0 and len(mine.chips()) == 1
    context = browser.new_context(locale="ar")
    other = App(context.new_page(), mine.address, "ar").open()
    assert other.number("documents") == 5, "another browser sees the example"
    context.close()
    mine.open(path="own")
    mine.act(mine.key("own-back").get_by_role("button").click)
    assert mine.open().number("documents") == 5
    forget(mine.open(path="own"))


def test_documents_are_added_to_an_open_view(mine: App, tmp_path: Path) -> None:
    for year in (2023, 2024):
        (tmp_path / f"{year}.txt").write_text(TEXT.replace("2024", str(year)), "utf-8")
    bring(mine, tmp_path / "2023.txt", shown=1)
    mine.open("q=المستشفيات")
    assert mine.number("documents") == 1
    mine.open("q=المستشفيات", "own")
    bring(mine, tmp_path / "2024.txt", shown=2)
    mine.open("q=المستشفيات")
    assert mine.number("documents") == 2
    forget(mine.open(path="own"))


def test_a_large_folder_shows_its_progress_and_is_stopped(mine: App, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    long = TEXT * 60
    for i in range(900):
        (folder / f"{i:04d}.txt").write_text(f"{long}وثيقة رقم {i}.\n", "utf-8")
    box = mine.key("own-path").get_by_role("textbox")
    box.fill(str(folder))
    mine.act(lambda: box.press("Enter"))
    mine.act(mine.key("own-open").get_by_role("button").click)
    bar = mine.key("own-progress").get_by_role("progressbar")
    expect(bar).to_be_visible(timeout=60_000)
    expect(mine.key("own-progress")).to_contain_text("في الثانية")
    expect(mine.key("own-progress")).to_contain_text("بقي", timeout=60_000)
    mine.key("own-cancel").get_by_role("button").click()
    expect(mine.key("own-progress").get_by_role("status")).to_contain_text("أُوقفت", timeout=60_000)
    mine.drawn()
    assert 0 < mine.open().number("documents") < 900, "what was read stays"
    forget(mine.open(path="own"))


def test_a_store_is_opened_by_its_name_and_nonsense_is_told(mine: App, tmp_path: Path) -> None:
    build(sorted((ROOT / "seeds").glob("*.txt"))[:2], tmp_path / "store")
    for path, said in ((tmp_path / "nowhere", t("ar", "own.nowhere")), (tmp_path / "store", "")):
        box = mine.key("own-path").get_by_role("textbox")
        box.fill(str(path))
        mine.act(lambda box=box: box.press("Enter"))  # type: ignore[misc]
        mine.act(mine.key("own-open").get_by_role("button").click)
        alert = mine.page.locator("[data-testid=stAlert]")
        expect(alert).to_have_count(1 if said else 0)
        if said:
            expect(alert).to_contain_text(said)
    assert mine.open().number("documents") == 2
    forget(mine.open(path="own"))


def test_a_post_without_a_name_or_from_another_site_is_refused(mine: App) -> None:
    request = mine.page.request
    address = f"{mine.address}/own/files?name=a.txt&lang=en"
    assert request.post(address, data="x").status == 403, "no header of ours"
    named = request.post(address.replace("a.txt", "..%2F..%2Fetc.txt"), data="x", headers={"X-Rasid": "1"})
    assert named.status == 201, "only the last part of a name counts"
    assert request.post(address.replace("a.txt", "a.exe"), data="x", headers={"X-Rasid": "1"}).status == 422
    forget(mine.open(path="own"))


def test_hostile_files_are_taken_in_and_cost_the_page_nothing(mine: App) -> None:
    """All but those whose size is what is wrong with them, under their own names and under worse ones."""
    files = {name: made for name, (_, make) in hostile.MADE.items() if len(made := make()) < 1_000_000}
    names = ("../../up.txt", "a\x00b.txt", "x" * 300 + ".txt", "\u202etxt.exe.txt", "CON.txt")
    worse = {name: f"{TEXT}{i}.".encode() for i, name in enumerate(names)}
    post, page = mine.page.request.post, f"{mine.address}/own/files"
    for name, data in {**files, **worse}.items():
        answer = post(page, params={"name": name, "lang": "ar"}, data=data, headers={"X-Rasid": "1"})
        assert answer.status in (201, 422), name
    mine.key("own-drop").locator("input").set_input_files({"name": "ع.txt", "mimeType": "", "buffer": TEXT.encode()})
    expect(mine.key("own-progress").get_by_role("status")).to_contain_text("انتهت القراءة", timeout=120_000)
    mine.drawn()
    assert mine.page.request.get(f"{mine.address}/_stcore/health").ok
    assert mine.open().number("documents") > 10
    forget(mine.open(path="own"))
