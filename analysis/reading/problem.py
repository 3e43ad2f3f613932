"""What is said of a file that could not be read, or was read with doubt."""

from __future__ import annotations

from typing import NamedTuple

LINK = "a link; not followed"


class Problem(NamedTuple):
    """A file not read (`refused`) or read with doubt (`warning`), and why, in one line."""

    path: str
    severity: str
    reason: str


def failed_on(path: str, error: Exception) -> Problem:
    """The note on a document that the analysis failed on, which is a fault of ours and not of the document's."""
    return Problem(path, "refused", f"the analysis failed on it ({type(error).__name__}); please report it")


def counted_once(path: str, twin: str) -> Problem:
    """The note on a document whose bytes another has."""
    return Problem(path, "warning", f"the same bytes as {twin}; counted once")
