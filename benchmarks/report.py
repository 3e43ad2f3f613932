"""Figures of a benchmark beside those of the thing it is compared with, and the machine they were taken on."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

_CPU_INFO = Path("/proc/cpuinfo")


class Row(NamedTuple):
    """One figure: seconds of ours and of the other's, measured in the same run; several rounds each."""

    name: str
    ours: Sequence[float]
    other: str
    theirs: Sequence[float]

    def cells(self) -> tuple[str, ...]:
        """The row as text: medians, their spread, and the ratio of the medians."""
        ratio = statistics.median(self.ours) / statistics.median(self.theirs)
        return self.name, _seconds(self.ours), f"{self.other}: {_seconds(self.theirs)}", f"{ratio:.2f}"


def machine() -> str:
    """The machine in one line."""
    lines = _CPU_INFO.read_text("utf-8").splitlines() if _CPU_INFO.exists() else []
    model = next((line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")), platform.machine())
    load = f", load {os.getloadavg()[0]:.1f}" if hasattr(os, "getloadavg") else ""
    return f"{os.cpu_count()} × {model}, {platform.system()}, Python {platform.python_version()}{load}"


def table(rows: Sequence[Row]) -> str:
    """The rows as a Markdown table."""
    head = ("what", "Rasid", "against", "ratio")
    lines = [head, ("---", "---:", "---:", "---:"), *(row.cells() for row in rows)]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _seconds(values: Sequence[float]) -> str:
    return f"{statistics.median(values):.3f} s ({min(values):.3f} to {max(values):.3f}, {len(values)} rounds)"
