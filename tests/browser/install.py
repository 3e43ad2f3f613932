"""See to it that there is a browser for the tests: one that is here, else Debian's, else Playwright's own."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

from . import chrome

_APT_ENVIRONMENT = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}


def main() -> int:
    """Returns 0 when a browser is there, 1 (and one line on standard error) when none could be had."""
    for install in (None, _from_apt, _from_playwright):
        if install:
            install()
            chrome.find.cache_clear()
        if browser := chrome.find():
            print(f"browser tests use {browser}")
            return 0
    print("rasid: no Chrome or Chromium: install one (apt-get install chromium) for the browser tests", file=sys.stderr)
    return 1


def _from_apt() -> None:
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _run("apt-get", "update", "-qq")
        _run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium")


def _from_playwright() -> None:
    _run(sys.executable, "-m", "playwright", "install", "chromium")


def _run(*command: str) -> None:
    """Run it; a failure is not raised, for the next way may work and `main` looks at the outcome."""
    print("+", " ".join(command), flush=True)
    subprocess.run(command, env=_APT_ENVIRONMENT, check=False)


if __name__ == "__main__":
    sys.exit(main())
