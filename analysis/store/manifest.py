"""What a store holds: the one small file that says which parts count. Replacing it is what publishes a build."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field

from ..errors import StoreError
from ..schema import SCHEMA_VERSION
from .place import Place
from .schema import BY_PART, NOTED, VERSION, WHOLE

NAME = "store.json"
LOCK = "store.lock"
_FORMAT = "rasid-store"


@dataclass
class Manifest:
    """`parts` are the parts that count (number -> documents); `joined` is the number of the joined tables."""

    parts: dict[int, int] = field(default_factory=dict)
    joined: int = 0  # 0: nothing is joined yet
    joined_of: list[int] = field(default_factory=list)  # the parts that were joined
    noted: int = 0  # the number of the table of problems that belong to no file that was read
    next: int = 1  # the next number that nothing has had

    @property
    def documents(self) -> int:
        """How many documents the store holds."""
        return sum(self.parts.values())

    def files(self, table: str) -> list[str]:
        """The files of a table."""
        if table in WHOLE:
            return [file(table, self.joined)] if self.joined else []
        if table == NOTED:
            return [file(table, self.noted)] if self.noted else []
        return [file(table, part) for part in self.parts]

    def all_files(self) -> Iterator[str]:
        """Every file that counts."""
        for table in (*BY_PART, *WHOLE, NOTED):
            yield from self.files(table)


def file(table: str, number: int) -> str:
    """The file of one part of a table, relative to the store."""
    return f"{table}/{number:08d}.parquet"


def read(place: Place) -> Manifest | None:
    """The manifest, None where there is no store. Raises StoreError for one that this version cannot read."""
    data = place.read(NAME)
    if data is None:
        return None
    try:
        found = json.loads(data)
        version = found["format"], found["version"], found["schema_version"]
        values = {name: found[name] for name in ("parts", "joined", "joined_of", "noted", "next")}
        values["parts"] = {int(number): int(count) for number, count in values["parts"].items()}
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreError(f"{place.address}: {NAME} is damaged or none of Rasid's") from error
    if version != (_FORMAT, VERSION, SCHEMA_VERSION):
        raise StoreError(f"{place.address}: made by another version of Rasid; build it anew in an empty folder")
    return Manifest(**values)


def write(place: Place, manifest: Manifest) -> None:
    """Publish."""
    about = {"format": _FORMAT, "version": VERSION, "schema_version": SCHEMA_VERSION}
    place.write(NAME, json.dumps(about | asdict(manifest)).encode())


def clean(place: Place, manifest: Manifest) -> None:
    """Take away what an interrupted build left, and what no longer counts."""
    keep = {*manifest.all_files(), NAME, LOCK}
    tables = {*BY_PART, *WHOLE, NOTED}
    for name in place.listing():
        if name not in keep and (name.split("/")[0] in tables or "_unfinished-" in name):
            place.remove(name)
    if place.is_local:
        for folder in place.fs.glob(place.path("*/_unfinished-*")) + place.fs.glob(place.path("_unfinished-*")):
            place.fs.rm(folder, recursive=True)
