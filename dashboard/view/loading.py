"""From paths to the corpus: all caching is here, and every key is a digest of what was read."""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import asynccontextmanager
from functools import lru_cache
from pathlib import Path
from threading import Lock, Thread

from analysis import analyze, corrections, read_paths
from analysis.corrections import Correction
from analysis.document import Document
from analysis.errors import CorrectionsError
from analysis.reading import Problem
from analysis.schema import Tables

from .corpus import Corpus, index

SEEDS = Path(__file__).parents[2] / "seeds"
_LEXICONS = Path(__file__).parents[2] / "analysis"
_ONE_AT_A_TIME = Lock()


def _asked() -> argparse.Namespace:
    """What stands after `--` on the command line."""
    parser = argparse.ArgumentParser(prog="streamlit run streamlit_app.py --")
    parser.add_argument("paths", nargs="*", default=[str(SEEDS)], metavar="PATH")
    parser.add_argument("--corrections", type=Path, metavar="FILE")
    parser.add_argument("--text-column", metavar="NAME")
    return parser.parse_args()


def paths() -> tuple[str, ...]:
    """What to read: the paths after `--` on the command line, or the seeds."""
    return tuple(_asked().paths)


def corrections_file() -> Path:
    """Where the readers' corrections are kept: the file named on the command line, else beside the documents."""
    return _asked().corrections or corrections.beside(paths())


@asynccontextmanager
async def warm(_: object) -> AsyncIterator[None]:
    """While the server starts, read and analyse what its first visitor will ask for."""
    Thread(target=load, args=(paths(),), daemon=True).start()
    yield


def load(given: Sequence[str]) -> Corpus:
    """The corpus of `given`, analysed once for all readers and again only when a file has changed."""
    file = corrections_file() if tuple(given) == paths() else corrections.beside(given)
    with _ONE_AT_A_TIME:
        return _load(tuple(given), file, _stamp([*given, str(file), str(_LEXICONS)]))


@lru_cache(maxsize=2)
def _load(given: tuple[str, ...], file: Path, _: str) -> Corpus:
    documents, problems = read_paths(given, _asked().text_column)
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
