"""The command line: `python -m analysis extract PATH... --json FILE`, `... build ...` and `... evaluate ...`."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from . import building, corrections, evaluate, export, whole
from .errors import CorrectionsError
from .evaluate import report
from .pipeline import analyze
from .reading import CORRECTIONS, Problem, read_paths
from .schema import Tables


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
    extract.add_argument(
        "--corrections", type=Path, metavar="FILE", help=f"by default, {CORRECTIONS} beside the documents"
    )
    extract.add_argument("--text-column", metavar="NAME", help="where a table has its text; by default, it is found")
    extract.set_defaults(run=_extract)
    store = commands.add_parser("build", help="bring a store up to date with a set of documents")
    store.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder")
    store.add_argument("--store", required=True, metavar="DIR", help="a folder, or an address as s3://BUCKET/FOLDER")
    store.add_argument("--engine", choices=("local", "dask"), default="local", help="where the documents are read")
    store.add_argument("--workers", type=_workers, default=os.cpu_count() or 1, metavar="N", help="processes")
    store.add_argument("--scheduler", metavar="ADDRESS", help="of a Dask cluster, as tcp://HOST:8786")
    store.add_argument("--text-column", metavar="NAME", help="where a table has its text; by default, it is found")
    store.set_defaults(run=building.run)
    score = commands.add_parser("evaluate", help="score the analysis of PATH against hand-made gold")
    score.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder")
    score.add_argument("--gold", required=True, type=Path, metavar="DIR", help="folder of NAME.gold.json files")
    score.add_argument("--json", action="store_true", help="print figures and items as JSON")
    score.add_argument("--show", type=int, default=0, metavar="N", help="list up to N errors of each kind")
    score.add_argument("--against", type=Path, metavar="FILE", help="an earlier --json; list gains and losses")
    score.set_defaults(run=_evaluate)
    return parser


def _workers(text: str) -> int:
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError("a whole number above zero")
    return int(text)


def _extract(args: argparse.Namespace) -> int:
    documents, problems = read_paths(args.paths, args.text_column)
    _report(problems)
    try:
        lines = corrections.read(args.corrections or corrections.beside(args.paths))
    except CorrectionsError as error:
        print(f"rasid: refused: {error}", file=sys.stderr)
        return 1
    found = analyze(documents, problems)
    _report(_noted(found, problems))
    tables = corrections.apply(found, lines)
    for message in corrections.conflicts(tables):
        print(f"rasid: {message}", file=sys.stderr)
    text = export.to_json(tables)
    if args.json == "-":
        sys.stdout.buffer.write(text.encode("utf-8"))
    else:
        try:
            whole.write(Path(args.json), text.encode("utf-8"))
        except OSError as error:
            print(f"rasid: refused: {args.json}: {whole.why(error)}", file=sys.stderr)
            return 1
    return 0 if documents else 1


def _evaluate(args: argparse.Namespace) -> int:
    documents, problems = read_paths(args.paths)
    _report([p for p in problems if not p.path.endswith(".gold.json")])
    found = analyze(documents)
    _report(_noted(found, ()))
    tables = {name: export.records(table) for name, table in found.items()}
    tallies = evaluate.evaluate(tables, evaluate.load_gold(args.gold))
    if args.json:
        print(report.as_json(tallies))
    elif args.against:
        print(report.gains_and_losses(tallies, json.loads(args.against.read_text("utf-8"))))
    else:
        print(report.as_text(tallies, args.show))
    return 0 if documents else 1


def _noted(tables: Tables, told: Sequence[Problem]) -> list[Problem]:
    """The problems that came up in the analysis, behind those `told` before it."""
    known = set(told)
    found = (Problem(*row) for row in tables["problems"].itertuples(index=False))
    return [problem for problem in found if problem not in known]


def _report(problems: list[Problem]) -> None:
    """One line a problem on standard error."""
    for problem in problems:
        print(f"rasid: {problem.severity}: {problem.path}: {problem.reason}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
