"""A passage cut at what is to be highlighted in it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

Spans = Sequence[tuple[int, int]]


def parts(text: str, start: int, strong: Spans, also: Spans = ()) -> list[tuple[str, str]]:
    """`text`, which begins at `start` of its document, cut at what is highlighted: (text, "" | "hit" | "also").

    Joined, the parts are the passage.
    """
    kinds = [""] * len(text)
    for kind, spans in (("also", also), ("hit", strong)):
        for first, last in spans:
            first, last = max(first - start, 0), min(last - start, len(text))
            kinds[first:last] = [kind] * max(last - first, 0)
    cuts = [i for i in range(len(kinds)) if i == 0 or kinds[i] != kinds[i - 1]] + [len(kinds)]
    return [(text[a:b], kinds[a]) for a, b in pairwise(cuts)]
