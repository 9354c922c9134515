"""Faults in a content folder."""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace

from tilfriskning.commands.common import DONE, REFUSED, no_words, tell
from tilfriskning.texts import commands as says


def words() -> ArgumentParser:
    """What follows the command."""
    words = no_words()
    words.add_argument("folder", nargs="?")
    return words


def run(asked: Namespace) -> int:
    """Look for faults."""
    from datetime import date
    from pathlib import Path

    from tilfriskning.library import check
    from tilfriskning.paths import content_folder
    from tilfriskning.texts import content

    folder = Path(asked.folder) if asked.folder else content_folder(asked.content).path
    checked = check(folder)
    if checked.help_lines and checked.help_lines.is_stale(date.today()):
        print(says.STALE_LINES, file=sys.stderr)
    for fault in checked.faults:
        print(fault)
    if checked.faults:
        count = len(checked.faults)
        return tell(content.FAULTS[min(count, 2)].format(count=count), REFUSED)
    modules = ", ".join(module.id for module in checked.modules)
    pages = sum(len(module.pages) for module in checked.modules)
    blocks = sum(len(module.blocks) for module in checked.modules)
    print(content.CHECKED.format(folder=folder, modules=modules, pages=pages, blocks=blocks))
    return DONE
