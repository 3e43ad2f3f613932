"""Ten readers for ten minutes on a store that grows by 1,000 documents, its server killed five times.

The readers are WebSocket clients that ask for another view every two to six seconds, and come again when their server
is gone. Twenty builds, one every half minute, add fifty documents each. The server is told to end three times and
killed outright twice, in the middle of what it does, and started again at once. A start lasts until the first answer;
what that says it shows is held against what the store's list says. Answers that fail while a server is up count as
errors, as does every line of a log that tells of one. Open files are those at the end of the last server's life more
than after a quarter of it. RASID_BENCH_SECONDS sets another length.
"""

from __future__ import annotations

import asyncio
import os
import random
import re
import signal
import subprocess
import sys
import tempfile
import time
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

import psutil
import websockets

from analysis.store import Place, build, manifest
from tests.browser.server import ROOT, free_port, serve

from .corpus import paragraph
from .crowd import ask, server_of, socket_of

_SECONDS = int(os.environ.get("RASID_BENCH_SECONDS", "600"))
_READERS, _BUILDS, _ADDED, _BEGUN = 10, 20, 50, 500
_ENDS = (signal.SIGTERM, signal.SIGKILL, signal.SIGTERM, signal.SIGKILL, signal.SIGTERM)
_WORDS = ("الحزب", "القرار", "التنظيم", "الجهاز", "العمل")
_TOLD = re.compile(r"Traceback|ERROR|Exception|CRITICAL")
_DOWN = websockets.WebSocketException, OSError


@dataclass
class _Soak:
    folder: Path
    port: int
    up: bool = False
    over: bool = False
    ended: int = 0  # servers
    answers: int = 0
    errors: int = 0
    health: list[float] = field(default_factory=list)
    shown: list[tuple[int, int, int]] = field(default_factory=list)  # said, and held by the list before and after
    files: tuple[int, int] = (0, 0)

    @property
    def store(self) -> Path:
        return self.folder / "store"

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"


def run() -> str:
    """What came of it, as a Markdown table."""
    with tempfile.TemporaryDirectory() as place:
        soak = _Soak(Path(place), free_port())
        _write(soak, range(_BEGUN))
        build([soak.folder / "in"], soak.store)
        asyncio.run(_all(soak))
        told = [line for log in sorted(soak.folder.glob("log*")) for line in log.read_text("utf-8").splitlines()
                if _TOLD.search(line)]  # fmt: skip
        print(*told, sep="\n", file=sys.stderr)
        held = _held(soak)
    right = sum(before <= said <= after for said, before, after in soak.shown)
    rows = [
        ("seconds", f"{_SECONDS}"),
        ("answers", f"{soak.answers}"),
        ("errors", f"{soak.errors}"),
        ("lines of the logs that tell of errors", f"{len(told)}"),
        ("first answer after a start, at most", f"{max(soak.health):.1f} s ({len(soak.health)} starts)"),
        ("starts after which the page showed what the list holds", f"{right} of {len(soak.shown)}"),
        ("documents at the end", f"{held} of {_BEGUN + _BUILDS * _ADDED}"),
        ("open files more", f"{soak.files[1] - soak.files[0]:+d}"),
    ]
    return "\n".join(["| what | figure |", "| --- | ---: |", *(f"| {name} | {figure} |" for name, figure in rows)])


async def _all(soak: _Soak) -> None:
    readers = [asyncio.create_task(_reader(soak, number)) for number in range(_READERS)]
    grown = asyncio.create_task(_grow(soak))
    lives = len(_ENDS) + 1
    for life in range(lives):
        with ExitStack() as stack:
            begin = time.monotonic()
            log = soak.folder / f"log{life}"
            asked = ("--store", str(soak.store))
            await asyncio.to_thread(stack.enter_context, serve(log, arguments=asked, port=soak.port))
            await _first_answer(soak, begin)
            await asyncio.sleep(_SECONDS / lives / 4)
            server = server_of(soak.address)
            soak.files = (server.num_fds(), 0)
            await asyncio.sleep(_SECONDS / lives * 3 / 4)
            soak.files = (soak.files[0], server.num_fds())
            soak.up, soak.ended = False, soak.ended + 1
            if life < len(_ENDS):
                server.send_signal(_ENDS[life])
                await asyncio.to_thread(_gone, server)
            else:
                soak.over = True
                await asyncio.gather(grown, *readers)


def _gone(server: psutil.Process) -> None:
    with suppress(psutil.TimeoutExpired, psutil.NoSuchProcess):
        server.wait(20)


async def _first_answer(soak: _Soak, begin: float) -> None:
    before = _held(soak)
    async with socket_of(soak.address) as socket:
        said: list[str] = []
        await ask(socket, urlencode({"lang": "en"}), said)
    soak.health.append(time.monotonic() - begin)
    soak.shown.append((_documents(said), before, _held(soak)))
    soak.up = True


def _documents(said: list[str]) -> int:
    """How many documents the head of the page says there are."""
    label = next(label for label in said if "document" in label.lower())
    return int(re.sub(r"\D", "", label))


async def _reader(soak: _Soak, number: int) -> None:
    rng = random.Random(number)
    while not soak.over:
        if not soak.up:
            await asyncio.sleep(0.2)
            continue
        server = soak.ended
        try:
            async with socket_of(soak.address) as socket:
                while soak.up and soak.ended == server:
                    answer = await ask(socket, urlencode({"lang": rng.choice(("ar", "en")), "q": rng.choice(_WORDS)}))
                    soak.answers += answer is not None
                    soak.errors += answer is None
                    await asyncio.sleep(rng.uniform(2, 6))
        except _DOWN:
            soak.errors += soak.up and soak.ended == server  # not: lost with the server before


async def _grow(soak: _Soak) -> None:
    command = [sys.executable, "-m", "analysis", "build", str(soak.folder / "in"), "--store", str(soak.store)]
    for step in range(_BUILDS):
        await asyncio.sleep(_SECONDS / (_BUILDS + 2))
        first = _BEGUN + step * _ADDED
        await asyncio.to_thread(_write, soak, range(first, first + _ADDED))
        await asyncio.to_thread(subprocess.run, command, cwd=ROOT, check=True, capture_output=True)


def _write(soak: _Soak, numbers: range) -> None:
    (soak.folder / "in").mkdir(exist_ok=True)
    for number in numbers:
        (soak.folder / "in" / f"{number:05}.txt").write_text(f"{paragraph(random.Random(number))}\n{number}", "utf-8")


def _held(soak: _Soak) -> int:
    found = manifest.read(Place(str(soak.store)))
    return found.documents if found else 0
