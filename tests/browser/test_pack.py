"""The pack with real pictures, and its offline page in a real browser."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image
from playwright.sync_api import Page

from dashboard.export import studio
from dashboard.export.formats import make
from dashboard.view.loading import SEEDS, Asked, load
from dashboard.view.state import State
from tests.dashboard.nasty import MARKUP
from tests.dashboard.packs import nasty_corpus

from . import chrome

DAY = date(2026, 11, 25)
CHARTS = ["timeline", "officials", "together", "cloud", "terms", "spread", "lengths", "distribution"]


@pytest.fixture
def chromium(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROWSER_PATH", str(chrome.find()))


def test_the_archive_holds_every_chart_sharp_and_the_same_each_time(chromium: None) -> None:
    corpus = load(Asked((str(SEEDS),)))
    data = make(corpus, State("ar"), "zip", DAY)
    assert data == make(corpus, State("ar"), "zip", DAY)
    archive = zipfile.ZipFile(io.BytesIO(data))
    names = [f"rasid_{chart}_2026-11-25{end}" for end in ("_3x.png", ".svg") for chart in CHARTS]
    assert sorted(archive.namelist()) == sorted(["rasid_pack_2026-11-25.txt", *names])
    for name in names:
        if name.endswith(".png"):
            image = Image.open(io.BytesIO(archive.read(name)))
            assert image.width == 960 * studio.SCALE
            assert len(image.convert("RGB").getcolors(1 << 24) or []) > 20
        else:
            text = "".join(ElementTree.fromstring(archive.read(name)).itertext())
            assert "25 نوفمبر 2026" in text and "@font-face" in text


def test_a_browser_that_does_not_start_leaves_a_pack_without_pictures(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BROWSER_PATH", "/bin/false")
    data = make(load(Asked((str(SEEDS),))), State("en"), "zip", DAY)
    said = zipfile.ZipFile(io.BytesIO(data)).read("rasid_pack_2026-11-25.txt").decode("utf-8-sig")
    assert said.count("no Chrome or Chromium") == 7


@pytest.mark.parametrize("name", ["seeds", "markup"])
def test_the_offline_page_draws_its_charts_and_asks_nobody(blank: Page, tmp_path: Path, name: str) -> None:
    corpus = load(Asked((str(SEEDS),))) if name == "seeds" else nasty_corpus(MARKUP)
    file = tmp_path / "pack.html"
    file.write_bytes(make(corpus, State("ar"), "html", DAY))
    said: list[str] = []
    asked: list[str] = []
    blank.on("console", lambda message: said.append(message.text))
    blank.on("pageerror", lambda error: said.append(str(error)))
    blank.on("dialog", lambda dialog: said.append(dialog.message))
    blank.on("request", lambda request: asked.append(request.url))
    blank.goto(file.as_uri())
    blank.locator("#chart-distribution .main-svg").first.wait_for()
    assert blank.locator(".js-plotly-plot").count() == 7
    assert (said, [url for url in asked if not url.startswith(("data:", "blob:"))]) == ([], [file.as_uri()])
