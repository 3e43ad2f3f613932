"""The words of documents with their places, folded: what a search asks (see `search`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd
import pyarrow as pa

from .sentence_rows import sentence_rows
from .text.clitics import is_definite, readings
from .text.fold import fold_all

_TOKEN = re.compile(r"\w+")
_AT_ONCE = 200_000  # code points: a word takes ten times its length while its place is looked for


class Words(NamedTuple):
    """All words of some texts, in order: the folded form, the number of its text, and its span in the original."""

    forms: list[str]
    texts: np.ndarray
    starts: np.ndarray
    ends: np.ndarray


def words_of(texts: Sequence[str]) -> Words:
    """The words of `texts`. Linear in their length."""
    folded = fold_all(texts)
    found = [(match.group(), *match.span()) for match in _TOKEN.finditer(folded.text)]
    if not found:
        return Words([], *(np.zeros(0, dtype=np.int64) for _ in range(3)))
    forms, begins, ends = (list(column) for column in zip(*found, strict=True))
    first = np.array(begins, dtype=np.int64)
    starts, stops = folded.spans(first, np.array(ends, dtype=np.int64))
    owners = np.searchsorted(folded.starts, first, side="right") - 1
    shift = folded.raw_starts[owners]
    return Words(forms, owners, starts - shift, stops - shift)


def placed_words(doc_ids: Sequence[str], texts: Sequence[str], sentences: pd.DataFrame) -> pa.Table:
    """The table `words`: word, row (its sentence), place (its number in all texts), start, end; in the order read."""
    parts = []
    for begin, end in _batches(texts):
        found = words_of(texts[begin:end])
        columns = (pa.array(found.forms, pa.string()), found.texts + begin, found.starts, found.ends)
        parts.append(pa.table(columns, names=["word", "text", "start", "end"]))
    whole = pa.concat_tables(parts)
    documents = np.array(doc_ids, dtype=object)[whole["text"].to_numpy()]
    rows = sentence_rows(pd.DataFrame({"doc_id": documents, "start": whole["start"].to_numpy()}), sentences)
    placed = (whole["word"], rows, np.arange(len(whole)), whole["start"], whole["end"])
    return pa.table(placed, names=["word", "row", "place", "start", "end"])


def _batches(texts: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Ranges of texts, at least one, of some length each or of one text."""
    begin = size = 0
    for end, text in enumerate(texts):
        if size and size + len(text) > _AT_ONCE:
            yield begin, end
            begin, size = end, 0
        size += len(text)
    yield begin, len(texts)


def bare_forms(forms: Iterable[str]) -> list[tuple[str, str]]:
    """(word, form): what each form may be with something attached before it, itself included."""
    return [(word, form) for form in forms for word in {form, *_bare(form)}]


def _bare(form: str) -> set[str]:
    """What a form may be without what is attached before it."""
    words = {reading.word for reading in readings(form)}
    words |= {word[2:] for word in words if is_definite(word)}
    words |= {word[1:] for word in words if word.startswith("س") and len(word) > 4 and word[1] in "يتن"}
    return words
