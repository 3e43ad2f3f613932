"""A store brought up to date step by step is the store built at once, whatever was added, changed or taken away."""

from __future__ import annotations

import os
import random
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.store import build

from ..analysis.test_store import same_facts, tables, write
from .budget import LONG

_SHORT, _LONG = 4, 150  # examples: a build takes a quarter of a second
STEPS = ("add", "change", "move", "double", "touch", "take")


def change(folder: Path, what: str, rng: random.Random) -> None:
    """One step (of STEPS) of a life of a folder."""
    files = sorted(folder.glob("*.txt"))
    one = rng.choice(files) if files else None
    if what == "add" or one is None:
        write(folder, range(first := rng.randrange(900), first + rng.randrange(1, 4)), year=2020 + rng.randrange(5))
    elif what == "change":
        one.write_text(one.read_text("utf-8") + f"أضيف سطر {rng.random()}.\n", "utf-8")
    elif what == "move":
        one.rename(folder / f"{rng.randrange(10**6)}.txt")
    elif what == "double":
        (folder / f"{rng.randrange(10**6)}.txt").write_bytes(one.read_bytes())
    elif what == "touch":
        os.utime(one)
    else:
        one.unlink()


@settings(max_examples=_LONG if LONG else _SHORT)
@given(
    st.lists(st.sampled_from(STEPS), min_size=1, max_size=6),
    st.integers(0, 2**32),
)
def test_step_by_step_is_at_once(steps: list[str], seed: int) -> None:
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place, "in")
        write(folder, range(3))
        for step in steps:
            change(folder, step, rng)
            build([folder], Path(place, "store"))
        build([folder], Path(place, "anew"))
        same_facts(tables(Path(place, "store")), tables(Path(place, "anew")))
