"""What the files of a client are called. What the program keeps for itself begins with a dot, and is no document."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from itertools import chain, count
from pathlib import Path
from typing import Literal

LAST_GOOD = "forrige"

Reason = Literal["ødelagt", "erstattet", "lagt-bort"]
"""Why something lies beside a document: it cannot be used, ours took its place, or theirs took the place of it."""


def label_of(file: Path) -> str:
    """The label of the client whose document this is."""
    return unicodedata.normalize("NFC", file.stem)


def last_good(file: Path) -> Path:
    """Where the document lies as it was when somebody last began to write in it."""
    return file.with_name(f".{file.name}.{LAST_GOOD}")


def lock(file: Path) -> Path:
    """The file that is locked while somebody writes in the document."""
    return file.with_name(f".{label_of(file)}.lock")


def holder(file: Path) -> Path:
    """Where it stands who writes in the document."""
    return file.with_name(f".{label_of(file)}.holder")


def aside(file: Path, reason: Reason, on: date) -> Path:
    """A free name beside the document for what is not to be lost, and not to be in the list of clients either.

    Args:
        file: the document.
        reason: why it lies there.
        on: the day.
    """
    name = f"{file.name}.{reason}-{on:%Y-%m-%d}"
    every = chain([name], (f"{name}-{number}" for number in count(2)))
    return next(free for free in map(file.with_name, every) if not free.exists())


def temporaries(file: Path) -> Iterator[Path]:
    """What a program that was killed while it wrote the document, or the last good one, has left behind.

    Raises:
        OSError: the folder cannot be read.
    """
    names = "|".join(re.escape(each.name.lstrip(".")) for each in (file, last_good(file)))
    left = re.compile(rf"\.(?:{names})\.[0-9a-f]{{8}}\.tmp")
    with os.scandir(file.parent) as entries:
        yield from (Path(entry) for entry in entries if entry.name[0] == "." and left.fullmatch(entry.name))
