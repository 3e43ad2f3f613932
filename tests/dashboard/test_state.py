"""The address of the page carries the whole view, and nonsense in it is the plain view."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date

import pytest

from dashboard.view import marks
from dashboard.view.filters import Filters
from dashboard.view.marks import Mark
from dashboard.view.state import Options, State, encode, parse, read

FULL = State(
    "en",
    Filters(
        documents=("d1", "d2"), outlets=("نهان دان",), officials=("to-lam",), together=("a+b",), terms=("حزب",),
        events=("d1-0",), lengths=("30-39", "80-"), since=date(2024, 1, 2), until=date(2025, 3, 4), search="a & b=ج",
        scope="documents",
    ),
    Options(count="titles", topics_view="bars", people_top="25"),
    "official:to-lam",
)  # fmt: skip


@pytest.mark.parametrize("state", [State(), State("en"), FULL], ids=["plain", "english", "full"])
def test_a_view_survives_the_address(state: State) -> None:
    assert parse(encode(state)) == state


def test_defaults_are_left_out_of_the_address() -> None:
    assert encode(State("ar")) == {"lang": ["ar"]}


NONSENSE = {
    "day": {"from": ["2024-13-45"]},
    "choice": {"count": ["everything"], "scope": ["x"], "people_top": ["13"]},
    "language": {"lang": ["fr"]},
    "unknown": {"whatever": ["1"]},
    "empty": {"doc": [""], "q": ["   "], "open": [""]},
    "no values": {"doc": [], "from": [], "q": []},
}


@pytest.mark.parametrize("params", NONSENSE.values(), ids=NONSENSE)
def test_nonsense_is_the_plain_view(params: dict[str, list[str]]) -> None:
    assert parse(params) == State()


def test_every_parameter_has_one_name() -> None:
    names = [field.metadata["param"] for kind in (Filters, Options) for field in fields(kind)]
    assert len(names) == len(set(names))
    assert not {"lang", "open", "embed", "embed_options"} & set(names)


FILTER_MARKS = [
    ("official:to-lam", "officials", "to-lam"),
    ("pair:a+b", "together", "a+b"),
    ("term:حزب", "terms", "حزب"),
    ("event:d1-0", "events", "d1-0"),
    ("document:d1", "documents", "d1"),
    ("bin:30-39@d1", "lengths", "30-39"),
]


@pytest.mark.parametrize(("text", "kind", "value"), FILTER_MARKS)
def test_a_mark_is_turned_on_and_off_again(text: str, kind: str, value: str) -> None:
    mark = marks.read(text)
    assert mark is not None
    on = marks.toggle(State(), mark)
    assert getattr(on.filters, kind) == (value,)
    assert on.open == text
    assert marks.toggle(on, mark) == State()


def test_a_cell_filters_by_term_and_document() -> None:
    cell = Mark("cell", "حزب|d1")
    on = marks.toggle(State(), cell)
    assert (on.filters.terms, on.filters.documents) == (("حزب",), ("d1",))
    assert marks.toggle(on, cell) == State()


def test_a_number_opens_without_filtering() -> None:
    number = Mark("count", "people")
    on = marks.toggle(State(), number)
    assert (on.filters, on.open) == (Filters(), "count:people")
    assert marks.toggle(on, number) == State()


def test_one_value_or_one_filter_or_all_can_be_taken_off() -> None:
    assert marks.without(FULL, "documents", "d1").filters.documents == ("d2",)
    assert marks.without(FULL, "since").filters.since is None
    assert marks.reset(FULL) == replace(FULL, filters=Filters(), open="")


@pytest.mark.parametrize("text", ["", "nonsense", "official"])
def test_what_is_no_mark_is_none(text: str) -> None:
    assert marks.read(text) is None


DROPPED = {
    "an unknown name": ({"colour": ["red"]}, ("colour=red",)),
    "a value outside the choice": ({"count": ["galaxies"]}, ("count=galaxies",)),
    "a day that is none": ({"from": ["2024-13-45"]}, ("from=2024-13-45",)),
    "a language": ({"lang": ["fr"]}, ("lang=fr",)),
    "several": ({"x": ["1", "2"], "doc": ["d1"]}, ("x=1", "x=2")),
    "nothing: a default said aloud": ({"count": ["mentions"], "lang": ["en"]}, ()),
    "nothing: an empty value": ({"from": [""], "q": [" "], "x": [""]}, ()),
}


@pytest.mark.parametrize(("params", "dropped"), DROPPED.values(), ids=DROPPED)
def test_what_a_link_says_in_vain_is_named(params: dict[str, list[str]], dropped: tuple[str, ...]) -> None:
    assert read(params)[1] == dropped


def test_a_link_of_this_version_says_nothing_in_vain() -> None:
    assert read(encode(FULL)) == (FULL, ())
