"""Where a document comes from: its headline, its outlet and its address, as stated beside its text or said in it."""

from __future__ import annotations

import re

from .facts import Furniture, Source
from .outlets import outlet_at, outlet_of_domain, outlets
from .places import place_at
from .text.page import Page

# Arabic letters belong to an address inside its path («/ar/الأخبار/12.html»); behind its last word they are the text's.
_ADDRESS = re.compile(
    r"(?:https?://|www\.)(?:[^\s<>«»\"“”\u0600-\u06ff]|(?<=[/\-_=\u0621-\u064a])[\u0621-\u064a])+", re.IGNORECASE
)
_HOST = re.compile(r"(?:https?://)?([^/:?#\s]+)", re.IGNORECASE)
_SOCIAL = frozenset(["t.me", "facebook.com", "x.com", "twitter.com", "instagram.com", "youtube.com", "youtu.be",
                     "whatsapp.com", "wa.me", "linkedin.com", "tiktok.com"])  # fmt: skip
_TITLE_TOKENS = 40
_MONTHS = (["تشرين", "الاول"], ["تشرين", "الثاني"])
_FOLLOW = frozenset(["تابع", "تابعوا", "متابعه", "لمتابعه"])
_NO_TITLE_ENDS = frozenset(".؛:،…")


def find(page: Page, furniture: list[Furniture]) -> Source:
    """Headline, outlet and address; None for what is neither stated nor said."""
    stated = page.document.stated
    url = stated.url or _url(page, furniture)
    host = _HOST.match(url) if url else None
    outlet = _stated_outlet(stated.outlet) or _byline_outlet(page, furniture) \
        or (outlet_of_domain(host.group(1)) if host else None) or _agency(page, furniture) or _inviting(page, furniture)
    return Source(stated.title or _title(page, furniture), outlet, url)


def _stated_outlet(name: str | None) -> str | None:
    """The outlet stated, by the name it has in the lexicon when that knows it."""
    words = name.lower().split() if name else []
    hit = outlet_at(words, 0) if words else None
    return hit[0] if hit and hit[1] == len(words) else name


def _url(page: Page, furniture: list[Furniture]) -> str | None:
    """The address of a source line, as written; the last one, for addresses in the article come before it."""
    text = page.document.text
    found = None
    for run in furniture:
        if run.kind == "url":
            match = _ADDRESS.search(text, run.start, run.end)
            found = match.group().rstrip(".,;:)]}»") if match and not _is_social(match.group()) else found
    return found


def _is_social(address: str) -> bool:
    """Whether an address is of an outlet's channel elsewhere and not of the report."""
    host = _HOST.match(address)
    name = host.group(1).lower() if host else ""
    return any(name == site or name.endswith(f".{site}") for site in _SOCIAL)


def _words(page: Page, run: Furniture) -> list[str]:
    return [form.lower() for form in page.tokens.forms[run.first:run.last] if form[0].isalpha()]


def _named(page: Page, run: Furniture) -> str | None:
    """The outlet a run of furniture names; Latin names are also found glued to a date or to themselves.

    A dateline names it last, or as an agency behind a place: «عمان» and «تشرين» before it are a city and a month there,
    and papers elsewhere.
    """
    words = _words(page, run)
    hits = [(position, hit) for position in range(len(words))
            if words[position : position + 2] not in _MONTHS and (hit := outlet_at(words, position))]  # fmt: skip
    closing = [hit for position, hit in hits if position + hit[1] == len(words)] if run.kind == "agency" else []
    if len(hits) > 1 and not closing and place_at(page, run.first):
        closing = [hit for _, hit in hits if hit[0] in outlets().agencies]
    if hits:
        return (closing or [hit for _, hit in hits])[0][0]
    text = page.phrase(run.first, run.last).lower()
    inside = [form for form in outlets().latin if len(form) > 4 and form in text]
    return outlets().latin[max(inside, key=len)] if inside else None


def _byline_outlet(page: Page, furniture: list[Furniture]) -> str | None:
    return next((name for run in furniture if run.kind == "byline" and (name := _named(page, run))), None)


def _agency(page: Page, furniture: list[Furniture]) -> str | None:
    return next((name for run in furniture if run.kind == "agency" and (name := _named(page, run))), None)


def _inviting(page: Page, furniture: list[Furniture]) -> str | None:
    """«تابعوا أخبار الوكالة … عبر»: the outlet that asks to be followed."""
    forms = page.tokens.forms
    runs = (run for run in furniture if forms[run.first] in _FOLLOW)
    return next((name for run in runs if (name := _named(page, run))), None)


def _title(page: Page, furniture: list[Furniture]) -> str | None:
    """The first line when it stands like a headline: short, no full stop, not a sentence that begins with «and»."""
    for sentence in page.sentences[:6]:
        if any(run.first <= sentence.first < run.last for run in furniture[:6]):
            continue
        newline = page.tokens.newlines
        place = int(newline.searchsorted(sentence.first))
        last = int(newline[place]) if place < len(newline) else len(page.tokens)
        forms = page.tokens.forms
        if last - sentence.first > _TITLE_TOKENS or forms[last - 1] in _NO_TITLE_ENDS or last == len(page.tokens):
            return None
        return page.surface(sentence.first, last)
    return None
