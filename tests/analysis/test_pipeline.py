"""The run over all documents: what it leaves behind, and that pausing the collector of cycles costs no memory."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from analysis import pipeline
from analysis.document import from_text
from analysis.facts import Event, Facts
from analysis.pipeline import analyze
from analysis.text.page import Page

_TEXTS = [path.read_text("utf-8") for path in sorted(Path(__file__).parents[1].glob("golden/press/*.txt"))[:12]]


def test_the_analysis_makes_no_cycles() -> None:
    documents = [from_text(text) for text in _TEXTS]
    analyze(documents)  # what is made once a process is not meant
    gc.collect()
    gc.disable()
    try:
        analyze(documents)
        assert gc.collect() == 0
    finally:
        gc.enable()


def test_the_collector_is_on_again_after_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(pipeline.tables, "tables", broken)
    with pytest.raises(RuntimeError):
        analyze([from_text("نص")])
    assert gc.isenabled()


def test_a_document_that_the_analysis_fails_on_costs_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    inner = pipeline.events.find

    def failing(page: Page, facts: Facts) -> list[Event]:
        if "يكسر" in page.document.text:
            raise IndexError
        return inner(page, facts)

    turns = tuple((name, failing if name == "events" else find) for name, find in pipeline._IN_TURN)
    monkeypatch.setattr(pipeline, "_IN_TURN", turns)
    read = analyze([*map(from_text, _TEXTS), from_text("هذا النص يكسر التحليل.", path="bad.txt")])
    assert len(read["documents"]) == len(_TEXTS)
    (problem,) = read["problems"].itertuples()
    assert (problem.path, problem.severity) == ("bad.txt", "refused") and "IndexError" in problem.reason


def test_what_is_forgotten_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    documents = [from_text(text) for text in _TEXTS]
    before = analyze(documents)
    monkeypatch.setattr(pipeline, "MOST", 100)
    monkeypatch.setattr(pipeline, "_BATCH", 1_000)
    after = analyze(documents)
    assert len(pipeline.cue_table().forms) < 2_000
    assert {name for name in before if not before[name].equals(after[name])} == set()


def test_a_document_reads_the_same_alone_and_among_others() -> None:
    documents = [from_text(text) for text in _TEXTS]
    together = [facts for pairs in pipeline.read_documents(documents) for _, facts in pairs]
    assert [pipeline.read_document(document) for document in documents] == together
