"""From paths to the corpus: all caching is here, and every key is a digest of what was read."""

from __future__ import annotations

import argparse
import gc
import hashlib
import json
import os
import sys
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from functools import cache, lru_cache
from pathlib import Path
from threading import Lock, Thread
from typing import NamedTuple

from analysis import analyze, corrections, read_paths
from analysis.columns import empty, frame
from analysis.corrections import Correction
from analysis.document import Document
from analysis.errors import CorrectionsError, StoreError
from analysis.reading import Problem
from analysis.schema import Tables
from analysis.store import Place, manifest

from .corpus import Corpus, index, opened

SEEDS = Path(__file__).parents[2] / "seeds"
_LEXICONS = Path(__file__).parents[2] / "analysis"
_ONE_AT_A_TIME = Lock()


class Asked(NamedTuple):
    """What to show: paths, the file of corrections (by default, beside them), the column of tables with the text.

    With the address of a `store` (see `analysis.store`) nothing is read from `paths`.
    """

    paths: tuple[str, ...]
    corrections: Path | None = None
    text_column: str | None = None
    store: str | None = None

    def corrections_file(self) -> Path:
        """Where the readers' corrections are kept."""
        return self.corrections or corrections.beside(self.paths)


@cache
def asked() -> Asked:
    """What stands after `--` on the command line of the page; the seeds when nothing does."""
    parser = argparse.ArgumentParser(prog="streamlit run streamlit_app.py --")
    parser.add_argument("paths", nargs="*", default=[str(SEEDS)], metavar="PATH")
    parser.add_argument("--corrections", type=Path, metavar="FILE")
    parser.add_argument("--text-column", metavar="NAME")
    parser.add_argument("--store", metavar="DIR")
    given = parser.parse_args()
    return Asked(tuple(given.paths), given.corrections, given.text_column, given.store)


@asynccontextmanager
async def warm(_: object) -> AsyncIterator[None]:
    """While the server starts, read and analyse what its first visitor will ask for."""
    Thread(target=_first, daemon=True).start()
    yield


def _first() -> None:
    """What is there now stays: the collector of cycles, 170 ms over a million objects, need not look at it again."""
    load(asked())
    gc.collect()
    gc.freeze()


def load(what: Asked) -> Corpus:
    """The corpus of `what`, analysed once for all readers and again only when a file has changed."""
    with _ONE_AT_A_TIME:
        if what.store:
            return _open(what.store)
        return _load(what, _stamp([*what.paths, str(what.corrections_file()), str(_LEXICONS)]))


def _open(store: str) -> Corpus:
    """A store as it stands now; what was worked out of it serves until its next build is done."""
    try:
        place = Place(store)
        held = manifest.read(place)
    except (StoreError, ValueError, OSError) as error:
        return _refused(store, str(error))
    if held is None:
        return _refused(store, f"{store}: no store is there; make one with python -m analysis build")
    return _opened(place.address, json.dumps(list(held.parts)), held.joined)


@lru_cache(maxsize=8)
def _opened(store: str, _: str, joined: int) -> Corpus:
    place = Place(store)
    held = manifest.read(place)
    assert held
    return opened(place, held, frame("corrections"))


def _refused(store: str, reason: str) -> Corpus:
    print(f"rasid: refused: {reason}", file=sys.stderr)
    return index(empty() | {"problems": frame("problems", [Problem(store, "refused", reason)])})


@lru_cache(maxsize=2)
def _load(what: Asked, _: str) -> Corpus:
    documents, problems = read_paths(what.paths, what.text_column)
    file = what.corrections_file()
    lines: list[Correction] = []
    try:
        lines = corrections.read(file)
    except CorrectionsError as error:
        problems.append(Problem(file.name, "refused", str(error)))
    for problem in problems:
        print(f"rasid: {problem.severity}: {problem.path}: {problem.reason}", file=sys.stderr)
    tables = _analysed(_Inputs(documents, problems))
    corrected = corrections.apply(tables, lines)
    for message in corrections.conflicts(corrected):
        print(f"rasid: {message}", file=sys.stderr)
    return index(corrected)


class _Inputs:
    """Documents and problems, equal when their digests are."""

    def __init__(self, documents: list[Document], problems: list[Problem]) -> None:
        self.documents, self.problems = documents, problems
        names = [f"{d.doc_id} {d.path}" for d in documents] + [" ".join(p) for p in problems]
        self.digest = hashlib.sha256("\n".join(names).encode("utf-8", "replace")).hexdigest()

    def __hash__(self) -> int:
        return hash(self.digest)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Inputs) and self.digest == other.digest


@lru_cache(maxsize=2)
def _analysed(inputs: _Inputs) -> Tables:
    return analyze(inputs.documents, inputs.problems)


def _stamp(roots: Iterable[str]) -> str:
    """A digest of names, sizes and times under `roots`: cheap enough to take whenever a page is opened."""
    digest = hashlib.sha256()
    for root in roots:
        for folder, folders, names in os.walk(root) if os.path.isdir(root) else [("", [], [root])]:
            folders.sort()
            for name in sorted(names):
                file = os.path.join(folder, name)
                try:
                    status = os.stat(file)
                    digest.update(f"{file}|{status.st_size}|{status.st_mtime_ns}\n".encode("utf-8", "replace"))
                except OSError as error:
                    digest.update(f"{file}|{error.errno}\n".encode("utf-8", "replace"))
    return digest.hexdigest()
