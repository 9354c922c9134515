"""The whole plans folder as one file."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from tilfriskning.commands.common import DONE, named, no_words
from tilfriskning.texts import commands as says


def words() -> ArgumentParser:
    """What follows the command."""
    words = no_words()
    words.add_argument("file", nargs="?")
    return words


def run(asked: Namespace) -> int:
    """Make the file."""
    from pathlib import Path

    from tilfriskning.errors import WrongUse
    from tilfriskning.paths import plans_folder
    from tilfriskning.store.backup import back_up
    from tilfriskning.store.files import PlansFolder

    if asked.file is None:
        raise WrongUse(says.FILE_NEEDED.format(command=asked.word))
    folder = PlansFolder(plans_folder(asked.plans).path)
    clients = folder.clients()
    back_up(folder.path, Path(asked.file).expanduser())
    print(says.BACKED_UP.format(file=asked.file, labels=named(client.label for client in clients)))
    if in_the_clear := [client.label for client in clients if not client.is_locked]:
        print(says.BACKUP_IN_CLEAR.format(labels=named(in_the_clear)), file=sys.stderr)
    return DONE
