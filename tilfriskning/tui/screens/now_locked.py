"""A bad day of somebody whose workbook is locked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.message import Message
from textual.widget import Widget

from tilfriskning.module.helplines import HelpLines
from tilfriskning.texts import now as says
from tilfriskning.texts import screens
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.help_lines import every_help_line, worst_moment
from tilfriskning.tui.widgets.press import Press


class LockedNowScreen(BookScreen[None]):
    """A bad day of somebody whose workbook is locked: every help line, and the way in.

    Args:
        label: the client.
        lines: the help lines.
        is_stale: whether the numbers are old.
    """

    HELP_TEXT = says.LINES_HELP

    @dataclass
    class UnlockWanted(Message):
        """The person wants to write the passphrase, to see the plan."""

        label: str

    def __init__(self, label: str, lines: HelpLines, is_stale: bool) -> None:
        super().__init__(screens.NOW_TITLE)
        self._label = label
        self._lines = lines
        self._is_stale = is_stale

    def contents(self) -> Iterator[Widget]:
        yield worst_moment(self._lines)
        yield Plain(says.LOCKED.format(label=self._label), classes="dated")
        yield Press(says.UNLOCK, lambda: self.post_message(self.UnlockWanted(self._label)), classes="unlock")
        yield from every_help_line(self._lines, self._is_stale)
