"""A page: one document made ready for the finders (folded, tokenised, split into paragraphs and sentences)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from ..document import Document
from .cues import CueTable
from .fold import Folded, fold
from .sentences import split_sentences
from .tokens import Tokens, tokenize


class Sentence(NamedTuple):
    """Tokens `[first, last)` of one sentence and its span in the original text."""

    paragraph: int
    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Page:
    """What every finder is given. Token indices are end exclusive; spans are code points of the original text."""

    document: Document
    folded: Folded
    tokens: Tokens
    sentences: list[Sentence]
    sentence_starts: list[int]
    table: CueTable

    def at(self, *names: str) -> list[int]:
        """Indices of the tokens that carry any of the named cues, in reading order."""
        marked = self.tokens.cues & np.uint64(self.table.mask(names))
        result: list[int] = marked.nonzero()[0].tolist()  # the method: np.flatnonzero wraps it in four more calls
        return result

    def has(self, token: int, *names: str) -> bool:
        """Whether the token carries any of the named cues."""
        return bool(self.table[self.tokens.forms[token]] & self.table.mask(names))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Original span of tokens `[first, last)`."""
        return self.folded.span(self.tokens.starts[first], self.tokens.ends[last - 1])

    def surface(self, first: int, last: int) -> str:
        """Original text of tokens `[first, last)`."""
        start, end = self.folded.span(self.tokens.starts[first], self.tokens.ends[last - 1])
        return self.document.text[start:end]

    def phrase(self, first: int, last: int) -> str:
        """Folded text of tokens `[first, last)`, as written (spaces included)."""
        return self.folded.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def tokens_at(self, start: int, end: int) -> tuple[int, int]:
        """Token indices `[first, last)` of the original span; the inverse of `span`."""
        offsets = self.folded.offsets
        if offsets is not None:
            start, end = bisect_left(offsets, start), bisect_left(offsets, end)
        return bisect_right(self.tokens.ends, start), bisect_left(self.tokens.starts, end)

    def sentence_of(self, token: int) -> int:
        """Index of the sentence that holds the token (the sentence before, for a newline between two)."""
        return max(bisect_right(self.sentence_starts, token) - 1, 0)


def make_page(document: Document, table: CueTable) -> Page:
    """Fold, tokenise and split `document`. Linear in its length."""
    folded = fold(document.text)
    tokens = tokenize(folded, table)
    sentences = [
        Sentence(paragraph, first, last, *folded.span(tokens.starts[first], tokens.ends[last - 1]))
        for paragraph, first, last in split_sentences(tokens)
    ]
    return Page(document, folded, tokens, sentences, [s.first for s in sentences], table)


def join_forms(forms: Sequence[str]) -> str:
    """Token forms as one space-separated key."""
    return " ".join(forms)
