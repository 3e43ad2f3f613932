"""A meeting pack of twelve slides against its pictures alone in one warm kaleido server.

Seconds for the finished PPTX of the five seeds, the browser warm, against `kaleido.calc_fig_sync` on the same seven
figures, at the same size and scale, one after another in kaleido's own server (`kaleido.start_sync_server`).
"""

from __future__ import annotations

import io
import time
from collections.abc import Callable
from datetime import date

import kaleido
from pptx import Presentation

from dashboard.export import pack, pictures, studio
from dashboard.export.formats import make
from dashboard.figures.style import Look
from dashboard.view.loading import SEEDS, Asked, load
from dashboard.view.state import State

from .report import Row, table

_ROUNDS, _SLIDES, _DAY = 5, 12, date(2026, 11, 25)


def run() -> str:
    """Ours and kaleido's as a Markdown table, in turns."""
    corpus, now = load(Asked((str(SEEDS),))), State("ar")
    figures = list(pictures.figures(pack.gather(corpus, now, _DAY), Look("ar")).values())
    made = make(corpus, now, "pptx", _DAY)  # also warms our browser
    if len(Presentation(io.BytesIO(made)).slides) != _SLIDES:
        raise ValueError("not a pack of twelve slides")
    kaleido.start_sync_server(path=studio.browser(), mathjax=False)
    try:
        kaleido.calc_fig_sync(figures[0], opts={"format": "png"})

        def alone() -> None:
            for figure in figures:
                size = {"width": figure.layout.width, "height": figure.layout.height}
                kaleido.calc_fig_sync(figure, opts={"format": "png", "scale": studio.SCALE, **size})

        rounds = [(_seconds(lambda: make(corpus, now, "pptx", _DAY)), _seconds(alone)) for _ in range(_ROUNDS)]
    finally:
        kaleido.stop_sync_server()
    ours, theirs = zip(*rounds, strict=True)
    return table([Row(f"a pack of {_SLIDES} slides", ours, "its pictures alone", theirs)])


def _seconds(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start
