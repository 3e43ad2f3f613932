"""PATH... -> the files to read, and how each is shown."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from .problem import LINK, Problem

CORRECTIONS = "rasid-corrections.csv"  # what readers put right (analysis/corrections), beside the documents


def files(given: Path, problems: list[Problem]) -> Iterator[tuple[Path, str]]:
    """(file, path as shown) of every candidate under `given`; links out of a folder are not followed."""
    if given.is_dir():
        for folder, folders, names in os.walk(given, followlinks=False):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            linked = [Path(folder, name) for name in folders if Path(folder, name).is_symlink()]
            problems += [Problem(one.relative_to(given).as_posix(), "warning", LINK) for one in linked]
            for name in sorted(names):
                file = Path(folder, name)
                shown = file.relative_to(given).as_posix()
                if name.startswith(".") or name == CORRECTIONS:
                    continue
                if file.is_symlink():
                    problems.append(Problem(shown, "warning", LINK))
                    continue
                yield file, shown
    elif given.exists():
        yield given, given.name
    else:
        problems.append(Problem(str(given), "refused", "no such file or folder"))
