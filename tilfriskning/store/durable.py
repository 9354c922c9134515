"""Writing that survives a kill and a power cut: afterwards the file is the old one or the new one, whole."""

from __future__ import annotations

import errno
import os
import tempfile
from contextlib import suppress
from pathlib import Path

from tilfriskning.texts import store as says

_FOLDER_NOT_SYNCED = {errno.EINVAL, errno.EBADF, errno.ENOTSUP}
"""What file systems answer that have no fsync of a folder."""


def write_durably(file: Path, content: bytes) -> None:
    """Write a file that only its owner can read, in the place of the old one if there is one.

    The order is write, fsync, replace, fsync of the folder.

    Raises:
        OSError: it could not be written; the old file stands as it was.
    """
    handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".tmp")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        temporary.replace(file)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise
    _sync_folder(file.parent)


def _sync_folder(folder: Path) -> None:
    if not hasattr(os, "O_DIRECTORY"):
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(handle)
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
    name = errno.errorcode.get(error.errno or 0, "")
    return says.DISK_PROBLEMS.get(name) or says.DISK_OTHER.format(name=name or type(error).__name__)
