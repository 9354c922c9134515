"""The day to look at the plans again."""

from __future__ import annotations

from collections.abc import Iterator

from textual.content import Content
from textual.widget import Widget
from textual.widgets import Input

from tilfriskning.texts import dates
from tilfriskning.texts import living as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.rows import Row, Rows, only
from tilfriskning.workbook import Workbook
from tilfriskning.workbook.versions import WAITS, review_after, set_review

NO_DAY, OWN_DAY = "none", "own"


class ReviewDayScreen(BookScreen[None]):
    """«Når ser dere på den igjen»: a day, set together.

    Args:
        workbook: what it reads and changes.
    """

    HELP_TEXT = says.REVIEW_HELP
    FIRST = "Rows"

    def __init__(self, workbook: Workbook) -> None:
        super().__init__(says.REVIEW_TITLE)
        self._workbook = workbook

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.REVIEW_LEAD)
        yield Rows(self._days, self._choose)
        yield Plain(says.OWN_DAY, classes="label")
        yield Input(placeholder=says.OWN_DAY_HINT)

    def _days(self) -> Iterator[Row]:
        on, today = self._workbook.record.header.review_on, self._workbook.today
        offered = {wait: review_after(today, wait) for wait in WAITS}
        for wait, day in offered.items():
            text = says.WAIT.format(wait=says.WAITS[wait], date=dates.long(day))
            yield Row(wait, Content(text), only(on == day))
        if on and on not in offered.values():
            yield Row(OWN_DAY, Content(dates.long(on)), only(True))
        yield Row(NO_DAY, Content(says.NO_DAY), only(on is None))

    def _choose(self, key: str) -> None:
        if key in WAITS:
            set_review(self._workbook, review_after(self._workbook.today, key))
        elif key == NO_DAY:
            set_review(self._workbook, None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        day = dates.read(event.value)
        if day is None:
            self.notify(says.NOT_A_DAY, markup=False)
            return
        set_review(self._workbook, day)
        self.notify(says.DAY_SET.format(date=dates.long(day)), markup=False)
        event.input.clear()
        self.redraw()
