"""Files that nobody should open, all in one folder: each ends as docs/hostile.md says, and costs no other anything."""

from __future__ import annotations

from pathlib import Path

from .. import hostile

WRITTEN = (Path("/tmp/rasid-was-here.txt"), Path("/etc/rasid-was-here.txt"))


def test_every_hostile_file_ends_as_it_should() -> None:
    rows = hostile.ended()
    assert len(rows) > 70
    assert [row for row in rows if row[0] in hostile.GOOD] == [(name, "nothing", "read") for name in hostile.GOOD]
    assert hostile.page(rows) == hostile.PAGE.read_text("utf-8"), "python -m tests.hostile, and look at what changed"
    assert not any(path.exists() for path in WRITTEN), "nothing is written where a name points"
