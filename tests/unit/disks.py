"""What the program asks of the disk, call by call, and what a disk may hold when the power goes after any of them."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import chain, combinations
from pathlib import Path
from typing import Any, Literal
from unittest.mock import patch

Kind = Literal["make", "write", "sync", "replace", "link", "remove", "sync folder"]
Files = dict[str, bytes]
"""The files of a folder."""

_ONLY_WHILE_OPEN = re.compile(r".*\.(lock|holder)")


@dataclass(frozen=True, slots=True)
class Call:
    """Something asked of the disk."""

    kind: Kind
    """What."""
    name: str = ""
    """The file; that which is there already, when another name is given to it."""
    to: str = ""
    """The other name."""
    content: bytes = b""
    """What is written."""


def files_in(folder: Path) -> Files:
    """The files of a folder, those apart that are only there while somebody has a client open."""
    return {file.name: file.read_bytes() for file in folder.iterdir() if not _ONLY_WHILE_OPEN.fullmatch(file.name)}


@contextmanager
def recorded() -> Iterator[list[Call]]:
    """Everything that is asked of the disk while the context lasts, and is done."""
    calls: list[Call] = []
    files: dict[int, str] = {}
    real = {name: getattr(os, name) for name in ("open", "write", "fsync", "replace", "link", "unlink")}

    def note(kind: Kind, name: str, to: str = "", content: bytes = b"") -> None:
        if not _ONLY_WHILE_OPEN.fullmatch(name):
            calls.append(Call(kind, name, to, content))

    def open_(path: Any, flags: int, *more: Any, **named: Any) -> int:
        is_new = not os.path.lexists(path)
        handle: int = real["open"](path, flags, *more, **named)
        files[handle] = Path(path).name
        if is_new:
            note("make", files[handle])
        return handle

    def write(handle: int, content: bytes) -> int:
        count: int = real["write"](handle, content)
        note("write", files[handle], content=bytes(content)[:count])
        return count

    def fsync(handle: int) -> None:
        real["fsync"](handle)
        is_folder = stat.S_ISDIR(os.fstat(handle).st_mode)
        note("sync folder" if is_folder else "sync", "" if is_folder else files[handle])

    def on_two(kind: Kind) -> Callable[..., None]:
        def do(path: Any, to: Any, **named: Any) -> None:
            real[kind](path, to, **named)
            note(kind, Path(path).name, Path(to).name)

        return do

    def unlink(path: Any, **named: Any) -> None:
        real["unlink"](path, **named)
        note("remove", Path(path).name)

    with patch.multiple(
        os, open=open_, write=write, fsync=fsync, replace=on_two("replace"), link=on_two("link"), unlink=unlink
    ):
        yield calls


class _File:
    """A file of the model: what the program sees of it, and what the disk has for certain."""

    def __init__(self, content: bytes = b"", safe: bytes = b"") -> None:
        self.content, self.safe = content, safe

    def found(self, lost: float) -> bytes:
        """What is found of it when some of what is not for certain on the disk is lost.

        Args:
            lost: which part, from 0 to 1.
        """
        unsafe = self.content.removeprefix(self.safe)
        return self.safe + unsafe[: round(len(unsafe) * (1 - lost))]


Names = dict[str, _File]


def after_power_cut(before: Files, calls: Sequence[Call]) -> Iterator[Files]:
    """Every folder that may be found when the power goes after these calls.

    What was written to a file since its last fsync may be lost, in part or altogether. Changes of names since the last
    fsync of the folder may be lost, each by itself.

    Args:
        before: the files before the first call, safely on the disk.
        calls: what was asked of the disk.
    """
    seen: Names = {name: _File(content, content) for name, content in before.items()}
    safe = dict(seen)
    waiting: list[tuple[str, _File | None]] = []
    for call in calls:
        if call.kind == "write":
            seen[call.name].content += call.content
        elif call.kind == "sync":
            seen[call.name].safe = seen[call.name].content
        elif call.kind == "sync folder":
            safe, waiting = dict(seen), []
        else:
            changes = _changes(seen, call)
            waiting.extend(changes)
            seen = _changed(seen, changes)
    for kept in chain.from_iterable(combinations(waiting, count) for count in range(len(waiting) + 1)):
        for lost in (0, 0.5, 1):
            yield {name: file.found(lost) for name, file in _changed(safe, kept).items()}


def _changes(names: Names, call: Call) -> list[tuple[str, _File | None]]:
    """Which name comes to stand for which file."""
    if call.kind == "make":
        return [(call.name, _File())]
    if call.kind == "remove":
        return [(call.name, None)]
    new: tuple[str, _File | None] = (call.to, names[call.name])
    return [new, (call.name, None)] if call.kind == "replace" else [new]


def _changed(names: Names, changes: Sequence[tuple[str, _File | None]]) -> Names:
    both = {**names, **dict(changes)}
    return {name: file for name, file in both.items() if file is not None}


def after_any_power_cut(before: Files, calls: Sequence[Call]) -> Iterator[Files]:
    """Every folder that may be found when the power goes at any moment before the last of these calls is done."""
    for count in range(len(calls) + 1):
        yield from after_power_cut(before, calls[:count])
