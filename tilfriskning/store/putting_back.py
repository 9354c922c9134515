"""Clients from an archive, put back in the plans folder. What is there is asked for first, and kept beside."""

from __future__ import annotations

import os
from collections.abc import Mapping
from contextlib import suppress
from datetime import date
from pathlib import Path

from tilfriskning.errors import Newer, Refusal, Unreadable
from tilfriskning.paths import AGE_STARTS, DOCUMENT_SUFFIX, KEY_SUFFIX, SEALED_SUFFIX
from tilfriskning.store import document, names
from tilfriskning.store.backup import File
from tilfriskning.store.durable import keep_as, make_private, remove, why, write_durably
from tilfriskning.store.locks import locked
from tilfriskning.store.names import Kept
from tilfriskning.store.sealing import put_key
from tilfriskning.texts import backup as says

Files = Mapping[Kept, File]


def takes_a_place(folder: Path, label: str, files: Files) -> bool:
    """Whether a client from an archive would take the place of another document in the folder.

    Raises:
        Refusal: the folder cannot be read.
    """
    try:
        there, main = names.find(folder, label), _main(files)
        return there is not None and main is not None and not _is_there(there, main, files)
    except OSError as error:
        raise Refusal(says.NOT_RESTORED.format(label=label, problem=why(error), folder=folder)) from None


def put_back(folder: Path, label: str, files: Files) -> tuple[str, ...]:
    """Put a client from an archive in a folder, in the place of the one that is there if there is one: that is kept.

    Args:
        folder: the plans folder; it is made if it is not there.
        label: the client.
        files: what the archive has of it.

    Returns:
        The names of what cannot be used, and lies beside under a name that says so.

    Raises:
        Refusal: somebody has the client open, or it could not be written. Nothing that was there is lost.
    """
    try:
        make_private(folder)
        there = names.find(folder, label)
        file = there or folder / f"{label}{DOCUMENT_SUFFIX}"
        with locked(file):
            return _put_back(file, files)
    except OSError as error:
        raise Refusal(says.NOT_RESTORED.format(label=label, problem=why(error), folder=folder)) from None


def put_back_shared(folder: Path, files: Mapping[str, File]) -> None:
    """Put back what belongs to nobody, where there is nothing of the kind yet."""
    for name, file in files.items():
        if not (folder / name).exists():
            with suppress(OSError):
                _write(folder / name, file)


def _put_back(file: Path, files: Files) -> tuple[str, ...]:
    main = _main(files)
    there = [form for form in (names.sealed(file), names.clear(file)) if form.is_file()]
    is_same = main is not None and any(_is_there(form, main, files) for form in there)
    takes_over = main is not None and not is_same and _is_usable(main, file, files[main].content)
    if takes_over:
        for form in there:
            keep_as(form, names.aside(form, "erstattet", date.today()))
    broken = []
    for kept, each in sorted(files.items(), key=lambda one: _order(one[0], main)):
        place = kept.beside(file)
        if kept.is_last_good:
            if takes_over or not place.exists():
                _write(place, each)
        elif kept.more:
            _write_beside(place, each)
        elif not _is_usable(kept, file, each.content):
            broken.append(names.aside(place, "ødelagt", date.today()))
            _write(broken[-1], each)
        elif kept.suffix == KEY_SUFFIX:
            if takes_over or not place.exists():
                put_key(file, each.content)
        elif kept != main:
            _write(names.aside(place, "lagt-bort", date.today()), each)
        elif takes_over:
            _write(place, each)
    if main and takes_over:
        remove(form for form in there if form != main.beside(file))
    return tuple(each.name for each in broken)


def _order(kept: Kept, main: Kept | None) -> tuple[bool, bool]:
    """The key is written before the document that it opens, and that last of all."""
    return kept == main, kept.suffix == KEY_SUFFIX


def _main(files: Files) -> Kept | None:
    """The client's document: the encrypted one, if there are both."""
    found = [kept for kept in files if not kept.more and kept.suffix != KEY_SUFFIX]
    return max(found, key=lambda kept: kept.suffix == SEALED_SUFFIX, default=None)


def _is_there(there: Path, main: Kept, files: Files) -> bool:
    return (
        there.name.endswith(main.suffix) and there == main.beside(there) and there.read_bytes() == files[main].content
    )


def _is_usable(kept: Kept, file: Path, content: bytes) -> bool:
    """Whether a document or a key is one, as far as that can be told without opening it."""
    if kept.suffix != DOCUMENT_SUFFIX:
        return content.startswith(AGE_STARTS)
    try:
        document.from_bytes(kept.beside(file), content)
    except Newer:
        return True
    except Unreadable:
        return False
    return True


def _write_beside(place: Path, file: File) -> None:
    if not (place.exists() and place.read_bytes() == file.content):
        _write(names.free(place), file)


def _write(place: Path, file: File) -> None:
    write_durably(place, file.content)
    with suppress(OSError):
        os.utime(place, (file.written, file.written))
