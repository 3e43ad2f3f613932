"""No word of another language on the page: what is read, and what a screen reader hears, of our parts and Streamlit's.

The browser is of the other language. What the documents themselves say stays as they say it.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import streamlit
from playwright.sync_api import Browser, Page
from streamlit.elements import exception

from analysis import analyze, read_paths
from analysis.reading.walk import CORRECTIONS
from dashboard.assets import words_script
from dashboard.locale.i18n import catalogue

from .app import App
from .conftest import WIDE
from .server import ROOT

STREAMLIT = Path(streamlit.__file__).parent
SAID = ROOT / "dashboard" / "locale" / "streamlit.csv"
NOWHERE = "زقزقزق"
# Put together by the browser or by a template, so not to be found in one piece.
BUILT = re.compile(r"available|^\{\} – ")
# Two letters or more: a key or a unit of one letter is no word of a language.
FOREIGN = {"ar": re.compile(r"[A-Za-z\u00c0-\u024f\u1e00-\u1eff]{2,}"), "en": re.compile(r"[\u0620-\u064a]{2,}")}
# What is drawn: texts and names, in our components' shadow, too; of no icon (its word is a ligature of the font).
SPOKEN = """() => {
  const said = [];
  const names = ["aria-label", "aria-valuetext", "aria-description", "title", "placeholder", "alt"];
  const UNHEARD = "script, style, [data-testid=stIconMaterial], [data-testid=hidden-dateinput-container]";
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) said.push(node.data);
    if (node.nodeType === Node.ELEMENT_NODE) {
      if (node.matches(UNHEARD)) return;
      if (!node.checkVisibility({ visibilityProperty: true })) return;
      said.push(...names.map((name) => node.getAttribute(name)).filter(Boolean));
      if (node.shadowRoot) walk(node.shadowRoot);
    }
    node.childNodes.forEach(walk);
  };
  walk(document.body);
  return said;
}"""


SHOW = """said => {
  const line = Object.assign(document.createElement("p"), { textContent: said, title: said });
  document.querySelector("main").replaceChildren(line);
}"""


def _calendar(app: App) -> None:
    app.key("filter-since").get_by_role("button").last.click()
    app.page.locator("[role=grid]").wait_for()


def _list(app: App) -> None:
    box = app.key("filter-officials").get_by_role("combobox")
    box.click()
    app.page.get_by_role("option").first.wait_for()
    box.fill(NOWHERE)
    nothing = next(row[app.language] for row in _rows() if row["said"] == "No results")
    app.page.get_by_role("listbox").get_by_text(nothing).wait_for()


def _keys(app: App) -> None:
    app.page.keyboard.press("?")
    app.page.get_by_role("dialog").wait_for()


def _pack(app: App) -> None:
    app.key("pack").get_by_test_id("stPopoverButton").click()
    app.page.get_by_test_id("stPopoverBody").wait_for()


def _options(app: App) -> None:
    app.key("panel-timeline").get_by_test_id("stPopoverButton").first.click()
    app.page.get_by_test_id("stPopoverBody").wait_for()


VIEWS: dict[str, tuple[str, str, Callable[[App], None] | None]] = {
    "dashboard": ("", "", None),
    "agenda": ("", "timeline_view=agenda&topics_view=bars", None),
    "other charts": ("", "topics_view=documents&people_view=together&lengths_view=sentences", None),
    "passages": ("", "open=official:to-lam&who=to-lam", None),
    "nothing left": ("", f"q={NOWHERE}", None),
    "calendar": ("", "from=2024-12-16", _calendar),
    "a list without a match": ("", "", _list),
    "options": ("", "", _options),
    "pack": ("", "", _pack),
    "shortcuts": ("", "present=timeline", _keys),
    "facts": ("facts", "", None),
    "people": ("people", "", None),
    "documents": ("documents", "", None),
    "own": ("own", "", None),
    "compare": ("compare", "a=outlet:Nhân Dân&b=period:2023-01-01..2024-12-31", None),
    "reading": ("reading", "", None),
    "instruments": ("instruments", "", None),
    "corrections": ("corrections", "", None),
    "method": ("method", "", None),
}


@pytest.fixture(params=["ar", "en"])
def abroad(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[App]:
    """The app in one language, in a browser of the other."""
    language = str(request.param)
    context = browser.new_context(locale={"ar": "en-GB", "en": "ar-EG"}[language], viewport=WIDE)  # type: ignore[arg-type]
    context.set_default_timeout(90_000)
    yield App(context.new_page(), address, language)
    context.close()


@pytest.mark.parametrize("view", VIEWS)
def test_no_word_of_another_language_is_seen_or_heard(abroad: App, view: str) -> None:
    path, query, action = VIEWS[view]
    app = abroad.open(query, path)
    if action:
        action(app)
    foreign, known = FOREIGN[app.language], _known(app.language)
    strange = {word: said for said in app.page.evaluate(SPOKEN) for word in foreign.findall(said) if word not in known}
    assert not strange, strange


@cache
def _known(language: str) -> frozenset[str]:
    """Words of the other script that are the documents' own, or that the catalogue has in this language's column."""
    tables = analyze(*read_paths([str(ROOT / "seeds")]))
    kept = [str(value) for name in ("documents", "officials", "events", "instruments", "organisations", "terms")
            for column in tables[name] for value in tables[name][column]]  # fmt: skip
    other = {"ar": "en", "en": "ar"}[language]
    kept += [*catalogue(language).values(), catalogue(other)["language.name"], *(row[language] for row in _rows())]
    kept += [NOWHERE, str(ROOT / "seeds" / CORRECTIONS), f"?lang={language}"]
    return frozenset(word for text in kept for word in FOREIGN[language].findall(text))


def _rows() -> list[dict[str, Any]]:
    return list(csv.DictReader(line for line in SAID.read_text("utf-8").splitlines() if not line.startswith("#")))


def test_what_is_said_instead_is_still_what_streamlit_says() -> None:
    """A new version that says it otherwise is noticed here, not by a reader."""
    scripts = "\n".join(file.read_text("utf-8") for file in STREAMLIT.glob("static/static/js/*.js"))
    scripts += exception._GENERIC_UNCAUGHT_EXCEPTION_TEXT
    rows = [row for row in _rows() if not row["said"].endswith(", {}") and not BUILT.search(row["said"])]
    assert len(rows) > 25
    for row in rows:
        assert max(row["said"].split("{}"), key=len).strip() in scripts, row["said"]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_streamlit_says_comes_in_the_reader_s_words(blank: Page, language: str) -> None:
    blank.set_content("<main></main>")
    blank.evaluate(words_script(language))
    for row in _rows():
        said, ours = (row[name].replace("{}", "7") for name in ("said", language))
        blank.evaluate(SHOW, said)
        seen = "textContent" if row["where"] == "text" else "title"
        blank.wait_for_function(f"ours => document.querySelector('p').{seen} === ours", arg=ours, timeout=5_000)
