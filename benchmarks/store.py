"""A store of many generated documents: building it, opening it, asking it; against one worker, the seeds and pandas.

The documents are short and varied (one to three paragraphs, no two alike; see `corpus.py`), 500 a file, 200,000 of
them unless RASID_BENCH_DOCUMENTS says otherwise. Builds run in processes of their own, one after the other. A second
worker has to start and to learn the words of the press as the first did, which a small build feels. Peak memory
is that of the largest process, the one that leads the build or a worker. The page is opened and clicked in a browser,
over the seeds and over the store turn about; a click is a bar of a person not clicked before. pandas has the same
million mentions in memory, DuckDB reads them from Parquet.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import duckdb
import pandas as pd
from playwright.sync_api import BrowserContext, Playwright, sync_playwright

from tests.browser import chrome
from tests.browser.app import App
from tests.browser.server import serve

from . import corpus

_MANY = int(os.environ.get("RASID_BENCH_DOCUMENTS", "200000"))
_FEW, _SOME, _FILES = max(_MANY // 20, 100), max(_MANY // 4, 100), max(_MANY // 2, 100)
_A_FILE, _MENTIONS, _ROUNDS = 500, 1_000_000, 5
_WORDS = ("بناء الحزب", "المستشفيات", "الوزير", "القرار", "التنمية")
_BUILD = """
import resource, sys, time
from analysis.store import build, here, processes
if __name__ == "__main__":
    source, store, workers = sys.argv[1], sys.argv[2], int(sys.argv[3])
    begin = time.perf_counter()
    build([source], store, processes(workers) if workers > 1 else here, workers=workers)
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(time.perf_counter() - begin, peak / 1024)
"""


def run() -> str:
    """All figures as a Markdown table."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        few, some, many, files = (root / name for name in ("few", "some", "many", "files"))
        make(few, _FEW)
        make(some, _SOME)
        make(many, _MANY)
        _texts(files, _FILES)
        rows = [*_workers(root, few, some), *_builds(root, few, many, files)]
        rows += [*_pages(root / "store"), *_against_pandas(root)]
    head = ("what", "Rasid", "against", "ratio", "bar")
    lines = [head, ("---", "---:", "---:", "---:", "---:"), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _documents(count: int) -> Iterator[str]:
    rng = random.Random(count)
    for _ in range(count):
        yield "\n".join(corpus.paragraph(rng) for _ in range(rng.randint(1, 3)))


def make(folder: Path, count: int) -> None:
    """Files of `count` documents in all, in a new folder."""
    folder.mkdir()
    rng = random.Random(1)
    file = None
    for i, text in enumerate(_documents(count)):
        if i % _A_FILE == 0:
            if file:
                file.close()
            file = (folder / f"{i:07d}.jsonl").open("w", encoding="utf-8")
        assert file
        day = f"{rng.randint(2018, 2025)}-{rng.randint(1, 12):02d}-{rng.randint(1, 28):02d}"
        title = f"{' '.join(text.split()[:7])} {i}"
        row = {"text": text, "outlet": f"وكالة {rng.randint(1, 40)}", "date": day, "title": title}
        file.write(json.dumps(row, ensure_ascii=False) + "\n")
    if file:
        file.close()


def _texts(folder: Path, count: int) -> None:
    for i, text in enumerate(_documents(count)):
        place = folder / f"{i // 1000:03d}"
        place.mkdir(parents=True, exist_ok=True)
        (place / f"{i:07d}.txt").write_text(f"{text}\n{i}", "utf-8")


def _build(source: Path, store: Path, workers: int) -> tuple[float, float]:
    """Seconds and megabytes."""
    script = store.parent / "build.py"
    script.write_text(_BUILD, "utf-8")
    environment = {**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])}
    command = [sys.executable, str(script), str(source), str(store), str(workers)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise SystemExit(f"rasid: the build failed:\n{done.stderr}")
    seconds, peak = map(float, done.stdout.split())
    return seconds, peak


def _workers(root: Path, few: Path, some: Path) -> Iterator[tuple[str, ...]]:
    for source, count, bar in ((some, _SOME, "≥ 1.7"), (few, _FEW, "")):
        one, two = (_build(source, root / f"{source.name}-{workers}", workers)[0] for workers in (1, 2))
        yield (f"building {count:,} documents, two workers", _rate(count, two), f"one worker: {_rate(count, one)}",
               f"{one / two:.2f}", bar)  # fmt: skip


def _builds(root: Path, few: Path, many: Path, files: Path) -> Iterator[tuple[str, ...]]:
    two, small = _build(few, root / "small", 2)
    whole, large = _build(many, root / "store", 2)
    yield (f"building {_MANY:,} documents, two workers", _rate(_MANY, whole), f"{_FEW:,} documents: {_rate(_FEW, two)}",
           f"{two / _FEW * _MANY / whole:.2f}", "")  # fmt: skip
    yield (f"peak memory for {_MANY:,} documents", f"{large:.0f} MB", f"for {_FEW:,}: {small:.0f} MB",
           f"{large / small:.2f}", "≤ 1.2")  # fmt: skip
    first, _ = _build(files, root / "texts", 2)
    again, _ = _build(files, root / "texts", 2)
    yield (f"a build of {_FILES:,} files without a change", f"{again:.2f} s", f"the first: {first:.1f} s",
           f"{first / again:.0f} times faster", "≥ 50 at 100,000")  # fmt: skip


def _rate(documents: int, seconds: float) -> str:
    return f"{documents / seconds:.0f} documents a second"


def _pages(store: Path) -> Iterator[tuple[str, ...]]:
    with ExitStack() as stack:
        playwright = stack.enter_context(sync_playwright())
        seeds = stack.enter_context(_shown(playwright))
        other = stack.enter_context(_shown(playwright, "--store", str(store)))
        figures: list[dict[str, list[float]]] = [{}, {}]
        for i in range(_ROUNDS):
            for found, (context, address) in zip(figures, (seeds, other), strict=True):
                for name, seconds in _visit(context, address, i):
                    found.setdefault(name, []).append(seconds)
    for name in figures[0]:
        # The first visit of all fills the browser's cache and is nobody's; the median leaves it out.
        ours, theirs = (statistics.median(found[name]) for found in reversed(figures))
        yield (f"{name}, {_MANY:,} documents", f"{ours:.2f} s", f"the seeds: {theirs:.2f} s", f"{ours / theirs:.2f}",
               "≤ 2")  # fmt: skip


@contextmanager
def _shown(playwright: Playwright, *arguments: str) -> Iterator[tuple[BrowserContext, str]]:
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder) / "log", arguments=arguments) as address:
        context = playwright.chromium.launch_persistent_context(
            Path(folder) / "browser", executable_path=chrome.find(), args=list(chrome.FLAGS), locale="ar",
            viewport={"width": 1280, "height": 720},
        )  # fmt: skip
        context.set_default_timeout(120_000)
        yield context, address
        context.close()


