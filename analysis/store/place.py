"""Where a store is: a folder, or any address that fsspec knows (s3://, gs://, memory://). Files appear whole or not."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import fsspec
import pyarrow as pa
import pyarrow.parquet as pq
from fsspec.implementations.local import LocalFileSystem

ROWS = 32_768  # of a group: small enough that looking one word up reads little, large enough for whole columns
TEXT_ROWS = 2_048  # the same for whole texts, of which a reader wants one


class Place:
    """One folder of files. Pickled as its address alone."""

    def __init__(self, address: str | Path) -> None:
        """Raises ValueError for a protocol that is not known or whose library is not installed."""
        try:
            self.fs, self.root = fsspec.core.url_to_fs(str(address))
        except ImportError as error:
            raise ValueError(f"{address}: {error}") from error
        self.address = str(address)
        self.is_local = isinstance(self.fs, LocalFileSystem)

    def __reduce__(self) -> tuple[Any, ...]:
        return Place, (self.address,)

    def path(self, name: str) -> str:
        """The path of a file within its file system."""
        return f"{self.root}/{name}"

    def url(self, name: str) -> str:
        """The path as DuckDB is told it."""
        return self.path(name) if self.is_local else self.fs.unstrip_protocol(self.path(name))

    def read(self, name: str) -> bytes | None:
        """The bytes of a file, None when there is none."""
        try:
            return bytes(self.fs.cat_file(self.path(name)))
        except FileNotFoundError:
            return None

    def write(self, name: str, data: bytes) -> None:
        """Write a file whole, in the place of an older one."""
        if not self.is_local:
            self.fs.pipe_file(self.path(name), data)
            return
        with self.writing(name) as unfinished, open(unfinished, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())

    def write_table(self, name: str, table: pa.Table) -> None:
        """Write a table as Parquet."""
        rows = ROWS if "text" not in table.schema.names else TEXT_ROWS
        with self.writing(name) as unfinished:
            pq.write_table(table, unfinished, compression="zstd", row_group_size=rows)

    @contextmanager
    def writing(self, name: str) -> Iterator[str]:
        """A local path to write to; what stands there at the end becomes the file, after an error nothing does."""
        target = Path(self.path(name)) if self.is_local else None
        if target:
            target.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="_unfinished-", dir=target.parent if target else None) as folder:
            unfinished = os.path.join(folder, "file")
            yield unfinished
            if target:
                os.replace(unfinished, target)
            else:
                self.fs.makedirs(self.fs._parent(self.path(name)), exist_ok=True)
                self.fs.put_file(unfinished, self.path(name))

    def listing(self) -> list[str]:
        """All files below, relative to the store."""
        if not self.fs.exists(self.root):
            return []
        return [found[len(self.root) :].lstrip("/") for found in self.fs.find(self.root)]

    def remove(self, name: str) -> None:
        """Take a file away, if it is there."""
        with suppress(FileNotFoundError):
            self.fs.rm_file(self.path(name))
