"""The hour: its four parts, one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual import events
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button

from tilfriskning.record.record import Record
from tilfriskning.texts import session as says
from tilfriskning.texts import session_help as help
from tilfriskning.tui.hour import closing, look_back, since, topic
from tilfriskning.tui.screens.turning import TurningScreen
from tilfriskning.tui.widgets.links import EndWanted, Link
from tilfriskning.workbook.session import Session

LAST = len(says.STEPS) - 1


class HourScreen(TurningScreen):
    """What two people who work together have before them; larger, and with fewer words.

    Args:
        session: the hour.
    """

    HELP_TEXT = help.HOUR
    CSS_PATH = "hour.tcss"

    @dataclass
    class PageWanted(Message):
        """The two want to go to a page."""

        page: str

    class SheetWanted(Message):
        """The sheet for the journal is wanted."""

    def __init__(self, session: Session) -> None:
        super().__init__("")
        self._session = session
        self._step = 0
        self._seen: Record | None = None

    def contents(self) -> Iterator[Widget]:
        self._bar.say(
            says.WHERE.format(number=self._step + 1, count=len(says.STEPS), step=says.STEPS[self._step]),
        )
        yield from self._part()
        if self._step == LAST:
            yield Link(says.TO_SHEET, self.SheetWanted)
        yield Horizontal(*self._buttons(), classes="turning")

    def _part(self) -> Iterator[Widget]:
        match self._step:
            case 0:
                return look_back.draw(self._session)
            case 1:
                return since.draw(self._session)
            case 2:
                return topic.draw(self._session, lambda page: self.post_message(self.PageWanted(page)))
        return closing.draw(self._session)

    def _buttons(self) -> Iterator[Button]:
        if self._step < LAST:
            yield Button(Content(says.GO_ON), id="next", compact=True)
        else:
            yield Button(Content(says.END), id="end", compact=True)
        if self._step > 0:
            yield Button(Content(says.GO_BACK), id="back", compact=True)

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        match event.button.id:
            case "next":
                await self.turn(1)
            case "back":
                await self.turn(-1)
            case _:
                self.post_message(EndWanted())

    async def turn(self, step: int) -> None:
        """Go to the next part of the hour, or the one before."""
        if 0 <= self._step + step <= LAST:
            self._step += step
            self.set_focus(None)
            await self.page.show(self.contents())

    async def action_close(self) -> None:
        """Go back to what lies under; the hour itself lies under nothing when it was the start."""
        if self.app.screen_stack.index(self) > 1:
            self.dismiss()

    def on_screen_suspend(self) -> None:
        self._seen = self._session.workbook.record

    def on_screen_resume(self, event: events.ScreenResume) -> None:
        """What was written elsewhere is shown here too."""
        if self._seen not in (None, self._session.workbook.record):
            self.run_worker(self.page.show(self.contents()))
