"""One build at a time on one store: the lock is the operating system's, so a killed build leaves none behind."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from ..errors import StoreError
from .manifest import LOCK
from .place import Place


@contextmanager
def held(place: Place) -> Iterator[None]:
    """Hold the lock of a store in a folder. Raises StoreError when another build holds it or nothing can be written.

    Object stores have no locks: there, only one build at a time may be started.
    """
    if not place.is_local:
        yield
        return
    import fcntl

    try:
        os.makedirs(place.root, exist_ok=True)
        file = open(place.path(LOCK), "a+", encoding="ascii")  # noqa: SIM115 - closed below, with the lock
    except OSError as error:
        raise StoreError(f"{place.address}: {error.strerror or 'cannot be written'}") from error
    with file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            file.seek(0)
            raise StoreError(f"{place.address}: another build is at work on it ({file.read().strip()})") from error
        file.truncate(0)
        file.write(f"process {os.getpid()}")
        file.flush()
        yield
        with suppress(OSError):
            file.truncate(0)
