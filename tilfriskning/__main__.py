"""The program: `tilfriskning`, or `python -m tilfriskning`."""

from __future__ import annotations

import gc
import os
import sys

from tilfriskning.opening import say_opening


def program() -> None:
    """Do what the command line asks for, and end.

    Whatever is to be kept has been written by then, so the interpreter is not taken apart first: that would take longer
    than many a command.
    """
    say_opening(sys.argv[1:])
    from tilfriskning.cli import main

    # A command ends before the collector is of use. The screens turn it on when the first one has been drawn.
    gc.disable()
    status = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)


if __name__ == "__main__":
    program()
