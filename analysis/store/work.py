"""What one worker does with some files: read them, analyse them, write their parts. Any process of any machine may.

A task has a range of numbers for its parts, so a task that is done again after its worker was lost writes the same
files again, and no two tasks write the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from ..document import Document
from ..pipeline import no_collection, read_each
from ..reading import Problem, counted_once, failed_on, read_file
from .part import Open, Part
from .place import Place

PARTS_A_TASK = 1 << 12  # numbers that are a task's own: the lower half its parts', the upper theirs without twins
REWRITTEN = PARTS_A_TASK // 2
MOST_DOCUMENTS, MOST_CHARACTERS = 2000, 8_000_000  # of a part


class File(NamedTuple):
    """One file to read: the PATH that was given, its path below it, and what tells that it has changed."""

    root: str
    path: str
    size: int
    modified: int

    @property
    def place(self) -> Path:
        """Where the file is."""
        root = Path(self.root)
        return root / self.path if root.is_dir() else root


class Task(NamedTuple):
    """Files for one worker; `first` is the first number that its parts may have."""

    first: int
    files: tuple[File, ...]
    store: str
    text_column: str | None = None

    @property
    def size(self) -> int:
        """Bytes."""
        return sum(file.size for file in self.files)


@dataclass
class Done:
    """What came of a task: its parts, whose people are not known yet; (file, doc_ids); (file, problem)."""

    task: Task
    parts: list[Open] = field(default_factory=list)
    files: list[tuple[File, list[str]]] = field(default_factory=list)
    problems: list[tuple[File, Problem]] = field(default_factory=list)

    @property
    def last(self) -> int:
        """The last number that its parts have; without a part, the one that says which files were tried."""
        return self.parts[-1].number if self.parts else self.task.first


def do(task: Task) -> Done:
    """Read, analyse and write. Raises OSError when the store cannot be written, and nothing for any file."""
    place, done = Place(task.store), Done(task)

    def failed(document: Document, error: Exception) -> None:
        file = next(file for file, doc_ids in done.files if document.doc_id in doc_ids)
        done.problems.append((file, failed_on(document.path, error)))

    with no_collection():
        part = Part(task.first)
        for pairs in read_each(_documents(task, done), failed):
            part.add(pairs)
            if len(part) >= MOST_DOCUMENTS or part.size >= MOST_CHARACTERS:
                done.parts.append(part.write(place))
                part = Part(part.number + 1)
        if len(part):
            done.parts.append(part.write(place))
    return done


def _documents(task: Task, done: Done) -> Iterator[Document]:
    """Every document once; what cannot be read is noted in `done`."""
    first: dict[str, str] = {}
    for file in task.files:
        mine: list[str] = []
        done.files.append((file, mine))
        for found in read_file(file.place, file.path, task.text_column):
            if isinstance(found, Problem):
                done.problems.append((file, found))
                continue
            mine.append(found.doc_id)
            done.problems += [(file, Problem(found.path, "warning", warning)) for warning in found.warnings]
            if (twin := first.setdefault(found.doc_id, found.path)) == found.path:
                yield found
            else:
                done.problems.append((file, counted_once(found.path, twin)))
