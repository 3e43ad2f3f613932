"""PATH... -> a store, as it was left or from nothing: only what is new or has changed is read, what is gone leaves.

Nothing that counts is ever written over. Parts are written beside the others and count once the manifest, one small
file that is replaced whole, names them; so a build may be stopped anywhere, and the next goes on from what counts.
"""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from copy import deepcopy
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from time import monotonic

import duckdb
import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from ..columns import table
from ..people.identity import Identity
from ..pipeline import no_collection
from ..reading import Problem, counted_once
from ..sql import among, literal
from . import joins, lock, manifest, merge, read, rewrite
from .engines import Engine, here
from .manifest import Manifest
from .part import close
from .place import Place
from .plan import Changes
from .schema import BY_PART, NOTED, PROBLEMS
from .work import PARTS_A_TASK, REWRITTEN, Done, File

_SECONDS = 30.0  # between two manifests while a build goes on
_LARGE = 20_000  # documents
_MEMORY = "250MB"  # of DuckDB in the process that leads, beyond which it writes to the disk


@dataclass
class Progress:
    """How far a build is."""

    bytes: int = 0
    all_bytes: int = 0
    documents: int = 0
    problems: list[Problem] = field(default_factory=list)  # since the last call


@dataclass(frozen=True)
class Built:
    """What a build has done."""

    documents: int  # in the store now
    read: int  # of them read by this build
    left: int  # files whose documents are gone or were read anew
    problems: int  # in the store now


def build(
    paths: Sequence[str | Path],
    store: str | Path,
    engine: Engine = here,
    *,
    workers: int = 1,
    text_column: str | None = None,
    tell: Callable[[Progress], None] = lambda _: None,
) -> Built:
    """Bring the store up to date with `paths`. Files of other paths that it holds stay.

    `tell` is called after every task; what it raises stops the build, and all that is finished by then counts.
    Raises StoreError when another build is at work on the store, or when it is of another version.
    """
    place = Place(store)
    with lock.held(place):
        held = manifest.read(place) or Manifest()
        manifest.clean(place, held)
        return _Build(place, held, tell).run(paths, engine, workers, text_column)


class _Build:
    def __init__(self, place: Place, held: Manifest, tell: Callable[[Progress], None]) -> None:
        self.place, self.held, self.tell = place, held, tell
        self.progress = Progress()
        self.read = 0

    def run(self, paths: Sequence[str | Path], engine: Engine, workers: int, text_column: str | None) -> Built:
        with read.connect(self.place, workers, _MEMORY) as db:
            read.show(db, self.place, self.held, ("files", "documents", "appearances", "problems"))
            changes = Changes(db, paths)
            self._note(db, changes.problems)
            if changes.gone:
                self._leave(db)
            if changes.files:
                self.progress.all_bytes = changes.bytes
                tasks = changes.tasks(self.held.next, self.place.address, workers, text_column)
                with no_collection():  # of the people met, who grow more and more, none is ever garbage
                    self._take_in(db, engine(tasks))
            elif changes.gone:
                manifest.write(self.place, self.held)
        self._complete(workers)
        with read.connect(self.place, workers) as db:
            read.show(db, self.place, self.held, ("problems",))
            (problems,) = read.one(db, "SELECT count(*) FROM problems")
        return Built(self.held.documents, self.read, changes.gone, problems)

    def _note(self, db: duckdb.DuckDBPyConnection, problems: Sequence[Problem]) -> None:
        """Keep the problems of names that are no file that is read."""
        self.progress.problems += problems
        self.tell(self.progress)
        self.progress.problems = []
        now = _problem_table((None, problem) for problem in problems)
        old = self.place.read(manifest.file(NOTED, self.held.noted)) if self.held.noted else None
        before = PROBLEMS.empty_table() if old is None else pq.read_table(pa.BufferReader(old))
        if before.equals(now):
            return
        number = self._number()
        self.place.write_table(manifest.file(NOTED, number), now)
        self.held.noted = number
        manifest.write(self.place, self.held)

    def _leave(self, db: duckdb.DuckDBPyConnection) -> None:
        """Take out the documents of files that are gone or have changed; published with the first that is read anew."""
        gone = db.table("gone").to_arrow_table()
        for part in rewrite.parts_of(self.place, self.held, gone):
            number = self._number()
            left = rewrite.without(self.place, part, number, files=gone)
            self._instead([part], number, self.held.parts[part] - left.gone if left.files else None)
        read.show(db, self.place, self.held, ("files", "documents", "appearances", "problems"))

    def _take_in(self, db: duckdb.DuckDBPyConnection, done: Iterable[Done]) -> None:
        identity, known = _identity(db), _Known(db)
        published, some = monotonic(), False
        try:
            for one in done:
                self._one(one, identity, known)
                some = True
                self.tell(self.progress)
                self.progress.problems = []
                if monotonic() - published > _SECONDS:
                    manifest.write(self.place, self.held)
                    published = monotonic()
        finally:
            if some:
                manifest.write(self.place, self.held)

    def _one(self, one: Done, identity: Identity, known: _Known) -> None:
        """Let what one worker has done count from the next manifest on."""
        problems = list(one.problems)
        parts = []
        for part in one.parts:
            close(part, identity, self.place)
            twins = known.add(part.documents)
            problems += known.notes(self.place, self.held, part.number, twins, one.files)
            parts.append((part.number, twins, len(part.documents)))
        if not parts:
            rewrite.blank(self.place, one.last)
            parts = [(one.last, [], 0)]
        self.place.write_table(manifest.file("files", one.last), _file_table(one.files))
        self.place.write_table(manifest.file("problems", one.last), _problem_table(problems))
        for before, _, _ in parts[:-1]:
            self.place.write_table(manifest.file("files", before), BY_PART["files"].empty_table())
            self.place.write_table(manifest.file("problems", before), PROBLEMS.empty_table())
        self.held.next = max(self.held.next, one.task.first + PARTS_A_TASK)
        for number, twins, count in parts:
            final = number
            if twins:
                final = number + REWRITTEN
                rewrite.without(self.place, number, final, documents=twins)
            self.held.parts[final] = count - len(twins)
            self.read += count - len(twins)
        self.progress.bytes += one.task.size
        self.progress.documents = self.read
        self.progress.problems += [problem for _, problem in problems]

    def _instead(self, parts: Sequence[int], number: int, documents: int | None) -> None:
        """Let a new part stand in the place of others, or nothing."""
        kept = {}
        for part, count in self.held.parts.items():
            if part not in parts:
                kept[part] = count
            elif part == parts[0] and documents is not None:
                kept[number] = documents
        self.held.parts = kept

    def _complete(self, workers: int) -> None:
        """Make anew what only all parts give and merge small parts, beside each other where there are workers."""
        if self.held.joined_of == list(self.held.parts) and self.held.joined:
            number = self.held.joined
            self._merge(workers)
        else:
            number = self._number()
            # A merged part says what its parts said, so either may be asked.
            join = partial(self._apart, joins.join, self.place, deepcopy(self.held), number)
            with ThreadPoolExecutor(1) as beside:
                joined = beside.submit(join)
                if workers == 1:
                    joined.result()
                self._merge(workers)
                joined.result()
        if (self.held.joined, self.held.joined_of) != (number, list(self.held.parts)):
            self.held.joined, self.held.joined_of = number, list(self.held.parts)
            manifest.write(self.place, self.held)

    def _merge(self, workers: int) -> None:
        for group in merge.groups(self.held.parts):
            number, documents = self._number(), sum(self.held.parts[part] for part in group)
            self._apart(merge.merge, self.place, group, number, workers)
            self._instead(group, number, documents)
            manifest.write(self.place, self.held)

    def _apart(self, work: Callable[..., None], *arguments: object) -> None:
        """Do large work in a process of its own, whose memory is given back whole; small work here."""
        if self.held.documents < _LARGE:
            work(*arguments)
            return
        with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
            pool.submit(work, *arguments).result()

    def _number(self) -> int:
        self.held.next += 1
        return self.held.next - 1


