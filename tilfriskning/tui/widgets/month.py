"""A month of what was noticed: as marks on a calendar, and day by day in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta

from textual.content import Content
from textual.widget import Widget

from tilfriskning.export.noticed import in_words, seen_as_in_words
from tilfriskning.record.looks import SeenAs
from tilfriskning.record.noticing import DayAt
from tilfriskning.texts import dates
from tilfriskning.texts import looks as says
from tilfriskning.tui.widgets.drawn import Drawn
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Flow, Hanging, Plain
from tilfriskning.tui.widgets.press import Press
from tilfriskning.workbook import Workbook, noticing

NEXT_VIEW: dict[SeenAs | None, SeenAs | None] = {None: "usual", "usual": "sign", "sign": None}
"""What a day is seen as after this, when one chooses again."""


class Calendar(Plain, Drawn):
    """The days of a month with what was noticed on them, as letters.

    Args:
        workbook: what it reads.
        month: a day of the month.
    """

    def __init__(self, workbook: Workbook, month: date) -> None:
        super().__init__("", classes="calendar")
        self._workbook = workbook
        self._month = month

    def on_mount(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        self.update(Flow(Hanging(line) for line in self._lines()))

    def _lines(self) -> Iterator[Content]:
        first, last = noticing.month_ends(self._month)
        names = "".join(f"{name:<{len(BLANK)}}" for name in dates.SHORT_WEEKDAYS)
        yield Content(f"{says.CALENDAR_WEEK}  {names}".rstrip())
        monday = first - timedelta(days=first.weekday())
        while monday <= last:
            days = [monday + timedelta(days=number) for number in range(7)]
            cells = "".join(self._cell(day) if first <= day <= last else BLANK for day in days)
            yield Content(f"{monday.isocalendar().week:>3}  {cells}".rstrip())
            monday += timedelta(days=7)

    def _cell(self, on: date) -> str:
        marks = "".join(says.CALENDAR_MARKS[mark] for mark in noticing.marks(noticing.day(self._workbook, on)))
        return f"{on.day:>2}{marks:<{len(BLANK) - 2}}"


BLANK = " " * 7
"""A day of another month."""


def week(workbook: Workbook, week: noticing.Week, day_wanted: Callable[[date], object]) -> Iterator[Widget]:
    """A week in words, the last day first, with its lines to write in. Today stands by itself.

    Args:
        workbook: what it reads and changes.
        week: the week.
        day_wanted: called when the marks of a day are to be changed.
    """
    days = [each for each in reversed(week.days) if each.on != workbook.today]
    span = dates.span(week.monday, week.monday + timedelta(days=6))
    if days:
        yield Plain(says.WEEK.format(number=week.number, days=span), classes="part-title")
    for each in days:
        yield from day(workbook, each.on, dates.weekday(each.on).capitalize(), day_wanted)


def day(workbook: Workbook, on: date, title: str, day_wanted: Callable[[date], object]) -> Iterator[Widget]:
    """A day in words: what was noticed, a line to write in, and how the person sees it."""
    yield Plain(title, classes="block-title")
    yield MarksInWords(workbook, on)
    yield Field(workbook, DayAt(on), says.NOTE)
    yield Press(lambda: seen_as_in_words(noticing.day(workbook, on)), lambda: _see_differently(workbook, on))
    yield Press(says.CHANGE_MARKS, lambda: day_wanted(on))


class MarksInWords(Plain, Drawn):
    """What was noticed on a day.

    Args:
        workbook: what it reads.
        on: the day.
    """

    def __init__(self, workbook: Workbook, on: date) -> None:
        super().__init__("")
        self._workbook = workbook
        self._on = on

    def on_mount(self) -> None:
        self.redraw()

    def redraw(self) -> None:
        lines = tuple(in_words(self._workbook, noticing.day(self._workbook, self._on)))
        self.display = bool(lines)
        self.update(Flow(Hanging(Content(line)) for line in lines))


def _see_differently(workbook: Workbook, on: date) -> None:
    noticing.see_as(workbook, on, NEXT_VIEW[noticing.day(workbook, on).seen_as])
