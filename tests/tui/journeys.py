"""The program as a person meets it: keys go in, and what comes out is read from the screen."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime

import pytest
from textual.command import CommandPalette
from textual.geometry import Offset
from textual.pilot import OutOfBounds
from textual.widget import Widget

from tests.tui.reading import Reading, rows_of, said_by
from tilfriskning.export import markdown
from tilfriskning.paths import content_folder, plans_folder
from tilfriskning.record.places import Place
from tilfriskning.record.record import Record
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import screens as says
from tilfriskning.tui.app import WorkbookApp
from tilfriskning.tui.screens.page import PageScreen
from tilfriskning.tui.screens.plan import PlanScreen
from tilfriskning.tui.widgets.editor import Editor
from tilfriskning.tui.widgets.field import Field
from tilfriskning.tui.widgets.plan_row import ClosedRow
from tilfriskning.tui.widgets.rows import Rows

Size = tuple[int, int]

NARROW, USUAL, WIDE = (60, 20), (80, 24), (120, 40)
SIZES = (NARROW, USUAL, WIDE)
"""The sizes that the program is to work at, in columns and rows."""

at_every_size = pytest.mark.parametrize(
    "size",
    [NARROW, *(pytest.param(size, marks=pytest.mark.slow) for size in (USUAL, WIDE))],
    ids=lambda size: "×".join(map(str, size)),
)
"""The quick run takes the size at which most can go wrong; `.ci/run` takes all of them."""

TALL = (80, 200)
"""A window in which a whole page is on the screen, so that all of it can be read at once."""

LABEL = "boka"

FAR = 3
"""Presses of Tab that are more than a click."""


def new_client(label: str = LABEL) -> None:
    """Make a client in the plans folder."""
    PlansFolder(plans_folder().path).create(label, datetime.now())


def before_it_is_opened(*written: tuple[Place, str], label: str = LABEL) -> None:
    """Write in a client's document while it lies in the plans folder."""
    with PlansFolder(plans_folder().path).edit(label) as opened:
        record = opened.record
        for place, text in written:
            record = place.write(record, text)
        opened.save(record)


def on_disk(label: str = LABEL) -> Record:
    """A client's document as it lies in the plans folder."""
    return PlansFolder(plans_folder().path).open(label)


