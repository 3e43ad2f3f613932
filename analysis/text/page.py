"""A page: one document made ready for the finders (folded, tokenised, split into paragraphs and sentences)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..document import Document
from .cues import CueTable
from .fold import Folded, fold_all
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
        return self.tokens.marks.at(self.tokens.text, self.table.mask(names))

    def has(self, token: int, *names: str) -> bool:
        """Whether the token carries any of the named cues."""
        return bool(self.tokens.bits[token] & self.table.mask(names))

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Original span of tokens `[first, last)`."""
        return self.tokens.begins[first], self.tokens.stops[last - 1]

    def surface(self, first: int, last: int) -> str:
        """Original text of tokens `[first, last)`."""
        return self.document.text[self.tokens.begins[first] : self.tokens.stops[last - 1]]

    def phrase(self, first: int, last: int) -> str:
        """Folded text of tokens `[first, last)`, as written (spaces included)."""
        return self.folded.text[self.tokens.starts[first] : self.tokens.ends[last - 1]]

    def tokens_at(self, start: int, end: int) -> tuple[int, int]:
        """Token indices `[first, last)` of the original span; the inverse of `span`."""
        return bisect_right(self.tokens.stops, start), bisect_left(self.tokens.begins, end)

    def sentence_of(self, token: int) -> int:
        """Index of the sentence that holds the token (the sentence before, for a newline between two)."""
        return max(bisect_right(self.sentence_starts, token) - 1, 0)


def make_pages(documents: Sequence[Document], table: CueTable) -> list[Page]:
    """Fold, tokenise and split `documents`. Linear in their length; quicker for many short ones than one by one."""
    texts = fold_all([document.text for document in documents])
    pages = []
    for number, (document, tokens) in enumerate(zip(documents, tokenize(texts, table), strict=True)):
        begins, stops = tokens.begins, tokens.stops
        sentences = [
            Sentence(paragraph, first, last, begins[first], stops[last - 1])
            for paragraph, first, last in split_sentences(tokens)
        ]
        folded = texts.folded(number, document.text)
        pages.append(Page(document, folded, tokens, sentences, [s.first for s in sentences], table))
    return pages


def make_page(document: Document, table: CueTable) -> Page:
    """One page."""
    return make_pages([document], table)[0]


def join_forms(forms: Sequence[str]) -> str:
    """Token forms as one space-separated key."""
    return " ".join(forms)
