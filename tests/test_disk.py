"""A full disk and a read-only folder: one clear line, what was there stays, nothing half is left behind."""

from __future__ import annotations

import resource
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from analysis import corrections
from analysis.corrections import Correction
from analysis.store import Place, manifest

ROOT = Path(__file__).parents[1]
SEEDS = str(ROOT / "seeds")
_FULL = "File too large"  # what a system says of a file that grows past its limit, as "No space left" of a disk
_EXPORTS = [("-m", "dashboard", "export", "--to", f"pack.{kind}") for kind in ("xlsx", "html", "pptx")]
_COMMANDS = [("-m", "analysis", "extract", SEEDS, "--json", "tables.json"), *_EXPORTS]


def full(kilobytes: int) -> Callable[[], None]:
    """Runs in the child: no file of it may be longer."""
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))


def run(command: tuple[str, ...], folder: Path, before: Callable[[], None] | None = None) -> tuple[int, list[str]]:
    """The status and the lines on standard error of Python with `command`, in `folder`."""
    done = subprocess.run(
        [sys.executable, *command], cwd=folder, capture_output=True, text=True, preexec_fn=before, timeout=300,
        env={"PYTHONPATH": str(ROOT), "PATH": "", "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    return done.returncode, done.stderr.splitlines()


@pytest.mark.parametrize("command", _COMMANDS, ids=lambda command: command[-1])
def test_a_file_that_finds_no_room_is_not_left_by_halves(command: tuple[str, ...], tmp_path: Path) -> None:
    name = command[-1]
    (tmp_path / name).write_text("what was there", "utf-8")
    status, lines = run(command, tmp_path, full(20))
    assert status == 1 and lines[-1].endswith(f"{name}: {_FULL}") and "Traceback" not in "\n".join(lines)
    assert [path.name for path in tmp_path.iterdir()] == [name], "nothing half beside it"
    assert (tmp_path / name).read_text("utf-8") == "what was there"


@pytest.mark.parametrize("kilobytes", [1, 8, 20])
def test_a_build_that_finds_no_room_goes_on_when_there_is(kilobytes: int, tmp_path: Path) -> None:
    command = ("-m", "analysis", "build", SEEDS, "--store", "store", "--workers", "1")
    status, lines = run(command, tmp_path, full(kilobytes))
    assert status == 1
    assert [line for line in lines if line.startswith("rasid: refused")] == [
        f"rasid: refused: store: {_FULL}; what was finished counts"
    ]
    status, _ = run(command, tmp_path)
    held = manifest.read(Place(tmp_path / "store"))
    assert status == 0 and held is not None
    assert not list((tmp_path / "store").rglob("_unfinished-*"))


def test_corrections_that_find_no_room_leave_the_old_ones(tmp_path: Path) -> None:
    file = tmp_path / "corrections.csv"
    corrections.add(file, Correction("hide", "to-lam", note="قديم"))
    before = file.read_bytes()
    script = (
        "import sys; from pathlib import Path; from analysis import corrections;"
        "from analysis.corrections import Correction\n"
        "try: corrections.add(Path(sys.argv[1]), Correction('hide', 'a', note='x' * 40_000))\n"
        "except Exception as error: print(f'{type(error).__name__}: {error}', file=sys.stderr)"
    )
    _, lines = run(("-c", script, str(file)), tmp_path, full(20))
    assert lines == [f"CorrectionsError: {file}: {_FULL}"]
    assert file.read_bytes() == before


@pytest.mark.skipif(not shutil.which("unshare"), reason="needs a name space of mounts")
@pytest.mark.parametrize(
    ("command", "said"),
    [
        (("-m", "analysis", "extract", SEEDS, "--json", "tables.json"), "tables.json: Read-only file system"),
        (("-m", "analysis", "build", SEEDS, "--store", "store"), "store: Read-only file system"),
        (("-m", "dashboard", "export", "--to", "pack.xlsx"), "pack.xlsx: Read-only file system"),
    ],
)
def test_a_read_only_folder_is_told(command: tuple[str, ...], said: str, tmp_path: Path) -> None:
    shell = 'mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && cd "$0" && exec "$@"'
    whole = ["unshare", "--mount", "sh", "-c", shell, str(tmp_path), sys.executable, *command]
    done = subprocess.run(whole, capture_output=True, text=True, env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"})
    if "unshare failed" in done.stderr or "permission denied" in done.stderr:
        pytest.skip("may not make a name space of mounts")
    assert done.returncode == 1 and done.stderr.splitlines()[-1].endswith(said)
