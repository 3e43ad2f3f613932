"""From paths to the corpus: all caching is here, and every key is a digest of what was read."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from functools import lru_cache
from pathlib import Path
from threading import Lock, Thread

from analysis import analyze, read_paths
from analysis.document import Document
from analysis.reading import Problem

from .corpus import Corpus, index

SEEDS = Path(__file__).parents[2] / "seeds"
_LEXICONS = Path(__file__).parents[2] / "analysis"
_ONE_AT_A_TIME = Lock()


def paths() -> tuple[str, ...]:
    """What to read: the paths after `--` on the command line, or the seeds."""
    return tuple(sys.argv[1:]) or (str(SEEDS),)


@asynccontextmanager
async def warm(_: object) -> AsyncIterator[None]:
    """While the server starts, read and analyse what its first visitor will ask for."""
    Thread(target=load, args=(paths(),), daemon=True).start()
    yield


def load(given: Sequence[str]) -> Corpus:
    """The corpus of `given`, analysed once for all readers and again only when a file has changed."""
    with _ONE_AT_A_TIME:
        return _load(tuple(given), _stamp([*given, str(_LEXICONS)]))


@lru_cache(maxsize=2)
def _load(given: tuple[str, ...], _: str) -> Corpus:
    documents, problems = read_paths(given)
    for problem in problems:
        print(f"rasid: {problem.severity}: {problem.path}: {problem.reason}", file=sys.stderr)
    return _analysed(_Inputs(documents, problems))


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
def _analysed(inputs: _Inputs) -> Corpus:
    return index(analyze(inputs.documents, inputs.problems))


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
