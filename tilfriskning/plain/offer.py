"""The offer to go on line by line, where the screens cannot be shown."""

from __future__ import annotations

from typing import Literal

from tilfriskning.plain.console import Console, Over
from tilfriskning.plain.talk import Talk
from tilfriskning.texts import plain as says

Way = Literal["plain", "screens", "none"]


def instead_of_screens(problem: str, is_possible: bool) -> Way:
    """Ask what to do where the screens cannot be shown.

    Args:
        problem: why they cannot.
        is_possible: whether they can be tried all the same.
    """
    ways: dict[Way, str] = {"plain": says.LINE_BY_LINE}
    if is_possible:
        ways["screens"] = says.SCREENS_ANYWAY
    ways["none"] = says.NOT_NOW
    try:
        index = Talk(Console.of_process()).choose((problem,), [*ways.values()])
    except Over:
        return "none"
    return [*ways][index or 0]
