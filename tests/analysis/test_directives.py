"""Directives: which sentences ask for something, how plainly, who asks whom, for what and by when."""

from __future__ import annotations

import pytest

from analysis.document import from_text
from analysis.pipeline import read_document
from tests.cases import load

_HEADLINE = "أخبار اليوم\n\n"


def _cells(value: str) -> list[str]:
    return value.split("|") if value else []


@pytest.mark.parametrize("case", load("directives"), ids=lambda case: case["text"])
def test_directives_of_a_text(case: dict[str, str]) -> None:
    found = read_document(from_text(_HEADLINE + case["text"])).directives
    assert [d.strength for d in found] == _cells(case["strengths"])
    for column, values in (
        ("who", [d.who or "-" for d in found]),
        ("to", [d.to or "-" for d in found]),
        ("deadline", [d.deadline or "-" for d in found]),
    ):
        if case[column]:
            assert values == _cells(case[column])
    if case["what"]:
        assert all(d.what.startswith(begin) for d, begin in zip(found, _cells(case["what"]), strict=True))


@pytest.mark.parametrize("case", load("directives"), ids=lambda case: case["text"])
def test_the_span_is_the_sentence_and_the_trigger_stands_in_it(case: dict[str, str]) -> None:
    document = from_text(_HEADLINE + case["text"])
    facts = read_document(document)
    sentences = {(s.start, s.end) for s in facts.sentences}
    for directive in facts.directives:
        assert (directive.start, directive.end) in sentences
        assert (directive.trigger or "") in document.text[directive.start : directive.end]
