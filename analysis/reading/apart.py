"""Reading in a child process, which may hang, crash or eat its memory and takes nothing with it.

The child gets the bytes on its standard input and answers one line of JSON a document or problem, so nothing that a
broken parser might say is run here. Run as a program, this module is the child.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from threading import Lock, Timer
from typing import Any

from ..document import Document, Stated
from ..errors import ReadingError
from .limits import LIMITS, MEGABYTE
from .problem import Problem

_ESCAPED = 4  # a letter of two bytes takes six in an answer, and there is more in it than the text
_COMMAND = ("-m", "analysis.reading.apart")
_ROOT = Path(__file__).parents[2]
_LOCK = Lock()
_child: subprocess.Popen[bytes] | None = None
_parent = 0


def read(data: bytes, path: str, text_column: str | None = None) -> list[Document | Problem]:
    """The documents of one file. Raises ReadingError when it is refused, takes too long or breaks its reader."""
    with _LOCK:
        child = _running()
        late = Timer(LIMITS.max_seconds, child.kill)
        late.start()
        try:
            _ask(child, data, path, text_column)
            return list(_answers(child))
        except (OSError, ValueError, LookupError, TypeError) as error:  # the last two: an answer of another shape
            child.kill()
            raise ReadingError(_why(child, late)) from error
        finally:
            late.cancel()


def _running() -> subprocess.Popen[bytes]:
    global _child, _parent
    if _child is None or _parent != os.getpid() or _child.poll() is not None:  # a fork must not share its parent's
        _child = subprocess.Popen(
            [sys.executable, *_COMMAND],
            cwd=_ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        _parent = os.getpid()
    return _child


def _ask(child: subprocess.Popen[bytes], data: bytes, path: str, text_column: str | None) -> None:
    assert child.stdin
    head = json.dumps({"path": path, "size": len(data), "text_column": text_column})
    child.stdin.write(head.encode("ascii") + b"\n" + data)
    child.stdin.flush()


def _answers(child: subprocess.Popen[bytes]) -> Iterator[Document | Problem]:
    assert child.stdout
    left = LIMITS.max_unpacked_megabytes * MEGABYTE * _ESCAPED
    while left > 0:
        line = child.stdout.readline(min(left, LIMITS.max_megabytes * MEGABYTE * _ESCAPED))
        left -= len(line)
        answer = json.loads(line)  # ValueError when the child has died, an empty line, or one has no end
        if "end" in answer:
            return
        if "refused" in answer:
            raise ReadingError(answer["refused"])
        yield _taken(answer)
    raise ValueError("answers without end")


def _taken(answer: dict[str, Any]) -> Document | Problem:
    if "problem" in answer:
        return Problem(*answer["problem"])
    doc_id, path, text, warnings, stated = answer["document"]
    return Document(doc_id, path, text, tuple(warnings), Stated(*stated))


def _why(child: subprocess.Popen[bytes], late: Timer) -> str:
    child.wait()
    if late.finished.is_set():
        return f"took longer than {LIMITS.max_seconds} s to read; stopped"
    return f"broke its reader (too complex for {LIMITS.max_memory_megabytes} MB of memory, or damaged)"


def _serve() -> None:
    """The child's whole life: a file in, its documents out, until the parent is gone."""
    from .formats import read_here

    _confine()
    out = sys.stdout.buffer
    sys.stdout = sys.stderr  # what a library prints is no answer
    while head := sys.stdin.buffer.readline():
        asked = json.loads(head)
        data = sys.stdin.buffer.read(asked["size"])
        try:
            for found in read_here(data, asked["path"], asked["text_column"]):
                out.write(_line(found))
            out.write(b'{"end": true}\n')
        except ReadingError as error:
            out.write(json.dumps({"refused": str(error)}).encode("ascii") + b"\n")
        except (RecursionError, MemoryError):
            out.write(json.dumps({"refused": "too deeply nested or too large to read"}).encode("ascii") + b"\n")
        except Exception as error:
            reason = f"its reader failed ({type(error).__name__})"
            out.write(json.dumps({"refused": reason}).encode("ascii") + b"\n")
        out.flush()


def _line(found: Document | Problem) -> bytes:
    if isinstance(found, Problem):
        answer: dict[str, Any] = {"problem": list(found)}
    else:
        answer = {"document": [found.doc_id, found.path, found.text, found.warnings, found.stated]}
    return json.dumps(answer).encode("ascii") + b"\n"


def _confine() -> None:
    """Bound the child's memory where the system can."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        most = LIMITS.max_memory_megabytes * MEGABYTE
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


if __name__ == "__main__":
    _serve()
