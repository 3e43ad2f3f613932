"""Whether there is time to look for long (`make fuzz`) or for a little (every run of the tests)."""

from __future__ import annotations

from hypothesis import settings

LONG = settings.default is not None and settings.default.max_examples > 100
