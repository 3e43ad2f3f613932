"""One browser's documents: its files, the store they are read into, and the work on it. Gone when long unused."""

from __future__ import annotations

import shutil
import tempfile
import time
from collections import OrderedDict
from collections.abc import Sequence
from pathlib import Path, PurePath
from threading import Lock

from analysis.reading.limits import MEGABYTE

from ..locale.i18n import t
from .job import Job
from .limits import KEPT_MINUTES, MAX_DESKS, MAX_UPLOAD_FILES, MAX_UPLOAD_MEGABYTES

_EXPECTED = 10_000  # browsers whose page of own documents was opened last
_LONGEST = 200  # bytes of a name: file systems have 255


class Refused(Exception):
    """A file that is not taken in; the message ends the name of a reason in the catalogue."""

    def words(self, language: str) -> str:
        """Why, in the reader's language, with the bound that was met."""
        bounds = {"files": MAX_UPLOAD_FILES, "megabytes": MAX_UPLOAD_MEGABYTES, "desks": MAX_DESKS}
        return t(language, f"own.refused.{self}", **bounds)


class Desk:
    """What one browser has brought."""

    def __init__(self) -> None:
        self.root = Path(tempfile.mkdtemp(prefix="rasid-"))
        self.files, self.store = self.root / "files", self.root / "store"
        self.files.mkdir()
        self.used = time.monotonic()
        self.job: Job | None = None
        self.shows: str | None = None  # the store that this browser sees; None: what the server shows everybody
        self.folders: list[str] = []  # of the server, named by the reader
        self._size = 0
        self._count = 0
        self._lock = Lock()

    def reserve(self, size: int) -> None:
        """Raises Refused when a file of `size` bytes is one too many or too much."""
        with self._lock:
            if self._count + 1 > MAX_UPLOAD_FILES:
                raise Refused("many")
            if self._size + size > MAX_UPLOAD_MEGABYTES * MEGABYTE:
                raise Refused("much")
            self._count, self._size = self._count + 1, self._size + size

    def release(self, size: int) -> None:
        """Give back what was reserved for a file that did not come."""
        with self._lock:
            self._count, self._size = self._count - 1, self._size - size

    def target(self, name: str) -> Path:
        """Where a file of that name goes: its last part only, in a folder of its own if the name is taken."""
        last = PurePath(name.replace("\\", "/")).name.replace("\x00", "").lstrip(".")
        safe = last.encode("utf-8", "replace")[-_LONGEST:].decode("utf-8", "ignore") or "file"
        with self._lock:
            path = self.files / safe
            number = 2
            while path.exists():
                path = self.files / str(number) / safe
                number += 1
            path.parent.mkdir(exist_ok=True)
            path.touch()
        return path

    def read(self, beside: Sequence[str]) -> None:
        """Begin to read what is new, beside the documents of other paths."""
        if not self.working:
            self.shows = str(self.store)
            self.job = Job([*beside, *self.folders, str(self.files)], self.store)
            self.job.start()

    @property
    def working(self) -> bool:
        """Whether documents are being read now."""
        return self.job is not None and self.job.is_alive()

    def clear(self) -> None:
        """Let go of everything."""
        if self.job:
            self.job.cancel()
        shutil.rmtree(self.root, ignore_errors=True)


class Desks:
    """The desks of all browsers, by the browsers' names."""

    def __init__(self) -> None:
        self._desks: dict[str, Desk] = {}
        self._lock = Lock()
        self._expected: OrderedDict[str, None] = OrderedDict()

    def expect(self, visitor: str) -> None:
        """Let a browser send files: its page of own documents is open, so it has passed the door."""
        with self._lock:
            self._expected[visitor] = None
            self._expected.move_to_end(visitor)
            while len(self._expected) > _EXPECTED:
                self._expected.popitem(last=False)

    def expects(self, visitor: str | None) -> bool:
        """Whether files of that browser are waited for."""
        return visitor is not None and visitor in self._expected

    def find(self, visitor: str | None) -> Desk | None:
        """The desk of a browser, if it has one."""
        self._sweep()
        desk = self._desks.get(visitor or "")
        if desk:
            desk.used = time.monotonic()
        return desk

    def open(self, visitor: str) -> Desk:
        """The desk of a browser, a new one if it had none. Raises Refused when too many have one."""
        self._sweep()
        with self._lock:
            if visitor not in self._desks:
                if len(self._desks) >= MAX_DESKS:
                    raise Refused("full")
                self._desks[visitor] = Desk()
            return self._desks[visitor]

    def close(self, visitor: str) -> None:
        """Give a browser's desk back."""
        with self._lock:
            desk = self._desks.pop(visitor, None)
        if desk:
            desk.clear()

    def _sweep(self) -> None:
        oldest = time.monotonic() - KEPT_MINUTES * 60
        for visitor in [v for v, desk in list(self._desks.items()) if desk.used < oldest and not desk.working]:
            self.close(visitor)


DESKS = Desks()
