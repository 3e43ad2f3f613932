"""In which sentence a span begins: the join that lets one filter serve all tables."""

from __future__ import annotations

import numpy as np
import pandas as pd

_DOCUMENT_BITS = 40  # a span's place in the whole set: document number, then offset


def sentence_rows(spans: pd.DataFrame, sentences: pd.DataFrame) -> np.ndarray:
    """The row of the sentence in which each span begins; a span before the first sentence belongs to the first.

    Both have doc_id and start; the sentences of a document stand together and in order.
    """
    if spans.empty or sentences.empty:
        return np.zeros(len(spans), dtype=np.int64)
    order = {doc: i for i, doc in enumerate(pd.unique(sentences["doc_id"]))}
    documents = sentences["doc_id"].map(order).to_numpy(np.int64)
    own = spans["doc_id"].map(order).fillna(0).to_numpy(np.int64)
    places = (documents << _DOCUMENT_BITS) | sentences["start"].to_numpy(np.int64)
    rows = np.searchsorted(places, (own << _DOCUMENT_BITS) | spans["start"].to_numpy(np.int64), side="right") - 1
    return np.where(documents[np.maximum(rows, 0)] != own, rows + 1, rows).clip(0, len(sentences) - 1)


def first_rows(documents: pd.Series, sentences: pd.DataFrame) -> np.ndarray:
    """The row of the first sentence of each document, given the doc_ids in the order of their sentences."""
    sizes = documents.map(sentences["doc_id"].value_counts()).fillna(0).astype("int64")
    return np.cumsum([0, *sizes])[:-1]


def rows_of(table: str, found: pd.DataFrame, sentences: pd.DataFrame) -> np.ndarray:
    """The sentence of each row of a table: of a document its first, of a sentence itself, of a span where it begins."""
    if table == "sentences":
        return np.arange(len(found), dtype=np.int64)
    return first_rows(found["doc_id"], sentences) if table == "documents" else sentence_rows(found, sentences)
