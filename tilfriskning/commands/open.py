"""The workbook on the screen, or line by line."""

from __future__ import annotations

import os
import shutil
import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from tilfriskning.commands.common import DONE, no_words
from tilfriskning.texts import commands as says

if TYPE_CHECKING:
    from tilfriskning.paths import Folder

LEAST = (60, 20)
"""Columns and rows that the screens need."""


def words() -> ArgumentParser:
    """What follows the label."""
    words = no_words()
    words.add_argument("--session", action="store_true")
    words.add_argument("--plain", action="store_true")
    return words


def run(asked: Namespace) -> int:
    """Open the workbook."""
    import gc

    from tilfriskning.opening import take_away

    # A full collection while Textual loads and the first page is drawn costs more than it frees.
    gc.disable()
    try:
        return _open(asked)
    except BaseException:
        take_away()
        raise


def _open(asked: Namespace) -> int:
    from tilfriskning.errors import Refusal, WrongUse
    from tilfriskning.paths import content_folder, plans_folder
    from tilfriskning.store.files import PlansFolder

    plans, content = plans_folder(asked.plans), content_folder(asked.content)
    if asked.word is not None and not PlansFolder(plans.path).has(asked.word):
        raise WrongUse(says.UNKNOWN_WORD.format(word=asked.word, folder=plans.path))
    if asked.plain:
        return _line_by_line(plans, content, asked)
    # Textual draws on standard error: led into a file, all that is on the screen would lie there in the clear.
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout, sys.stderr)):
        raise Refusal(says.NO_TERMINAL.format(command=_plain_command(asked)))
    if (offer := _what_is_wrong()) is not None:
        from tilfriskning.opening import take_away
        from tilfriskning.plain.offer import instead_of_screens

        take_away()
        way = instead_of_screens(*offer, plans, content)
        if way != "screens":
            return _line_by_line(plans, content, asked) if way == "plain" else DONE
    return _screens(plans, content, asked)


def _line_by_line(plans: Folder, content: Folder, asked: Namespace) -> int:
    import gc

    from tilfriskning.plain.app import run

    gc.enable()
    return run(plans, content, asked.word, asked.session)


def _screens(plans: Folder, content: Folder, asked: Namespace) -> int:
    from tilfriskning.tui.app import run

    return run(plans, content, asked.word, asked.session)


def _what_is_wrong() -> tuple[str, bool] | None:
    """Why the screens cannot be shown here, and whether one may try all the same; None if all is well."""
    from tilfriskning.texts import plain

    if sys.platform != "win32" and os.environ.get("TERM", "dumb") == "dumb":
        return plain.DUMB_TERMINAL, False
    columns, rows = shutil.get_terminal_size(LEAST)
    if columns >= LEAST[0] and rows >= LEAST[1]:
        return None
    least = {"least_columns": LEAST[0], "least_rows": LEAST[1]}
    return plain.SMALL_TERMINAL.format(columns=columns, rows=rows, **least), True


def _plain_command(asked: Namespace) -> str:
    """The command that opens the same line by line, as it is typed."""
    import shlex

    options = [(f"--{name}", value) for name in ("plans", "content") if (value := getattr(asked, name))]
    words = [says.PROGRAM, *([asked.word] if asked.word else []), *(word for option in options for word in option)]
    return shlex.join([*words, *(["--session"] if asked.session else []), "--plain"])
