"""The real app as a person starts it, on a free port, watched until it answers."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).parents[2]
_START_SECONDS = 90
_APP = ("run", "streamlit_app.py")


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serve(
    log: Path,
    *command: str,
    paths: Sequence[Path] = (),
    arguments: Sequence[str] = (),
    cwd: Path = ROOT,
    port: int | None = None,
    within: Sequence[str] = (),
    environment: Mapping[str, str] | None = None,
) -> Iterator[str]:
    """`streamlit run streamlit_app.py -- PATHS ARGUMENTS`, or `streamlit COMMAND`; gives its address once it listens.

    `within` is a command that runs the one after it. All it prints goes to `log`.

    Raises RuntimeError when it does not start.
    """
    port = port or free_port()
    own = ["--server.port", str(port), "--", *map(str, paths), *arguments]
    whole = [*within, sys.executable, "-m", "streamlit", *(command or _APP), *own]
    log.parent.mkdir(parents=True, exist_ok=True)
    with log.open("w", encoding="utf-8") as out, _running(whole, cwd, environment or {}) as process:
        ready = threading.Event()
        threading.Thread(target=_follow, args=(process, out, ready), daemon=True).start()
        if not ready.wait(_START_SECONDS) or process.poll() is not None:
            raise RuntimeError(f"the app did not start, see {log}:\n{log.read_text('utf-8')[-2000:]}")
        yield f"http://127.0.0.1:{port}"


@contextmanager
def _running(command: list[str], cwd: Path, environment: Mapping[str, str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env={**os.environ, "PYTHONUNBUFFERED": "1", "STREAMLIT_SERVER_HEADLESS": "true", **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def _follow(process: subprocess.Popen[str], log: TextIO, ready: threading.Event) -> None:
    """Copy the server's output to `log`; its line with an address says that it listens."""
    assert process.stdout
    for line in process.stdout:
        log.write(line)
        log.flush()
        if "http://" in line:
            ready.set()
    ready.set()  # it ended
