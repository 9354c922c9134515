"""What I noticed, week by week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from textual.message import Message
from textual.widget import Widget

from tilfriskning.texts import dates
from tilfriskning.texts import looks as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.lead import Lead
from tilfriskning.tui.widgets.month import Calendar, day, week
from tilfriskning.tui.widgets.press import Press
from tilfriskning.workbook import Workbook, noticing


class LookingBackScreen(BookScreen[None]):
    """One month at a time, as it was written.

    Args:
        workbook: what it reads and changes.
        month: a day of the month to begin with.
    """

    HELP_TEXT = says.BACK_HELP

    @dataclass
    class DayWanted(Message):
        """The marks of a day are to be changed."""

        on: date

    def __init__(self, workbook: Workbook, month: date) -> None:
        super().__init__(says.BACK_TITLE)
        self._workbook = workbook
        self._month = month.replace(day=1)

    def contents(self) -> Iterator[Widget]:
        workbook, today = self._workbook, self._workbook.today
        yield Plain(_named(self._month).capitalize(), classes="page-title")
        yield Plain(says.BACK)
        yield Calendar(workbook, self._month)
        yield Plain(says.CALENDAR_KEY, classes="label")
        yield from self._turning()
        is_now = self._month == today.replace(day=1)
        if is_now:
            yield from day(workbook, today, says.TODAY.format(day=dates.weekday(today)), self._want)
        found = noticing.month(workbook, self._month)
        for each in reversed(found):
            yield from week(workbook, each, self._want)
        if not (found or is_now):
            yield Plain(says.BACK_EMPTY, classes="after")
        yield Lead(f"→ {says.LOOK_TITLE}", "look")

    def _turning(self) -> Iterator[Widget]:
        before, after = (noticing.beside_month(self._month, step) for step in (-1, 1))
        if noticing.has_earlier(self._workbook, self._month):
            yield Press(says.MONTH_BEFORE.format(month=_named(before)), lambda: self._turn(before))
        if after <= self._workbook.today:
            yield Press(says.MONTH_AFTER.format(month=_named(after)), lambda: self._turn(after))

    def _turn(self, month: date) -> None:
        self._month = month
        self.run_worker(self.page.show(self.contents()), exclusive=True)

    def _want(self, on: date) -> None:
        self.post_message(self.DayWanted(on))


def _named(month: date) -> str:
    return dates.month(f"{month:%Y-%m}")
