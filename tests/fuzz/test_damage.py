"""Every kind of file under every kind of damage, all in one folder: each is accounted for, and costs no other."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import psutil

from analysis.reading import formats, read_paths

from ..hostile import GOOD
from .test_readers import TEXT, good

_MEGABYTE = 1 << 20
_MOST = 1500 * _MEGABYTE  # of memory, for the process and the children that parse
_OTHER = {".txt": ".pdf", ".csv": ".docx", ".jsonl": ".zip", ".parquet": ".html", ".zip": ".parquet", ".docx": ".txt",
          ".html": ".jsonl", ".pdf": ".csv"}  # fmt: skip


def _spread(data: bytes, every: int, turn: int) -> bytes:
    return bytes(b ^ turn if i % every == every // 2 else b for i, b in enumerate(data))


def _shuffled(data: bytes) -> bytes:
    blocks = [data[i : i + 64] for i in range(0, len(data), 64)]
    random.Random(len(data)).shuffle(blocks)
    return b"".join(blocks)


DAMAGE: dict[str, Callable[[bytes], bytes]] = {
    "first half": lambda data: data[: len(data) // 2],
    "second half": lambda data: data[len(data) // 2 :],
    "last byte cut": lambda data: data[:-1],
    "first byte cut": lambda data: data[1:],
    "last bytes zeroed": lambda data: data[:-64] + bytes(64),
    "first bytes zeroed": lambda data: bytes(16) + data[16:],
    "a hole": lambda data: data[: len(data) // 3] + bytes(200) + data[len(data) // 3 + 200 :],
    "every tenth byte": lambda data: _spread(data, 10, 0x01),
    "every hundredth byte": lambda data: _spread(data, 100, 0xFF),
    "highest bits lost": lambda data: bytes(b & 0x7F for b in data),
    "twice": lambda data: data + data,
    "backwards": lambda data: data[::-1],
    "junk before": lambda data: b"\x00\xff" * 600 + data,
    "junk behind": lambda data: data + b"\xff\x00" * 600,
    "blocks shuffled": _shuffled,
    "line ends lost": lambda data: data.replace(b"\r\n", b"").replace(b"\n", b""),
}


def test_every_damage_of_every_kind_is_accounted_for(tmp_path: Path) -> None:
    made: dict[str, str] = {}
    for name, data in good().items():
        stem, suffix = name[0], name[1:]
        for number, (what, damage) in enumerate(DAMAGE.items()):
            made[f"{stem}{number}{suffix}"] = what
            (tmp_path / f"{stem}{number}{suffix}").write_bytes(damage(data))
        made[f"{stem}other{_OTHER[suffix]}"] = "under another name"
        (tmp_path / f"{stem}other{_OTHER[suffix]}").write_bytes(data)
    for number, name in enumerate(GOOD):
        (tmp_path / name).write_text(f"{TEXT}{number}.", "utf-8")
    assert len(made) >= 160
    documents, problems = read_paths([str(tmp_path)])
    read = {path.partition("/")[0].partition("#")[0] for path in (d.path for d in documents)}
    told = {p.path.partition("/")[0].partition("#")[0] for p in problems}
    lost = {*made, *GOOD} - read - told
    assert lost == set(), f"neither read nor refused: { {name: made.get(name) for name in lost} }"
    assert {d.path: d.text for d in documents if d.path in GOOD} == {n: f"{TEXT}{i}." for i, n in enumerate(GOOD)}
    assert not [p for p in problems if "\n" in p.reason or "Traceback" in p.reason or str(tmp_path) in p.reason]
    assert psutil.Process().memory_info().rss < _MOST
    assert all(suffix in formats.SUFFIXES for suffix in _OTHER)
