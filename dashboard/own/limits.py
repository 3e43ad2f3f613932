"""What one browser may bring, and how long it is kept. Each is set by RASID_ and its name in the environment."""

from __future__ import annotations

import os


def setting(name: str, default: int) -> int:
    """A whole number that the environment may set."""
    text = os.environ.get(f"RASID_{name}", "")
    return int(text) if text.isdecimal() else default


MAX_UPLOAD_MEGABYTES = setting("MAX_UPLOAD_MEGABYTES", 200)  # of all files of one browser
MAX_UPLOAD_FILES = setting("MAX_UPLOAD_FILES", 2_000)
MAX_DESKS = setting("MAX_DESKS", 50)  # browsers with documents of their own at the same time
KEPT_MINUTES = setting("KEPT_MINUTES", 120)  # after the last use
