"""A page of the module."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Button

from tilfriskning.module.model import Page as ModulePage
from tilfriskning.record import course
from tilfriskning.texts import pages as says
from tilfriskning.texts import session as session_says
from tilfriskning.tui.blocks import draw_page
from tilfriskning.tui.screens.turning import TurningScreen
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Plain
from tilfriskning.tui.widgets.links import HourWanted, Link
from tilfriskning.workbook import Workbook


class PageScreen(TurningScreen):
    """Shows one page at a time and turns them.

    Args:
        workbook: what it shows.
        page: the page to begin with.
    """

    @dataclass
    class ContentsWanted(Message):
        """The person wants to see all pages."""

    def __init__(self, workbook: Workbook, page: ModulePage) -> None:
        self.workbook = workbook
        self.shown = page
        super().__init__(self._where())

    async def on_mount(self) -> None:
        place = self.workbook.record.progress.place if self.workbook.record.progress.page == self.shown.id else None
        self.workbook.go(self.shown, place)
        self.call_after_refresh(self._return_to, place)

    def contents(self) -> Iterator[Widget]:
        yield Plain(self.shown.title, classes="page-title")
        yield from draw_page(self.shown.blocks, self.workbook)
        if self.workbook.mode == "together":
            yield Link(session_says.BACK_TO_HOUR, HourWanted)
        yield Horizontal(
            Button(Content(says.NEXT_PAGE), id="next", compact=True),
            Button(Content(says.PREVIOUS_PAGE), id="previous", compact=True),
            Button(Content(says.CONTENTS), id="contents", compact=True),
            classes="turning",
        )

    async def go(self, page: ModulePage) -> None:
        """Show another page."""
        self.set_focus(None)
        self.shown = page
        self.workbook.go(page)
        self._bar.say(self._where())
        await self.page.show(self.contents())

    async def show_again(self) -> None:
        """Draw the page anew, in the words of the way of working that holds now."""
        await self.go(self.shown)

    async def turn(self, step: int) -> None:
        """Go to the next page, or the one before."""
        page = course.beside(self.workbook.module, self.workbook.record, self.shown.id, step)
        if page is None:
            self.notify(says.LAST_PAGE if step > 0 else says.FIRST_PAGE, markup=False)
        else:
            await self.go(page)

    def on_field_entered(self, event: Field.Entered) -> None:
        self.workbook.stand_at(event.place)

    async def action_close(self) -> None:
        """On a page Escape does nothing: there is nothing on top of it."""

    async def on_button_pressed(self, event: Button.Pressed) -> None:
        event.stop()
        match event.button.id:
            case "next":
                await self.turn(1)
            case "previous":
                await self.turn(-1)
            case _:
                self.post_message(self.ContentsWanted())

    def _where(self) -> str:
        workbook = self.workbook
        topic = workbook.module.topic_of(self.shown.id)
        ids = [page.id for page in course.pages_of(topic, workbook.record)]
        number = ids.index(self.shown.id) + 1
        return says.PROGRESS.format(topic=topic.label, number=number, count=len(ids), title=topic.title)

    async def _return_to(self, place: str | None) -> None:
        if place is None:
            return
        from tilfriskning.tui.widgets.plan_row import ClosedRow

        for row in self.page.query(ClosedRow):
            if row.holds(place):
                await row.open(place)
                return
        field = next((field for field in self.page.query(Field) if field.place.name == place), None)
        if field is not None:
            field.focus()
