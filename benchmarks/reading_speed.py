"""The whole analysis on one core against spaCy's blank Arabic pipeline, which merely tokenizes, on the same texts.

spaCy is given the texts in two ways: whole documents, as people run it (`nlp.pipe`), and line by line. Each figure
comes from its own process, so that peak memory is its own; the processes of one size run one after the other, several
times, and the medians are given. CPU time, start-up included.
"""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable

from .corpus import documents

SIZES = (1, 5, 20, 50)  # MB
ROUNDS = 3


def _rasid(texts: list[str]) -> int:
    """Everything the dashboard shows: every document read, all of them joined, the tables made."""
    from analysis.document import from_text
    from analysis.pipeline import analyze

    return sum(map(len, analyze([from_text(text) for text in texts]).values()))


def _spacy_documents(texts: list[str]) -> int:
    import spacy

    return sum(len(doc) for doc in spacy.blank("ar").pipe(texts))


def _spacy_lines(texts: list[str]) -> int:
    import spacy

    return sum(len(doc) for doc in spacy.blank("ar").pipe(line for text in texts for line in text.splitlines()))


WAYS: dict[str, Callable[[list[str]], int]] = {
    "rasid, whole analysis": _rasid,
    "spaCy blank ar, nlp.pipe over documents": _spacy_documents,
    "spaCy blank ar, nlp.pipe line by line": _spacy_lines,
}


def one(way: str, megabytes: float) -> dict[str, float]:
    """Run one way over a fresh corpus in this process: MB of text a second of CPU and peak memory in MB."""
    texts = list(documents(int(megabytes * 1e6)))
    size = sum(len(t.encode("utf-8")) for t in texts)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begin = time.process_time()
    WAYS[way](texts)
    took = time.process_time() - begin
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return {"rate": size / 1e6 / took, "peak": peak / 1024, "texts": before / 1024}


def run(sizes: tuple[float, ...] = SIZES, rounds: int = ROUNDS) -> str:
    """The table of all ways and sizes as Markdown."""
    lines = ["| MB of text | way | MB/s (median) | rasid against it | peak MB | of which texts |"]
    lines.append("| --- | --- | --- | --- | --- | --- |")
    for size in sizes:
        results: dict[str, list[dict[str, float]]] = {way: [] for way in WAYS}
        for _ in range(rounds):
            for way in WAYS:
                command = [sys.executable, "-m", "benchmarks.reading_speed", way, str(size)]
                output = subprocess.run(command, check=True, capture_output=True, text=True).stdout
                results[way].append(json.loads(output))
        rates = {way: statistics.median(r["rate"] for r in runs) for way, runs in results.items()}
        own = rates["rasid, whole analysis"]
        for way, runs in results.items():
            lines.append(
                f"| {size:g} | {way} | {rates[way]:.2f} | {own / rates[way]:.2f} | "
                f"{max(r['peak'] for r in runs):.0f} | {max(r['texts'] for r in runs):.0f} |"
            )
    return "\n".join(lines)


if __name__ == "__main__":
    print(json.dumps(one(sys.argv[1], float(sys.argv[2]))))
