"""Who shares an office said once for several: «أعضاء المكتب السياسي: فلان … وفلان»، «فلان وفلان نوابًا لرئيس الوزراء»."""

from __future__ import annotations

from collections.abc import Iterable

from .role_chains import Line
from .role_phrases import Phrase

_SEPARATORS = frozenset("،,؛;و")
_CLOSERS = {"(": ")", "[": "]"}
_MAX_BRACKET = 9


def bracket_end(line: Line, token: int) -> int:
    """The token behind a bracket that opens at `token`; `token` itself when it does not close soon."""
    forms = line.page.tokens.forms
    closer = _CLOSERS.get(forms[token]) if token < line.last else None
    if closer is None:
        return token
    for at in range(token + 1, min(token + _MAX_BRACKET, line.last)):
        if forms[at] == closer:
            return at + 1
    return token


def detail(line: Line, name: int, taken: Iterable[Phrase]) -> str | None:
    """What stands in brackets behind a name and is no title of its own («فلان (التنظيم)»)."""
    opening = line.names[name].last
    closing = bracket_end(line, opening)
    if closing - opening < 3 or any(opening < p.first < closing for p in taken):
        return None
    return " ".join(line.page.surface(opening + 1, closing - 1).split())


def members_ahead(line: Line, start: int, cover: dict[int, Phrase], touched: set[int], most: int) -> list[int]:
    """The names of the list that begins behind token `start`; `cover` maps a title's first token to it."""
    ahead = [i for i in line.inside if line.names[i].first >= start]
    if not ahead:
        return []
    found = [ahead[0]]
    for before, name in zip(ahead, ahead[1:], strict=False):
        # A list of «name, title» ends where «title name» comes in («؛ ونائب رئيس الوزراء فلان»).
        changed = name in touched and found[0] not in touched
        if len(found) >= most or changed or not _in_list(line, before, name, cover, titles=True):
            break
        found.append(name)
    return found


def members_behind(line: Line, last: int, cover: dict[int, Phrase], most: int, titles: bool) -> list[int]:
    """The names of the list that ends with name `last`; with `titles`, each may have a title of its own."""
    behind = [i for i in line.inside if line.names[i].first <= line.names[last].first]
    found = [last]
    for name, after in zip(reversed(behind[:-1]), reversed(behind), strict=False):
        if len(found) >= most or not _in_list(line, name, after, cover, titles):
            break
        found.append(name)
    return found[::-1]


def _in_list(line: Line, before: int, after: int, cover: dict[int, Phrase], titles: bool) -> bool:
    """Whether only separators, brackets and single titles stand between two names."""
    forms = line.page.tokens.forms
    at, stop = line.names[before].last, line.names[after].first
    while at < stop:
        phrase = cover.get(at)
        if phrase is not None:
            kind = phrase.reading.head.kind
            if kind != "honorific" and (phrase.plural or not titles):
                return False
            at = phrase.last
        elif forms[at] in _SEPARATORS:
            at += 1
        else:
            behind = bracket_end(line, at)
            if behind == at:
                return False
            at = behind
    return True
