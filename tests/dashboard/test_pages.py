"""Each page runs from end to end on the seeds, in both languages, and under filters that leave nothing."""

from __future__ import annotations

import logging
import re
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.store import build
from dashboard.locale.i18n import t
from dashboard.view import loading

PAGE = Path(__file__).parents[2] / "dashboard" / "pages" / "script.py"


def opened(**params: str) -> AppTest:
    app = AppTest.from_file(str(PAGE), default_timeout=60)
    for name, value in params.items():
        app.query_params[name] = value
    return app.run()


def sound(app: AppTest) -> bool:
    """Whether nothing failed, neither told by the page nor by Streamlit."""
    return not app.exception and not app.error


@pytest.fixture(autouse=True)
def _no_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["streamlit_app.py"])


def test_a_page_left_open_goes_on_when_its_store_has_moved_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files, store = sorted(loading.SEEDS.glob("*.txt")), str(tmp_path / "store")
    build(files[:1], store)
    monkeypatch.setattr(loading, "asked", lambda: loading.Asked((), store=store))
    app = opened(lang="en")
    for more in (3, 5):  # the second build takes away what the first has put out of date
        build(files[:more], store)
    app.query_params["q"] = "الحزب"
    app.run()
    assert sound(app) and [toast.value for toast in app.toast] == [t("en", "renewed")]
    assert len(app.session_state["corpus"].documents) == 5
    app.run()
    assert sound(app) and not app.toast


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_dashboard_opens(language: str) -> None:
    app = opened(lang=language)
    assert sound(app)
    assert app.title[0].value == t(language, "overview.title")
    panels = [t(language, f"panel.{name}") for name in ("timeline", "officials", "lengths", "topics")]
    assert [header.value for header in app.main.header] == panels


@pytest.mark.parametrize(
    "params",
    [
        {"people_view": "together", "topics_view": "bars", "lengths_view": "sentences"},
        {"topics_view": "documents", "count": "titles", "measure": "minutes", "open": "count:people"},
        {"kind": "main", "precision": "day", "dated": "stated", "open": "undated:"},
        {"scope": "documents", "q": "المؤتمر", "open": "search:المؤتمر"},
        {"who": "nobody", "open": "official:nobody"},
        {"open": "nothing:at-all", "from": "never"},
    ],
    ids=["views", "measures", "timeline", "search", "nobody", "nonsense"],
)
def test_every_view_opens(params: dict[str, str]) -> None:
    assert sound(opened(lang="ar", **params))


def test_an_empty_selection_says_so() -> None:
    app = opened(lang="en", q="no such words anywhere")
    assert sound(app)
    assert t("en", "empty.all") in "".join(html.proto.body for html in app.get("html"))


def test_a_number_opens_its_list_and_the_address_says_so() -> None:
    app = opened(lang="en")
    app.button(key="number-documents").click().run()
    assert sound(app)
    assert app.query_params["open"] == "count:documents"
    app.button(key="evidence-close").click().run()
    assert "open" not in app.query_params


def test_a_filter_is_chosen_shown_and_taken_off() -> None:
    app = opened(lang="en")
    app.multiselect(key="filter-officials").set_value(["to-lam"]).run()
    assert sound(app)
    assert app.query_params["who"] == "to-lam"
    assert "Tô Lâm" in app.button(key="chip-0").label
    app.button(key="reset").click().run()
    assert "who" not in app.query_params


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_fails_is_told_by_a_number_and_says_nothing_of_a_document(
    language: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fails(*_: object) -> None:
        raise KeyError("كلمة من وثيقة")

    monkeypatch.setattr("dashboard.panels.officials.render", fails)
    app = opened(lang=language)
    (said,) = app.error
    number = re.search(r"[0-9a-f]{6}", said.value)
    assert number and said.value == t(language, "fault", number=number.group())
    (logged,) = [record.getMessage() for record in caplog.records if record.name == "rasid"]
    assert logged.startswith(f"fault {number.group()}: KeyError in fails (test_pages.py:")
    assert "كلمة" not in logged + said.value and "\n" not in logged


def test_the_log_of_streamlit_keeps_the_words_of_documents_to_itself(caplog: pytest.LogCaptureFixture) -> None:
    try:
        raise ValueError("كلمة من وثيقة")
    except ValueError as error:
        logging.getLogger("streamlit.error_util").error("Uncaught", exc_info=error)
    assert "كلمة" not in caplog.text and "Uncaught: ValueError in test_the_log" in caplog.text
