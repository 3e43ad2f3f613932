"""Terms of many documents: one row a term, with its counts and its keyness."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pandas as pd

_Row = tuple[str, str, int, int, int, float, bool]


def rank(mentions: pd.DataFrame, weights: Sequence[float]) -> list[_Row]:
    """Rows of `terms`, the weightiest first, from `term_mentions` and the weight of each of its rows.

    Keyness is the mean weight of an occurrence, so that keyness times occurrences ranks the terms of one document or of
    all.
    """
    terms, keys = pd.factorize(mentions["term_id"])
    counts = np.bincount(terms).tolist()
    totals = np.bincount(terms, weights).tolist()
    surfaces, documents = _commonest(terms, mentions["surface"]), _documents(terms, mentions["doc_id"])
    rows: list[_Row] = []
    for key, commonest, count, found_in, weight in zip(keys.tolist(), surfaces, counts, documents, totals, strict=True):
        words = key.count(" ") + 1
        rows.append((key, commonest, words, count, found_in, round(weight / count, 4), words > 1))
    rows.sort(key=lambda row: (-row[3] * row[5], row[0]))
    return rows


def _documents(terms: np.ndarray, doc_ids: pd.Series) -> list[int]:
    """In how many documents each term occurs."""
    documents, known = pd.factorize(doc_ids)
    return np.bincount(np.unique(terms * len(known) + documents) // max(len(known), 1)).tolist()


def _commonest(terms: np.ndarray, surfaces: pd.Series) -> list[str]:
    """The commonest surface of each term, on one line; of equally common ones the first in the alphabet."""
    written, spellings = pd.factorize(surfaces)
    lined = [" ".join(spelling.split()) for spelling in spellings.tolist()]
    forms = sorted(set(lined))
    numbers = {form: number for number, form in enumerate(forms)}
    spelled = np.array([numbers[form] for form in lined], dtype=int)[written]
    pairs, counts = np.unique(terms * len(forms) + spelled, return_counts=True)
    of, form = np.divmod(pairs, max(len(forms), 1))
    order = np.lexsort((form, -counts, of))
    first = np.flatnonzero(np.diff(of[order], prepend=-1))
    return [forms[number] for number in form[order][first].tolist()]
