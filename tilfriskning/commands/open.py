"""The workbook on the screen."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from tilfriskning.commands.common import no_words
from tilfriskning.texts import commands as says


def words() -> ArgumentParser:
    """What follows the label."""
    words = no_words()
    words.add_argument("--session", action="store_true")
    return words


def run(asked: Namespace) -> int:
    """Open the workbook."""
    from tilfriskning.errors import Refusal, WrongUse
    from tilfriskning.paths import content_folder, plans_folder
    from tilfriskning.store.files import PlansFolder

    plans, content = plans_folder(asked.plans), content_folder(asked.content)
    if asked.word is not None and not PlansFolder(plans.path).has(asked.word):
        raise WrongUse(says.UNKNOWN_WORD.format(word=asked.word, folder=plans.path))
    if not all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stdout)):
        raise Refusal(says.NO_TERMINAL)
    import gc

    # A full collection while Textual loads and the first page is drawn costs more than it frees.
    gc.disable()
    from tilfriskning.tui.app import run

    return run(plans, content, asked.word, asked.session)
