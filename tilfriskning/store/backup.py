"""The whole plans folder as one file: an ordinary zip archive. What is encrypted stays encrypted in it."""

from __future__ import annotations

import time
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from tilfriskning.errors import Refusal
from tilfriskning.store import names
from tilfriskning.store.durable import why, write_durably
from tilfriskning.store.names import Kept
from tilfriskning.store.settings import SETTINGS_FILE
from tilfriskning.store.tally import TALLY_FILE
from tilfriskning.texts import backup as says

LARGEST = 64 * 2**20
"""Bytes of the largest file that is taken out of an archive. A document of ten years has less than a tenth of that."""

SHARED = (SETTINGS_FILE, TALLY_FILE)
"""The files of a plans folder that belong to nobody."""

_OWNERS_ONLY = 0o100600 << 16
_FIRST_YEAR, _LAST_YEAR = 1980, 2107
"""The years that a zip archive can name."""


@dataclass(frozen=True, slots=True)
class File:
    """A file in an archive."""

    content: bytes
    """What it holds."""
    written: float
    """When it was written, in seconds since 1970."""


@dataclass(slots=True)
class Archive:
    """What is in a file that `back_up` made, or that somebody else did."""

    clients: dict[str, dict[Kept, File]] = field(default_factory=dict)
    """The files of each client, by label."""
    shared: dict[str, File] = field(default_factory=dict)
    """What belongs to nobody, by name: what was chosen at the start, and the tally of hours."""
    strangers: list[str] = field(default_factory=list)
    """The names of those that are no files of the program, or cannot be read. They are left where they are."""


def back_up(folder: Path, file: Path) -> None:
    """Write all that is kept in a plans folder to a file that only its owner can read.

    Args:
        folder: the plans folder.
        file: the file; its folder is there.

    Raises:
        Refusal: there is such a file already, there is nothing to keep, or it could not be written.
    """

    def last_look() -> None:
        if file.exists():
            raise FileExistsError

    try:
        last_look()
        content = _archive(folder)
        if content is None:
            raise Refusal(says.NOTHING_TO_KEEP.format(folder=folder))
        write_durably(file, content, last_look)
    except FileExistsError:
        raise Refusal(says.BACKUP_EXISTS.format(file=file)) from None
    except OSError as error:
        raise Refusal(says.NOT_BACKED_UP.format(problem=why(error), file=file)) from None


def read_archive(file: Path) -> Archive:
    """What is in an archive. Nothing is written.

    Raises:
        Refusal: it cannot be read, or is no archive.
    """
    archive = Archive()
    try:
        with ZipFile(file) as opened:
            for member in opened.infolist():
                _take_in(archive, opened, member)
    except OSError as error:
        raise Refusal(says.ARCHIVE_UNREADABLE.format(problem=why(error), file=file)) from None
    except (BadZipFile, ValueError, NotImplementedError, UnicodeError):
        raise Refusal(says.NO_ARCHIVE.format(file=file)) from None
    if not archive.clients:
        raise Refusal(says.EMPTY_ARCHIVE.format(file=file))
    return archive


def _archive(folder: Path) -> bytes | None:
    """The archive of a folder; None if there is no client in it."""
    archive, has_clients = BytesIO(), False
    with ZipFile(archive, "w", ZIP_DEFLATED) as opened:
        for each in _to_keep(folder):
            has_clients = has_clients or each.name not in SHARED
            opened.writestr(_member(each), each.read_bytes(), ZIP_DEFLATED)
    return archive.getvalue() if has_clients else None


def _to_keep(folder: Path) -> Iterator[Path]:
    if not folder.is_dir():
        return
    for each in sorted(folder.iterdir()):
        if (names.kept(each.name) or each.name in SHARED) and each.is_file():
            yield each


def _member(file: Path) -> ZipInfo:
    written = time.localtime(file.stat().st_mtime)
    year = min(max(written.tm_year, _FIRST_YEAR), _LAST_YEAR)
    member = ZipInfo(file.name, (year, *written[1:5], min(written.tm_sec, 59)))
    member.external_attr = _OWNERS_ONLY
    return member


def _take_in(archive: Archive, opened: ZipFile, member: ZipInfo) -> None:
    name, kept = member.filename, names.kept(member.filename)
    content = _content(opened, member) if kept or name in SHARED else None
    if content is None or name in archive.shared or (kept and kept in archive.clients.get(kept.label, {})):
        archive.strangers.append(name)
        return
    file = File(content, time.mktime((*member.date_time, 0, 0, -1)))
    if kept:
        archive.clients.setdefault(kept.label, {})[kept] = file
    else:
        archive.shared[name] = file


def _content(opened: ZipFile, member: ZipInfo) -> bytes | None:
    if member.file_size > LARGEST:
        return None
    try:
        return opened.read(member)
    except (BadZipFile, RuntimeError, NotImplementedError, zlib.error, EOFError, OSError, ValueError, OverflowError):
        return None
