"""Search: tables of queries, and that a filter keeps the sentences whose places are listed."""

from __future__ import annotations

import pytest

from analysis import analyze
from analysis.document import from_text
from dashboard.view.corpus import index
from dashboard.view.filters import Filters, apply
from tests.cases import load


@pytest.mark.parametrize("case", load("search"), ids=lambda case: case["id"])
def test_a_query_finds_its_words(case: dict[str, str]) -> None:
    corpus = index(analyze([from_text(case["sentence"], "a.txt")]))
    found = corpus.find(case["query"]).frame()
    assert list(found["surface"]) == [word for word in case["found"].split("|") if word]
    text = case["sentence"]
    assert all(text[row.start : row.end] == row.surface for row in found.itertuples())


def test_a_sentence_needs_all_words_and_a_phrase_stays_within_it() -> None:
    text = "عقد الحزب مؤتمرا. قال الأمين كلمة.\nزار الأمين العام المدينة. العام الجديد."
    corpus = index(analyze([from_text(text, "a.txt")]))
    both = corpus.find("الأمين العام").frame()
    assert list(both["surface"]) == ["الأمين", "العام"] and both["row"].nunique() == 1
    assert len(corpus.find('"كلمة زار"')) == 0, "from one sentence into the next"
    kept = apply(corpus, Filters(search="الأمين")).rows("sentences")
    assert len(kept) == len(corpus.find("الأمين").once("row")) == 2
