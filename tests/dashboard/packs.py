"""Packs and pictures for the tests of the exports: of the small corpus, and of one whose every text is nasty."""

from __future__ import annotations

import io
from datetime import date
from functools import cache

import pandas as pd
from PIL import Image

from dashboard.export.pack import Pack, gather
from dashboard.view.corpus import Corpus, index
from dashboard.view.filters import Filters
from dashboard.view.state import State

from . import fixture

DAY = date(2026, 11, 25)
NOTHING = Filters(search="لا يرد في أي نص")


def pack(language: str = "ar", filters: Filters = Filters(), dropped: tuple[str, ...] = ()) -> Pack:  # noqa: B008
    """The pack of the small corpus."""
    return gather(fixture.corpus(), State(language, filters), DAY, dropped)


def nasty(text: str, language: str = "ar") -> Pack:
    """A pack whose titles, outlets, names, terms, places and events are `text`."""
    return gather(nasty_corpus(text), State(language), DAY)


def nasty_corpus(text: str) -> Corpus:
    """The small corpus with `text` in every cell that a document fills."""
    tables = fixture.tables()
    cells = {"documents": ["title", "outlet", "path"], "officials": ["name_ar", "name_vi"], "events": ["what", "place"],
             "terms": ["term"]}  # fmt: skip
    for table, columns in cells.items():
        rows = tables[table]
        filled = pd.Series([text] * len(rows), dtype="str", index=rows.index)
        tables[table] = rows.assign(**dict.fromkeys(columns, filled))
    return index(tables)


@cache
def picture() -> bytes:
    """A PNG to stand for a chart's: what a browser would draw is not the point of most tests."""
    buffer = io.BytesIO()
    Image.new("RGB", (960, 600), "#0B6B6B").save(buffer, "PNG")
    return buffer.getvalue()


def pictures(made: Pack) -> dict[str, bytes]:
    """One picture for every chart."""
    return {page.chart.name: picture() for page in made.pages}
