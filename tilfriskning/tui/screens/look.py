"""A look at the signs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button

from tilfriskning.record.looks import SeenAs
from tilfriskning.record.noticing import DayAt
from tilfriskning.texts import dates
from tilfriskning.texts import looks as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.lead import Lead
from tilfriskning.tui.widgets.noticed import Noticed
from tilfriskning.tui.widgets.rows import Row, Rows, only
from tilfriskning.workbook import Workbook, noticing


class LookScreen(BookScreen[None]):
    """My signs on one page, J or not, and a line of my own. Everything may be left out.

    Args:
        workbook: what it reads and changes.
        on: the day it is about.
    """

    HELP_TEXT = says.LOOK_HELP

    @dataclass
    class Finished(Message):
        """The look is over."""

        leads_on: bool
        """Whether a sign was noticed, so that part 3 of the plan comes next."""

    def __init__(self, workbook: Workbook, on: date) -> None:
        super().__init__(says.LOOK_TITLE)
        self._workbook = workbook
        self._on = on
        self._before = noticing.day(workbook, on)

    async def on_mount(self) -> None:
        self.call_after_refresh(self._stand_at_signs)

    def _stand_at_signs(self) -> None:
        """Be ready to mark, with what stands above still in sight."""
        self.page.query(Noticed).first().focus(scroll_visible=False)

    def contents(self) -> Iterator[Widget]:
        workbook, on = self._workbook, self._on
        yield Plain(dates.weekday(on).capitalize(), classes="page-title")
        yield Plain(says.LOOK)
        yield Plain(says.LOOK_KEYS, classes="keys")
        yield Noticed(workbook, on)
        yield Plain(says.NOTE, classes="label")
        yield Field(workbook, DayAt(on), says.NOTE_HINT)
        yield Plain(says.SEEN_AS_TITLE, classes="label")
        yield Rows(self._views, self._see_as)
        yield Plain(says.BESIDE, classes="label")
        yield Field(workbook, DayAt(on, "beside"), says.BESIDE_HINT)
        yield Horizontal(
            Button(Content(says.LOOK_DONE), id="done", compact=True),
            Button(Content(says.LOOK_NOT_NOW), id="not_now", compact=True),
            classes="turning",
        )
        yield Lead(says.LOOK_TO_NOW, "now")
        yield Plain(says.RHYTHM_TITLE, classes="label")
        yield Rows(self._rhythms, self._choose_rhythm)
        yield Plain(says.RHYTHM_HELP, classes="keys")
        yield Lead(f"→ {says.BACK_TITLE}", "looking_back")

    def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        if event.button.id == "done":
            self._finish()
        else:
            noticing.put_off(self._workbook)
            self.post_message(self.Finished(leads_on=False))

    async def action_close(self) -> None:
        """What is marked is kept; nothing marked is nothing done."""
        if noticing.day(self._workbook, self._on) != self._before:
            noticing.finish_look(self._workbook, self._on)
        self.dismiss()

    def _finish(self) -> None:
        noticing.finish_look(self._workbook, self._on)
        day = noticing.day(self._workbook, self._on)
        is_today = self._on == self._workbook.today
        self.post_message(self.Finished(leads_on=is_today and bool(day.j or day.f) and day.seen_as != "usual"))

    def _views(self) -> Iterator[Row]:
        chosen = noticing.day(self._workbook, self._on).seen_as
        for seen_as, text in says.SEEN_AS.items():
            yield Row(seen_as or OPEN, Content(text), only(seen_as == chosen))

    def _see_as(self, key: str) -> None:
        views: dict[str, SeenAs] = {"usual": "usual", "sign": "sign"}
        noticing.see_as(self._workbook, self._on, views.get(key))

    def _rhythms(self) -> Iterator[Row]:
        for every, text in says.RHYTHMS.items():
            yield Row(str(every or OPEN), Content(text), only(every == self._workbook.record.look_every))

    def _choose_rhythm(self, key: str) -> None:
        noticing.choose_rhythm(self._workbook, None if key == OPEN else int(key))


OPEN = "open"
"""The row that chooses none."""
