"""Files that are written whole or not at all: beside their place first, then put into it."""

from __future__ import annotations

import os
import secrets
from pathlib import Path


def write(file: Path, data: bytes) -> None:
    """Put `data` where `file` is; after a full disk or a crash, what was there before still is. Raises OSError."""
    if file.exists() and not file.is_file():  # a device or a pipe has no place to be put into
        file.write_bytes(data)
        return
    beside = file.parent / f".{secrets.token_hex(8)}.unfinished"
    try:
        with beside.open("xb") as out:
            out.write(data)
            out.flush()
            os.fsync(out.fileno())
        if file.exists():
            beside.chmod(file.stat().st_mode & 0o777)
        beside.replace(file)
    except BaseException:
        beside.unlink(missing_ok=True)
        raise


def why(error: OSError) -> str:
    """The reason alone, in the words of the system: libraries tell it in sentences of their own."""
    return os.strerror(error.errno) if error.errno else str(error)
