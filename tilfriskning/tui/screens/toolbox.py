"""What helps me."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget

from tilfriskning.record.looks import Shelf
from tilfriskning.texts import looks as says
from tilfriskning.texts import now as now_says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.lead import Lead
from tilfriskning.tui.widgets.press import Unfold
from tilfriskning.tui.widgets.tools import ToolPicker, shelf_lines
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.toolbox import SHELVES


class ToolboxScreen(BookScreen[None]):
    """«Verktøykassa mi»: my own list, filled from the module's strategies and my own.

    Args:
        workbook: what it reads and changes.
    """

    HELP_TEXT = says.TOOLBOX_HELP

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(says.TOOLBOX_TITLE)
        self._workbook = workbook

    def contents(self) -> Iterator[Widget]:
        yield Plain(Content(says.TOOLBOX))
        yield Lead(now_says.TO_BREATHE, "breathe")
        for shelf in SHELVES:
            yield from self._shelf(shelf)

    def _shelf(self, shelf: Shelf) -> Iterator[Widget]:
        yield Plain(says.SHELVES[shelf], classes="part-title")
        yield shelf_lines(self._workbook, shelf)
        yield Unfold(says.FROM_BOOK, lambda: [ToolPicker(self._workbook, shelf)])
