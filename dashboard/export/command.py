"""`python -m dashboard export`: a meeting pack without the page."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from urllib.parse import parse_qs

from analysis import whole

from ..locale.i18n import t
from ..view import loading, state
from . import formats, studio

_NEEDS_BROWSER = {"pptx", "pdf", "zip"}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the pack. Returns 0; 1 when no document could be read or the file not be written; 2 for a usage error."""
    asked = _parser().parse_args(arguments)
    kind = asked.to.suffix.removeprefix(".").lower()
    if kind not in formats.KINDS:
        return _say(f"{asked.to}: the name must end in one of {', '.join('.' + k for k in formats.KINDS)}", 2)
    now, dropped = state.read(parse_qs(asked.view.lstrip("?"), keep_blank_values=True))
    corpus = loading.load(loading.Asked(tuple(asked.docs), text_column=asked.text_column))
    if not len(corpus.documents):
        return _say("no document could be read", 1)
    if dropped:
        _say(t("en", "method.dropped", names=", ".join(dropped)))
    if kind in _NEEDS_BROWSER and studio.browser() is None:
        _say(t("en", "pack.no_browser"))
    try:
        whole.write(asked.to, formats.make(corpus, now, kind, asked.date, dropped))
    except OSError as error:
        return _say(f"{asked.to}: {whole.why(error)}", 1)
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m dashboard export", description=__doc__)
    parser.add_argument("--docs", nargs="+", default=[str(loading.SEEDS)], metavar="PATH", help="files or folders")
    parser.add_argument("--text-column", metavar="NAME", help="where a table has its text; by default, it is found")
    parser.add_argument("--view", default="", metavar="QUERY", help="the part of the page's address after the ?")
    parser.add_argument("--to", required=True, type=Path, metavar="FILE", help="name ending in its format")
    parser.add_argument("--date", type=date.fromisoformat, default=None, help="day printed on it; today by default")
    return parser


def _say(text: str, status: int = 0) -> int:
    print(f"rasid: {text}", file=sys.stderr)
    return status
