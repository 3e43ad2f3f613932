"""The words of documents with their places, folded: what a search asks (see `search`)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
import pandas as pd

from .sentence_rows import sentence_rows
from .text.clitics import is_definite, readings
from .text.fold import fold_all

_TOKEN = re.compile(r"\w+")


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


def placed_words(doc_ids: Sequence[str], texts: Sequence[str], sentences: pd.DataFrame) -> pd.DataFrame:
    """The table `words`: word, row (its sentence), place (its number in all texts), start, end; in the order read."""
    found = words_of(texts)
    documents = np.array(doc_ids, dtype=object)[found.texts] if found.forms else []
    rows = sentence_rows(pd.DataFrame({"doc_id": documents, "start": found.starts}), sentences)
    return pd.DataFrame(
        {"word": found.forms, "row": rows, "place": range(len(rows)), "start": found.starts, "end": found.ends}
    )


def bare_forms(forms: Iterable[str]) -> list[tuple[str, str]]:
    """(word, form): what each form may be with something attached before it, itself included."""
    return [(word, form) for form in forms for word in {form, *_bare(form)}]


def _bare(form: str) -> set[str]:
    """What a form may be without what is attached before it."""
    words = {reading.word for reading in readings(form)}
    words |= {word[2:] for word in words if is_definite(word)}
    words |= {word[1:] for word in words if word.startswith("س") and len(word) > 4 and word[1] in "يتن"}
    return words
