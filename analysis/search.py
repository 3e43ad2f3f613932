"""Search in normalised Arabic: hamza, teh marbuta, harakat, tatweel and either digit set fold together.

A query is words and "quoted phrases"; a sentence is found when it has all of them. A word is found with what may be
attached before it (و ف ب ل ك س and the article, unless the query has it); `*` at its end stands for any ending. The
words of a phrase follow each other, only the first may have something attached.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cached_property

import numpy as np

from .text.clitics import is_definite, readings
from .text.fold import Folded, fold_text

_QUERY = re.compile(r'["«“”](.*?)["»“”]|(\S+)')
_WORD = re.compile(r"\w+\*?")
_TOKEN = re.compile(r"\w+")
Phrase = tuple[str, ...]


def parse(query: str) -> tuple[Phrase, ...]:
    """The words and phrases of a query, folded; an open quotation mark is no mark."""
    found = []
    for phrase, word in _QUERY.findall(query):
        folded = tuple(_WORD.findall(fold_text(phrase or word)))
        # 18-NQ/TW is one thing though it has three words; «الأمن،» is a word
        found += [folded] if folded else []
    return tuple(dict.fromkeys(found))


class Index:
    """The words of all documents with their places, made once for a corpus. Linear in the length of the texts."""

    def __init__(self, documents: Mapping[str, Folded]) -> None:
        self.documents = list(documents)
        self.folded = documents
        ids: dict[str, int] = {}
        tokens, begins, ends, owners = [], [], [], []
        for number, folded in enumerate(documents.values()):
            for match in _TOKEN.finditer(folded.text):
                tokens.append(ids.setdefault(match.group(), len(ids)))
                begins.append(match.start())
                ends.append(match.end())
                owners.append(number)
        self.forms = list(ids)
        self._ids = ids
        self._tokens = np.array(tokens, dtype=np.int64)
        self.begins, self.ends = np.array(begins, dtype=np.int64), np.array(ends, dtype=np.int64)
        self.owners = np.array(owners, dtype=np.int64)
        self._order = np.argsort(self._tokens, kind="stable")
        self._bounds = np.searchsorted(self._tokens[self._order], np.arange(len(ids) + 1))

    @cached_property
    def _attached(self) -> dict[str, list[int]]:
        """A word -> the forms that are it with something attached."""
        table: dict[str, list[int]] = defaultdict(list)
        for form, key in self._ids.items():
            for word in _bare(form):
                table[word].append(key)
        return table

    def places(self, phrase: Phrase) -> np.ndarray:
        """The tokens at which a word or phrase begins, in the order of the text."""
        found = self._first(phrase[0])
        for step, word in enumerate(phrase[1:], 1):
            found = found[found + step < len(self._tokens)]
            there = np.isin(self._tokens[found + step], list(self._exactly(word)))
            found = found[there & (self.owners[found + step] == self.owners[found])]
        return found

    def _first(self, word: str) -> np.ndarray:
        keys = set(self._exactly(word)) | (set(self._attached.get(word, ())) if not word.endswith("*") else set())
        if not keys:
            return np.zeros(0, dtype=np.int64)
        return np.sort(np.concatenate([self._order[self._bounds[key] : self._bounds[key + 1]] for key in keys]))

    def _exactly(self, word: str) -> Iterable[int]:
        if word.endswith("*"):
            stem = word[:-1]
            return [key for form, key in self._ids.items() if any(w.startswith(stem) for w in (form, *_bare(form)))]
        return [self._ids[word]] if word in self._ids else []


def _bare(form: str) -> set[str]:
    """What a form may be without what is attached before it."""
    words = {reading.word for reading in readings(form)}
    words |= {word[2:] for word in words if is_definite(word)}
    words |= {word[1:] for word in words if word.startswith("س") and len(word) > 4 and word[1] in "يتن"}
    return words
