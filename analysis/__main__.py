"""The command line: `python -m analysis extract PATH... --json FILE` and `... evaluate --gold DIR PATH...`."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path

from . import corrections, evaluate, export
from .errors import CorrectionsError
from .evaluate import report
from .pipeline import analyze
from .reading import CORRECTIONS, Problem, read_paths


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
    score = commands.add_parser("evaluate", help="score the analysis of PATH against hand-made gold")
    score.add_argument("paths", nargs="+", metavar="PATH", help="a file or a folder")
    score.add_argument("--gold", required=True, type=Path, metavar="DIR", help="folder of NAME.gold.json files")
    score.add_argument("--json", action="store_true", help="print figures and items as JSON")
    score.add_argument("--show", type=int, default=0, metavar="N", help="list up to N errors of each kind")
    score.add_argument("--against", type=Path, metavar="FILE", help="an earlier --json; list gains and losses")
    score.set_defaults(run=_evaluate)
    return parser


def _extract(args: argparse.Namespace) -> int:
    documents, problems = read_paths(args.paths, args.text_column)
    _report(problems)
    try:
        lines = corrections.read(args.corrections or corrections.beside(args.paths))
    except CorrectionsError as error:
        print(f"rasid: refused: {error}", file=sys.stderr)
        return 1
    tables = corrections.apply(analyze(documents, problems), lines)
    for message in corrections.conflicts(tables):
        print(f"rasid: {message}", file=sys.stderr)
    text = export.to_json(tables)
    if args.json == "-":
        sys.stdout.buffer.write(text.encode("utf-8"))
    else:
        Path(args.json).write_text(text, "utf-8")
    return 0 if documents else 1


def _evaluate(args: argparse.Namespace) -> int:
    documents, problems = read_paths(args.paths)
    _report([p for p in problems if not p.path.endswith(".gold.json")])
    tables = {name: export.records(table) for name, table in analyze(documents).items()}
    tallies = evaluate.evaluate(tables, evaluate.load_gold(args.gold))
    if args.json:
        print(report.as_json(tallies))
    elif args.against:
        print(report.gains_and_losses(tallies, json.loads(args.against.read_text("utf-8"))))
    else:
        print(report.as_text(tallies, args.show))
    return 0 if documents else 1


def _report(problems: list[Problem]) -> None:
    """One line a problem on standard error."""
    for problem in problems:
        print(f"rasid: {problem.severity}: {problem.path}: {problem.reason}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
