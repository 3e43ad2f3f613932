"""Where a Vietnamese name ends: its syllables weighed against what stands beside them."""

from __future__ import annotations

from ..text.page import Page
from . import vietnamese
from .name_context import COURTESY, NOTHING, TITLE, Left, ends_here, right_of
from .name_words import is_stop
from .vietnamese import STRONG, WEAK

_NUMBERS = frozenset(
    {"مليون", "مليار", "مليارات", "تريليون", "الف", "مائه", "مئه", "ملايين", "الاف", "بليون", "تريليونات"}
)
# Latin letters spelled out: «شركة إف بي تي»
_LETTERS = frozenset({
    "اف", "بي", "تي", "سي", "دي", "في", "اس", "ام", "ان", "ار", "ايه", "جي", "كي", "او",
    "يو", "كيو", "اكس", "واي", "ايتش", "اتش", "زد", "دبليو", "جيه", "اي", "ال",
})  # fmt: skip


def vietnamese_end(page: Page, first: int, head: str, cut: int, left: Left) -> int:
    """The token behind a Vietnamese name at `first`, or `first`."""
    if not vietnamese.family(head):
        return first
    forms = page.tokens.forms

    def surface(token: int) -> str:
        return page.surface(token, token + 1)[cut if token == first else 0 :]

    if first and (forms[first - 1] in _NUMBERS or forms[first - 1].isdigit()):
        return first
    if head in _LETTERS and first and forms[first - 1] in _LETTERS:
        return first
    degrees = vietnamese.read(forms, surface, first, head, left == COURTESY)
    if (
        len(degrees) == 5
        and degrees[0] == WEAK
        and STRONG in map(vietnamese.family, forms[first + 1 : first + 3])
    ):
        return first
    if len(degrees) == 5 and not (ends_here(page, first + 5) and degrees[0] == STRONG):
        degrees.pop()
    while len(degrees) > 2 and degrees[-1] == WEAK and not ends_here(page, first + len(degrees)):
        if len(degrees) == 3 and not is_stop(forms[first + 2]):
            break
        degrees.pop()
    if len(degrees) < 2:
        return first
    behind = right_of(page, first + len(degrees))
    beside = left == COURTESY or behind == TITLE  # not far before, as in «الوزير … لا تهاون»
    left = max(left, behind)
    sure = sum(d == STRONG for d in degrees[1:])
    if degrees[0] == STRONG:
        enough = sure > 0 or left > NOTHING
    elif (
        is_stop(head) and len(degrees) > 3 and vietnamese.family(forms[first + 1]) == STRONG and left < TITLE
    ):
        enough = False
    else:
        enough = sure > 1 or (left > NOTHING and not is_stop(head)) or (beside and sure > 0)
    return first + len(degrees) if enough else first
