"""Lengths: words, sentences, reading time's raw material, and how much of a document is page furniture."""

from __future__ import annotations

import numpy as np

from .facts import Facts, Furniture, SentenceFact
from .text.page import Page

_SPACES = [code for code in range(0x10000) if chr(code).isspace()]
_IS_SPACE = np.zeros(0x10000, dtype=bool)
_IS_SPACE[_SPACES] = True


def sentences(page: Page, furniture: list[Furniture]) -> list[SentenceFact]:
    """Every sentence with its words; `boilerplate` when most of it is page furniture."""
    runs = iter(furniture)
    run = next(runs, None)
    rows = []
    for s, words in zip(page.sentences, _words(page), strict=True):
        while run is not None and run.end <= s.start:
            run = next(runs, None)
        covered = max(0, min(run.end, s.end) - max(run.start, s.start)) if run else 0
        rows.append(SentenceFact(s.start, s.end, s.paragraph, words, covered * 2 > s.end - s.start))
    return rows


def _words(page: Page) -> list[int]:
    """The words of each sentence: runs between white space, as a reader counts."""
    codes = np.frombuffer(page.document.text.encode("utf-32-le", "surrogatepass"), dtype=np.uint32)
    inside = ~_IS_SPACE[np.minimum(codes, 0xFFFF)]
    begun = np.append(0, np.cumsum(inside[1:] & ~inside[:-1]))  # words begun behind the first character, up to each
    starts = [s.start for s in page.sentences]
    ends = np.array([s.end for s in page.sentences], dtype=int)
    # A sentence begins and ends on visible characters, so it has one word more than begin inside it.
    return (begun[ends - 1] - begun[starts] + 1).tolist() if starts else []


def measure(page: Page, facts: Facts) -> dict[str, float]:
    """The length columns of `documents`. A word is a run between white space, as a reader counts."""
    text = page.document.text
    words = sum(s.words for s in facts.sentences)
    return {
        "paragraphs": page.sentences[-1].paragraph + 1 if page.sentences else 0,
        "sentences": len(facts.sentences),
        "words": len(text.split()),
        "unique_words": len(set(page.folded.text.split())),
        "characters": len(text),
        "words_per_sentence": round(words / len(facts.sentences), 2) if facts.sentences else 0.0,
        "boilerplate_words": sum(len(text[f.start : f.end].split()) for f in facts.furniture),
    }
