"""My signs, to mark as noticed on a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from textual import events
from textual.binding import Binding
from textual.content import Content

from tilfriskning.module.values import Mark
from tilfriskning.texts import dates
from tilfriskning.texts import looks as says
from tilfriskning.tui.widgets.rows import Row, Rows, remark
from tilfriskning.workbook import Workbook, noticing

LEAD = 4
"""Cells of one mark with the space after it: `[J] `."""


class Noticed(Rows):
    """My signs, with the marks of one day. Enter sets J, or takes it off; so does a click on a column.

    Args:
        workbook: what it reads and changes.
        on: the day.
        marks: the marks that are shown.
    """

    BINDINGS = [Binding("j", "mark('J')", show=False), Binding("f", "mark('F')", show=False)]

    def __init__(self, workbook: Workbook, on: date, marks: tuple[Mark, ...] = ("J", "F")) -> None:
        self._workbook = workbook
        self._on = on
        self._marks = marks
        super().__init__(self._signs, lambda _: self.action_mark("J"))

    def action_mark(self, mark: Mark) -> None:
        """Set a mark on the highlighted sign that day, or take it off."""
        if self.key and mark in self._marks:
            noticing.mark(self._workbook, self._on, self.key, mark)
            self.redraw()

    def on_click(self, event: events.Click) -> None:
        """A click on a column sets its mark."""
        index = event.style.meta.get("option")
        if index is None or not self._shown[index].key or event.x >= len(self._marks) * LEAD:
            return
        event.prevent_default()
        self.highlighted = index
        self.action_mark(self._marks[event.x // LEAD])

    def _signs(self) -> Iterator[Row]:
        day = noticing.day(self._workbook, self._on)
        before = noticing.noticed_before(self._workbook, self._on)
        signs = noticing.my_signs(self._workbook)
        if not signs:
            yield remark(says.NO_SIGNS)
        for sign in signs:
            key = noticing.key(sign)
            lead = Content.assemble(*(_mark(mark, key in (day.j if mark == "J" else day.f)) for mark in self._marks))
            noticed = says.NOTICED_BEFORE.format(day=dates.weekday(before[key])) if key in before else ""
            yield Row(key, Content(sign.text), lead, Content(noticed).stylize("italic") if noticed else None)


def _mark(mark: Mark, is_set: bool) -> Content:
    return Content.assemble((f"[{mark if is_set else ' '}]", "bold" if is_set else ""), " ")
