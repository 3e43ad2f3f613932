"""Reading documents beside the page: in a process of its own, with progress, and stopped when asked."""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from threading import Event, Thread

from analysis.errors import AnalysisError
from analysis.reading import Problem
from analysis.store import Built, Progress, build, processes

_WORKERS = 1  # the page is for looking; a large build is the command line's


class Stopped(Exception):
    """The reader asked for it."""


class Job(Thread):
    """One build of a store. What it has finished counts while it goes on."""

    def __init__(self, paths: Sequence[str], store: Path) -> None:
        super().__init__(daemon=True)
        self._paths, self._store = list(paths), store
        self._halt = Event()
        self.started = time.monotonic()
        self.bytes = self.all_bytes = self.documents = 0
        self.problems: list[Problem] = []
        self.built: Built | None = None
        self.stopped = False
        self.failed = ""

    def run(self) -> None:
        """Build; whatever ends it is told in words."""
        try:
            self.built = build(self._paths, self._store, processes(_WORKERS), workers=_WORKERS, tell=self._tell)
        except Stopped:
            self.stopped = True
        except (AnalysisError, OSError) as error:
            self.failed = str(error)

    def cancel(self) -> None:
        """Stop after the documents that are being read."""
        self._halt.set()

    def left(self) -> float | None:
        """Seconds until the end as far as can be told."""
        if not self.bytes:
            return None
        return (time.monotonic() - self.started) / self.bytes * (self.all_bytes - self.bytes)

    def rate(self) -> float:
        """Documents a second."""
        return self.documents / max(time.monotonic() - self.started, 0.001)

    def _tell(self, progress: Progress) -> None:
        self.bytes, self.all_bytes, self.documents = progress.bytes, progress.all_bytes, progress.documents
        self.problems += progress.problems
        if self._halt.is_set():
            raise Stopped
