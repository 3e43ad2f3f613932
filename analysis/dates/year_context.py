"""Whether a number from 1900 to 2100 is a year, by what stands around it."""

from __future__ import annotations

from collections.abc import Sequence

from ..text.page import Page
from .words import has

MODERN = range(1900, 2101)


def goes_on(page: Page, at: int) -> bool:
    """Whether letters, digits or a percent sign are tied to the number that ends before token `at`."""
    forms, starts, ends = page.tokens.forms, page.tokens.starts, page.tokens.ends
    if at + 1 >= len(forms) or forms[at] not in "/.-:,%" or starts[at] != ends[at - 1]:
        return False
    following = forms[at + 1][0]
    return forms[at] == "%" or (starts[at + 1] == ends[at] and following.isalnum() and following.isascii())


def stands_as_year(page: Page, at: int) -> bool:
    """Whether the bare number at token `at` is a year."""
    forms = page.tokens.forms
    words = [form for form in forms[max(at - 4, 0) : at] if form[0].isalnum()][::-1]
    if not words or forms[at - 1] in "\n#$€£+" or has(words[0], "number"):
        return False
    nearest, second = words[0], words[1] if len(words) > 1 else ""
    if (has(nearest, "range") and _is_year(second)) or (forms[at][0] == "و" and _is_year(nearest)):
        return True
    round_number = forms[at].endswith("00")
    if not round_number and (
        has(nearest, "bare_in", "bare_noun", "month")
        or (forms[at - 1] == "(" and forms[at + 1 : at + 2] == [")"] and not nearest[-1].isdigit())
    ):
        return True
    if has(nearest, "bare_in", "bare_after", "bare_noun"):
        return _ends_phrase(forms, at + 1) and not has(second, "quantity")
    if has(second, "number") or (forms[at][0] == "ل" and nearest[-1].isdigit()):
        return False
    following = forms[at + 1] if at + 1 < len(forms) else "\n"
    if any(has(word, "edition") for word in words[:3]) and not following.endswith("ا"):
        return True
    return _ends_phrase(forms, at + 1) and any(has(word, "bare_noun") for word in words)


def _is_year(form: str) -> bool:
    return len(form) in (4, 5) and form[-4:].isdigit()


def _ends_phrase(forms: Sequence[str], at: int) -> bool:
    """Whether what follows cannot be counted by the number."""
    return (
        at >= len(forms)
        or not forms[at][0].isalpha()
        or forms[at].startswith(("و", "ال"))
        or has(forms[at], "bare_in", "in", "to")
    )
