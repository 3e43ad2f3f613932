"""The licences of all that requirements.txt brings: `python -m tests.licences` writes them into docs/licences.md."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement

ROOT = Path(__file__).parents[1]
_HEAD = """# Licences of what is installed

All packages that `requirements.txt` brings, with what their own metadata says. None is under the GPL alone: where it is
one of several, another is chosen (the MPL for tld and pyphen). `python -m tests.licences` writes this file.

| package | version | licence |
| --- | --- | --- |
"""


class Package(NamedTuple):
    """One package and its licence as it says itself."""

    name: str
    version: str
    licence: str


def installed() -> list[Package]:
    """The packages of requirements.txt and all that they need, by name."""
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    found: dict[str, Package] = {}
    for line in lines:
        if "==" in line:
            _take(line.split("==")[0], (), found)
    return [found[key] for key in sorted(found)]


def _take(name: str, extras: Iterable[str], found: dict[str, Package]) -> None:
    key = re.sub(r"[-_.]+", "-", name).lower()
    if key in found:
        return
    try:
        package = distribution(name)
    except PackageNotFoundError:
        return
    found[key] = Package(package.metadata["Name"], package.version, _licence(package))
    for needed in _needed(package, ("", *extras)):
        _take(needed.name, needed.extras, found)


def _needed(package: Distribution, extras: Iterable[str]) -> Iterator[Requirement]:
    for text in package.requires or []:
        needed = Requirement(text)
        if needed.marker is None or any(needed.marker.evaluate({"extra": extra}) for extra in extras):
            yield needed


def _licence(package: Distribution) -> str:
    about = package.metadata
    if expression := about.get("License-Expression"):
        return str(expression)
    lines = [line for line in about.get_all("Classifier") or [] if line.startswith("License ::")]
    named = [kind for line in lines if (kind := line.split("::")[-1].strip()) != "OSI Approved"]
    return "; ".join(named) or (about.get("License") or "not stated").splitlines()[0][:60]


def is_free_of_gpl(licence: str) -> bool:
    """Whether a licence is not the GPL, or leaves the choice of another."""
    choices = re.split(r"; | OR ", licence)
    return any(not re.search(r"(?<![AL])GPL|(?<!Lesser )General Public", choice.replace("Library or Lesser", "Lesser"))
               for choice in choices)  # fmt: skip


if __name__ == "__main__":
    rows = "".join(f"| {' | '.join(package)} |\n" for package in installed())
    (ROOT / "docs/licences.md").write_text(_HEAD + rows, "utf-8")
