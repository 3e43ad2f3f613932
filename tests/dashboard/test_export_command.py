"""`python -m dashboard export`: what it writes, what it says, and how it ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dashboard.__main__ import main
from dashboard.export.formats import KINDS, MEDIA

ROOT = Path(__file__).parents[2]
TEXT = "افتتح الأمين العام تو لام المؤتمر الوطني في هانوي يوم 16 ديسمبر 2024، وحضر الحفل عدد من المسؤولين."
MAGIC = {"pptx": b"PK", "pdf": b"%PDF", "xlsx": b"PK", "zip": b"PK", "html": b"<!DOCTYPE", "ics": b"BEGIN:VCAL"}


@pytest.fixture
def export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Run the command over one document, where there is no browser; gives the status and the file."""
    monkeypatch.setenv("BROWSER_PATH", "")
    document = tmp_path / "a.txt"
    document.write_text(TEXT, "utf-8")

    def run(name: str, *more: str) -> tuple[int, Path]:
        file = tmp_path / name
        given = ["export", "--docs", str(document), "--date", "2026-11-25", "--to", str(file), *more]
        return main(given), file

    return run


@pytest.mark.parametrize("kind", KINDS)
def test_every_format_is_written_even_without_a_browser(export, kind: str, capsys) -> None:  # type: ignore[no-untyped-def]
    status, file = export(f"pack.{kind}")
    assert (status, file.read_bytes()[: len(MAGIC[kind])]) == (0, MAGIC[kind])
    said = capsys.readouterr().err
    assert ("no Chrome or Chromium" in said) == (kind in ("pptx", "pdf", "zip"))
    assert said.count("\n") == (kind in ("pptx", "pdf", "zip"))
    assert kind in MEDIA


def test_a_link_from_another_version_opens_with_what_it_can(export, capsys) -> None:  # type: ignore[no-untyped-def]
    status, file = export("pack.html", "--view", "?lang=en&colour=red&count=galaxies&from=soon&people_top=25")
    assert status == 0
    line = "left out: colour=red, count=galaxies, from=soon."
    assert line in capsys.readouterr().err
    assert line in file.read_text("utf-8")


def test_a_name_without_a_known_ending_is_a_usage_error(export, capsys) -> None:  # type: ignore[no-untyped-def]
    status, file = export("pack.doc")
    assert (status, file.exists()) == (2, False)
    assert ".pptx, .pdf" in capsys.readouterr().err


def test_a_file_that_cannot_be_written_is_one_line(export, capsys) -> None:  # type: ignore[no-untyped-def]
    status, _ = export("no/such/folder/pack.ics")
    assert status == 1
    assert capsys.readouterr().err.strip().count("\n") == 0


def test_no_document_is_an_error(tmp_path: Path, capsys) -> None:  # type: ignore[no-untyped-def]
    assert main(["export", "--docs", str(tmp_path / "none"), "--to", str(tmp_path / "x.ics")]) == 1
    assert "no document could be read" in capsys.readouterr().err


def test_it_runs_from_a_shell(tmp_path: Path) -> None:
    """With its own arguments, which the page's reading of the command line must not meet."""
    (tmp_path / "a.csv").write_text(f"id,note\n1,{TEXT.replace(',', '')}\n", "utf-8")
    given = ["--docs", str(tmp_path), "--text-column", "note", "--to", str(tmp_path / "x.ics")]
    command = [sys.executable, "-m", "dashboard", "export", *given]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    assert "20241216" in (tmp_path / "x.ics").read_text("utf-8")


@pytest.mark.parametrize("kind", ["xlsx", "html", "ics", "pptx"])
def test_two_machines_write_the_same_bytes(tmp_path: Path, kind: str) -> None:
    """In other time zones, languages and orders of sets."""
    (tmp_path / "a.txt").write_text(TEXT, "utf-8")
    command = [sys.executable, "-m", "dashboard", "export", "--docs", "a.txt", "--date", "2026-11-25", "--to"]
    for i, (zone, seed, language) in enumerate([("Asia/Hanoi", "1", "ar_EG.UTF-8"), ("America/Lima", "2", "C")]):
        own = {"TZ": zone, "PYTHONHASHSEED": seed, "LANG": language, "BROWSER_PATH": "", "PYTHONPATH": str(ROOT)}
        subprocess.run([*command, f"{i}.{kind}"], cwd=tmp_path, env={**os.environ, **own}, check=True)
    assert (tmp_path / f"0.{kind}").read_bytes() == (tmp_path / f"1.{kind}").read_bytes()


@pytest.mark.parametrize("arguments", [[], ["import"]])
def test_an_unknown_command_is_a_usage_error(arguments: list[str]) -> None:
    assert main(arguments) == 2
