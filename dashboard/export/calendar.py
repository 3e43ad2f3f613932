"""The dated events of a pack as a calendar file (RFC 5545) that calendar programs accept."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta

from icalendar import Calendar, Event

from ..locale.i18n import n, t
from .agenda import Item
from .method import version
from .pack import Pack


def ics(pack: Pack) -> bytes:
    """One all-day entry an event; a month, a year or a span is a range of days and says so in its summary.

    Events without a date are left out and counted in the calendar's description.
    """
    book = Calendar()
    book.add("prodid", f"-//Rasid//Rasid {version()}//{pack.language.upper()}")
    book.add("version", "2.0")
    book.add("calscale", "GREGORIAN")
    book.add("method", "PUBLISH")
    book.add("x-wr-calname", f"{t(pack.language, 'brand')}: {t(pack.language, 'pack.agenda')}")
    left = n(pack.language, "undated.n", pack.undated) if pack.undated else ""
    book.add("x-wr-caldesc", " · ".join(filter(None, [pack.caption.filters_line, left])))
    for item in pack.agenda:
        book.add_component(_event(item, pack))
    return bytes(book.to_ical())


def _event(item: Item, pack: Pack) -> Event:
    words = pack.language
    event = Event()
    event.add("uid", f"{_digest(item)}@rasid")
    # The stamp is the stated day of the pack: a file made again is the same file.
    event.add("dtstamp", datetime(pack.made.year, pack.made.month, pack.made.day, tzinfo=UTC))
    event.add("summary", _summary(item, words))
    event.add("dtstart", item.first)
    event.add("dtend", item.last + timedelta(days=1))  # the end of an all-day event is not part of it
    if item.place:
        event.add("location", item.place)
    event.add("description", "\n".join([item.what, item.when, f"«{item.quote.text}»", item.quote.source]))
    event.add("transp", "TRANSPARENT")
    return event


def _summary(item: Item, words: str) -> str:
    notes = [t(words, "pack.span", date=item.when)] if item.precision != "day" else []
    notes += [t(words, "timeline.inferred")] if item.inferred else []
    return item.what + (f" ({t(words, 'list').join(notes)})" if notes else "")


def _digest(item: Item) -> str:
    """The same event in the same place of the same document has the same name in every calendar file."""
    said = "|".join([item.event_id, item.what, item.first.isoformat(), item.last.isoformat()])
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:32]
