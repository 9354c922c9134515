"""What a person reads from the screen, and where on it the person is."""

from __future__ import annotations

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable
from fnmatch import fnmatchcase
from typing import Any

from textual.command import CommandList
from textual.geometry import Region
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Button, Static

from tilfriskning.tui.app import WorkbookApp
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.screens.page import PageScreen
from tilfriskning.tui.widgets.editor import Editor
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.flow import Flow
from tilfriskning.tui.widgets.plan_row import ClosedRow, PlanRowView
from tilfriskning.tui.widgets.rows import Rows
from tilfriskning.workbook import Workbook

BARS = str.maketrans(dict.fromkeys("▌▁▂▃▄▅▆▇█", " "))
"""What stands beside fields and boxes, and the scroll bar."""

PATIENCE = 15.0
"""Seconds until something that ought to have happened long ago counts as failed."""


class Reading:
    """The program, as it is seen.

    Args:
        app: the program.
        pilot: its keyboard and mouse.
    """

    def __init__(self, app: WorkbookApp, pilot: Pilot[None]) -> None:
        self.app = app
        self._pilot = pilot

    # What a person sees

    @property
    def text(self) -> str:
        """The screen, with its line breaks."""
        return "\n".join(self.lines()).rstrip()

    @property
    def words(self) -> str:
        """The screen in one line, then messages, so that a sentence can be found wherever it is broken."""
        messages = [self.drawn(message) for message in self.app.screen.query("Toast")]
        return " ".join("\n".join([self.text, *messages]).translate(BARS).split())

    def lines(self, region: Region | None = None) -> list[str]:
        """The screen, line by line.

        Args:
            region: the part of the screen, if not all of it.
        """
        strips = self.app.screen._compositor.render_strips()
        part = (region or self.app.screen.region).intersection(self.app.screen.region)
        return [strip.crop(part.x, part.right).text.rstrip() for strip in strips[part.y : part.bottom]]

    def drawn(self, widget: Widget) -> str:
        """What is on the screen of a widget, in one line; a field that is being written in shows its editor."""
        return " ".join(" ".join(self.lines(_seen_of(widget).content_region)).split())

    async def looks_at(self, widget: Widget) -> str:
        """Scroll to a widget, if it is not on the screen, and read it; messages that are in the way are put away."""
        seen = _seen_of(widget)
        await self.put_messages_away()
        for _ in range(3):
            if self.screen.page.content_region.contains_region(seen.region):
                break
            seen.scroll_visible(animate=False, immediate=True)
            await self._pilot.pause()
        return self.drawn(seen)

    async def put_messages_away(self) -> None:
        """Let the messages that lie over the page be gone, as they are after a while."""
        if self.app.screen.query("Toast"):
            self.app.clear_notifications()
            await self._pilot.pause()

    async def sees(self, *texts: str) -> None:
        """Wait until all of these stand on the screen, wherever their lines break."""
        wanted = [" ".join(text.split()) for text in texts]
        await self.until(lambda: all(text in self.words for text in wanted), f"{wanted} on the screen")

    async def sees_no_more(self, text: str) -> None:
        """Wait until this does not stand on the screen."""
        await self.until(lambda: text not in self.words, f"{text!r} gone")

    async def reads(self, *texts: str) -> None:
        """Wait until all of these stand on the screen, or further up or down on the page."""
        wanted = [" ".join(text.split()) for text in texts]

        async def is_there() -> bool:
            if all(text in self.words for text in wanted):
                return True
            page = await self.whole_page()
            return all(text in page for text in wanted)

        await self.until(is_there, f"{wanted} on the page")

    async def whole_page(self) -> str:
        """Scroll through the page, and read it in one line."""
        page, found = self.screen.page, dict[int, str]()
        here, height = page.scroll_y, page.content_region.height
        for top in range(0, page.virtual_size.height, height):
            page.scroll_to(y=top, animate=False, immediate=True)
            await self._pilot.pause()
            found |= {round(page.scroll_y) + row: line for row, line in enumerate(self.lines(page.content_region))}
        page.scroll_to(y=here, animate=False, immediate=True)
        await self._pilot.pause()
        return " ".join("\n".join(found.values()).translate(BARS).split())

    async def shows(self, place: str, texts: list[str]) -> None:
        """Wait until the fields of a place show these and nothing else."""

        async def is_so() -> bool:
            return await self.shown(place) == texts

        await self.until(is_so, f"{texts} in {place}")

    async def shows_among(self, place: str, text: str) -> None:
        """Wait until one of the fields of a place, or its plan row, shows this."""

        async def is_so() -> bool:
            return any(text in shown for shown in await self.shown(place))

        await self.until(is_so, f"{text!r} in {place}")

    async def until(self, is_so: Callable[[], bool | Awaitable[bool]], what: str) -> None:
        """Wait until something is so.

        Args:
            is_so: asked again and again.
            what: for the report if it never comes true.

        Raises:
            AssertionError: patience has ended.
        """
        deadline = time.monotonic() + PATIENCE
        while not await _told(is_so()):
            screen = self.text if self.app.screen_stack else "(none)"
            assert time.monotonic() < deadline, f"{what}: never. The screen:\n{screen}"
            await asyncio.sleep(0.01)

    # Where a person is

    @property
    def screen(self) -> BookScreen[Any]:
        """The screen that lies on top."""
        assert isinstance(self.app.screen, BookScreen), self.text
        return self.app.screen

    @property
    def workbook(self) -> Workbook:
        """The open workbook."""
        assert self.app.workbook is not None
        return self.app.workbook

    @property
    def page(self) -> str:
        """The page that is open, under whatever lies on top."""
        (page,) = (screen.shown.id for screen in self.app.screen_stack if isinstance(screen, PageScreen))
        return page

    @property
    def stands_in(self) -> Field | None:
        """The field that a person stands in, writing or not."""
        focused = self.app.focused
        if isinstance(focused, Editor):
            return next(field for field in self.fields() if field.place.name == self._written_at(focused))
        return focused if isinstance(focused, Field) else None

    @property
    def is_writing(self) -> bool:
        """Whether letters that are typed go into a text."""
        return isinstance(self.app.focused, Editor)

    def _written_at(self, editor: Editor) -> str:
        siblings = editor.parent.children if editor.parent else ()
        field = siblings[siblings.index(editor) - 1]
        assert isinstance(field, Field)
        return field.place.name

    def fields(self, place: str = "*", text: str | None = None) -> list[Field]:
        """The fields on the screen.

        Args:
            place: the name of their place, with `*` for what does not matter.
            text: what stands in them; empty for blank ones, left out for any.
        """
        return [
            field
            for field in self.app.screen.query(Field)
            if fnmatchcase(field.place.name, place)
            and (text is None or field.workbook.read(field.place).strip() == text.strip())
        ]

    def field(self, place: str, text: str | None = None) -> Field:
        """The first of these fields."""
        found = self.fields(place, text)
        assert found, f"no field {place} with {text!r} among {[field.place.name for field in self.fields()]}"
        return found[0]

    async def shown(self, place: str) -> list[str]:
        """What is shown of a place: in its fields, without the blank ones, or in its plan row while that is closed."""
        if (closed := self.closed_row(place)) is not None:
            return [(await self.looks_at(closed)).removeprefix("▌ ")]
        return [await self.looks_at(field) for field in self.fields(place) if field.is_written]

    def closed_row(self, place: str) -> Widget | None:
        """The plan row of a place, if it is shown to be read and not yet to write in."""
        ref = place.partition("/")[0]
        if ".part1." not in ref and ".part3." not in ref:
            return None
        title = self.workbook.module.row(ref).title
        rows = (row for row in self.app.screen.query(PlanRowView) if said_by(row.query(".row-title").first()) == title)
        return next((closed for row in rows for closed in row.query(ClosedRow)), None)

    def commands(self) -> list[str]:
        """The names of the commands that the palette shows."""
        shown = self.app.screen.query_one(CommandList)
        options = (shown.get_option_at_index(index) for index in range(shown.option_count))
        return [str(option.prompt).partition("\n")[0] for option in options]


def rows_of(rows: Rows) -> list[str]:
    """What each row of a list says, in one line."""
    prompts = (rows.get_option_at_index(index).prompt for index in range(rows.option_count))
    flows = (prompt for prompt in prompts if isinstance(prompt, Flow))
    return [" ".join(" ".join(line.plain for line in flow.lines(60)).split()) for flow in flows]


def said_by(widget: Widget) -> str:
    """What a line, a button or a list says."""
    if isinstance(widget, Rows):
        return "\n".join(rows_of(widget))
    if isinstance(widget, Button):
        return str(widget.label)
    return str(widget.content) if isinstance(widget, Static) else ""


def _seen_of(widget: Widget) -> Widget:
    if isinstance(widget, Field) and not widget.display and widget.parent:
        return next(child for child in widget.parent.children if isinstance(child, Editor))
    return widget


async def _told(answer: bool | Awaitable[bool]) -> bool:
    return await answer if inspect.isawaitable(answer) else answer
