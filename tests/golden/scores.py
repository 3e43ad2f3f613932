"""What the analysis scores on every golden set, with gains and losses against the scores kept with the last commit.

`python -m tests.golden.scores` prints both; with `--keep` it writes the scores down in `analysis/measured/`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from functools import cache
from pathlib import Path

from analysis import analyze, evaluate, export, read_paths
from analysis.evaluate import report
from analysis.evaluate.tally import Tally

ROOT = Path(__file__).parents[2]
GOLDEN = ROOT / "tests" / "golden"
KEPT = ROOT / "analysis" / "measured"  # where the page on method reads them
DOCUMENTS = {"seeds": ROOT / "seeds", "press": GOLDEN / "press"}


@cache
def scores(name: str) -> dict[str, Tally]:
    """The tallies of one golden set, worked out once a process."""
    documents, _ = read_paths([DOCUMENTS[name]])
    tables = {table: export.records(rows) for table, rows in analyze(documents).items()}
    return evaluate.evaluate(tables, evaluate.load_gold(GOLDEN / name))


def kept(name: str) -> str | None:
    """The scores of the last commit as JSON, None when it has none."""
    shown = f"HEAD:{KEPT.relative_to(ROOT).as_posix()}/{name}.json"
    done = subprocess.run(["git", "show", shown], cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    return done.stdout if done.returncode == 0 else None


def main(keep: bool) -> None:
    """Print figures, gains and losses of every set; write the figures down when asked to."""
    for name in DOCUMENTS:
        tallies = scores(name)
        before = kept(name)
        print(f"{name}\n{report.as_text(tallies)}\n\n{name}, against the last commit")
        print(report.gains_and_losses(tallies, json.loads(before)) if before else "no scores kept yet", end="\n\n")
        if keep:
            KEPT.mkdir(exist_ok=True)
            KEPT.joinpath(f"{name}.json").write_text(report.as_json(tallies) + "\n", "utf-8")


if __name__ == "__main__":
    main("--keep" in sys.argv[1:])
