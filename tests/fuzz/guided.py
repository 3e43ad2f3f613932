"""The readers under a fuzzer that follows coverage: `python -m tests.fuzz.guided SECONDS`, a part of `make fuzz`.

It begins with a sound file of every kind and changes bytes where that leads to code not seen before. What it finds is
left as `crash-…` in the working folder; keep it as a case of tests/analysis/test_formats.py.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris

with atheris.instrument_imports(include=["analysis"]):
    from analysis.reading import formats

    from .test_readers import ended, good

_MEGABYTES, _SLOWEST = 1500, 20  # seconds of one file
# PDFium takes all memory over some files (tests/cases/files/eats-memory.pdf was the first find, after a second), which
# ends the child that reads them and would end the fuzzer each time.
_KINDS = [kind for kind in formats.SUFFIXES if kind != ".pdf"]


def one(data: bytes) -> None:
    """The first byte says which kind of file the others are."""
    if len(data) > 1:
        ended(data[1:], f"a{_KINDS[data[0] % len(_KINDS)]}")


def main() -> None:
    """Look for so many seconds; a find ends the process with a status that is not 0."""
    seconds = sys.argv[1] if len(sys.argv) > 1 else "120"
    with tempfile.TemporaryDirectory() as folder:
        for name, data in good().items():
            if (kind := Path(name).suffix) in _KINDS:
                Path(folder, name).write_bytes(bytes([_KINDS.index(kind)]) + data)
        limits = (f"-max_total_time={seconds}", f"-rss_limit_mb={_MEGABYTES}", f"-timeout={_SLOWEST}", "-verbosity=0")
        atheris.Setup([sys.argv[0], *limits, "-print_final_stats=1", folder], one)
        atheris.Fuzz()


if __name__ == "__main__":
    main()
