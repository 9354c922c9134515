"""Where to call."""

from __future__ import annotations

from collections.abc import Iterator

from textual.widget import Widget

from tilfriskning.module.helplines import HelpLines
from tilfriskning.texts import now as now_says
from tilfriskning.texts import screens as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.help_lines import every_help_line, worst_moment


class HelpLinesScreen(BookScreen[None]):
    """«Hjelpetelefoner»: the whole dated list.

    Args:
        lines: the help lines.
        is_stale: whether the numbers are old.
    """

    HELP_TEXT = now_says.LINES_HELP

    def __init__(self, lines: HelpLines, is_stale: bool) -> None:
        super().__init__(says.LINES_TITLE)
        self._lines = lines
        self._is_stale = is_stale

    def contents(self) -> Iterator[Widget]:
        yield worst_moment(self._lines)
        yield from every_help_line(self._lines, self._is_stale)
