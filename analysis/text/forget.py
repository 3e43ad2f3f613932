"""Memory that does not grow with the texts: what is kept of every word met is let go of, once there are many."""

from __future__ import annotations

import sys

MOST = 40_000  # word forms of which finders keep what they have worked out
_FEW = 2_000  # entries: a cache that holds more has grown with the words of texts, not with the lexicons
_PACKAGE = __name__.partition(".")[0]


def forget_words() -> None:
    """Empty the caches of this package's functions that have grown with the texts; what the lexicons gave stays."""
    for name, module in list(sys.modules.items()):
        if name.partition(".")[0] == _PACKAGE:
            for value in list(vars(module).values()):
                if hasattr(value, "cache_info") and value.cache_info().currsize > _FEW:
                    value.cache_clear()
