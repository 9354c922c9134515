"""What holds whatever screens: one open client, saving, leaving, crashing, and Textual's own words."""

from __future__ import annotations

import asyncio
import gc
import os
import sys
from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Timer
from typing import TYPE_CHECKING

from textual.app import SystemCommand
from textual.command import CommandPalette, Provider
from textual.driver import Driver
from textual.geometry import Offset
from textual.reactive import reactive
from textual.screen import Screen
from textual.theme import Theme

from tilfriskning.ending import heed_closed_window, heed_signals
from tilfriskning.errors import Refusal
from tilfriskning.paths import Folder
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.settings import SETTINGS_FILE, Settings
from tilfriskning.texts import dates
from tilfriskning.texts import screens as says
from tilfriskning.tui import screens
from tilfriskning.tui.book import OpenBook
from tilfriskning.tui.cursor import SHOWN, place_of_focus
from tilfriskning.tui.notices import Notices
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.themes import DARK, LIGHT
from tilfriskning.workbook import Workbook

if TYPE_CHECKING:
    from tilfriskning.store.keys import Identity

GRACE = 2.0
"""Seconds that the terminal gets to be restored after a signal; all is saved by then."""


def _commands() -> type[Provider]:
    from tilfriskning.tui.palette import Commands

    return Commands


