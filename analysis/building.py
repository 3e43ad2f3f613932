"""`python -m analysis build`: a store brought up to date, with a progress bar and a closing line."""

from __future__ import annotations

import argparse
import sys

import duckdb
from tqdm import tqdm

from . import store, whole
from .errors import StoreError

_INTERRUPTED = 130


def run(args: argparse.Namespace) -> int:
    """Build. Returns 0 when the store holds a document, 1 when it holds none or cannot be written, 130 when stopped."""
    try:
        with tqdm(unit="B", unit_scale=True, dynamic_ncols=True, disable=None, desc="rasid") as bar:
            built = store.build(
                args.paths, args.store, _engine(args), workers=args.workers, text_column=args.text_column,
                tell=lambda progress: _tell(bar, progress),
            )  # fmt: skip
    except (StoreError, ValueError) as error:
        return _refused(str(error))
    except OSError as error:
        return _refused(f"{args.store}: {whole.why(error)}; what was finished counts")
    except duckdb.Error as error:
        return _refused(f"{args.store}: {str(error).splitlines()[0]}; what was finished counts")
    except KeyboardInterrupt:
        print("rasid: stopped; what was finished counts, and the next build goes on from there", file=sys.stderr)
        return _INTERRUPTED
    print(
        f"{args.store}: {built.documents:,} documents, {built.read:,} read now, {built.left:,} files taken out, "
        f"{built.problems:,} problems"
    )
    return 0 if built.documents else 1


def _refused(reason: str) -> int:
    print(f"rasid: refused: {reason}", file=sys.stderr)
    return 1


def _engine(args: argparse.Namespace) -> store.Engine:
    if args.engine == "dask":
        return store.dask(args.scheduler, args.workers)
    return store.here if args.workers == 1 else store.processes(args.workers)


def _tell(bar: tqdm, progress: store.Progress) -> None:
    for problem in progress.problems:
        bar.write(f"rasid: {problem.severity}: {problem.path}: {problem.reason}", file=sys.stderr)
    bar.total = progress.all_bytes
    bar.set_postfix(documents=progress.documents, refresh=False)
    bar.update(progress.bytes - bar.n)
