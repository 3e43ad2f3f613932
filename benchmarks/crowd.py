"""Fifty readers at once on one server, against an empty Streamlit app with as many, in the same run.

Each reader is a WebSocket client that speaks the page's own protocol: it opens the page, and then asks five times for
another view (another person, another search), a pause of 4 to 16 seconds between. Seconds are from the question to the
end of the run that answers it; processor time is the server's, divided by the answers. Three such waves come, each when
what the one before left behind has been given back (here after 5 seconds). Memory is what the server has grown by:
in the first wave for each reader, and from the end of the first to the end of the third. Threads and open files are
those more than before the first wave when the third is gone.
"""

from __future__ import annotations

import asyncio
import random
import statistics
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlencode

import psutil
import websockets
from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.browser.server import ROOT, serve

from .browser import EMPTY

_READERS, _QUESTIONS, _WAVES = 50, 5, 3
_KEPT = 5  # seconds that a server keeps what a reader who has left had
_PAUSE = (4.0, 16.0)
_WHO = ("to-lam", "le-minh-hung", "tran-cam-tu", "pham-minh-chinh", "le-hoai-trung")
_WORDS = ("الحزب", "القرار", "التنظيم", "الجهاز", "العمل")


def run() -> str:
    """Both as a Markdown table."""
    with tempfile.TemporaryDirectory() as folder:
        script = Path(folder) / "empty.py"
        script.write_text(EMPTY, "utf-8")
        servers = {"Rasid over the seeds": (), "an empty app": ("run", str(script))}
        rows = [_measured(name, Path(folder), command) for name, command in servers.items()]
    head = ("server", "answers", "errors", "median", "p95", "CPU an answer", "MB a reader", "MB after three waves",
            "threads", "open files")  # fmt: skip
    lines = [head, ("---", *["---:"] * (len(head) - 1)), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _measured(name: str, folder: Path, command: tuple[str, ...]) -> tuple[str, ...]:
    kept = {"STREAMLIT_SERVER_DISCONNECTED_SESSION_TTL": str(_KEPT)}
    with serve(folder / "log", *command, cwd=ROOT, environment=kept) as address:
        server = server_of(address)
        asyncio.run(_wave(address, 2, 1))
        time.sleep(_KEPT * 2)
        before = _held(server)
        memory, begun = [server.memory_info().rss], sum(server.cpu_times()[:2])
        answers: list[float | None] = []
        for _ in range(_WAVES):
            answers += asyncio.run(_wave(address, _READERS, _QUESTIONS))
            memory.append(server.memory_info().rss)
            time.sleep(_KEPT * 2)
        processor, after = sum(server.cpu_times()[:2]) - begun, _held(server)
    seconds = [answer for answer in answers if answer is not None]
    return (
        name, str(len(seconds)), str(len(answers) - len(seconds)), f"{statistics.median(seconds):.2f} s",
        f"{statistics.quantiles(seconds, n=20)[-1]:.2f} s", f"{processor / len(seconds) * 1000:.0f} ms",
        f"{(memory[1] - memory[0]) / _READERS / 1e6:.1f}", f"{(memory[-1] - memory[1]) / 1e6:.0f}",
        *(f"{more - less:+d}" for more, less in zip(after, before, strict=True)),
    )  # fmt: skip


def _held(server: psutil.Process) -> tuple[int, int]:
    """Threads and open files, connections among them."""
    return server.num_threads(), server.num_fds()


def server_of(address: str) -> psutil.Process:
    """The process that listens there. Raises SystemExit when none does."""
    port = int(address.rpartition(":")[2])
    for connection in psutil.net_connections("tcp"):
        if connection.status == psutil.CONN_LISTEN and connection.laddr.port == port and connection.pid:
            return psutil.Process(connection.pid)
    raise SystemExit(f"rasid: nobody listens on {address}")


async def _wave(address: str, readers: int, questions: int) -> list[float | None]:
    found = await asyncio.gather(*(_reader(address, i, questions) for i in range(readers)))
    return [answer for answers in found for answer in answers]


async def _reader(address: str, number: int, questions: int) -> Sequence[float | None]:
    """Seconds of each answer; None for one that failed."""
    rng = random.Random(number)
    answers: list[float | None] = []
    try:
        async with socket_of(address) as socket:
            for _ in range(questions + 1):
                await asyncio.sleep(rng.uniform(0, 8) if not answers else rng.uniform(*_PAUSE))
                asked = rng.choice([{"who": rng.choice(_WHO)}, {"q": rng.choice(_WORDS)}])
                query = {"lang": rng.choice(("ar", "en")), **asked}
                answers.append(await ask(socket, urlencode(query)))
    except (OSError, websockets.WebSocketException):
        answers.append(None)
    return answers


def socket_of(address: str) -> websockets.connect:
    """A connection as the page makes it."""
    url = address.replace("http://", "ws://") + "/_stcore/stream"
    return websockets.connect(url, subprotocols=["streamlit"], max_size=None)  # type: ignore[list-item]


async def ask(socket: websockets.ClientConnection, query: str, said: list[str] | None = None) -> float | None:
    """Seconds until a view is there, None if it failed; the labels of its buttons are added to `said`."""
    message = BackMsg()
    message.rerun_script.query_string = query
    begin = time.perf_counter()
    await socket.send(message.SerializeToString())
    failed = False
    while True:
        answer = ForwardMsg()
        answer.ParseFromString(await asyncio.wait_for(socket.recv(), 60))  # type: ignore[arg-type]
        element = answer.delta.new_element
        failed |= answer.WhichOneof("type") == "delta" and element.WhichOneof("type") == "exception"
        if said is not None and element.WhichOneof("type") == "button":
            said.append(element.button.label)
        if answer.WhichOneof("type") == "script_finished":
            return None if failed else time.perf_counter() - begin
