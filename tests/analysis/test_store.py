"""The store: what is in it, and that builds interrupted, repeated, killed or doubled lose and double nothing."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from glob import glob
from pathlib import Path
from types import ModuleType
from typing import Any

import duckdb
import pandas as pd
import pytest

from analysis import analyze, pipeline, read_paths
from analysis.errors import StoreError
from analysis.store import Place, build, dask, here, manifest, processes, read
from analysis.store import merge as merging
from analysis.store import work as working
from analysis.store.schema import BY_PART, SPANS, WHOLE

ROOT = Path(__file__).parents[2]
SEEDS = ROOT / "seeds"
GOLDEN = sorted((ROOT / "tests/golden/press").glob("*.txt"))
TEXT = (
    "هانوي 5 مايو {year}\nعقد الرئيس تو لام اجتماعا مع مدير معهد البحوث الزراعية {name} في {day} مايو {year} "
    "وصدر القرار رقم {day}-NQ/TW.\n"
)
NAMES = ("سامر الحلبي", "ليلى بن عمر", "كاظم الزبيدي", "نغوين فان ثانغ")


def write(folder: Path, numbers: range, year: int = 2024) -> None:
    """A small document for each number."""
    folder.mkdir(exist_ok=True)
    for i in numbers:
        text = TEXT.format(year=year, name=NAMES[i % len(NAMES)], day=i % 28 + 1) + f"وثيقة رقم {i} في السجل.\n"
        (folder / f"{i:05d}.txt").write_text(text, "utf-8")


def tables(store: Path) -> dict[str, pd.DataFrame]:
    """All tables of a store, in a fixed order."""
    place = Place(store)
    held = manifest.read(place)
    assert held
    with read.connect(place) as db:
        read.show(db, place, held)
        return {name: db.execute(f"SELECT * FROM {name} ORDER BY ALL").df() for name in (*BY_PART, *WHOLE)}


def same_facts(one: dict[str, pd.DataFrame], other: dict[str, pd.DataFrame]) -> None:
    """Both hold the same documents and say the same of them; only the numbers of the rows may differ."""
    for name in ("documents", *SPANS, "officials", "terms", "instruments", "problems"):
        frames = [t[name].drop(columns=["row", "file"], errors="ignore").map(str) for t in (one, other)]
        rows = [sorted(map(tuple, frame.to_numpy().tolist())) for frame in frames]
        assert rows[0] == rows[1], name


def whole(store: Path) -> None:
    """No document is there twice, and every span stands in its document's text."""
    found = tables(store)
    texts = dict(zip(found["documents"]["doc_id"], found["documents"]["text"], strict=True))
    assert len(texts) == len(found["documents"])
    for name in SPANS:
        for doc, start, end, surface in found[name][["doc_id", "start", "end", "surface"]].itertuples(index=False):
            assert texts[doc][start:end] == surface
    held = manifest.read(Place(store))
    assert held and held.documents == len(texts)


def test_it_holds_what_the_analysis_says(tmp_path: Path) -> None:
    build([ROOT / "seeds"], tmp_path / "store")
    expected = analyze(*read_paths([ROOT / "seeds"]))
    found = tables(tmp_path / "store")
    for name, table in expected.items():
        if name == "corrections":
            continue
        own = found[name][list(table.columns)].astype(object)
        rows = [
            sorted([repr(_plain(value)) for value in row] for row in frame.astype(object).to_numpy().tolist())
            for frame in (own, table)
        ]
        assert rows[0] == rows[1], name


