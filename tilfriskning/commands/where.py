"""Which folders are in use, and why."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from tilfriskning.commands.common import DONE, no_words
from tilfriskning.texts import commands as says

if TYPE_CHECKING:
    from tilfriskning.paths import Folder


def words() -> ArgumentParser:
    """What follows the command: nothing."""
    return no_words()


def run(asked: Namespace) -> int:
    """Say which folders are in use."""
    from tilfriskning.paths import content_folder, other_plans_folder, plans_folder

    plans, content = plans_folder(asked.plans), content_folder(asked.content)
    print(_place(says.PLANS_ARE_IN, plans, says.PLANS_REASONS))
    if other := other_plans_folder(plans):
        print(says.ALSO_CLIENTS_IN.format(folder=other))
    print(_place(says.CONTENT_IS_IN, content, says.CONTENT_REASONS))
    return DONE


def _place(sentence: str, folder: Folder, reasons: dict[str, str]) -> str:
    return sentence.format(folder=folder.path, reason=reasons[folder.reason])
