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
