"""The dashboard's command line: `python -m dashboard export`."""

from __future__ import annotations

import sys

from .export import command


def main(arguments: list[str]) -> int:
    """Run a command; 2 for one that does not exist."""
    if arguments[:1] != ["export"]:
        print("usage: python -m dashboard export [--docs PATH...] [--view QUERY] --to FILE", file=sys.stderr)
        return 2
    return command.main(arguments[1:])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
