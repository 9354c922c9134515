"""Where to call."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.helplines import HelpLines
from tilfriskning.texts import help
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.help_lines import help_lines
from tilfriskning.tui.widgets.safety import safety


class HelpLinesScreen(BookScreen[None]):
    """«Hjelpetelefoner»: the whole dated list.

    Args:
        lines: the help lines.
        is_stale: whether the numbers are old.
    """

    HELP_TEXT = help.LINES

    def __init__(self, lines: HelpLines, is_stale: bool) -> None:
        super().__init__(says.LINES_TITLE)
        self._lines = lines
        self._is_stale = is_stale

    def contents(self) -> Iterator[Widget]:
        yield from help_lines(self._lines, self._is_stale)
        yield from safety(("suicide", "overdose", "stopping"))
