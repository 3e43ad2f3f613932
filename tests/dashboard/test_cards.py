"""The cards of the seeds' people and instruments: what they gather, and what they call a conflict."""

from __future__ import annotations

from pathlib import Path

import pytest

from analysis import analyze, read_paths
from analysis.columns import frame
from dashboard.parts.sheet import text
from dashboard.view import cards
from dashboard.view.cards import Place
from dashboard.view.corpus import Corpus, index

from . import fixture

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def corpus() -> Corpus:
    return index(analyze(read_paths([SEEDS])[0]))


def paths(corpus: Corpus, documents: set[str]) -> set[str]:
    return {corpus.documents[doc].path[:3] for doc in documents}


def test_le_minh_hung_of_two_documents_is_one_person(corpus: Corpus) -> None:
    card = cards.person(corpus, "le-minh-hung")
    assert paths(corpus, {source.doc_id for source in card.sources}) == {"000", "001"}
    assert [spelling.surface for spelling in card.spellings] == ["لي مينه هونغ"]
    assert all(office.mentions == office.documents == 1 for office in card.offices) and len(card.offices) == 2


def test_the_requests_of_to_lam_are_on_his_card(corpus: Corpus) -> None:
    card = cards.person(corpus, "to-lam")
    theirs = corpus.rows("directives").where("official_id = 'to-lam'")
    assert len(card.requests) == len(theirs) > 10
    assert "004" in paths(corpus, set(card.requests["doc_id"]))


def test_resolution_18_is_joined_without_conflict_with_its_date_from_another_document(corpus: Corpus) -> None:
    card = cards.instrument(corpus, "18-nq-tw")
    assert paths(corpus, set(card.citations["doc_id"])) == {"001", "004"}
    assert [fact.value for fact in card.dates] == ["2017-10-25"] and not card.conflicts
    assert paths(corpus, {place.doc_id for place in card.dates[0].places}) == {"004"}


def test_two_dates_of_one_instrument_are_a_conflict() -> None:
    def cited(doc: str, date: str | None) -> tuple[object, ...]:
        at = (doc, 0, 3) if date else (None, None, None)
        return doc, 0, 3, "حضر", "law-1", "law", "1", date, None, *at, None, None, None

    for dates, conflict in ((("2020", "2021"), True), (("2020", "2020"), False), (("2020", None), False)):
        rows = [cited(doc, date) for doc, date in zip((fixture.A, fixture.B), dates, strict=True)]
        card = cards.instrument(index(fixture.tables() | {"instruments": frame("instruments", rows)}), "law-1")
        assert card.conflicts is conflict


def test_who_is_named_with_whom() -> None:
    corpus = fixture.corpus()
    assert cards.person(corpus, "to-lam").together == [("le-minh-hung", 1)]
    assert cards.person(corpus, "nobody").together == [] and cards.instrument(corpus, "none").sources == []


def test_a_place_is_a_document_and_an_offset(corpus: Corpus) -> None:
    for source in cards.person(corpus, "to-lam").sources:
        assert isinstance(source.place, Place)
        assert corpus.text_of(source.doc_id)[source.place.start :].startswith(("تو لام", "الأمين", "للأمين"))


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("القرار 18-NQ/TW", '<bdi>القرار <bdi dir="ltr">18-NQ/TW</bdi></bdi>'),
        ("من 2020 - 2025", "<bdi>من 2020 - 2025</bdi>"),
        ("<b>", "<bdi>&lt;b&gt;</bdi>"),
    ],
)
def test_document_text_in_a_cell_is_inert_and_its_codes_read_left_to_right(written: str, shown: str) -> None:
    assert text(written) == shown
