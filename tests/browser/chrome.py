"""Which Chrome or Chromium the browser tests drive, and the flags it is started with."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from functools import cache
from pathlib import Path

_NAMES = ("chromium", "google-chrome", "google-chrome-stable", "chromium-browser", "chrome")
_PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
)
FLAGS = (
    "--no-sandbox",  # Chromium refuses to start as root with its sandbox
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--font-render-hinting=none",  # glyphs keep their shape at every size, which the pixel tests compare
)


@cache
def find() -> Path | None:
    """The first browser of this machine that starts, the system's before Playwright's own; None if there is none."""
    return next((path for path in _candidates() if _starts(path)), None)


def _candidates() -> Iterator[Path]:
    yield from (Path(found) for name in _NAMES if (found := shutil.which(name)))
    yield from (path for place in _PLACES if (path := Path(place)).exists())
    yield from (path for path in [_of_playwright()] if path.exists())


def _of_playwright() -> Path:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return Path(playwright.chromium.executable_path)


def _starts(path: Path) -> bool:
    """Whether it runs at all: Ubuntu's `chromium-browser` is a script that only says to install a snap."""
    try:
        return subprocess.run([path, "--version"], capture_output=True, timeout=60).returncode == 0
    except (OSError, subprocess.TimeoutExpired):
        return False
