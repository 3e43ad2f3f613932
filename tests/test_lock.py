"""Whatever is installed is pinned with the digests of its files: `make lock` writes the locks anew."""

from __future__ import annotations

import re
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
_PIN = re.compile(r"^([A-Za-z0-9_.-]+)==([^\s;\\]+)", re.M)
LOCKS = ("requirements", "requirements-dev")


def pins(text: str) -> dict[str, set[str]]:
    """Versions by name; a lock for every system may have one version for some, another for others."""
    found: dict[str, set[str]] = {}
    for name, number in _PIN.findall(text):
        found.setdefault(re.sub(r"[-_.]+", "-", name).lower(), set()).add(number)
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_every_package_of_a_lock_has_digests(name: str) -> None:
    entries = re.split(r"\n(?=\S)", (ROOT / f"{name}.lock").read_text("utf-8"))
    entries = [entry for entry in entries if not entry.startswith("#")]
    assert len(entries) > 80
    assert [entry for entry in entries if not _PIN.match(entry) or "--hash=sha256:" not in entry] == []


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_has_the_versions_of_its_list(name: str) -> None:
    locked = pins((ROOT / f"{name}.lock").read_text("utf-8"))
    asked = pins((ROOT / f"{name}.txt").read_text("utf-8"))
    assert asked and {key: locked.get(key) for key in asked} == asked, "make lock"


def test_what_is_installed_is_what_is_locked() -> None:
    wrong = []
    for key, numbers in pins((ROOT / "requirements-dev.lock").read_text("utf-8")).items():
        try:
            if version(key) not in numbers:
                wrong.append(f"{key} {version(key)}, not {' or '.join(numbers)}")
        except PackageNotFoundError:
            continue  # for another system
    assert wrong == []
