"""The key of somebody whom clients let in."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from tilfriskning.commands.common import DONE, no_words
from tilfriskning.texts import commands as says


def words() -> ArgumentParser:
    """What follows the command."""
    words = no_words()
    words.add_argument("-o", "--output")
    return words


def run(asked: Namespace) -> int:
    """Make the key, unless it is there, and show the half of it that may be given away."""
    from pathlib import Path

    from tilfriskning.errors import Refusal
    from tilfriskning.paths import own_key
    from tilfriskning.store.durable import make_private, why
    from tilfriskning.store.keys import new_key_file, read_key_file
    from tilfriskning.texts import vault

    file = Path(asked.output).expanduser() if asked.output else own_key()
    if file.exists():
        public = read_key_file(file).public
        print(says.KEY_IS_THERE.format(file=file))
    else:
        try:
            if not asked.output:
                make_private(file.parent)
        except OSError as error:
            raise Refusal(vault.KEY_NOT_MADE.format(problem=why(error), folder=file.parent)) from None
        public = new_key_file(file)
        print(says.KEY_MADE.format(file=file))
    print(says.KEY_TO_GIVE.format(key=public))
    if file != own_key():
        print(says.KEY_ELSEWHERE.format(file=own_key()))
    return DONE
