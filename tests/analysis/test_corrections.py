"""What readers put right: laid over the tables, kept in a file, and loud where it no longer fits."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from analysis import analyze, corrections, read_paths
from analysis.corrections import Correction
from analysis.corrections.file import write
from analysis.errors import CorrectionsError
from analysis.reading import CORRECTIONS
from analysis.schema import Tables
from tests.cases import load

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def tables() -> Tables:
    return analyze(read_paths([SEEDS])[0])


def person(tables: Tables, key: str) -> Any:
    people = tables["officials"]
    rows = people[people["official_id"] == key]
    return None if rows.empty else rows.iloc[0]


def event_of(tables: Tables, what: str) -> Any:
    events = tables["events"]
    return events[events["what"].str.contains(what)].iloc[0]


def sentence(event: Any) -> str:
    return f"{event.start}-{event.end}"


@pytest.mark.parametrize("case", load("corrections"), ids=lambda case: case["id"])
def test_a_line_stands_or_says_why_not(tables: Tables, case: dict[str, str]) -> None:
    line = Correction(case["action"], case["subject"], "", case["value"], case["was"])
    corrected = corrections.apply(tables, [line])
    row = corrected["corrections"].iloc[0]
    assert row["status"] == case["status"]
    assert (row["reason"] if row["status"] != "applied" else "") == case["reason"]
    held = {column: tuple(corrected["officials"][column]) for column in ("official_id", "name_ar")}
    for name in filter(None, case["there"].split("|")):
        assert name in held["name_ar"]
    for key in filter(None, case["gone"].split("|")):
        assert key not in held["official_id"] and key not in set(corrected["mentions"]["official_id"])


def test_a_join_brings_mentions_events_and_requests_with_it(tables: Tables) -> None:
    before = person(tables, "to-lam")
    other = person(tables, "le-minh-hung")
    corrected = corrections.apply(tables, [Correction("join", "to-lam", value="le-minh-hung", was="تو لام")])
    joined = person(corrected, "le-minh-hung")
    assert joined["mentions"] == before["mentions"] + other["mentions"]
    assert joined["title_mentions"] == before["title_mentions"] + other["title_mentions"]
    assert "تو لام" in joined["aliases"]
    asked = tables["directives"]["official_id"].isin(["to-lam", "le-minh-hung"]).sum()
    assert (corrected["directives"]["official_id"] == "le-minh-hung").sum() == asked
    named = [people for people in corrected["events"]["officials"] if "le-minh-hung" in people]
    assert len(named) == sum(bool({"to-lam", "le-minh-hung"} & set(people)) for people in tables["events"]["officials"])
    moved = corrected["mentions"][tables["mentions"]["official_id"] == "to-lam"]
    assert moved["basis"].str.contains("ضمّه قارئ: تو لام").all()


def test_a_split_is_undone_by_a_join_in_all_numbers(tables: Tables) -> None:
    joined = Correction("join", "phan-dien", value="tran-cam-tu", was="فان ديين")
    parted = Correction("split", "tran-cam-tu", value="فان ديين", was="تران كام تو")
    corrected = corrections.apply(tables, [joined, parted])
    assert list(corrected["corrections"]["status"]) == ["applied", "applied"]
    for name in ("تران كام تو", "فان ديين"):
        now, then = (t["officials"][t["officials"]["name_ar"] == name].iloc[0] for t in (corrected, tables))
        assert all(now[column] == then[column] for column in ("documents", "mentions", "title_mentions", "roles"))


def test_one_document_can_be_split_off(tables: Tables) -> None:
    mentions = tables["mentions"]
    doc = mentions["doc_id"][mentions["official_id"] == "le-minh-hung"].iloc[0]
    line = Correction("split", "le-minh-hung", doc, "لي مينه هونغ", "لي مينه هونغ")
    corrected = corrections.apply(tables, [line])
    left = person(corrected, "le-minh-hung")
    assert left["documents"] == 1
    parted = corrected["officials"].iloc[-1]
    assert (parted["name_ar"], parted["documents"]) == ("لي مينه هونغ", 1)


def test_an_event_gets_its_date_and_title(tables: Tables) -> None:
    event = event_of(tables, "المؤتمر الدبلوماسي")
    where = sentence(event)
    lines = [
        Correction("event_date", where, event.doc_id, "2023-12-19/2023-12-23", event.date),
        Correction("event_title", where, event.doc_id, "مؤتمر السلك الدبلوماسي", event.what),
    ]
    corrected = corrections.apply(tables, lines)
    now = corrected["events"].set_index("event_id").loc[event.event_id]
    assert (now["date"], now["earliest"], now["latest"]) == ("2023-12-19/2023-12-23", "2023-12-19", "2023-12-23")
    assert (now["what"], now["basis"]) == ("مؤتمر السلك الدبلوماسي", f"صحّحه قارئ؛ كان: {event.date}")
    assert list(corrected["corrections"]["target"]) == [event.event_id] * 2


def test_it_says_so_when_the_analysis_has_changed_its_mind(tables: Tables) -> None:
    event = event_of(tables, "المؤتمر الدبلوماسي")
    line = Correction("event_date", sentence(event), event.doc_id, "2023-12-19", "2021")
    row = corrections.apply(tables, [line])["corrections"].iloc[0]
    assert (row["status"], row["reason"]) == ("changed", f"صار التحليل يقول: {event.date}")


def test_two_colleagues_who_differ_are_told_and_neither_wins(tables: Tables) -> None:
    lines = [Correction("rename", "to-lam", value=name, by=by) for name, by in (("تو لم", "أ"), ("طو لام", "ب"))]
    corrected = corrections.apply(tables, lines)
    assert list(corrected["corrections"]["status"]) == ["conflict", "conflict"]
    assert person(corrected, "to-lam")["name_ar"] == person(tables, "to-lam")["name_ar"]
    assert len(corrections.conflicts(corrected)) == 2


def test_the_tables_given_are_not_touched(tables: Tables) -> None:
    before = {name: table.copy(deep=True) for name, table in tables.items()}
    corrections.apply(tables, [Correction("join", "to-lam", value="le-minh-hung"), Correction("hide", "tran-cam-tu")])
    assert all(before[name].equals(tables[name]) for name in before)


def test_the_file_keeps_lines_and_gives_them_back(tmp_path: Path) -> None:
    file = corrections.beside([tmp_path])
    lines = [
        Correction("rename", "to-lam", "", 'تو "لام"، الثاني', "تو لام", "ليلى", "2026-11-25", "سطر\nآخر"),
        Correction("hide", "x", was="=cmd()"),
    ]
    for line in lines:
        corrections.add(file, line)
    kept = corrections.read(file)
    assert [line._replace(note="") for line in kept] == [line._replace(note="") for line in lines]
    assert kept[0].note == "سطر آخر"
    assert ",'=cmd()," in file.read_text("utf-8"), "a spreadsheet would run it"
    assert corrections.remove(file, kept[0].key) == kept[0] and corrections.remove(file, kept[0].key) is None
    assert corrections.read(file) == kept[1:]
    assert [p.name for p in tmp_path.iterdir()] == [CORRECTIONS]


def test_a_newer_word_on_the_same_matter_replaces_the_older(tmp_path: Path) -> None:
    file = tmp_path / CORRECTIONS
    for value in ("الأول", "الثاني"):
        corrections.add(file, Correction("rename", "to-lam", value=value))
    assert [line.value for line in corrections.read(file)] == ["الثاني"]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\xff\xfea", "not in UTF-8 (byte 0)"),
        (b"subject,value\nto-lam,x\n", "no column action"),
        (b"#" * (5 * 1024 * 1024 + 1), "larger than 5 MB"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_with_the_reason(tmp_path: Path, data: bytes, reason: str) -> None:
    file = tmp_path / CORRECTIONS
    file.write_bytes(data)
    with pytest.raises(CorrectionsError, match=r"rasid-corrections\.csv: ") as raised:
        corrections.read(file)
    assert str(raised.value).endswith(reason)


def test_a_write_that_fails_leaves_the_old_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / CORRECTIONS
    write(file, [Correction("hide", "a")])

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(CorrectionsError, match="No space left on device"):
        corrections.add(file, Correction("hide", "b"))
    assert corrections.read(file) == [Correction("hide", "a")]
    assert [p.name for p in tmp_path.iterdir()] == [CORRECTIONS]


def test_the_file_is_no_document(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("عقدت اللجنة اجتماعا.", "utf-8")
    write(tmp_path / CORRECTIONS, [Correction("hide", "a")])
    documents, problems = read_paths([tmp_path])
    assert [d.path for d in documents] == ["a.txt"] and not problems
