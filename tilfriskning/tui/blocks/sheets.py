"""Answers on dated sheets: the one that is being written, a new one, and the earlier ones."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widget import Widget

from tilfriskning.module.blocks import AnyBlock
from tilfriskning.record.plan import new_id
from tilfriskning.texts import dates
from tilfriskning.texts import pages as says
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words
from tilfriskning.tui.widgets.press import Press, Unfold
from tilfriskning.workbook import Workbook


class Sheets(Vertical):
    """The sheets of a dated block.

    Args:
        workbook: what it reads and changes.
        block: the block.
        inside: makes the widgets of a sheet.
    """

    def __init__(self, workbook: Workbook, block: AnyBlock, inside: Callable[[str], Iterable[Widget]]) -> None:
        super().__init__()
        self._workbook = workbook
        self._block = block.id
        self._inside = inside
        self._sheet = workbook.sheet(block.id)

    def compose(self) -> ComposeResult:
        sheets = self._workbook.record.sheets_of(self._block)
        current = next((sheet for sheet in sheets if sheet.id == self._sheet), None)
        said = says.SHEET_DATE if current else says.SHEET_NEW
        yield Plain(said.format(date=dates.long(current.on if current else self._workbook.today)), classes="sheet-date")
        yield from self._inside(self._sheet)
        if sheets:
            yield Press(says.NEW_SHEET, self._begin, classes="link")
        earlier = [sheet for sheet in sheets if sheet.id != self._sheet]
        if earlier:
            yield Unfold(says.EARLIER_SHEETS, lambda: [Words(*self._lines(sheet.id)) for sheet in reversed(earlier)])

    def _begin(self) -> None:
        self._sheet = new_id()
        self.refresh(recompose=True)

    def _lines(self, id: str) -> Iterable[Hanging]:
        sheet = next(sheet for sheet in self._workbook.record.sheets if sheet.id == id)
        yield Hanging(Content(dates.long(sheet.on)).stylize("bold"))
        yield Hanging(Content(self._workbook.sheet_text(sheet)))