class _Known:
    """Which documents the store has: eight bytes each, of the latest some more."""

    def __init__(self, db: duckdb.DuckDBPyConnection) -> None:
        ids = db.execute("SELECT ('0x' || doc_id)::UBIGINT AS id FROM documents ORDER BY id").fetchnumpy()["id"]
        self._old = np.asarray(ids, dtype=np.uint64)
        self._new: set[int] = set()

    def add(self, doc_ids: Sequence[str]) -> list[str]:
        """Take documents in. Returns those that were there already."""
        numbers = np.array([int(doc_id, 16) for doc_id in doc_ids], dtype=np.uint64)
        at = np.searchsorted(self._old, numbers)
        old = np.zeros(len(numbers), dtype=bool)
        if len(self._old):
            old = self._old[np.minimum(at, len(self._old) - 1)] == numbers
        twins = []
        for doc_id, number, there in zip(doc_ids, numbers.tolist(), old.tolist(), strict=True):
            if there or number in self._new:
                twins.append(doc_id)
            self._new.add(number)
        if len(self._new) > _LARGE:
            self._old = np.union1d(self._old, np.fromiter(self._new, dtype=np.uint64))
            self._new = set()
        return twins

    @staticmethod
    def notes(
        place: Place, held: Manifest, part: int, twins: Sequence[str], files: Sequence[tuple[File, list[str]]]
    ) -> list[tuple[File, Problem]]:
        """What is to be said of documents of `files` met again, under other paths than before; it goes when they go."""
        if not twins:
            return []
        of = {doc_id: file for file, doc_ids in reversed(files) for doc_id in doc_ids}
        with read.connect(place) as db:
            read.show(db, place, held, ("documents",))
            new = place.url(manifest.file("documents", part))
            again = db.execute(f"""
                SELECT n.doc_id, n.path, o.path FROM read_parquet({literal(new)}) n JOIN documents o USING (doc_id)
                WHERE {among("n.doc_id", twins)} AND n.path <> o.path ORDER BY n.row""").fetchall()
        return [(of[doc_id], counted_once(path, twin)) for doc_id, path, twin in again]


def _identity(db: duckdb.DuckDBPyConnection) -> Identity:
    """The people of all parts, so that whoever comes next is joined to them."""
    identity = Identity()
    rows = db.execute("""
        SELECT official_id, arg_min(key, seq), arg_min(person_class, seq), flatten(list(said)) AS said
        FROM appearances WHERE NOT known GROUP BY official_id ORDER BY min(seq)""")
    while some := rows.fetchmany(1000):
        for official_id, key, person_class, said in some:
            identity.restore(official_id, key, person_class, said)
    return identity


def _file_table(files: Sequence[tuple[File, list[str]]]) -> pa.Table:
    rows = [(*file, documents) for file, documents in files]
    return table(rows, BY_PART["files"])


def _problem_table(problems: Iterable[tuple[File | None, Problem]]) -> pa.Table:
    return table([(*p, file and file.root, file and file.path) for file, p in problems], PROBLEMS)
