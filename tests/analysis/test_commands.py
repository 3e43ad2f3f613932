"""The command line: what it prints, and with which exit status."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from analysis.schema import TABLES

ROOT = Path(__file__).parents[2]


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", "analysis", *arguments], cwd=ROOT, capture_output=True, text=True)


def test_extract_prints_every_table_with_its_columns(tmp_path: Path) -> None:
    out = tmp_path / "out.json"
    done = run("extract", "seeds", "--json", str(out))
    assert (done.returncode, done.stderr) == (0, "")
    printed = json.loads(out.read_text("utf-8"))
    assert printed["schema_version"] == 1
    assert {name: set(rows[0]) for name, rows in printed["tables"].items() if rows} == {
        name: set(columns) for name, columns in TABLES.items() if name not in ("problems", "corrections")
    }


def test_extract_lays_the_corrections_beside_the_documents_over_the_tables(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("استقبل الرئيس تو لام الوفد.", "utf-8")
    header = "action,subject,value\n"
    (tmp_path / "rasid-corrections.csv").write_text(f"{header}rename,to-lam,تو لامّ\nhide,nobody,\n", "utf-8")
    done = run("extract", str(tmp_path), "--json", "-")
    assert [p["name_ar"] for p in json.loads(done.stdout)["tables"]["officials"]] == ["تو لامّ"]
    assert done.stderr.splitlines() == [
        "rasid: correction conflict: hide nobody: لا أحد في الوثائق بهذا المفتاح: nobody"
    ]
    (tmp_path / "other.csv").write_text(f"{header}rename,to-lam,طو لام\n", "utf-8")
    done = run("extract", str(tmp_path), "--json", "-", "--corrections", str(tmp_path / "other.csv"))
    assert [p["name_ar"] for p in json.loads(done.stdout)["tables"]["officials"]] == ["طو لام"]


def test_extract_names_a_bad_file_in_one_line_and_goes_on(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text("عقد المجلس اجتماعه.", "utf-8")
    (tmp_path / "bad.txt").write_bytes(b"\x00\xff" * 20)
    done = run("extract", str(tmp_path), "--json", "-")
    assert done.returncode == 0
    assert done.stderr == "rasid: refused: bad.txt: not a text in UTF-8, UTF-16, Windows-1256 or ISO-8859-6\n"
    tables = json.loads(done.stdout)["tables"]
    assert [d["path"] for d in tables["documents"]] == ["good.txt"]
    assert [(p["path"], p["severity"]) for p in tables["problems"]] == [("bad.txt", "refused")]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("extract", "no-such-file", "--json", "-"), 1),
        (("extract",), 2),
        (("frobnicate",), 2),
        (("evaluate", "seeds"), 2),
    ],
    ids=["nothing read", "no path", "no such command", "no gold"],
)
def test_the_exit_status_tells_what_went_wrong(arguments: tuple[str, ...], status: int) -> None:
    done = run(*arguments)
    assert done.returncode == status
    assert "Traceback" not in done.stderr


def test_evaluate_prints_a_line_a_measure() -> None:
    done = run("evaluate", "--gold", "tests/golden/seeds", "seeds")
    assert done.returncode == 0
    assert [line.split()[0] for line in done.stdout.splitlines()][:3] == ["names", "persons", "roles"]


def test_evaluate_lists_gains_and_losses_against_an_earlier_run(tmp_path: Path) -> None:
    before = json.loads(run("evaluate", "--gold", "tests/golden/seeds", "seeds", "--json").stdout)
    earlier = tmp_path / "before.json"
    earlier.write_text(json.dumps(before), "utf-8")
    assert run("evaluate", "--gold", "tests/golden/seeds", "seeds", "--against", str(earlier)).stdout == "no change\n"
    before["url"] = {"f1": 0.5, "missed": ["an address nobody misses now"], "extra": []}
    earlier.write_text(json.dumps(before), "utf-8")
    listing = run("evaluate", "--gold", "tests/golden/seeds", "seeds", "--against", str(earlier)).stdout
    assert "gained an address nobody misses now" in listing
