"""Chains of digit groups: «18/07/2023», «2025-07-15», «28/7»; what is tied to other letters or digits is none."""

from __future__ import annotations

from typing import NamedTuple

from ..numerals import split_digits
from ..text.page import Page

SEPARATORS = frozenset("/.-")
_MAX_PARTS = 4
_GAPS = {"/": 1, "-": 1, ".": 0}  # spaces allowed around the mark; «٩ /١١ /١٤٤١هـ» has them on one side


class Chain(NamedTuple):
    """Digit groups with one separator between them: tokens `[first, last)`, letters glued before and after."""

    first: int
    last: int
    groups: tuple[str, ...]
    mark: str
    before: str
    after: str


def chain_at(page: Page, at: int) -> Chain | None:
    """The chain whose first group is token `at`; None when there is none or more is tied to it."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    if at + 2 >= len(forms) or forms[at + 1] not in SEPARATORS or not forms[at + 2][0].isdigit():
        return None
    before, first, after = split_digits(forms[at])
    groups, position, mark = [first], at + 1, forms[at + 1]
    if after or (not before and _goes_before(page, at, mark)):
        return None
    while position + 1 < len(forms) and forms[position] == mark and len(groups) <= _MAX_PARTS and not after:
        gaps = starts[position] - ends[position - 1], starts[position + 1] - ends[position]
        head, group, tail = split_digits(forms[position + 1])
        if head or not group or max(gaps) > _GAPS[mark] or (mark == "-" and gaps[0] != gaps[1]):
            break
        groups.append(group)
        after = tail
        position += 2
    if len(groups) < 2 or _goes_on(page, position, groups):
        return None
    return Chain(at, position, tuple(groups), mark, before, after)


def _goes_before(page: Page, at: int, mark: str) -> bool:
    """Whether token `at` is tied to something before it, other than the first day of a range (15-20/7)."""
    if not is_tied(page, at, "/.-:,+"):
        return False
    forms = page.tokens.forms
    return not (forms[at - 1] == "-" and mark == "/" and forms[at - 2][-1].isdigit())


def _goes_on(page: Page, at: int, groups: list[str]) -> bool:
    """Whether something is tied to the chain that ends before token `at`: «/QH15», «-NQ», «:30»."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    if at + 1 >= len(forms) or forms[at] not in "/-.:" or starts[at + 1] != ends[at]:
        return False
    following, beyond = forms[at + 1][0], forms[at + 2] if at + 2 < len(forms) else ""
    if not following.isalnum() or (starts[at] != ends[at - 1] and forms[at] != "-"):
        return False
    if forms[at] == "-" and following.isdigit() and beyond == "/":
        return False  # 28/6-3/7: another day follows
    whole = len(groups) == 3 and any(len(group) == 4 for group in groups)
    return not (whole and (beyond == ":" or not following.isascii()))


def is_tied(page: Page, at: int, marks: str) -> bool:
    """Whether one of `marks` without spaces ties token `at` to a word or number before it."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    return (
        at > 1
        and forms[at - 1] in marks
        and ends[at - 1] == starts[at]
        and ends[at - 2] == starts[at - 1]
        and forms[at - 2][-1].isalnum()
    )
