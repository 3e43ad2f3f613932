"""Why a file was not read, in the reader's language: the analysis gives its reasons in English."""

from __future__ import annotations

import re

from .i18n import catalogue, t

_HOLE = re.compile(r"\\\{(\w+)\\\}")


def reason(text: str, language: str) -> str:
    """The reason in the reader's language; one that the catalogue does not know stays as the analysis gave it."""
    if language == "en":
        return text
    for key, english in catalogue("en").items():
        if key.startswith("reason."):
            match = re.fullmatch(_HOLE.sub(r"(?P<\1>.+)", re.escape(english)), text)
            if match:
                # What is filled in keeps its own order: it is Latin more often than not, inside Arabic.
                return t(language, key, **{name: f"\u2068{value}\u2069" for name, value in match.groupdict().items()})
    return text
