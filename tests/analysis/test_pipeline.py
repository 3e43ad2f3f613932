"""The run over all documents: what it leaves behind, and that pausing the collector of cycles costs no memory."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from analysis import pipeline
from analysis.document import from_text
from analysis.pipeline import analyze

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

    monkeypatch.setattr(pipeline, "read_documents", broken)
    with pytest.raises(RuntimeError):
        analyze([from_text("نص")])
    assert gc.isenabled()


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
