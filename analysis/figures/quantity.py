"""What a number is worth: digits and words, with their multipliers («13 ألفًا و500 مليار», «مليونين ونصف المليون»)."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from ..numerals import read_number, split_digits
from ..text.page import Page
from .words import PERCENT, NumberWord, is_prefix, number_word

_GLUE = frozenset("/-:._+#@&=")


class Quantity(NamedTuple):
    """Tokens `[first, last)` of a number; it may have a multiplier, be in digits, carry an article («الـ34»)."""

    first: int
    last: int
    value: float
    scaled: bool
    digits: bool
    article: bool


class _Sum:
    """A number being added up: what is finished, the group that waits for a multiplier, and the last multiplier."""

    def __init__(self) -> None:
        self.total = self.group = self.scale = self.open = 0.0

    def multiply(self, by: float) -> None:
        if self.group and self.total and by > self.scale:  # «13 ألفًا و500 مليار»: the multiplier is of the whole
            self.total = (self.total + self.group) * by
        elif self.group or not self.total:
            self.total += (self.group or 1.0) * by
        else:
            self.total *= by  # «80 ألف مليار»
        self.group, self.scale = 0.0, by

    def add(self, word: NumberWord, joined: bool) -> bool:
        """Take one more word; False when it does not belong to this number."""
        if word.kind == "multiplier" or (word.kind == "dual" and (self.group or self.total)):
            self.multiply(word.value)
        elif word.kind == "dual":
            self.total, self.scale = 2 * word.value, word.value
        elif word.kind == "fraction":
            if self.total and joined:
                self.total += word.value * self.scale
            elif self.total or self.group:
                return False
            else:
                self.group = word.value
        elif word.value == 100 and 2 < self.group < 10 and not joined:
            self.group *= 100  # ثلاث مئة
        elif not self._follows(word, joined):
            return False
        else:
            self.group += word.value
        return True

    def _follows(self, word: NumberWord, joined: bool) -> bool:
        if not self.group:
            return not self.total or joined
        if word.kind == "ten":
            return not joined and self.group % 100 < 10
        if word.kind == "unit" or word.kind == "tens":
            low = self.group % 100
            return joined and (low == 0 or (word.kind == "tens" and low < 10))
        return False


def read(page: Page, first: int) -> Quantity | None:
    """The number that begins at token `first`, in digits or words; None when what stands there is none."""
    forms = page.tokens.forms
    inside = 0 < first < len(forms) - 1
    if inside and forms[first].isdigit() and _stands_alone(forms[first - 1], forms[first + 1]):
        return Quantity(first, first + 1, float(forms[first]), False, True, False)
    summed, position, digits, article = _Sum(), first, False, False
    while position < len(forms):
        opening = position == first
        if split_digits(forms[position])[1]:
            number = _digits(page, position, opening)
            if number is None or summed.group or not (opening or summed.total) or (number[3] and not opening):
                break
            summed.group, position, digits = number[0], number[1], True
            article |= number[3]
            if number[2]:
                break
            continue
        word = number_word(forms[position], not opening)
        if word is None and not opening and (summed.group or summed.total):
            word = _plain(forms[position])
            joined = False
        else:
            joined = not opening
        if word is None or not summed.add(word, joined):
            break
        position += 1
        if word.kind == "fraction" and position < len(forms) and _plain(forms[position].removeprefix("ال")) and joined:
            position += 1
    value = summed.total + summed.group
    return Quantity(first, position, value, summed.scale > 0, digits, article) if position > first and value else None


@lru_cache(maxsize=20_000)
def _stands_alone(previous: str, following: str) -> bool:
    """Whether digits between these two words are the whole number: the common case, read without further looks."""
    if not (previous.isalpha() and following.isalpha()):
        return False
    return number_word(following, False) is None and number_word(following, True) is None


def _plain(form: str) -> NumberWord | None:
    word = number_word(form, False)
    return word if word and word.kind in ("multiplier", "dual", "ten", "hundreds") else None


def _digits(page: Page, first: int, opening: bool) -> tuple[float, int, bool, bool] | None:
    """(value, token after, unit glued on, article glued on) of digits that stand free of other signs."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    number = read_number(page, first)
    if number is None:
        return None
    after = forms[number.last] if number.last < len(forms) else ""
    if _plain(after) or after == PERCENT:
        number = read_number(page, first, scaled=True) or number
    prefix, _, suffix = split_digits(forms[first])
    if not is_prefix(prefix) or (not opening and not prefix.startswith("و")):
        return None
    if not opening and after == PERCENT:
        return None
    if first and forms[first - 1] in _GLUE and ends[first - 1] == starts[first] and not _is_range(page, first - 1):
        return None
    last = number.last
    if last < len(forms) and forms[last] in _GLUE and ends[last - 1] == starts[last] and _carries_on(page, last):
        return None
    return number.value, last, bool(suffix), "ال" in prefix or prefix.endswith("لل")


def _carries_on(page: Page, mark: int) -> bool:
    """Whether a sign glued behind digits ties them to more than a range («18-NQ», «08:12», «31/2024»)."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    glued = mark + 1 < len(forms) and starts[mark + 1] == ends[mark]
    return glued and forms[mark + 1] != "\n" and not _is_range(page, mark)


def _is_range(page: Page, mark: int) -> bool:
    """«150-170 كيلومترًا»: one hyphen between two plain numbers, and no third."""
    forms = page.tokens.forms
    if forms[mark] != "-" or mark < 1 or mark + 1 >= len(forms):
        return False
    left, right = split_digits(forms[mark - 1]), split_digits(forms[mark + 1])
    outer = [forms[i] for i in (mark - 2, mark + 2) if 0 <= i < len(forms)]
    return bool(left[1] and not left[2] and right[1]) and not any(sign in ("-", "/", ":") for sign in outer)
