"""A .zip -> the files in it, within bounds that no bomb passes."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator, Sequence
from io import BytesIO
from pathlib import PurePosixPath

from ..errors import ReadingError
from .limits import LIMITS, MEGABYTE
from .problem import LINK, Problem

_LOCKED = 0x1
_MODE = 16  # bits below the mode of a Unix file in a member's attributes
_SMALL = MEGABYTE  # below it no ratio is a danger
_NOISE = ("__MACOSX/", ".")


def check_bounds(members: Sequence[zipfile.ZipInfo], packed: int) -> None:
    """Raises ReadingError when the members are too many, too large or packed too tightly to be documents."""
    if len(members) > LIMITS.max_members:
        raise ReadingError(f"more than {LIMITS.max_members} files in it")
    size = sum(member.file_size for member in members)
    if size > LIMITS.max_unpacked_megabytes * MEGABYTE:
        raise ReadingError(f"unpacks to more than {LIMITS.max_unpacked_megabytes} MB")
    if size > max(packed * LIMITS.max_ratio, _SMALL):
        raise ReadingError(f"unpacks to more than {LIMITS.max_ratio} times its size")


def members(data: bytes, path: str) -> Iterator[tuple[str, bytes] | Problem]:
    """(path as shown, bytes) of every member; a Problem for one that cannot be had. Raises ReadingError for the whole.

    Nothing is written to disk, so a name like `../x` is only a name.
    """
    try:
        archive = zipfile.ZipFile(BytesIO(data))
    except (zipfile.BadZipFile, NotImplementedError, ValueError, OSError) as error:
        raise ReadingError("not a zip archive, or a broken one") from error
    with archive:
        check_bounds(archive.infolist(), len(data))
        if not archive.infolist():
            raise ReadingError("no files in the archive")
        for member in archive.infolist():
            shown = f"{path}/{_inside(member.filename)}"
            if member.filename.endswith("/") or _is_noise(member.filename):  # `is_dir` fails on a name of no letters
                continue
            if stat.S_ISLNK(member.external_attr >> _MODE):
                yield Problem(shown, "warning", LINK)
                continue
            if member.flag_bits & _LOCKED:
                yield Problem(shown, "refused", "locked with a password")
                continue
            try:
                yield shown, _unpack(archive, member)
            except ReadingError as error:
                yield Problem(shown, "refused", str(error))
            except Exception:  # zipfile lets errors of zlib, lzma and struct through
                yield Problem(shown, "refused", "damaged inside the archive")


def _unpack(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> bytes:
    """The bytes of a member, and no more than it says to have: its header may lie."""
    LIMITS.check_size(member.file_size, table=True)
    with archive.open(member) as stream:
        data = stream.read(member.file_size + 1)
    if len(data) != member.file_size:
        raise ReadingError("damaged inside the archive")
    return data


def _inside(name: str) -> str:
    """The name of a member as a path below its archive."""
    parts = [part for part in PurePosixPath(name.replace("\\", "/")).parts if part not in ("/", "..", ".")]
    return "/".join(parts) or "?"


def _is_noise(name: str) -> bool:
    return name.startswith(_NOISE[0]) or PurePosixPath(name).name.startswith(_NOISE[1])
