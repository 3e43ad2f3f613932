"""What is asked at every click stands in memory while there is room; nothing that is asked is answered otherwise."""

from __future__ import annotations

import shutil
from pathlib import Path
from threading import Thread

import duckdb
import pytest

from analysis.columns import frame
from analysis.store import Place, build, manifest
from dashboard.view import near
from dashboard.view.corpus import Corpus, opened
from dashboard.view.filters import Filters, apply
from dashboard.view.loading import SEEDS


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("near") / "store"
    build(sorted(SEEDS.glob("*.txt"))[:2], folder)
    return folder


@pytest.fixture(autouse=True)
def nothing_held(monkeypatch: pytest.MonkeyPatch) -> None:
    """What other tests hold is not counted, and nothing is brought but by the test."""
    monkeypatch.setattr(near, "_HELD", [])
    monkeypatch.setattr("dashboard.view.corpus.bring", lambda _: None)


def corpus(store: Path) -> tuple[Corpus, near.Near]:
    place = Place(str(store))
    held = manifest.read(place)
    assert held
    found = opened(place, held, frame("corrections"))
    assert found.near
    return found, found.near


def answers(found: Corpus) -> list[object]:
    """Of every table that can be near, each row."""
    found.forget()
    tables = ("mentions", "sentences", "events", "instruments", "directives", *near.PARTS)
    return [found.ask(f"SELECT * FROM {name} ORDER BY ALL").astype(str).to_dict() for name in tables]


def test_answers_are_the_same_near_and_far(store: Path) -> None:
    found, tables = corpus(store)
    far = answers(found)
    near.bring(tables)
    assert tables.rows == tables.count() > 100 and answers(found) == far
    tables.let_go()
    assert not tables.rows and answers(found) == far


def test_what_is_near_is_answered_without_the_files(store: Path, tmp_path: Path) -> None:
    moved = tmp_path / "store"
    shutil.copytree(store, moved)
    found, tables = corpus(moved)
    near.bring(tables)
    said = answers(found)
    shutil.rmtree(moved)
    assert answers(found) == said
    tables.let_go()
    with pytest.raises(duckdb.IOException):
        answers(found)


def test_a_store_without_room_stays_in_its_files(store: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found, tables = corpus(store)
    monkeypatch.setattr(near, "_MOST", tables.count() - 1)
    far = answers(found)
    near.bring(tables)
    assert not tables.rows and answers(found) == far


@pytest.mark.parametrize("room", [1, 2])
def test_the_oldest_gives_way(store: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, room: int) -> None:
    both = [corpus(store), corpus(shutil.copytree(store, tmp_path / "other"))]
    monkeypatch.setattr(near, "_MOST", both[0][1].count() * room)
    for _, tables in both:
        near.bring(tables)
    assert [bool(tables.rows) for _, tables in both] == [room == 2, True]


def test_the_same_store_as_it_stood_before_gives_way(store: Path) -> None:
    before, after = corpus(store), corpus(store)
    for _, tables in (before, after):
        near.bring(tables)
    assert not before[1].rows and after[1].rows and answers(before[0]) == answers(after[0])


@pytest.mark.parametrize("when", ["counted", "not yet counted"])
def test_files_that_are_gone_before_they_are_brought_are_told(
    store: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], when: str
) -> None:
    moved = Path(shutil.copytree(store, tmp_path / "store"))
    _, tables = corpus(moved)
    counted = tables.count()
    shutil.rmtree(moved / "mentions")
    if when == "counted":
        tables.count = lambda: counted  # type: ignore[method-assign]
    near.bring(tables)
    assert not tables.rows and "asked in its files" in capsys.readouterr().err


def test_readers_ask_while_tables_come_and_go(store: Path) -> None:
    found, tables = corpus(store)
    view, wrong = apply(found, Filters(search="الحزب")), []
    expected = len(view.rows("mentions")), len(view.documents())

    def read() -> None:
        for _ in range(60):
            found.forget()
            fresh = apply(found, Filters(search="الحزب"))
            if (said := (len(fresh.rows("mentions")), len(fresh.documents()))) != expected:
                wrong.append(said)

    readers = [Thread(target=read) for _ in range(3)]
    for reader in readers:
        reader.start()
    while any(reader.is_alive() for reader in readers):
        near.bring(tables)
        tables.let_go()
    assert not wrong