def _plain(value: Any) -> Any:
    if isinstance(value, (list, tuple)) or hasattr(value, "tolist"):
        return list(value) if hasattr(value, "__len__") else value.item()
    if value is None or value is pd.NA or value != value:
        return None
    return float(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else value


def test_any_engine_reads_it_as_it_is(tmp_path: Path) -> None:
    build([ROOT / "seeds"], tmp_path / "store")
    asked = f"SELECT count(*) FROM '{tmp_path}/store/mentions/*.parquet' WHERE official_id = 'to-lam'"
    (count,) = duckdb.execute(asked).fetchone() or (0,)
    assert count > 10
    assert len(pd.read_parquet(tmp_path / "store/documents")) == 5


def test_only_what_has_changed_is_read(tmp_path: Path) -> None:
    folder, store = tmp_path / "in", tmp_path / "store"
    write(folder, range(130))
    first = build([folder], store)
    assert (first.documents, first.read, first.left) == (130, 130, 0)
    again = build([folder], store)
    assert (again.documents, again.read, again.left) == (130, 0, 0)
    write(folder, range(130, 133))
    (folder / "00007.txt").unlink()
    (folder / "00009.txt").write_text("نص آخر عن الرئيس تو لام في هانوي.\n", "utf-8")
    third = build([folder], store)
    assert (third.documents, third.read, third.left) == (132, 4, 2)
    build([folder], tmp_path / "anew")
    same_facts(tables(store), tables(tmp_path / "anew"))
    whole(store)


def test_a_person_keeps_the_id_when_documents_come(tmp_path: Path) -> None:
    folder, store = tmp_path / "in", tmp_path / "store"
    write(folder, range(4))
    build([folder], store)
    before = set(tables(store)["officials"]["official_id"])
    write(folder, range(4, 12))
    build([folder], store)
    officials = tables(store)["officials"].set_index("official_id")
    assert set(officials.index) == before, "the same four names again are the same four people"
    assert officials.loc["to-lam", "documents"] == 12


def test_the_same_bytes_are_one_document_and_stay_while_one_of_their_files_does(tmp_path: Path) -> None:
    folder, store = tmp_path / "in", tmp_path / "store"
    write(folder, range(3))
    shutil.copy(folder / "00001.txt", folder / "copy.txt")
    assert build([folder], store).documents == 3
    reasons = tables(store)["problems"]["reason"].tolist()
    assert reasons == ["the same bytes as 00001.txt; counted once"]
    shutil.copy(folder / "00002.txt", folder / "later.txt")
    assert build([folder], store).documents == 3
    assert len(tables(store)["problems"]) == 2
    (folder / "00001.txt").unlink()
    assert build([folder], store).documents == 3
    assert "copy.txt" in tables(store)["documents"]["path"].tolist()
    whole(store)


def test_each_file_that_cannot_be_read_is_a_problem_and_tried_once(tmp_path: Path) -> None:
    folder, store = tmp_path / "in", tmp_path / "store"
    write(folder, range(2))
    (folder / "empty.txt").write_bytes(b"")
    (folder / "bytes.txt").write_bytes(bytes(range(256)) * 30)
    (folder / "film.mp4").write_bytes(b"x")
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7 nothing more")
    built = build([folder, tmp_path / "nowhere"], store)
    assert (built.documents, built.problems) == (2, 5)
    assert set(tables(store)["problems"]["severity"]) == {"refused"}
    assert build([folder, tmp_path / "nowhere"], store).problems == 5
    (folder / "empty.txt").write_text("لم يعد فارغا. عقد الرئيس تو لام اجتماعا.", "utf-8")
    built = build([folder], store)
    assert (built.documents, built.read) == (3, 1)


def test_a_fault_of_the_analysis_costs_one_document(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = tmp_path / "in"
    write(folder, range(5))
    (folder / "bad.txt").write_text("هذا النص يكسر التحليل.", "utf-8")
    inner = pipeline.read_documents

    def failing(documents: list[Any]) -> Iterator[Any]:
        if any("يكسر" in document.text for document in documents):
            raise ZeroDivisionError
        return inner(documents)

    monkeypatch.setattr(pipeline, "read_documents", failing)
    assert build([folder], tmp_path / "store").documents == 5
    (problem,) = tables(tmp_path / "store")["problems"].itertuples()
    assert problem.path == "bad.txt" and "ZeroDivisionError" in problem.reason


class Stop(Exception):
    pass


@pytest.mark.parametrize("after", [1, 2, 3])
def test_a_build_that_is_stopped_goes_on_where_it_was(tmp_path: Path, after: int) -> None:
    folder, store = tmp_path / "in", tmp_path / "store"
    write(folder, range(220))
    calls = 0

    def tell(_: object) -> None:
        nonlocal calls
        calls += 1
        if calls > after:
            raise Stop

    with pytest.raises(Stop):
        build([folder], store, tell=tell)
    done = build([folder], store)
    assert done.documents == 220 and done.read < 220
    build([folder], tmp_path / "anew")
    same_facts(tables(store), tables(tmp_path / "anew"))


def test_a_build_that_is_killed_leaves_a_store_that_opens_and_the_next_completes_it(tmp_path: Path) -> None:
    folder, store = tmp_path / "in", tmp_path / "store"
    write(folder, range(600))
    command = [sys.executable, "-m", "analysis", "build", str(folder), "--store", str(store), "--workers", "1"]
    for wait in (1, 12, 25, 60, 150, 250):  # files written before the kill: within parts and between
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        while process.poll() is None and len(glob(f"{store}/*/*.parquet")) < wait:
            time.sleep(0.01)
        process.send_signal(signal.SIGKILL)
        process.wait()
        if (held := manifest.read(Place(store))) and held.parts:
            whole(store)
    assert build([folder], store).documents == 600
    whole(store)
    left = {path.relative_to(store).as_posix() for path in store.rglob("*.parquet")}
    held = manifest.read(Place(store))
    assert held
    build([folder], store)
    assert set(held.all_files()) <= left
    assert {p.relative_to(store).as_posix() for p in store.rglob("*.parquet")} == set(held.all_files())


def test_what_runs_out_of_memory_is_asked_again_with_fewer_threads_and_more(tmp_path: Path) -> None:
    tried: list[tuple[int, str]] = []

    def work(db: duckdb.DuckDBPyConnection) -> None:
        tried.append(db.execute("SELECT current_setting('threads'), current_setting('memory_limit')").fetchone())
        if len(tried) < 4:
            db.execute("SET memory_limit = '1MB'")
            db.execute("SELECT list(i) FROM range(10_000_000) t(i)").fetchall()

    read.patiently(Place(str(tmp_path)), 2, work)
    assert [threads for threads, _ in tried] == [2, 1, 1, 1] and len({memory for _, memory in tried}) == 3


def test_where_no_process_can_be_started_no_file_is_blamed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    gone = ModuleType("__main__")
    gone.__file__ = str(tmp_path / "gone.py")  # what a started process would run first
    monkeypatch.setitem(sys.modules, "__main__", gone)
    with pytest.raises(StoreError, match="no process to read in can be started"):
        build([SEEDS], tmp_path / "store", processes(2), workers=2)


def test_two_builds_at_once_are_one_too_many(tmp_path: Path) -> None:
    folder, store = tmp_path / "in", tmp_path / "store"
    write(folder, range(3))

    def tell(_: object) -> None:
        code = f"from analysis.store import build; build([{str(folder)!r}], {str(store)!r})"
        second = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True)
        assert "another build is at work" in second.stderr

    assert build([folder], store, tell=tell).documents == 3


def test_processes_give_the_same_store_as_one(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    write(folder, range(230))
    build([folder], tmp_path / "one")
    build([folder], tmp_path / "two", processes(2), workers=2)
    same_facts(tables(tmp_path / "one"), tables(tmp_path / "two"))


def deadly(task: working.Task) -> working.Done:
    """As `work.do`, but a file of that name ends the process."""
    if any(file.path == "deadly.txt" for file in task.files):
        os.kill(os.getpid(), signal.SIGKILL)
    return working.do(task)


def test_a_file_that_ends_its_process_is_found_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from analysis.store import engines

    folder, store = tmp_path / "in", tmp_path / "store"
    write(folder, range(7))
    (folder / "deadly.txt").write_text("عقد الرئيس تو لام اجتماعا.", "utf-8")
    monkeypatch.setattr(engines, "do", deadly)
    assert build([folder], store, processes(2), workers=2).documents == 7
    (problem,) = tables(store)["problems"].itertuples()
    assert problem.path == "deadly.txt" and "ended the process" in problem.reason


def test_a_dask_worker_that_is_killed_loses_nothing(tmp_path: Path) -> None:
    distributed = pytest.importorskip("distributed")
    folder, store = tmp_path / "in", tmp_path / "store"
    write(folder, range(400))
    context = multiprocessing.get_context("spawn")
    assert context
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        killed: list[int] = []

        def tell(progress: Any) -> None:
            if progress.documents and not killed:
                worker = next(iter(cluster.workers.values()))
                killed.append(worker.process.process.pid)
                os.kill(killed[0], signal.SIGKILL)

        built = build([folder], store, dask(cluster.scheduler_address, 2), workers=2, tell=tell)
    assert killed and built.documents == 400
    build([folder], tmp_path / "one")
    same_facts(tables(store), tables(tmp_path / "one"))


def test_a_store_may_be_at_any_address_of_fsspec(tmp_path: Path) -> None:
    write(tmp_path / "in", range(3))
    built = build([tmp_path / "in"], "memory://rasid/store", here)
    assert built.documents == 3
    place = Place("memory://rasid/store")
    held = manifest.read(place)
    assert held
    with read.connect(place) as db:
        read.show(db, place, held)
        assert db.execute("SELECT count(*) FROM documents").fetchone() == (3,)


@pytest.mark.parametrize("text", ["{", "{}", '{"format": "rasid-store", "version": 99}'])
def test_what_is_no_store_of_this_version_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "store.json").write_text(text, "utf-8")
    with pytest.raises(StoreError, match=r"store\.json|another version"):
        build([ROOT / "seeds"], tmp_path)


def test_the_command_says_what_it_did(tmp_path: Path) -> None:
    write(tmp_path / "in", range(3))
    (tmp_path / "in/bad.txt").write_bytes(b"")
    command = [sys.executable, "-m", "analysis", "build", str(tmp_path / "in"), "--store", str(tmp_path / "store")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 0
    assert done.stdout == f"{tmp_path / 'store'}: 3 documents, 3 read now, 0 files taken out, 1 problems\n"
    assert [line for line in done.stderr.splitlines() if "bad.txt" in line] == [
        "rasid: refused: bad.txt: the file is empty"
    ]


def test_a_folder_that_cannot_be_written_ends_in_a_line(tmp_path: Path) -> None:
    write(tmp_path / "in", range(1))
    (tmp_path / "file").write_text("")
    command = [sys.executable, "-m", "analysis", "build", str(tmp_path / "in"), "--store", str(tmp_path / "file")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, encoding="utf-8")
    assert done.returncode == 1 and "Traceback" not in done.stderr
    assert str(tmp_path / "file") in done.stderr


def test_small_parts_are_put_together_and_nothing_changes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, store = tmp_path / "in", tmp_path / "store"
    for i in range(6):
        write(folder, range(20 * i, 20 * i + 20))
        build([folder], store)
    held = manifest.read(Place(store))
    assert held and len(held.parts) == 6
    before = tables(store)
    monkeypatch.setattr(merging, "_FEWEST", 3)
    monkeypatch.setattr(merging, "MOST", 70)
    write(folder, range(120, 140))
    build([folder], store)
    held = manifest.read(Place(store))
    assert held and list(held.parts.values()) == [60, 60, 20]
    whole(store)
    (folder / "00135.txt").unlink()
    for i in range(120, 135):
        (folder / f"{i:05d}.txt").unlink()
    for i in range(136, 140):
        (folder / f"{i:05d}.txt").unlink()
    build([folder], store)
    after = tables(store)
    same_facts(before, after)
    for name in ("sentences", "words"):
        assert before[name].sort_values(list(before[name].columns), ignore_index=True).equals(
            after[name].sort_values(list(after[name].columns), ignore_index=True)
        ), "rows keep their numbers"


@pytest.mark.parametrize("engine", [here, processes(2)], ids=["here", "processes"])
def test_a_document_met_again_in_a_later_task_costs_no_other(tmp_path: Path, engine: Any) -> None:
    folder, store = tmp_path / "in", tmp_path / "store"
    write(folder, range(170))
    for i in (60, 61, 110):  # of the second and the third task; the fourth comes behind them
        shutil.copy(folder / "00003.txt", folder / f"{i:05d}.txt")
    assert build([folder], store, engine, workers=1).documents == 167
    whole(store)
    assert len(tables(store)["problems"]) == 3
    build([folder], store)
    assert len(tables(store)["documents"]) == 167


def deadly_among_tables(task: working.Task) -> working.Done:
    """As `deadly`, with parts of two documents, so that one file has many."""
    working.MOST_DOCUMENTS, pipeline._BATCH = 2, 1
    return deadly(task)


def test_halves_of_a_task_do_not_write_over_each_other(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from analysis.store import engines

    folder, store = tmp_path / "in", tmp_path / "store"
    folder.mkdir()
    for name in ("a", "b", "y", "z"):
        rows = [f'{{"text": "عقد الرئيس تو لام اجتماعا {name} رقم {i} في هانوي."}}\n' for i in range(9)]
        (folder / f"{name}.jsonl").write_text("".join(rows), "utf-8")
    (folder / "deadly.txt").write_text("عقد الرئيس تو لام اجتماعا.", "utf-8")
    monkeypatch.setattr(engines, "do", deadly_among_tables)
    assert build([folder], store, processes(1), workers=1).documents == 36
    whole(store)