def _visit(context: BrowserContext, address: str, i: int) -> Iterator[tuple[str, float]]:
    page = context.new_page()
    app = App(page, address, "ar")
    yield "opening the page", _timed(app.open)
    yield "a bar clicked", _timed(lambda: app.click_mark("officials", i))
    app.act(app.key("reset").get_by_role("button").click)
    yield "passages opened", _timed(lambda: app.act(app.key("number-events").get_by_role("button").click))
    box = app.key("filter-search").get_by_role("textbox")
    box.fill(_WORDS[i % len(_WORDS)])
    yield "words searched for", _timed(lambda: app.act(lambda: box.press("Enter")))
    page.close()


def _timed(do: Callable[[], object]) -> float:
    begin = time.perf_counter()
    do()
    return time.perf_counter() - begin


def _against_pandas(root: Path) -> Iterator[tuple[str, ...]]:
    """The questions of the officials' panel, of a million mentions."""
    with duckdb.connect() as db:
        source = f"read_parquet('{root}/store/mentions/*.parquet')"
        ((count,),) = db.execute(f"SELECT count(*) FROM {source}").fetchall()
        copies = -(-_MENTIONS // count)
        db.execute(f"""
            COPY (SELECT m.* REPLACE (doc_id || i AS doc_id, row * {copies} + i AS row)
                  FROM {source} m, range({copies}) t(i) LIMIT {_MENTIONS})
            TO '{root}/mentions.parquet' (ROW_GROUP_SIZE 32768)""")
        ours = f"read_parquet('{root}/mentions.parquet')"
        frame = pd.read_parquet(root / "mentions.parquet")
        person = str(frame["official_id"].value_counts().index[0])
        asked: dict[str, tuple[str, Callable[[], object]]] = {
            "mentions by person": (
                f"SELECT official_id, count(*) FROM {ours} WHERE kind = 'name' GROUP BY 1 ORDER BY 2 DESC LIMIT 12",
                lambda: frame[frame["kind"] == "name"]["official_id"].value_counts().head(12),
            ),
            "documents by person": (
                f"SELECT official_id, count(DISTINCT doc_id) FROM {ours} GROUP BY 1 ORDER BY 2 DESC LIMIT 12",
                lambda: frame.groupby("official_id")["doc_id"].nunique().nlargest(12),
            ),
            "named together with one": (
                f"SELECT official_id, count(DISTINCT row) FROM {ours} WHERE row IN (SELECT row FROM {ours} "
                f"WHERE official_id = '{person}') GROUP BY 1 ORDER BY 2 DESC LIMIT 12",
                lambda: frame[frame["row"].isin(frame["row"][frame["official_id"] == person])]
                .groupby("official_id")["row"].nunique().nlargest(12),
            ),
        }  # fmt: skip
        for name, (question, theirs) in asked.items():
            pairs = [(_timed(lambda q=question: db.execute(q).fetchall()), _timed(theirs)) for _ in range(_ROUNDS)]  # type: ignore[misc]
            mine, other = (statistics.median(values) for values in zip(*pairs, strict=True))
            yield (f"{name}, {_MENTIONS:,} mentions", f"{mine * 1000:.0f} ms", f"pandas: {other * 1000:.0f} ms",
                   f"{mine / other:.2f}", "< 1")  # fmt: skip
