"""Numbers in digits: where they stand on a page and what they are worth."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from .text.cues import DIGIT
from .text.page import Page

_GROUPS = frozenset(",،.")


class Number(NamedTuple):
    """Tokens `[first, last)` of one number in digits, and its value. `prefix` is what is glued before it (ب, ال, و)."""

    first: int
    last: int
    value: float
    prefix: str


def digit_tokens(page: Page) -> list[int]:
    """Indices of the tokens that hold a digit, in reading order."""
    return page.at(DIGIT)


@lru_cache(maxsize=20_000)
def split_digits(form: str) -> tuple[str, str, str]:
    """(letters before, digits, letters after) of a token such as «ال10», «15» or «11000عضو»."""
    begin = next((i for i, c in enumerate(form) if c.isdigit()), len(form))
    end = begin
    while end < len(form) and form[end].isdigit():
        end += 1
    return form[:begin], form[begin:end], form[end:]


def read_number(page: Page, first: int, scaled: bool = False) -> Number | None:
    """The number that begins at token `first`, with its thousands and decimals; None when the token is no number.

    `scaled`: a multiplier or percent sign follows, so that a single group of three digits after a point is a fraction.
    """
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    prefix, digits, suffix = split_digits(forms[first])
    if not digits or any(c.isdigit() for c in suffix):
        return None
    groups, marks, position = [digits], [], first + 1
    while (not suffix and position + 1 < len(forms) and forms[position] in _GROUPS and forms[position + 1].isdigit()
           and ends[position - 1] == starts[position] and ends[position] == starts[position + 1]):
        marks.append(forms[position])
        groups.append(forms[position + 1])
        position += 2
    while (not marks and not suffix and 1 <= len(groups[0]) <= 3 and position < len(forms) and len(forms[position]) == 3
           and forms[position].isdigit() and starts[position] - ends[position - 1] == 1 and groups[0] != "0"):
        groups.append(forms[position])  # 11 000, as the Maghreb writes it
        position += 1
    value = _value(groups, marks, scaled)
    return None if value is None else Number(first, position, value, prefix)


def _value(groups: list[str], marks: list[str], scaled: bool) -> float | None:
    if not marks:
        return float("".join(groups))
    if len(set(marks)) == 1 and _are_thousands(groups, marks, scaled):
        return float("".join(groups))
    mixed = len(set(marks[:-1])) == 1 and marks[-1] != marks[0] and _are_thousands(groups[:-1], marks, False)
    if len(marks) == 1 or mixed:
        return float("".join(groups[:-1]) + "." + groups[-1])
    return None  # 1.23.45: a law's number or an address


def _are_thousands(groups: list[str], marks: list[str], scaled: bool) -> bool:
    """1,250 and 1.250.000 are thousands; so is 1.250 (Vietnamese and Maghreb habit) unless a multiplier follows."""
    if not all(len(group) == 3 for group in groups[1:]) or not 1 <= len(groups[0]) <= 3 or groups[0][0] == "0":
        return False
    return len(marks) > 1 or marks[0] in ",،" or not scaled
