"""A beside B, and where documents differ: sides from the address, the measure, what only one has, contradictions."""

from __future__ import annotations

import numpy as np
import pytest

from analysis import analyze
from analysis.document import from_text
from dashboard.view import compare, differ, sides
from dashboard.view.corpus import Corpus, index
from dashboard.view.filters import Filters, apply
from dashboard.view.sides import Side


def corpus_of(*texts: str) -> Corpus:
    return index(analyze([from_text(text, f"{i}.txt") for i, text in enumerate(texts)]))


@pytest.mark.parametrize(
    ("text", "side"),
    [
        ("outlet:Nhân Dân", Side("outlet", ("Nhân Dân",))),
        ("doc:a,b,a", Side("doc", ("a", "b"))),
        ("period:2024-01-01..2024-12-31", Side("period", ("2024-01-01", "2024-12-31"))),
        ("period:2024-01-01..", Side("period", ("2024-01-01", ""))),
        ("period:..", None),
        ("period:2024-13-01..", None),
        ("period:yesterday", None),
        ("planet:Mars", None),
        ("", None),
    ],
)
def test_a_side_is_read_from_the_address_and_written_back(text: str, side: Side | None) -> None:
    assert sides.read(text) == side
    assert side is None or sides.read(str(side)) == side


def test_log_likelihood_is_that_of_the_literature() -> None:
    # Rayson and Garside's calculator: 10 of 1,000 against 30 of 1,000 words is 10.46; equal rates are 0.
    found = compare.log_likelihood(np.array([10, 5, 0]), np.array([30, 5, 8]), 1000, 1000)
    assert found.round(2).tolist() == [10.46, 0.0, 11.09]


def test_periods_take_documents_by_the_day_they_were_written() -> None:
    corpus = corpus_of(
        "هانوي 5 مايو 2023\nعقد الرئيس تو لام اجتماعا في 5 مايو 2023.",
        "هانوي 6 يونيو 2024\nعقد الرئيس تو لام مؤتمرا في 6 يونيو 2024.",
    )
    first, second = corpus.documents
    for text, expected in (("period:2023-01-01..2023-12-31", [first]), ("period:2024-01-01..", [second]),
                           ("period:2020-01-01..2020-12-31", [])):  # fmt: skip
        side = sides.read(text)
        assert side and list(sides.documents(sides.view(corpus, Filters(), side))) == expected


def test_what_only_one_side_has_and_what_rises() -> None:
    corpus = corpus_of("قال الرئيس تو لام ذلك. " * 3, "قال الوزير بوي ثانه سون ذلك. " * 3)
    first, second = (apply(corpus, Filters(documents=(doc,))) for doc in corpus.documents)
    frame = compare.counts(first, second, "mentions", "official_id")
    assert compare.only(frame, "a")["key"].tolist() == ["to-lam"]
    assert compare.only(frame, "b")["key"].tolist() == ["bui-thanh-son"]
    assert compare.is_small(first)
    rows = frame.set_index("key")
    assert rows.loc["bui-thanh-son", "rising"] == (rows.loc["bui-thanh-son", "g2"] >= compare.TELLING)
    per_thousand = 3 * 1000 / compare.words(first)
    assert rows.loc["to-lam", "a"] == 3 and rows.loc["to-lam", "rate_a"] == pytest.approx(per_thousand)


DIFFERING = [
    (
        "figure",
        ("حضر المؤتمر الوطني للشباب أكثر من 600 منظمة شبابية من البلاد.",
         "حضر المؤتمر الوطني للشباب أكثر من 580 منظمة شبابية من البلاد."),
        {"600", "580"},
    ),
    (
        "date",
        ("صدر القرار رقم 18-NQ/TW المؤرخ 25 أكتوبر 2017.", "صدر القرار رقم 18-NQ/TW المؤرخ 26 أكتوبر 2017."),
        {"2017-10-25", "2017-10-26"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "texts", "values"), DIFFERING, ids=[kind for kind, _, _ in DIFFERING])
def test_documents_that_contradict_each_other_are_told(kind: str, texts: tuple[str, str], values: set[str]) -> None:
    corpus = corpus_of(*texts)
    found = [one for one in differ.differences(apply(corpus, Filters())) if one.kind == kind]
    assert len(found) == 1
    said = {saying.value for saying in found[0].sayings}
    assert all(any(value in text for text in said) for value in values)
    assert {saying.place.doc_id for saying in found[0].sayings} == set(corpus.documents)
    assert not differ.differences(apply(corpus, Filters(documents=(next(iter(corpus.documents)),))))


def test_documents_that_agree_are_silent() -> None:
    corpus = corpus_of(*(text.replace("580", "600") for text in DIFFERING[0][1]), "شيء آخر عن 12 منظمة شبابية.")
    assert differ.differences(apply(corpus, Filters())) == []
