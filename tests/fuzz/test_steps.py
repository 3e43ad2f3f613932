"""A folder that changes at random and is built again and again is as if built once; whoever reads sees one state."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event, Thread

import duckdb
import pandas as pd

from analysis.store import Place, build, manifest, read

from ..analysis.test_store import same_facts, tables, whole, write
from .budget import LONG
from .test_builds import STEPS, change

_FOLDERS, _STEPS, _A_BUILD = (50, 200, 8) if LONG else (2, 40, 8)

State = frozenset[str]


def _state(store: Path) -> State:
    """The documents that whoever opens the store now finds; opened again if its files have gone meanwhile."""
    place = Place(store)
    while True:
        held = manifest.read(place)
        assert held
        try:
            with read.connect(place, 1) as db:
                read.show(db, place, held, ("documents",))
                return frozenset(row[0] for row in db.execute("SELECT doc_id FROM documents").fetchall())
        except duckdb.IOException:
            assert manifest.read(place) != held, "files that count are gone"


@contextmanager
def _watched(store: Path) -> Iterator[set[State]]:
    """All states that somebody sees who reads all the time."""
    seen: set[State] = set()
    over = Event()

    def watch() -> None:
        while not over.is_set():
            seen.add(_state(store))

    reader = Thread(target=watch)
    reader.start()
    try:
        yield seen
    finally:
        over.set()
        reader.join()


def _notes_each_double(store: Path) -> None:
    """Every file but one of those alike is said to be, once, and no file that is not there."""
    found = tables(store)
    files = found["files"].explode("documents")
    alike = files[files["documents"].duplicated(keep=False)]
    counted = set(found["documents"]["path"])
    assert sorted(found["problems"]["path"]) == sorted(set(alike["path"]) - counted)


def _forget_who_came_first(found: dict[str, pd.DataFrame]) -> None:
    """Who needs no reason, and which of some files alike is counted, depends on the order of the builds."""
    for name in ("mentions", "officials"):
        found[name] = found[name].drop(columns="basis", errors="ignore")
    found["problems"] = found["problems"][[]]
    files = found["files"]["documents"].explode()
    doubled = found["documents"]["doc_id"].isin(files[files.duplicated()])
    found["documents"].loc[doubled, "path"] = ""


def test_builds_after_random_changes_are_one_build_from_nothing() -> None:
    for seed in range(_FOLDERS):
        rng = random.Random(seed)
        with tempfile.TemporaryDirectory() as place:
            folder, store = Path(place, "in"), Path(place, "store")
            write(folder, range(12))
            build([folder], store)
            states = {_state(store)}
            with _watched(store) as seen:
                for step in range(1, _STEPS + 1):
                    change(folder, rng.choice(STEPS), rng)
                    if step % _A_BUILD == 0:
                        build([folder], store)
                        states.add(_state(store))
            assert seen <= states, "a state that no build has left"
            whole(store)
            _notes_each_double(store)
            build([folder], Path(place, "anew"))
            kept, anew = tables(store), tables(Path(place, "anew"))
            for found in (kept, anew):
                _forget_who_came_first(found)
            same_facts(kept, anew)
