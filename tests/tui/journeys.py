"""The program as a person meets it: keys go in, and what comes out is read from the screen."""

from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import datetime
from fnmatch import fnmatchcase
from typing import Any

from textual.command import CommandList, CommandPalette
from textual.geometry import Offset, Region
from textual.pilot import Pilot
from textual.widget import Widget
from textual.widgets import Button, Static

from tilfriskning.export import markdown
from tilfriskning.paths import content_folder, plans_folder
from tilfriskning.record.record import Record
from tilfriskning.store.files import PlansFolder
from tilfriskning.texts import screens as says
from tilfriskning.tui.app import WorkbookApp
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.screens.page import PageScreen
from tilfriskning.tui.screens.plan import PlanScreen
from tilfriskning.tui.widgets.field import Editor, Field
from tilfriskning.tui.widgets.flow import Flow
from tilfriskning.tui.widgets.plan_row import ClosedRow, PlanRowView
from tilfriskning.tui.widgets.rows import Rows
from tilfriskning.workbook import Workbook

Size = tuple[int, int]

NARROW, USUAL, WIDE = (60, 20), (80, 24), (120, 40)
SIZES = (NARROW, USUAL, WIDE)
"""The sizes that the program is to work at, in columns and rows."""

TALL = (80, 200)
"""A window in which a whole page is on the screen, so that all of it can be read at once."""

LABEL = "boka"

BARS = str.maketrans(dict.fromkeys("▌▁▂▃▄▅▆▇█", " "))
"""What stands beside fields and boxes, and the scroll bar."""

FAR = 3
"""Presses of Tab that are more than a click."""

PATIENCE = 5.0
"""Seconds until something that ought to have happened long ago counts as failed."""


def new_client(label: str = LABEL) -> None:
    """Make a client in the plans folder."""
    PlansFolder(plans_folder().path).create(label, datetime.now())


def on_disk(label: str = LABEL) -> Record:
    """A client's document as it lies in the plans folder."""
    return PlansFolder(plans_folder().path).open(label)


class Sitting:
    """One sitting at the program.

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
        read = self.words
        deadline = time.monotonic() + PATIENCE
        while not all(text in read for text in wanted):
            assert time.monotonic() < deadline, f"{wanted} on the page: never. The page:\n{read}"
            read = await self.whole_page()

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
        shown = await self.shown(place)
        deadline = time.monotonic() + PATIENCE
        while shown != texts:
            assert time.monotonic() < deadline, f"{place} shows {shown}, not {texts}. The screen:\n{self.text}"
            await asyncio.sleep(0.01)
            shown = await self.shown(place)

    async def shows_among(self, place: str, text: str) -> None:
        """Wait until one of the fields of a place, or its plan row, shows this."""
        shown = await self.shown(place)
        deadline = time.monotonic() + PATIENCE
        while not any(text in each for each in shown):
            assert time.monotonic() < deadline, f"{place} shows {shown}, not {text!r}. The screen:\n{self.text}"
            await asyncio.sleep(0.01)
            shown = await self.shown(place)

    async def until(self, is_so: Callable[[], bool], what: str) -> None:
        """Wait until something is so.

        Args:
            is_so: asked again and again.
            what: for the report if it never comes true.

        Raises:
            AssertionError: patience has ended.
        """
        deadline = time.monotonic() + PATIENCE
        while not is_so():
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
        if (closed := self._closed_row(place)) is not None:
            return [(await self.looks_at(closed)).removeprefix("▌ ")]
        return [await self.looks_at(field) for field in self.fields(place) if field.is_written]

    def _closed_row(self, place: str) -> Widget | None:
        """The plan row of a place, if it is shown to be read and not yet to write in."""
        ref = place.partition("/")[0]
        if ".part1." not in ref and ".part3." not in ref:
            return None
        title = self.workbook.module.row(ref).title
        rows = (row for row in self.app.screen.query(PlanRowView) if _said(row.query(".row-title").first()) == title)
        return next((closed for row in rows for closed in row.query(ClosedRow)), None)

    # What a person does

    async def press(self, *keys: str) -> None:
        """Press keys by name; single characters are their own names."""
        await self._pilot.press(*keys)
        await self._pilot.pause()

    async def write(self, text: str) -> None:
        """Type a text, letter by letter."""
        await self.press(*text)

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
        here = chain.index(self.app.focused) if self.app.focused in chain else -1
        wanted = next((index for index, widget in enumerate(chain) if fits(widget)), here)
        ahead, behind = wanted - here, here - wanted
        is_behind = len(chain) - wanted < wanted + 1 if here < 0 else behind % len(chain) < ahead % len(chain)
        for _ in range(2 * len(chain) + 2):
            if (focused := self.stands_in or self.app.focused) and fits(focused):
                return
            await self.press("shift+tab" if is_behind else "tab")
        raise AssertionError(f"{what} cannot be reached with Tab. The screen:\n{self.text}")

    async def go_to_field(self, place: str, text: str | None = None) -> Field:
        """Go to a field with Tab. Its place is given as to `fields`."""
        if (closed := self._closed_row(place)) is not None:
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
        if (closed := self._closed_row(place)) is not None:
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
        await self.go_to(lambda widget: text in _said(widget), f"«{text}»")
        if isinstance(self.app.focused, Rows):
            await self.go_to_row(text)
        await self.press("enter")

    async def go_to_row(self, text: str) -> None:
        """Move to the row that says this, in the list that has the focus."""
        rows = self.app.focused
        assert isinstance(rows, Rows)
        wanted = next(index for index, row in enumerate(_rows(rows)) if text in row)
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
        widget.scroll_visible(animate=False, immediate=True)
        await self._pilot.pause()
        await self._pilot.click(widget, offset=at)

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

    def commands(self) -> list[str]:
        """The names of the commands that the palette shows."""
        shown = self.app.screen.query_one(CommandList)
        options = (shown.get_option_at_index(index) for index in range(shown.option_count))
        return [str(option.prompt).partition("\n")[0] for option in options]

    # What is left when it is over

    async def is_saved(self) -> None:
        """Wait until the program has saved what is written, by itself."""
        await self.until(lambda: on_disk().model_copy(update={"header": self._header}) == self.workbook.record, "saved")

    @property
    def _header(self) -> object:
        return self.workbook.record.header

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


def _rows(rows: Rows) -> list[str]:
    """What each row of a list says, in one line."""
    prompts = (rows.get_option_at_index(index).prompt for index in range(rows.option_count))
    flows = (prompt for prompt in prompts if isinstance(prompt, Flow))
    return [" ".join(" ".join(line.plain for line in flow.lines(60)).split()) for flow in flows]


def _seen_of(widget: Widget) -> Widget:
    if isinstance(widget, Field) and not widget.display and widget.parent:
        return next(child for child in widget.parent.children if isinstance(child, Editor))
    return widget


def _is_writable(widget: Widget) -> bool:
    return isinstance(widget, Field | Editor | ClosedRow)


def _said(widget: Widget) -> str:
    if isinstance(widget, Rows):
        return "\n".join(_rows(widget))
    if isinstance(widget, Button):
        return str(widget.label)
    return str(widget.content) if isinstance(widget, Static) else ""