class Frame(Notices):
    """An application that saves what is written, however it ends.

    Args:
        plans: where clients' documents lie.
    """

    TITLE = says.APP
    CSS_PATH = "app.tcss"
    COMMANDS = {_commands}
    saved: reactive[str] = reactive("")

    def __init__(self, plans: Folder) -> None:
        super().__init__()
        # A page that still glides when the next key comes leaves the focus out of sight.
        self.animation_level = "none"
        for theme in (DARK, LIGHT):
            self.register_theme(theme)
        self._plans = plans
        self._folder = PlansFolder(plans.path)
        self._settings = self._folder.settings()
        self._book: OpenBook | None = None
        self._begin_in(LIGHT if self._settings.theme == LIGHT.name else DARK)
        self.farewell = ""
        self._wrote: dict[Path, None] = {}

    @property
    def workbook(self) -> Workbook | None:
        """The workbook that is open."""
        return self._book.workbook if self._book else None

    @property
    def cursor_position(self) -> Offset:
        """Where the terminal's own cursor stands, which is where the focus is."""
        return place_of_focus(self.focused) if self.screen_stack else Offset()

    @cursor_position.setter
    def cursor_position(self, place: Offset) -> None:
        """Text fields say where their cursor is; it is asked for when it is needed."""

    def on_mount(self) -> None:
        heed_signals(asyncio.get_running_loop(), self._leave_at_once)
        heed_closed_window(self._save_open_book)

    def on_ready(self) -> None:
        """What has been loaded stays: the collector need not look at it at every key."""
        gc.freeze()
        gc.enable()
        if self._driver is not None and not self.is_headless:
            self._driver.write(SHOWN)

    def _begin_in(self, theme: Theme) -> None:
        """Choose the colours before anything is drawn. Set as later, all styles would be read a second time."""
        self.set_reactive(Frame.theme, theme.name)
        self.set_class(theme.dark, "-dark-mode", update=False)
        self.set_class(not theme.dark, "-light-mode", update=False)
        self.stylesheet.set_variables(self.get_css_variables())

    # Screens

    def show_only(self, screen: Screen[None]) -> None:
        """Show a screen with nothing under it that one could come back to."""
        while len(self.screen_stack) > 1:
            self.pop_screen()
        self.push_screen(screen)

    def show_over(self, screen: BookScreen[None]) -> None:
        """Show a screen on top; if one of its kind is open already, come back to it."""
        for open_screen in self.screen_stack:
            if type(open_screen) is type(screen):
                while self.screen is not open_screen:
                    self.pop_screen()
                return
        self.push_screen(screen)

    @property
    def is_public(self) -> bool:
        """Whether a group looks on."""
        return any(isinstance(screen, BookScreen) and screen.IS_PUBLIC for screen in self.screen_stack)

    def open_client(self, label: str, with_hour: bool = False, key: Identity | None = None) -> None:
        """Open a client; whoever was open is closed first.

        Args:
            label: the client.
            with_hour: whether to begin with the hour.
            key: what opens it if it is locked.
        """
        raise NotImplementedError

    def show_start(self) -> None:
        """Show the clients in the folder."""
        raise NotImplementedError

    def refuse(self, refusal: Refusal) -> None:
        """Say why something is not done."""
        self.notify(str(refusal), severity="error", markup=False)

    # What was written on this machine

    def wrote(self, *files: Path) -> None:
        """Remember files that were written: whoever ends an hour on somebody else's machine is told of each."""
        self._wrote |= dict.fromkeys(file.absolute() for file in files)

    def written(self) -> tuple[Path, ...]:
        """The files that were written while the program was open, and that are still there."""
        there = (file for file in self._wrote if file.is_file())
        return tuple(sorted(there, key=lambda file: (file.parent, file.name.lstrip("."))))

    def suggested(self, name: str) -> str:
        """Where to write a file when nobody says otherwise: when two work together, beside the plans folder."""
        return str(self._plans.path.parent / name) if self._settings.mode == "together" else name

    def keep(self, settings: Settings) -> None:
        """Remember what was chosen."""
        self._settings = settings
        self._folder.keep(settings)
        self.wrote(self._plans.path / SETTINGS_FILE)

    # Saving and leaving

    def say_saved(self) -> None:
        """Say that all is on the disk."""
        self.saved = says.SAVED.format(time=dates.clock(datetime.now()))

    def say_not_saved(self, refusal: Refusal) -> None:
        """Say that what is written is not on the disk yet."""
        raise NotImplementedError

    def _save_open_book(self) -> None:
        if book := self._book:
            book.saver.save()

    def action_save(self) -> None:
        """Save now."""
        if self._book is None:
            return
        try:
            self._save_open_book()
        except Refusal as refusal:
            self.say_not_saved(refusal)
        else:
            self.say_saved()

    def on_unmount(self) -> None:
        """However the application ends, what is written is saved and the client is let go of."""
        self._close_book()

    def _leave_at_once(self, status: int) -> None:
        """Save and go, even when the terminal is gone and takes no farewell."""
        end = Timer(GRACE, os._exit, (status,))
        end.daemon = True
        self._leave(status)
        end.start()

    def _leave(self, status: int = 0) -> None:
        """Save and go."""
        self._close_book()
        self.exit(return_code=status)

    async def action_quit(self) -> None:
        """Save and quit; ask first when it cannot be saved."""
        self.run_worker(self._quit(), exclusive=True)

    async def _quit(self) -> None:
        try:
            self._save_open_book()
        except Refusal:
            if not await self.push_screen_wait(screens.Confirm(says.LEAVE_UNSAVED, says.LEAVE_ANYWAY, says.STAY)):
                return
        self._leave()

    def _close_book(self) -> None:
        book, self._book = self._book, None
        self.saved = ""
        if book:
            try:
                book.close()
            except Refusal:
                self.farewell = self.farewell or says.CLOSED_UNSAVED.format(folder=self._plans.path)
            self.wrote(*book.written())

    def _handle_exception(self, error: Exception) -> None:
        """Stop without showing what anybody wrote: Textual's own report prints local variables."""
        self._return_code = 1
        self._exception = error
        self._exception_event.set()
        said = says.CRASHED
        try:
            self._save_open_book()
        except Exception:  # whatever else is broken, the apology must still be shown
            said = says.CRASHED_UNSAVED
        self.farewell = said.format(folder=self._plans.path)
        self._close_messages_no_wait()

    def action_theme(self) -> None:
        """The other colours."""
        self.theme = "light" if self.theme == "dark" else "dark"
        self.keep(replace(self._settings, theme="light" if self.theme == "light" else "dark"))

    # Textual's own ways

    def get_driver_class(self) -> type[Driver]:
        """The terminal; on Windows Textual's own."""
        found = super().get_driver_class()
        if sys.platform != "win32" and found.__name__ == "LinuxDriver":
            from tilfriskning.tui.driver import WakingDriver

            return WakingDriver
        return found

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette's commands, instead of Textual's: one of those writes the screen to a picture in the clear."""
        for action, (name, explanation) in says.COMMANDS.items():
            yield SystemCommand(name, explanation, lambda action=action: self.run_worker(self.run_action(action)))

    def action_command_palette(self) -> None:
        if not any(isinstance(screen, CommandPalette) for screen in self.screen_stack):
            self.push_screen(CommandPalette(placeholder=says.PALETTE_HINT))

    def action_help_quit(self) -> None:
        self.notify(says.QUIT_KEY, markup=False)
