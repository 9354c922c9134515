"""Answers on dated sheets: the one that is being written, a new one, and the earlier ones."""

from __future__ import annotations

from tilfriskning.module.blocks import AnyBlock
from tilfriskning.plain import reading
from tilfriskning.plain.desk import Desk
from tilfriskning.plain.steps import Asked
from tilfriskning.record.plan import new_id
from tilfriskning.texts import dates
from tilfriskning.texts import pages as page_says
from tilfriskning.texts import plain as says
from tilfriskning.workbook import Workbook


class Sheets(Asked):
    """The sheets of a dated block: which one to write on.

    Args:
        workbook: what it reads.
        block: the block.
    """

    def __init__(self, workbook: Workbook, block: AnyBlock) -> None:
        self._workbook = workbook
        self._block = block.id
        self.current = workbook.sheet(block.id)
        """The sheet that is written on."""

    @property
    def is_asked(self) -> bool:
        return bool(self._workbook.record.sheets_of(self._block))

    def ask(self, desk: Desk) -> None:
        while True:
            sheets = self._workbook.record.sheets_of(self._block)
            current = next((sheet for sheet in sheets if sheet.id == self.current), None)
            earlier = [sheet for sheet in reversed(sheets) if sheet.id != self.current]
            on = dates.long(current.on if current else self._workbook.today)
            said = (page_says.SHEET_DATE if current else page_says.SHEET_NEW).format(date=on)
            ways = [says.NEW_SHEET, *([page_says.EARLIER_SHEETS] if earlier else [])]
            way = desk.talk.choose(("", said), ways, says.NUMBER_OR_ON)
            if way is None:
                return
            if way == 1:
                desk.talk.say("", *reading.sheets(self._workbook, earlier))
                continue
            self.current = new_id()
            return
