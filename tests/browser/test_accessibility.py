"""No violation of WCAG 2, levels A and AA, that axe-core can find: on every page, in both languages and both themes."""

from __future__ import annotations

from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe

from .conftest import Opener

PAGES = {
    "dashboard": ("", ""),
    "filtered, with passages": ("", "q=الحزب&open=count:sentences&topics_view=bars"),
}
# Pages built of the same parts: each in either theme, and once in either language.
MORE = {
    "other charts": ("", "topics_view=documents&people_view=together&people=everyone&lengths_view=sentences"),
    "a person chosen": ("", "who=to-lam"),
    "nothing left": ("", "q=زقزقزق"),
    "documents": ("documents", ""),
    "facts": ("facts", "open=instrument:18-nq-tw"),
    "compare": ("compare", "a=outlet:Nhân Dân&b=period:2023-01-01..2024-12-31"),
    "reading plan": ("reading", ""),
    "method": ("method", ""),
    "a person": ("people", ""),
    "an instrument": ("instruments", ""),
    "corrections": ("corrections", ""),
    "agenda": ("", "timeline_view=agenda"),
}
LEVELS = {"runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"], "resultTypes": ["violations"]}
AXE = Axe()


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("language", "theme"), [("ar", "light"), ("en", "dark"), ("ar", "dark"), ("en", "light")])
def test_axe_finds_no_violation(opener: Opener, language: str, theme: str, page: str) -> None:
    path, query = PAGES[page]
    app = opener(language, theme).open(query, path)
    found = AXE.run(app.page, options=LEVELS).response["violations"]
    assert not found, "\n".join(_line(violation) for violation in found)


@pytest.mark.parametrize("page", MORE)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_axe_finds_no_violation_on_the_other_pages(opener: Opener, theme: str, page: str) -> None:
    path, query = MORE[page]
    language = "ar" if (list(MORE).index(page) % 2) == (theme == "light") else "en"
    found = AXE.run(opener(language, theme).open(query, path).page, options=LEVELS).response["violations"]
    assert not found, "\n".join(_line(violation) for violation in found)


def _line(violation: dict[str, Any]) -> str:
    nodes = violation["nodes"]
    return f"{violation['id']}: {violation['help']}, {len(nodes)} times: " + " | ".join(
        f"{node['html'][:160]} ({node['failureSummary'].splitlines()[-1].strip()})" for node in nodes[:3]
    )


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_chart_has_a_name_that_says_what_it_shows(opener: Opener, language: str) -> None:
    app = opener(language).open()
    charts = app.page.locator(".plot-frame")
    names = charts.evaluate_all("all => all.map(chart => chart.ariaLabel ?? '')")
    assert len(names) >= 3 and all(any(letter.isdigit() for letter in name) for name in names)
