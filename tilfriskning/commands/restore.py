"""Clients from a file that `backup` made."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from tilfriskning.commands.common import DONE, REFUSED, named, no_words
from tilfriskning.texts import commands as says

if TYPE_CHECKING:
    from tilfriskning.store.backup import Archive


def words() -> ArgumentParser:
    """What follows the command."""
    words = no_words()
    words.add_argument("file", nargs="?")
    words.add_argument("--force", action="store_true")
    return words


def run(asked: Namespace) -> int:
    """Put them back. Where another document has the place, the person is asked first."""
    from tilfriskning.errors import WrongUse
    from tilfriskning.paths import plans_folder
    from tilfriskning.store.backup import read_archive
    from tilfriskning.store.putting_back import put_back_shared

    if asked.file is None:
        raise WrongUse(says.FILE_NEEDED.format(command=asked.word))
    folder = plans_folder(asked.plans).path
    archive = read_archive(Path(asked.file).expanduser())
    if archive.strangers:
        print(says.STRANGERS.format(names=", ".join(map(ascii, archive.strangers))), file=sys.stderr)
    left = _to_leave(folder, archive, asked)
    back, status = _put_back(folder, archive, left)
    put_back_shared(folder, archive.shared)
    if back:
        print(says.RESTORED.format(labels=named(back), folder=folder))
    if left:
        print(says.LEFT_ALONE.format(labels=named(left)))
    return status


def _to_leave(folder: Path, archive: Archive, asked: Namespace) -> list[str]:
    """Those that stay as they are. Everything is asked before anything is written."""
    from tilfriskning.commands.terminal import ask_yes_or_no
    from tilfriskning.store.putting_back import takes_a_place

    if asked.force:
        return []
    there = [label for label, files in archive.clients.items() if takes_a_place(folder, label, files)]
    no_terminal = says.RESTORE_NO_TERMINAL.format(labels=named(there))
    return [label for label in there if not ask_yes_or_no(says.RESTORE_OVER.format(label=label), no_terminal)]


def _put_back(folder: Path, archive: Archive, left: list[str]) -> tuple[list[str], int]:
    from tilfriskning.errors import Refusal
    from tilfriskning.store.putting_back import put_back

    back, status = [], DONE
    for label, files in archive.clients.items():
        if label in left:
            continue
        try:
            broken = put_back(folder, label, files)
        except Refusal as refusal:
            print(refusal, file=sys.stderr)
            status = REFUSED
            continue
        back.append(label)
        if broken:
            print(says.RESTORED_BROKEN.format(label=label, names=", ".join(broken)), file=sys.stderr)
    return back, status
