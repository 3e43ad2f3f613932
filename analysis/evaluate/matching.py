"""When a predicted item counts as a gold item: folding, token overlap, spans, dates and numbers."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any

Span = tuple[int, int]

_MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u200c-\u200f\u202a-\u202e\u2066-\u2069]")
_FOLD = str.maketrans("أإآٱىةگک", "اااايهكك")


def fold(text: str) -> str:
    """The scorer's own folding, kept apart from the analysis so that one cannot excuse the other."""
    return re.sub(r"\s+", " ", _MARKS.sub("", unicodedata.normalize("NFKC", text)).translate(_FOLD)).strip()


def tokens(text: str) -> list[str]:
    """Folded words without proclitics and article."""
    return [re.sub(r"^(و|ب|ل|ال|لل)+(?=\w{3})", "", word) for word in re.findall(r"\w+", fold(text))]


def token_f1(a: str, b: str) -> float:
    """Harmonic mean of the shares of words that `a` and `b` have in common."""
    left, right = tokens(a), tokens(b)
    if not left or not right:
        return 0.0
    common = sum(min(left.count(word), right.count(word)) for word in set(left))
    return 2 * common / (len(left) + len(right))


def occurrences(text: str, surfaces: Iterable[str]) -> list[Span]:
    """Where the surfaces stand: the longest first, non-overlapping, ending on a word boundary."""
    found: list[Span] = []
    for surface in sorted(set(surfaces), key=len, reverse=True):
        pattern = r"\s+".join(re.escape(word) for word in surface.split())
        for match in re.finditer(pattern, text):
            if match.end() < len(text) and text[match.end()].isalpha() and text[match.end() - 1].isalpha():
                continue
            if not any(match.start() < end and start < match.end() for start, end in found):
                found.append((match.start(), match.end()))
    return sorted(found)


def overlap(a: Sequence[int], b: Sequence[int]) -> bool:
    """Whether two spans share a character."""
    return a[0] < b[1] and b[0] < a[1]


def same_span(text: str, a: Span, b: Span) -> bool:
    """Equal at both ends after white space and closing marks; one proclitic letter at the start is forgiven."""
    a, b = _trim(text, a), _trim(text, b)
    return a[1] == b[1] and (a[0] == b[0] or (abs(a[0] - b[0]) == 1 and text[min(a[0], b[0])] in "وبلف"))


def _trim(text: str, span: Span) -> Span:
    start, end = span
    while start < end and text[start].isspace():
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in "،؛,;.:"):
        end -= 1
    return start, end


def plain_date(value: str | None) -> str:
    """An EDTF value without its qualifiers; `--12-22` and `XXXX-12-22` are the same."""
    parts = re.sub(r"[?~%]", "", value or "").split("/")
    return "/".join(re.sub(r"^--", "XXXX-", part) for part in parts)


def instrument_number(value: str | None) -> str:
    """An instrument's number without spaces, upper case, with one spelling of Vietnamese codes."""
    compact = re.sub(r"[\s–—]", lambda m: "" if m.group().isspace() else "-", value or "").upper()
    return compact.replace("QĐ", "QD").replace("NĐ", "ND")


def pair_off(
    gold: Iterable[Any], predicted: Iterable[Any], same: Callable[[Any, Any], bool]
) -> tuple[list, list, list]:
    """Greedy one-to-one matching: (matched gold items, missed gold items, predicted items left over)."""
    left, hits, misses = list(predicted), [], []
    for item in gold:
        hit = next((p for p in left if same(item, p)), None)
        if hit is None:
            misses.append(item)
        else:
            left.remove(hit)
            hits.append(item)
    return hits, misses, left
