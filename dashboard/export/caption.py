"""What a picture says about itself: its title, the filters it was drawn under, how many documents, and when."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ..locale import dates, described
from ..locale.i18n import n, t
from ..view.filters import View
from ..view.state import State


@dataclass(frozen=True, slots=True)
class Caption:
    """All in the reader's `language`; `cut` says how many of its rows a picture shows; `made` is an ISO day."""

    title: str
    filters_line: str
    footer: str
    language: str
    made: str = ""
    cut: str = ""

    @property
    def lines(self) -> tuple[str, ...]:
        """The lines printed inside the picture, title first; empty ones left out."""
        below = " · ".join(filter(None, (self.footer, self.cut)))
        return tuple(line for line in (self.title, self.filters_line, below) if line)

    def filename(self, panel: str, suffix: str) -> str:
        """`rasid_officials_2026-11-24.png`: named, dated, and safe on every system."""
        day = self.made or date.today().isoformat()
        return f"rasid_{re.sub(r'[^a-z0-9-]+', '-', panel.lower()).strip('-')}_{day}{suffix}"


def of_view(title: str, view: View, now: State, made: date) -> Caption:
    """The caption of a chart called `title` in a view, dated `made`."""
    words = now.language
    filtered = described.line(view.corpus, now)
    corrected = sum(view.corpus.corrected.values())
    footer = t(words, "caption.footer", documents=n(words, "documents.n", len(view.documents())),
               date=dates.date_text(made.isoformat(), words))  # fmt: skip
    return Caption(
        title,
        t(words, "caption.filters", filters=filtered) if filtered else t(words, "caption.all"),
        f"{footer} · {n(words, 'corrections.resting', corrected)}" if corrected else footer,
        words,
        made.isoformat(),
    )  # fmt: skip
