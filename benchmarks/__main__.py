"""Run the benchmarks (all, or those named), print their figures and write them into RESULTS.md."""

from __future__ import annotations

import sys
from datetime import date
from importlib import import_module
from pathlib import Path

from .report import machine

BENCHMARKS = ("click", "start", "reading_speed", "pack", "store", "crowd", "soak")
_RESULTS = Path(__file__).parent / "RESULTS.md"
_INTRODUCTION = """# Results

Figures, not tests: seconds depend on the machine and on what else it does, so compare the ratios. `make bench` takes
them again.
"""


def main(wanted: list[str]) -> int:
    """What RESULTS.md says about benchmarks that are not run now stays. Returns 0, or 2 for an unknown name."""
    if unknown := set(wanted) - set(BENCHMARKS):
        print(f"no benchmark {', '.join(sorted(unknown))}; there are {', '.join(BENCHMARKS)}", file=sys.stderr)
        return 2
    for name in wanted or BENCHMARKS:
        module = import_module(f"{__package__}.{name}")
        how = (module.__doc__ or "").strip()
        text = f"{how}\n\n{module.run()}\n\n{machine()}, {date.today().isoformat()}\n"
        print(f"## {name}\n\n{text}", flush=True)
        _write(_written() | {name: text})
    return 0


def _write(sections: dict[str, str]) -> None:
    body = "\n".join(f"## {name}\n\n{sections[name]}" for name in BENCHMARKS if name in sections)
    _RESULTS.write_text(f"{_INTRODUCTION}\n{body}", "utf-8")


def _written() -> dict[str, str]:
    """name -> text of the sections of RESULTS.md as it is."""
    parts = _RESULTS.read_text("utf-8").split("\n## ")[1:] if _RESULTS.exists() else []
    return {name: text.strip() + "\n" for name, _, text in (part.partition("\n") for part in parts)}


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
