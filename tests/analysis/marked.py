"""Texts whose names stand in braces, so that what is said of a name is tested apart from the finding of names."""

from __future__ import annotations

import re

from analysis.document import from_text
from analysis.people import cues
from analysis.people.names import Name
from analysis.text.cues import CueTable
from analysis.text.fold import fold_text
from analysis.text.page import Page, make_page

TABLE = CueTable(cues())
_NAME = re.compile(r"\{([^}]*)\}")


def marked_page(text: str) -> tuple[Page, list[Name]]:
    """The page of `text` without its braces, and the names they marked, in reading order."""
    page = make_page(from_text(_NAME.sub(r"\1", text)), TABLE)
    names = []
    for n, match in enumerate(_NAME.finditer(text)):
        start = match.start() - 2 * n
        end = start + len(match[1])
        first, last = page.tokens_at(start, end)
        names.append(Name(start, end, first, last, fold_text(match[1]), "official", False))
    return page, names
