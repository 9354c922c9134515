"""The offer to go on line by line, where the screens cannot be shown."""

from __future__ import annotations

from typing import Literal

from tilfriskning.library import open_content
from tilfriskning.paths import Folder
from tilfriskning.plain.console import Console, Over
from tilfriskning.plain.everywhere import Everywhere
from tilfriskning.plain.ways import Leave, Open
from tilfriskning.texts import plain as says

Way = Literal["plain", "screens", "none"]

WORDS = ("nå", "ring", "sprekk", "pust", "slutt")
"""The words that are known before anything is opened: help, and the way out."""


def instead_of_screens(problem: str, is_possible: bool, plans: Folder, content: Folder) -> Way:
    """Ask what to do where the screens cannot be shown. Help is one word away here too.

    Args:
        problem: why they cannot.
        is_possible: whether they can be tried all the same.
        plans: where clients' documents lie.
        content: where the content lies.
    """
    ways: dict[Way, str] = {"plain": says.LINE_BY_LINE}
    if is_possible:
        ways["screens"] = says.SCREENS_ANYWAY
    ways["none"] = says.NOT_NOW
    talk = Everywhere(Console.of_process(), plans, open_content(content.path)).talk
    talk.words = {word: talk.words[word] for word in WORDS}
    try:
        index = talk.choose((problem,), [*ways.values()])
    except (Over, Leave):
        return "none"
    except Open:
        return "plain"
    return [*ways][index or 0]
