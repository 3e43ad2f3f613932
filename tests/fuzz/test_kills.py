"""A build killed at any moment at all: the store opens as it was or as it is to be, and the next build completes it."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from analysis.store import Place, build, manifest

from ..analysis.test_store import ROOT, same_facts, tables, whole, write
from .budget import LONG

_KILLS = 200 if LONG else 6
_FILES, _LONGEST = 120, 2.5  # seconds in which such a build is over


def test_a_build_killed_at_any_moment_loses_nothing() -> None:
    rng = random.Random(_KILLS)
    with tempfile.TemporaryDirectory() as place:
        folder, store, numbers = Path(place, "in"), Path(place, "store"), iter(range(10**6))
        write(folder, range(_FILES))
        command = [sys.executable, "-m", "analysis", "build", str(folder), "--store", str(store), "--workers", "1"]
        for kill in range(_KILLS):
            for path in rng.sample(sorted(folder.glob("*.txt")), 20):  # so that there is work for each build
                path.write_text(f"{path.read_text('utf-8')}أضيف سطر {next(numbers)}.\n", "utf-8")
            process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                process.wait(rng.uniform(0.4, _LONGEST))
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGKILL)
                process.wait()
            held = manifest.read(Place(str(store)))
            if held and held.parts:
                whole(store)
            assert held is None or held.documents in (0, _FILES) or kill == 0
        assert build([folder], store).documents == _FILES
        build([folder], Path(place, "anew"))
        kept, anew = tables(store), tables(Path(place, "anew"))
        for found in (kept, anew):  # who is joined to whom is the same; who came first, and so needs no reason, is not
            found["mentions"] = found["mentions"].drop(columns="basis")
            found["officials"] = found["officials"].drop(columns="basis", errors="ignore")
        same_facts(kept, anew)
        build([folder], store)  # takes out what killed builds left
        held = manifest.read(Place(str(store)))
        assert held and {p.relative_to(store).as_posix() for p in store.rglob("*.parquet")} == set(held.all_files())
