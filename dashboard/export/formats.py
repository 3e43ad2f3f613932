"""The meeting pack in every format: one function from a corpus and a view to the bytes of a file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from ..view.corpus import Corpus
from ..view.state import State
from . import archive, calendar, deck, offline, pictures, report, workbook
from .pack import Pack, gather

_MAKE: dict[str, Callable[[Pack], bytes]] = {
    "pptx": lambda pack: deck.pptx(pack, pictures.png(pack)),
    "pdf": lambda pack: report.pdf(pack, pictures.png(pack)),
    "xlsx": workbook.xlsx,
    "zip": archive.zipped,
    "html": offline.html,
    "ics": calendar.ics,
}
KINDS = tuple(_MAKE)
MEDIA = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "pdf": "application/pdf",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
    "html": "text/html",
    "ics": "text/calendar",
}


def make(corpus: Corpus, now: State, kind: str, made: date | None = None, dropped: Sequence[str] = ()) -> bytes:
    """The pack of the view `now` as a file of `kind` (one of KINDS), dated `made`, today by default.

    `dropped` names parts of the address that this version does not know (`state.read`). The same corpus, view and
    day give the same bytes. Raises KeyError for another kind.
    """
    return _MAKE[kind](gather(corpus, now, made or date.today(), dropped))


def filename(kind: str, made: date) -> str:
    """`rasid_pack_2026-11-25.pptx`."""
    return f"rasid_pack_{made.isoformat()}.{kind}"
