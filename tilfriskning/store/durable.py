"""Writing that survives a kill and a power cut: afterwards the file is the old one or the new one, whole."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import NamedTuple

from tilfriskning.texts import store as says

_FOLDER_NOT_SYNCED = {errno.EINVAL, errno.EBADF, errno.ENOTSUP}
"""What file systems answer that have no fsync of a folder."""

_PAUSES = (0.01, 0.02, 0.05, 0.1, 0.2, 0.4)
"""Seconds between two tries on Windows, where nobody can replace or remove a file that a program has open. What looks
for viruses, or copies to a cloud, has a new file open for a moment."""

_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)


class Stamp(NamedTuple):
    """What changes when somebody writes a file, or puts another one in its place."""

    size: int
    """In bytes."""
    written: int
    """When, in nanoseconds."""
    node: int
    """Which file of the disk it is."""

    @classmethod
    def of(cls, found: os.stat_result) -> Stamp:
        """The stamp of a file."""
        return cls(found.st_size, found.st_mtime_ns, found.st_ino)


def read_stamped(file: Path) -> tuple[bytes, Stamp]:
    """What a file holds, with its stamp.

    Raises:
        OSError: it could not be read.
    """
    with file.open("rb") as opened:
        stamp = Stamp.of(os.fstat(opened.fileno()))
        return opened.read(), stamp


def write_durably(file: Path, content: bytes, last_look: Callable[[], None] | None = None) -> Stamp:
    """Write a file that only its owner can read, in the place of the old one if there is one. Returns its stamp.

    The order is write, fsync, replace, fsync of the folder.

    Args:
        file: the file.
        content: what it is to hold.
        last_look: called just before the old file is replaced; what it raises keeps the old file.

    Raises:
        OSError: it could not be written. The old file stands as it was, unless it was only the folder that could not
            be synced.
    """
    temporary = file.with_name(f".{file.name.lstrip('.')}.{os.urandom(4).hex()}.tmp")
    handle = os.open(temporary, _NEW, 0o600)
    try:
        stamp = _fill(handle, content)
        if last_look:
            last_look()
        _in_peace(partial(temporary.replace, file))
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(file.parent)
    return stamp


def write_new(file: Path, content: bytes) -> None:
    """Write a file that only its owner can read, durably and under a name that nobody uses.

    Raises:
        FileExistsError: the name is in use.
        OSError: it could not be written; nothing is left of it.
    """
    handle = os.open(file, _NEW, 0o600)
    try:
        _fill(handle, content)
    except BaseException:
        with suppress(OSError):
            file.unlink()
        raise
    _sync_folder(file.parent)


def keep_as(file: Path, name: Path) -> None:
    """Give a file a second name that nobody uses, durably. Under the first one it stands as it was.

    Raises:
        FileExistsError: the name is in use.
        OSError: it could not be done.
    """
    try:
        name.hardlink_to(file)
    except FileExistsError:
        raise
    except OSError:  # FAT, and many a folder on another machine, has one name for each file
        write_new(name, file.read_bytes())
    else:
        _sync_folder(file.parent)


def remove(files: Iterable[Path]) -> None:
    """Take files of one folder away, durably. Those that are gone already are no trouble.

    Raises:
        OSError: one of them could not be taken away; those after it are still there.
    """
    folder = None
    for file in files:
        _in_peace(partial(file.unlink, missing_ok=True))
        folder = file.parent
    if folder:
        _sync_folder(folder)


def _fill(handle: int, content: bytes) -> Stamp:
    """Write to an open file, wait until the disk has it, and close it."""
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
        _sync(handle)
        return Stamp.of(os.fstat(handle))
    finally:
        os.close(handle)


def _in_peace(change: Callable[[], object]) -> None:
    """Change a name, as soon as no other program stands in the way."""
    for pause in _PAUSES if sys.platform == "win32" else ():
        try:
            change()
        except PermissionError:
            time.sleep(pause)
        else:
            return
    change()


def _sync(handle: int) -> None:
    os.fsync(handle)
    if sys.platform == "darwin":  # fsync leaves it to the disk there when it writes what it has got
        from fcntl import F_FULLFSYNC, fcntl

        with suppress(OSError):  # not every disk can be told
            fcntl(handle, F_FULLFSYNC)


def _sync_folder(folder: Path) -> None:
    """Wait until the disk has the names of a folder. Windows writes them down by itself, and cannot be told when."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        _sync(handle)
    except OSError as error:
        if error.errno not in _FOLDER_NOT_SYNCED:
            raise
    finally:
        os.close(handle)


def make_private(folder: Path) -> None:
    """Make a folder that only its owner can open. A folder that is there already is left as it is.

    Raises:
        OSError: it could not be made.
    """
    if not folder.is_dir():
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)


def why(error: OSError) -> str:
    """A failure of the file system in Norwegian words, as a clause."""
    # Windows has more to say than what Python makes of it: a disk that is gone and a file in use are both EACCES.
    if told := says.WINDOWS_PROBLEMS.get(getattr(error, "winerror", None) or 0):
        return told
    name = errno.errorcode.get(error.errno or 0, "")
    return says.DISK_PROBLEMS.get(name) or says.DISK_OTHER.format(name=name or type(error).__name__)
