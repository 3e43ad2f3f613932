"""The command line: `python -m analysis extract PATH... --json FILE` and `python -m analysis evaluate --gold DIR PATH`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from . import export
from .pipeline import analyze
from .reading import Problem, read_paths


def main(argv: list[str] | None = None) -> int:
    """Run one command. Returns 0 when at least one document was read, 1 when nothing could be, 2 for a usage error."""
    args = _arguments().parse_args(argv)
    return int(args.run(args))


def _arguments() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m analysis", description=__doc__)
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    extract = commands.add_parser("extract", help="print the tables of a set of documents as JSON")
    extract.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder")
    extract.add_argument("--json", required=True, metavar="FILE", help="where to write; '-' for standard output")
    extract.set_defaults(run=_extract)
    return parser


def _extract(args: argparse.Namespace) -> int:
    documents, problems = read_paths(args.paths)
    _report(problems)
    text = export.to_json(analyze(documents, problems))
    if args.json == "-":
        sys.stdout.buffer.write(text.encode("utf-8"))
    else:
        Path(args.json).write_text(text, "utf-8")
    return 0 if documents else 1


def _report(problems: list[Problem]) -> None:
    """One line a problem on standard error."""
    for problem in problems:
        print(f"rasid: {problem.severity}: {problem.path}: {problem.reason}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
