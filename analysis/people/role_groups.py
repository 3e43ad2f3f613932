"""Who shares an office said once for several: «أعضاء المكتب السياسي: فلان … وفلان»، «فلان وفلان نوابًا للرئيس»."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from .name_context import is_degree
from .role_lines import Line, bracket_end
from .role_phrases import Phrase
from .role_traits import DEFINITE, HEAD, STOP, TRAITS, WORD

_SEPARATORS = frozenset("،,؛;و")
_BETWEEN = frozenset("،,؛;:")
_MAX_PORTFOLIO = 6


def detail(line: Line, name: int, taken: Iterable[Phrase]) -> str | None:
    """What stands in brackets behind a name and is no title of its own («فلان (التنظيم)»)."""
    opening = line.names[name].last
    closing = bracket_end(line, opening)
    if closing - opening < 3 or any(opening < p.first < closing for p in taken):
        return None
    return " ".join(line.page.surface(opening + 1, closing - 1).split())


def members_ahead(line: Line, start: int, cover: dict[int, Phrase], touched: set[int], most: int) -> list[int]:
    """The names of the list that begins behind token `start`; `cover` maps a title's first token to it."""
    ahead = line.names_from(start)
    if not ahead:
        return []
    found = [ahead[0]]
    apart = False
    for before, name in pairwise(ahead):
        parted = "؛" in line.page.tokens.forms[line.names[before].last : line.names[name].first]
        if parted and not apart and len(found) > 1:
            break  # «القادة السابقون: فلان، وفلان؛ وفلانة، رئيسة اتحاد النساء»
        apart = apart or parted
        # A list of «name, title» ends where «title name» comes in («؛ ونائب رئيس الوزراء فلان»).
        changed = name in touched and found[0] not in touched
        if len(found) >= most or changed or not _in_list(line, before, name, cover, titles=True):
            break
        found.append(name)
    return found


def members_behind(line: Line, last: int, cover: dict[int, Phrase], most: int, titles: bool) -> list[int]:
    """The names of the list that ends with name `last`; with `titles`, each may have a title of its own."""
    found = [last]
    while len(found) < most:
        before = line.name_before(line.names[found[-1]].first)
        if before is None or not _in_list(line, before, found[-1], cover, titles):
            break
        found.append(before)
    return found[::-1]


def portfolios(line: Line, title: Phrase) -> list[tuple[int, str]]:
    """«وزيرا المالية فلان والصحة فلان»: each name behind the head with its own complement, as (name, office)."""
    forms, page = line.page.tokens.forms, line.page
    at = title.first + 1
    found: list[tuple[int, str]] = []
    for name in line.names_from(title.first):
        while at < line.last and forms[at] in _BETWEEN:
            at += 1
        first, stop = at, line.names[name].first
        if not first < stop <= first + _MAX_PORTFOLIO or not _is_portfolio(forms[first:stop]):
            break
        words = " ".join(page.surface(first, stop).split())
        found.append((name, f"{title.reading.head.shown} {words.removeprefix('و')}"))
        at = line.names[name].last
    return found if len(found) > 1 else []


def _is_portfolio(forms: list[str]) -> bool:
    """A complement of its own, «والصحة العامة»: a definite noun, no office and no particle."""
    bits = [TRAITS[form] for form in forms]
    return bool(bits[0] & DEFINITE) and not any(b & (HEAD | STOP) or not b & WORD for b in bits)


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
        elif is_degree(forms, at) and forms[at + 1] == ".":
            at += 2
        else:
            behind = bracket_end(line, at)
            if behind == at:
                return False
            at = behind
    return True
