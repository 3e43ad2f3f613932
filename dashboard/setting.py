"""What the environment of the server may set."""

from __future__ import annotations

import os


def setting(name: str, default: int) -> int:
    """The whole number in RASID_ and `name`, else `default`."""
    text = os.environ.get(f"RASID_{name}", "")
    return int(text) if text.isdecimal() else default
