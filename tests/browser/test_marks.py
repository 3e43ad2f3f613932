"""A mark that is clicked: the other panels, the address, the chips and the passages follow it and agree."""

from __future__ import annotations

import pytest

from .app import App, first_number
from .conftest import Opener

VIEWS = {  # chart -> the query that shows it, the parameter of its filter
    "officials": ("", "who"),
    "terms": ("topics_view=bars", "term"),
    "lengths": ("", "doc"),
    "timeline": ("", "event"),
    "distribution": ("lengths_view=sentences", "words"),
}
SHADES = "paths => paths.map(path => path.getBoundingClientRect().width ? Number(getComputedStyle(path).opacity) : 0)"
NUMBERS = ("documents", "people", "events", "instruments", "directives", "sentences")


def counted(app: App) -> int:
    """How many passages the list says it has."""
    return first_number(app.key("evidence").get_by_role("status").inner_text())


def test_a_bar_filters_the_page_and_opens_as_many_passages_as_it_counts(app: App) -> None:
    sentences, words = app.number("sentences"), app.cloud()
    (person, *_), count = app.values("officials")[0]
    app.click_mark("officials")
    assert app.params["who"] == [person] and app.params["open"] == [f"official:{person}"]
    assert len(app.chips()) == 1
    assert app.passages().count() == counted(app) == count
    assert all(app.passages().nth(i).locator("mark").count() for i in range(app.passages().count()))
    assert app.number("sentences") < sentences
    assert sum(app.cloud().values()) < sum(words.values())
    assert app.values("officials")[0] == ([person], count), "its own panel still compares it with the others"


# Either language twice at least: what a mark does is the same code in both.
@pytest.mark.parametrize(("chart", "language"), list(zip(VIEWS, ["ar", "en"] * 3, strict=False)))
def test_every_kind_of_mark_filters_and_is_let_go_by_a_second_click(opener: Opener, language: str, chart: str) -> None:
    query, param = VIEWS[chart]
    app = opener(language).open(query)
    app.click_mark(chart)
    assert len(app.params[param]) == 1
    assert len(app.chips()) == 1
    assert app.passages().count() > 0
    shades = app.marks(chart).evaluate_all(SHADES)
    assert (max(shades) == 1 and sum(shade == 1 for shade in shades) < len(shades)) or len(shades) == 1
    app.click_mark(chart)
    assert param not in app.params and app.chips() == []
    assert set(app.marks(chart).evaluate_all(SHADES)) <= {0, 1}


@pytest.mark.parametrize("count", ["documents", "mentions", "titles"])
def test_the_number_on_a_bar_is_the_length_of_its_list(opener: Opener, count: str) -> None:
    app = opener("en").open(f"topics_view=bars&rank=count&count={count}")
    for chart in ("officials", "terms"):
        _, number = app.values(chart)[1]
        app.click_mark(chart, 1)
        assert app.passages().count() == counted(app) == number
        app.act(app.key("reset").get_by_role("button").click)


def test_a_word_of_the_cloud_opens_its_sentences(app: App) -> None:
    word, number = max(app.cloud().items(), key=lambda item: item[1])
    app.act(app.cloud_word(word).click)
    assert app.chips() == [word]
    assert app.all_passages().count() == counted(app) == number
    marked = app.passages().first.locator("mark").first.inner_text()
    assert marked in app.passages().first.inner_text()


def test_a_word_of_the_cloud_can_be_pressed_by_key(app: App) -> None:
    word, _ = max(app.cloud().items(), key=lambda item: item[1])
    app.cloud_word(word).focus()
    app.act(lambda: app.page.keyboard.press("Enter"))
    assert app.chips() == [word]


def test_every_number_at_the_top_opens_a_list_of_its_length(opener: Opener) -> None:
    app = opener("ar").open()
    for name in NUMBERS:
        number = app.number(name)
        assert number, f"the seeds have {name}"
        app.act(app.key(f"number-{name}").get_by_role("button").click)
        assert (name, app.all_passages().count()) == (name, number)


def test_two_filters_narrow_each_other(app: App) -> None:
    app.click_mark("officials")
    one = app.number("sentences")
    app.click_mark("lengths")
    assert len(app.chips()) == 2 and 0 < app.number("sentences") < one