class Sitting(Reading):
    """One sitting at the program: reading, and what a person does."""

    # What a person does

    async def press(self, *keys: str) -> None:
        """Press keys by name; single characters are their own names."""
        await self._pilot.press(*keys)
        await self._pilot.pause()

    async def write(self, text: str) -> None:
        """Type a text, letter by letter."""
        await self.press(*text)

    async def resize(self, columns: int, rows: int) -> None:
        """Make the window larger or smaller."""
        await self._pilot.resize_terminal(columns, rows)
        await self._pilot.pause()

    async def open(self, page: str) -> None:
        """Turn to a page of the workbook."""
        screen = self.app.screen
        assert isinstance(screen, PageScreen), self.text
        await screen.go(self.workbook.module.page(page))
        await self._pilot.pause()

    async def go_to(self, fits: Callable[[Widget], bool], what: str) -> None:
        """Press Tab, or shift and Tab if that is shorter, until something has the focus.

        Args:
            fits: whether a widget is the one.
            what: for the report if it is never reached.
        """
        chain = self.app.screen.focus_chain
        wanted = next((index for index, widget in enumerate(chain) if fits(widget)), 0)
        ahead, behind = wanted + 1, len(chain) - wanted
        if self.app.focused in chain:
            here = chain.index(self.app.focused)
            ahead, behind = (wanted - here) % len(chain), (here - wanted) % len(chain)
        for _ in range(2 * len(chain) + 2):
            if (focused := self.stands_in or self.app.focused) and fits(focused):
                return
            await self.press("tab" if ahead <= behind else "shift+tab")
        raise AssertionError(f"{what} cannot be reached with Tab. The screen:\n{self.text}")

    async def go_to_field(self, place: str, text: str | None = None) -> Field:
        """Go to a field with Tab. Its place is given as to `fields`."""
        if (closed := self.closed_row(place)) is not None:
            row = closed.parent
            await self.go_to(lambda widget: _is_writable(widget) and row in widget.ancestors, f"the row of {place}")
        wanted = self.field(place, text)
        await self.go_to(lambda widget: widget is wanted, f"the field {place}")
        if not self.is_writing:
            await self.press("enter")
        assert self.is_writing
        return wanted

    async def fill(self, place: str, text: str) -> Field:
        """Go to a blank field with Tab and write in it."""
        field = await self.go_to_field(place, "")
        await self.write(text)
        return field

    async def rewrite(self, place: str, before: str, text: str) -> None:
        """Go to a field that says something, with the mouse if it is far, and write something else."""
        if (closed := self.closed_row(place)) is not None:
            await self.click(closed)
        wanted, chain = self.field(place, before), self.app.screen.focus_chain
        here = chain.index(self.app.focused) if self.app.focused in chain else -FAR
        if wanted in chain and abs(chain.index(wanted) - here) > FAR:
            await self.click(wanted)
        await self.go_to_field(place, before)
        await self.press("f7")
        await self.write(text)

    async def choose(self, text: str) -> None:
        """Go with Tab to a line, or to a row of a list, that says this, and press Enter on it."""
        await self.go_to(lambda widget: text in said_by(widget), f"«{text}»")
        if isinstance(self.app.focused, Rows):
            await self.go_to_row(text)
        await self.press("enter")

    async def go_to_row(self, text: str) -> None:
        """Move to the row that says this, in the list that has the focus."""
        rows = self.app.focused
        assert isinstance(rows, Rows)
        wanted = next(index for index, row in enumerate(rows_of(rows)) if text in row)
        for _ in range(rows.option_count):
            if rows.highlighted == wanted:
                return
            await self.press("up" if (rows.highlighted or 0) > wanted else "down")
        raise AssertionError(f"«{text}» cannot be reached in its list. The screen:\n{self.text}")

    async def click(self, widget: Widget, at: tuple[int, int] = (1, 0)) -> None:
        """Scroll to something and click on it.

        Args:
            widget: what is clicked.
            at: where on it, in columns and rows.
        """

        async def is_clicked() -> bool:
            widget.scroll_visible(animate=False, immediate=True)
            await self._pilot.pause()
            try:
                return await self._pilot.click(widget, offset=at)
            except OutOfBounds:  # what grew meanwhile has pushed it out of sight again
                return False

        await self.until(is_clicked, f"{widget} to click on")

    async def click_at(self, place: Offset) -> None:
        """Click on a place on the screen."""
        await self._pilot.click(offset=place)
        await self._pilot.pause()

    async def see_plan(self, plan: str) -> None:
        """Open the plan with F2, and turn to this one if it is another that is shown."""
        await self.press("f2")
        assert isinstance(self.app.screen, PlanScreen)
        if self.app.screen.plan != plan:
            await self.choose(self.workbook.module.plan(plan).title)
            await self.until(lambda: isinstance(self.screen, PlanScreen) and self.screen.plan == plan, plan)
        await self._pilot.pause()

    async def back(self) -> None:
        """Go back to the page with Escape."""
        while not isinstance(self.app.screen, PageScreen):
            await self.press("escape")

    async def leave(self, key: str) -> None:
        """Press the key that ends the program, and wait for the end."""
        await self._pilot.press(key)
        await self.until(lambda: self.app.return_code is not None, "the end")

    async def run(self, action: str) -> None:
        """Choose a command in the palette."""
        await self.press("ctrl+p")
        await self.write(says.COMMANDS[action][0])
        await self.until(lambda: self.commands() == [says.COMMANDS[action][0]], f"«{action}» in the palette")
        await self.press("enter")
        await self.until(lambda: not isinstance(self.app.screen, CommandPalette), "the palette gone")
        await self._pilot.pause()

    # What is left when it is over

    async def is_saved(self) -> None:
        """Wait until the program has saved what is written, by itself."""
        header = self.workbook.record.header
        await self.until(lambda: on_disk().model_copy(update={"header": header}) == self.workbook.record, "saved")

    def export(self, *plans: str, notes: bool = False) -> str:
        """The plans as they are exported."""
        return markdown.render(self.workbook, plans or ("mh", "sud"), notes)


@asynccontextmanager
async def sitting(label: str | None = LABEL, size: Size = USUAL) -> AsyncIterator[Sitting]:
    """Sit down at the program.

    Args:
        label: the client that is opened at once; None for the start.
        size: columns and rows of the window.
    """
    app = WorkbookApp(plans_folder(), content_folder(), label)
    async with app.run_test(size=size, notifications=True) as pilot:
        await pilot.pause()
        yield Sitting(app, pilot)


@asynccontextmanager
async def until_killed(size: Size = USUAL) -> AsyncIterator[Sitting]:
    """Sit at the program until it is killed: what it has saved by itself counts, and no farewell.

    Args:
        size: columns and rows of the window.
    """
    file = plans_folder().path / f"{LABEL}.json"
    async with sitting(size=size) as person:
        yield person
        await person.is_saved()
        left = file.read_bytes()
    file.write_bytes(left)


def _is_writable(widget: Widget) -> bool:
    return isinstance(widget, Field | Editor | ClosedRow)
