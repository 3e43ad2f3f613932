"""What can be saved of a chart: pictures with their caption inside, and tables with the chart's numbers."""

from __future__ import annotations

import csv
import io
import re
from datetime import date
from pathlib import Path

import pytest
from openpyxl import load_workbook
from playwright.sync_api import Locator

from dashboard.locale.dates import date_text
from dashboard.locale.i18n import t

from . import pixels
from .app import App
from .conftest import Opener

CHARTS = {"officials": "", "terms": "topics_view=bars", "lengths": "", "cloud": "", "timeline": ""}
PNG = {"PNG 1×": 1, "PNG 2×": 2, "PNG 4×": 4}


def save(app: App, chart: str) -> Locator:
    """Open the way to save a chart; gives what opens."""
    button = app.key(f"save-{chart}").get_by_role("button").first
    button.scroll_into_view_if_needed()
    app.act(button.click)
    return app.page.locator("[data-testid=stPopoverBody]")


def take(app: App, body: Locator, label: str) -> tuple[str, bytes]:
    """(file name, bytes) of what the button of that label gives."""
    with app.page.expect_download() as arriving:
        body.get_by_text(label, exact=True).click()
    return arriving.value.suggested_filename, Path(arriving.value.path()).read_bytes()


def filtered(opener: Opener, language: str, query: str = "") -> App:
    """The app with one filter on, so that there is something to say in the caption."""
    return opener(language).open(f"outlet=VietnamPlus&{query}")


@pytest.mark.parametrize(("chart", "language"), list(zip(CHARTS, ["ar", "en"] * 3, strict=False)))
def test_an_svg_says_what_it_is_in_the_right_font(opener: Opener, language: str, chart: str) -> None:
    app = filtered(opener, language, CHARTS[chart])
    name, data = take(app, save(app, chart), "SVG")
    assert re.fullmatch(rf"rasid_{chart}_{date.today()}\.svg", name)
    text = re.sub("[\u2066\u2067\u2069]", "", data.decode("utf-8"))
    title = t(language, {"terms": "panel.topics", "cloud": "chart.cloud"}.get(chart, f"panel.{chart}"))
    today = date_text(date.today().isoformat(), language)
    for words in (title, "VietnamPlus", today, "1" if language == "en" else "واحدة"):
        assert words in text
    assert "@font-face" in text and "Rasid Sans" in text


def test_a_png_has_the_size_asked_for(opener: Opener) -> None:
    app = filtered(opener, "ar")
    for label, scale in PNG.items():
        name, data = take(app, save(app, "officials"), label)
        image = pixels.opened(data)
        assert name == f"rasid_officials_{date.today()}_{scale}x.png"
        assert image.width == 1280 * scale and image.height > 200 * scale
        assert image.getpixel((2, 2)) == (255, 255, 255), "on white, whatever the theme"
        assert len(image.getcolors(1 << 24) or []) > 20


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_tables_hold_the_numbers_of_the_chart(opener: Opener, language: str) -> None:
    app = opener(language).open()
    counts = sorted(int(count) for _, count in app.values("officials"))
    body = save(app, "officials")
    name, data = take(app, body, "CSV")
    assert re.fullmatch(rf"rasid_officials_{date.today()}_[0-9a-f]{{8}}\.csv", name)
    assert data.startswith(b"\xef\xbb\xbf")
    header, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert len(header) >= 2 and sorted(int(row[1]) for row in rows) == counts
    name, data = take(app, body, "XLSX")
    assert name.endswith(".xlsx")
    sheet = load_workbook(io.BytesIO(data)).active
    assert sheet is not None and bool(sheet.sheet_view.rightToLeft) == (language == "ar")
    cells = list(sheet.values)[-len(rows) :]
    assert [(cell[0], str(cell[1])) for cell in cells] == [(row[0], row[1]) for row in rows]


def test_a_picture_made_on_a_dark_page_is_light(opener: Opener) -> None:
    app = opener("ar", theme="dark").open()
    _, data = take(app, save(app, "officials"), "PNG 1×")
    assert pixels.opened(data).getpixel((2, 2)) == (255, 255, 255)
