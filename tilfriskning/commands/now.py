"""The page for a bad day, as text."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from tilfriskning.commands.common import DONE, no_words, print_utf8
from tilfriskning.commands.terminal import open_client
from tilfriskning.texts import commands as says


def words() -> ArgumentParser:
    """What follows the command."""
    words = no_words()
    words.add_argument("label", nargs="?")
    return words


def run(asked: Namespace) -> int:
    """Print the page. Where a document cannot be read, the help lines are printed all the same.

    Whoever has to type a passphrase sees the numbers for the worst moment before it.
    """
    from datetime import date

    from tilfriskning.errors import Refusal, WrongUse
    from tilfriskning.export.now import urgent
    from tilfriskning.export.now_text import now_text
    from tilfriskning.library import open_content
    from tilfriskning.paths import content_folder, plans_folder
    from tilfriskning.store.files import PlansFolder
    from tilfriskning.workbook import Workbook

    if asked.label is None:
        raise WrongUse(says.NOW_LABEL_NEEDED)
    content = open_content(content_folder(asked.content).path)
    folder, lines = PlansFolder(plans_folder(asked.plans).path), content.help_lines
    try:
        if folder.is_locked(asked.label):
            print(urgent(lines), file=sys.stderr)
        record = open_client(folder, asked.label)
    except Refusal:
        print_utf8(now_text(None, lines, date.today()))
        raise
    print_utf8(now_text(Workbook(content.module, record), lines, date.today()))
    return DONE
