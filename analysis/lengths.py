"""Lengths: words, sentences, reading time's raw material, and how much of a document is page furniture."""

from __future__ import annotations

from .facts import Facts, Furniture, SentenceFact
from .text.page import Page


def sentences(page: Page, furniture: list[Furniture]) -> list[SentenceFact]:
    """Every sentence with its words; `boilerplate` when most of it is page furniture."""
    text = page.document.text
    runs = iter(furniture)
    run = next(runs, None)
    rows = []
    for s in page.sentences:
        while run is not None and run.end <= s.start:
            run = next(runs, None)
        covered = max(0, min(run.end, s.end) - max(run.start, s.start)) if run else 0
        rows.append(SentenceFact(s.start, s.end, s.paragraph, len(text[s.start:s.end].split()),
                                 covered * 2 > s.end - s.start))
    return rows


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
        "boilerplate_words": sum(len(text[f.start:f.end].split()) for f in facts.furniture),
    }
