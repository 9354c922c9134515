"""`python -m benchmarks`: measure, and print the table."""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import commands, keys, pages, saving, starting
from benchmarks.desk import Desk
from benchmarks.figure import Measured, rows

GROUPS = {"starting": starting, "keys": keys, "pages": pages, "commands": commands, "saving": saving}


def main() -> None:
    """Measure what is asked for."""
    words = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    words.add_argument("--only", action="append", choices=GROUPS, metavar="NAME", help=", ".join(GROUPS))
    words.add_argument("--rounds", type=int, default=6, help="how often each is run in turn with its floor (6)")
    asked = words.parse_args()
    if sys.platform != "linux":
        words.error("needs Linux: processor time and memory are read from /proc")
    measured: Measured = {}
    # Beside the checkout: /tmp may be memory, where a durable write costs nothing.
    with TemporaryDirectory(prefix=".benchmarks-", dir=Path.cwd()) as folder:
        desk = Desk(Path(folder))
        for name in asked.only or GROUPS:
            print(name, file=sys.stderr)
            measured |= GROUPS[name].measure(desk, asked.rounds)
    print("\n".join(rows((figure for group in GROUPS.values() for figure in group.FIGURES), measured)))


if __name__ == "__main__":
    main()
