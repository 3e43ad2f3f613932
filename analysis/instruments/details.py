"""A citation as a fact, with the date that stands beside it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache

from ..facts import DateHit, Instrument
from ..text.cues import without_proclitics
from ..text.page import Page
from .issuers import issuer_of
from .numbered import Citation
from .numbers import words

_DATE_WITHIN = 14  # tokens after the citation
_TIGHT = frozenset(["في", "(", "،", "-", "ب"])


def complete(page: Page, dates: Sequence[DateHit], citation: Citation) -> Instrument:
    """The citation as a fact: span, date (EDTF) and issuer as far as they stand beside it."""
    start = page.tokens.starts[citation.first] + citation.cut
    span = page.folded.span(start, page.tokens.ends[citation.last - 1])
    date = _date(page, dates, citation)
    issuer = issuer_of(page, citation, date)
    name = " ".join(form for form in page.tokens.forms[citation.first : citation.last] if form[0].isalnum())
    return Instrument(
        *span,
        type=citation.type,
        number=citation.number,
        date=date.value if date else None,
        date_at=(date.start, date.end) if date else None,
        issuer=issuer.name if issuer else None,
        issuer_at=(issuer.start, issuer.end) if issuer else None,
        name=bare_name(name),
    )


@cache
def bare_name(name: str) -> str:
    """A folded name without what is attached before its first word."""
    head, _, rest = name.partition(" ")
    shortest = min((r for r in without_proclitics(head) if len(r) > 2), key=len, default=head)
    return f"{shortest} {rest}".strip()


def _date(page: Page, dates: Sequence[DateHit], citation: Citation) -> DateHit | None:
    """The first date after the citation that a word such as «المؤرخ» announces, or that follows at once."""
    forms = page.tokens.forms
    place = bisect_left(dates, citation.tail, key=lambda d: d.first)
    if place >= len(dates) or dates[place].first - citation.tail > _DATE_WITHIN:
        return None
    hit = dates[place]
    between = forms[citation.tail : hit.first]
    if hit.kind == "deadline" or any(form in ".؛\n" or form in words("number") for form in between):
        return None  # behind another «رقم» the date is that of another text
    announced = any(form in words("dated") for form in (*between, forms[hit.first]))
    follows = len(between) <= 1 and all(form in _TIGHT for form in between) and "/" not in hit.value
    return hit if announced or follows or forms[hit.first] in ("ل", "بتاريخ") else None
