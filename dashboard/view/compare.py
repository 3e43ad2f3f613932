"""A beside B: what both have, at what rate, what only one has, and whether a difference is more than chance.

Rates are per 1,000 words. The measure is the log-likelihood ratio G2 of Dunning (Computational Linguistics 19, 1993) as
Rayson and Garside apply it to two corpora (Workshop on Comparing Corpora, ACL 2000): two counts against their totals.
"""

from __future__ import annotations

import numpy as np
import pandas as pd

from .filters import View

TELLING = 3.84  # chi-square with one degree of freedom, p < 0.05
FEW_DOCUMENTS, FEW_WORDS = 3, 1000  # a side with less is compared with a warning
PER = 1000


def words(side: View) -> int:
    """Words of a side."""
    return int(side.rows("sentences").summary(words="coalesce(sum(words), 0)")["words"])


def is_small(side: View) -> bool:
    """Whether a side is too small for its rates to mean much."""
    return len(side.documents()) < FEW_DOCUMENTS or words(side) < FEW_WORDS


def counts(a: View, b: View, table: str, key: str) -> pd.DataFrame:
    """key, a, b (counts), rate_a, rate_b (per 1,000 words), g2, rising (B beyond chance above A), falling."""
    sides = [side.rows(table).counts(key).set_index(key)["count"] for side in (a, b)]
    frame = pd.concat(sides, axis=1, keys=["a", "b"]).fillna(0).astype("int64").rename_axis("key")
    totals = [max(words(side), 1) for side in (a, b)]
    for name, total in zip("ab", totals, strict=True):
        frame[f"rate_{name}"] = frame[name] * PER / total
    frame["g2"] = log_likelihood(frame["a"].to_numpy(), frame["b"].to_numpy(), *totals)
    telling = frame["g2"] >= TELLING
    frame["rising"] = telling & (frame["rate_b"] > frame["rate_a"])
    frame["falling"] = telling & (frame["rate_b"] < frame["rate_a"])
    return frame.reset_index().sort_values(["g2", "key"], ascending=[False, True], ignore_index=True)


def log_likelihood(a: np.ndarray, b: np.ndarray, total_a: int, total_b: int) -> np.ndarray:
    """G2 of counts `a` of `total_a` words against `b` of `total_b`; 0 where the rates are equal."""
    share = (a + b) / (total_a + total_b)
    parts = []
    for observed, total in ((a, total_a), (b, total_b)):
        expected = total * share
        ratio = np.divide(observed, expected, out=np.ones(len(observed)), where=(observed > 0) & (expected > 0))
        parts.append(observed * np.log(ratio))
    return np.maximum(2 * (parts[0] + parts[1]), 0.0)


def only(frame: pd.DataFrame, side: str) -> pd.DataFrame:
    """What stands on `side` ("a" or "b") alone, the commonest first."""
    other = "b" if side == "a" else "a"
    return frame[(frame[side] > 0) & (frame[other] == 0)].sort_values(
        [side, "key"], ascending=[False, True], ignore_index=True
    )
