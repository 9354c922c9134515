"""The command line: which command is asked for, and how whatever goes wrong is told."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentError, ArgumentParser, Namespace
from collections.abc import Callable, Sequence
from errno import EINVAL
from importlib import import_module
from typing import Protocol

from tilfriskning.commands.common import DONE, MISUSED, REFUSED, no_words, tell
from tilfriskning.texts import commands as says

INTERRUPTED, NOBODY_READS = 130, 141
"""As a shell reports a program that ctrl+c, or the end of a pipe, has ended."""

OPEN = "open"
"""The file of what is done without a command."""

COMMANDS = ("list", "export", "now", "sessions", "check", "schema", "where", "key", "backup", "restore", "shortcut")
"""Each has a file in `commands/`, and stands in `store.labels.COMMAND_WORDS`, so that it cannot be a label."""


class Command(Protocol):
    """A file in `commands/`."""

    def words(self) -> ArgumentParser:
        """What follows the command's word."""

    def run(self, asked: Namespace) -> int:
        """Do it. Returns the exit status."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks for.

    Args:
        argv: the words after the program's name; those of the process if left out.

    Returns:
        The exit status: 0 done, 1 the program's own refusal, 2 wrong use.
    """
    for stream in (sys.stdout, sys.stderr):
        if reconfigure := getattr(stream, "reconfigure", None):
            reconfigure(errors="replace")
    try:
        status = _obey(sys.argv[1:] if argv is None else argv)
        sys.stdout.flush()
        return status
    except KeyboardInterrupt:
        return INTERRUPTED
    except OSError as error:
        # What could not be written is still waiting: the interpreter would try once more when it ends, and complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        if _is_broken_pipe(error):
            return NOBODY_READS
        from tilfriskning.store.durable import why

        return tell(says.NOT_WRITTEN.format(problem=why(error)), REFUSED)


def _is_broken_pipe(error: OSError) -> bool:
    """Whether nobody reads any more. Windows calls that a wrong argument; where a file is to blame, it is named."""
    is_said_by_windows = sys.platform == "win32" and error.errno == EINVAL and error.filename is None
    return isinstance(error, BrokenPipeError) or is_said_by_windows


def _obey(words: Sequence[str]) -> int:
    try:
        asked, rest = _program_words().parse_known_args(words)
        if asked.help:
            print(says.COMMAND_HELP.get(asked.word, says.HELP), end="")
            return DONE
        if asked.version:
            from tilfriskning import __version__

            print(says.PROGRAM, __version__)
            return DONE
        command: Command = import_module(f"tilfriskning.commands.{asked.word if asked.word in COMMANDS else OPEN}")
        asked, unknown = command.words().parse_known_args(rest, asked)
    except ArgumentError as error:
        return tell(says.VALUE_NEEDED.format(option=error.argument_name), MISUSED)
    if unknown:
        return tell(says.UNKNOWN_WORDS.format(words=", ".join(f"«{word}»" for word in unknown)), MISUSED)
    return _do(command.run, asked)


def _do(command: Callable[[Namespace], int], asked: Namespace) -> int:
    from tilfriskning.errors import Refusal, WrongUse

    try:
        return command(asked)
    except WrongUse as refusal:
        return tell(str(refusal), MISUSED)
    except Refusal as refusal:
        return tell(str(refusal), REFUSED)


def _program_words() -> ArgumentParser:
    words = no_words()
    words.add_argument("word", nargs="?")
    words.add_argument("--plans")
    words.add_argument("--content")
    words.add_argument("--version", action="store_true")
    words.add_argument("-h", "--help", action="store_true")
    return words
