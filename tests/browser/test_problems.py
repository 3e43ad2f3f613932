"""A folder with bad files in it: they are named with the reason, the others are shown, and no text acts as markup."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from .app import TWO_FRAMES, App
from .conftest import RESULTS, Opener
from .server import ROOT, serve

HOSTILE = """<script>window.hurt = 1</script><img src=x onerror="window.hurt = 2">
<b>ثلاث كلمات غليظة</b> و [رابط](javascript:alert(1)) و $x^2$ و :material/home: في 5 مايو 2024.
قال الأمين العام تو لام إن <i>بناء الحزب</i> مهمة؛ &amp; &lt;u&gt; كما هي.
"""
UNREADABLE = "لا يُقرأ.txt"


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, Path]]:
    """The address of the app over a good file, a hostile one and one that is no text; and where its log is."""
    folder = tmp_path_factory.mktemp("mixed")
    shutil.copy(next((ROOT / "seeds").glob("001*.txt")), folder / "جيد.txt")
    (folder / "hostile <b>.txt").write_text(HOSTILE, "utf-8")
    (folder / UNREADABLE).write_bytes(bytes(range(256)) * 40)
    log = RESULTS / "app-mixed.log"
    with serve(log, paths=[folder]) as url:
        yield url, log


@pytest.fixture(params=["ar", "en"])
def app(request: pytest.FixtureRequest, opener: Opener, mixed: tuple[str, Path]) -> App:
    """The app over those files."""
    return opener(request.param, at=mixed[0]).open()


@pytest.mark.xdist_group("mixed")
def test_an_unreadable_file_is_named_with_the_reason_and_the_others_are_shown(
    app: App, mixed: tuple[str, Path]
) -> None:
    said = app.key("problems").get_by_role("listitem")
    expect(said).to_have_count(1)
    assert UNREADABLE in said.inner_text() and len(said.inner_text()) > len(UNREADABLE) + 20
    assert app.number("documents") == 2
    # The page is drawn before what the server wrote has come through the pipe.
    for _ in range(600):
        if named := [line for line in mixed[1].read_text("utf-8").splitlines() if UNREADABLE in line]:
            break
        app.page.evaluate(TWO_FRAMES)
    assert len(named) == 1, "one clear line on standard error"


@pytest.mark.xdist_group("mixed")
def test_document_text_never_acts_as_markup(app: App) -> None:
    app.open("open=count:sentences&q=كلمات")
    expect(app.passages().first).to_contain_text("<b>ثلاث كلمات غليظة</b> و [رابط](javascript:alert(1))")
    app.open(path="documents")
    article = app.page.locator(".document article")
    assert article.evaluate("a => [...a.querySelectorAll('p')].map(p => p.textContent).join('\\n')") == HOSTILE.strip()
    assert article.locator("script, img, b, i, a").count() == 0
    assert app.page.evaluate("window.hurt") is None
