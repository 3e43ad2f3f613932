"""The real app as a person starts it, on a free port, watched until it answers."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

ROOT = Path(__file__).parents[2]
_START_SECONDS = 90


def free_port() -> int:
    """A port nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextmanager
def serve(
    log: Path, target: str = "streamlit_app.py", cwd: Path = ROOT, environment: dict[str, str] | None = None
) -> Iterator[str]:
    """`streamlit run TARGET`; gives its address once it listens. All it prints goes to `log`."""
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", target, "--server.port", str(port)]
    log.parent.mkdir(parents=True, exist_ok=True)
    with (
        log.open("w", encoding="utf-8") as out,
        _running(command, cwd, {"STREAMLIT_SERVER_HEADLESS": "true", **(environment or {})}) as process,
    ):
        ready = threading.Event()
        threading.Thread(target=_follow, args=(process, out, ready), daemon=True).start()
        if not ready.wait(_START_SECONDS) or process.poll() is not None:
            raise RuntimeError(f"the app did not start, see {log}:\n{log.read_text('utf-8')[-2000:]}")
        yield f"http://127.0.0.1:{port}"


@contextmanager
def _running(command: list[str], cwd: Path, environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    process = subprocess.Popen(
        command,
        cwd=cwd,
        env={**os.environ, "PYTHONUNBUFFERED": "1", **environment},
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
