"""No text stops the analysis: golden texts cut, shuffled and strewn with marks, the same in every run."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from analysis.document import from_text
from analysis.pipeline import read_document
from tests.golden.scores import GOLDEN

ROUNDS = 12
MARKS = "و.،:؛/-–()«»\"'%\n\u200f\u0640ًّ0١۹ "
STREWN = [*MARKS, "\n\n", "رقم", "من", "إلى", "ال", "لل", "بن", "عبد", "و و", "1/1/1", "14هـ", "2025-"]


def texts() -> list[str]:
    return [path.read_text("utf-8") for path in sorted(Path(GOLDEN, "press").glob("*.txt"))]


def spoil(text: str, rng: random.Random) -> str:
    """Cut, shuffle, double and strew: what a broken page may look like."""
    words = text.split(" ")
    for _ in range(max(4, len(words) // 6)):
        at = rng.randrange(len(words))
        action = rng.random()
        if action < 0.3:
            words[at] = rng.choice(STREWN)
        elif action < 0.5:
            words[at] += rng.choice(STREWN)
        elif action < 0.7:
            words[at] = words[at][: rng.randrange(len(words[at]) + 1)]
        else:
            other = rng.randrange(len(words))
            words[at], words[other] = words[other], words[at]
    return " ".join(words)[rng.randrange(40) : -rng.randrange(1, 40)]


@pytest.mark.parametrize("seed", range(ROUNDS))
def test_spoilt_pages_are_read_and_every_span_is_inside_them(seed: int) -> None:
    rng = random.Random(seed)
    for text in texts():
        broken = spoil(text, rng)
        facts = read_document(from_text(broken))
        for found in (facts.mentions, facts.dates, facts.instruments, facts.organisations, facts.figures, facts.events):
            assert all(0 <= item.start < item.end <= len(broken) for item in found), broken
