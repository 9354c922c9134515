"""What of a client's files was written in a sitting: whoever works on somebody else's machine is told of each."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from tilfriskning.store import names

COARSEST = 2.0
"""Seconds between two times that some disks can tell apart."""


def written_since(file: Path, moment: float) -> tuple[Path, ...]:
    """The files of a client that were written since a moment.

    Args:
        file: the client's document.
        moment: seconds since the epoch.
    """
    with suppress(OSError):
        files = (*names.everything(file), names.lock(file))
        return tuple(each for each in files if each.is_file() and each.stat().st_mtime >= moment - COARSEST)
    return ()
