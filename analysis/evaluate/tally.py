"""Counts of one measure, with the items missed and the items too many."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from .matching import pair_off


@dataclass(slots=True)
class Tally:
    """True positives, false positives, false negatives, and what they were."""

    tp: int = 0
    fp: int = 0
    fn: int = 0
    misses: list[Any] = field(default_factory=list)
    extras: list[Any] = field(default_factory=list)

    def add(self, tp: int = 0, fp: int = 0, fn: int = 0) -> None:
        """Count some more."""
        self.tp, self.fp, self.fn = self.tp + tp, self.fp + fp, self.fn + fn

    def hit_or_miss(self, ok: bool, item: Any) -> None:
        """One gold item, found or not."""
        self.add(tp=int(ok), fn=int(not ok))
        if not ok:
            self.misses.append(item)

    def match(
        self,
        gold: Iterable[Any],
        predicted: Iterable[Any],
        same: Callable[[Any, Any], bool],
        label: Callable[[Any], Any] = str,
    ) -> None:
        """Pair gold and predicted items off one to one and count all three kinds."""
        hits, missed, extra = pair_off(gold, predicted, same)
        self.add(len(hits), len(extra), len(missed))
        self.misses += map(label, missed)
        self.extras += map(label, extra)

    def figures(self) -> dict[str, float | int | None]:
        """precision, recall and f1 (None where undefined) with the counts behind them."""
        p = self.tp / (self.tp + self.fp) if self.tp + self.fp else None
        r = self.tp / (self.tp + self.fn) if self.tp + self.fn else None
        f1 = 2 * p * r / (p + r) if p and r else (0.0 if self.tp + self.fp + self.fn else None)
        return {"precision": p, "recall": r, "f1": f1, "tp": self.tp, "fp": self.fp, "fn": self.fn}
