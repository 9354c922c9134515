"""What leads to the pages for a bad day, and for the time in between.

Each screen is imported when it is first shown, so that the workbook opens as quickly as without them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING

from textual.command import CommandPalette

from tilfriskning.errors import Newer, Refusal, Unreadable
from tilfriskning.library import Content
from tilfriskning.record.record import Record
from tilfriskning.store.files import Client
from tilfriskning.texts import now as says
from tilfriskning.texts.screens import NO_WORKBOOK
from tilfriskning.tui import screens
from tilfriskning.tui.frame import Frame
from tilfriskning.workbook import Workbook

if TYPE_CHECKING:
    from tilfriskning.tui.widgets.lead import Lead


class BadDay(Frame):
    """An application in which help is one key away, whoever's workbook is open, and when none is."""

    _content: Content

    # A sign is here now

    def action_now(self) -> None:
        """A sign is here now."""
        self._uncover()
        if self._is_shown_again():
            return
        if self.workbook is not None:
            self.push_screen(screens.NowScreen(self.workbook, self._content.help_lines, self._is_stale()))
            return
        clients = self._clients()
        if len(clients) == 1:
            self._show_now_of(clients[0])
        elif clients:
            self.push_screen(screens.WhoScreen(clients, self._content.help_lines))
        else:
            self._show_now(None, says.NO_BOOK)

    def on_who_screen_chosen(self, event: screens.WhoScreen.Chosen) -> None:
        self.pop_screen()
        self._show_now_of(event.client)

    def on_now_screen_open_wanted(self, event: screens.NowScreen.OpenWanted) -> None:
        self.open_client(event.label)

    def _clients(self) -> Sequence[Client]:
        """Whose page there is to show; nobody's before a group."""
        if self.is_public:
            return ()
        try:
            found = self._folder.clients()
        except Refusal:
            return ()
        return sorted(found, key=lambda client: str(client.changed or ""), reverse=True)

    def _show_now_of(self, client: Client) -> None:
        """Show a client's page without opening the client: nothing is locked, nothing is written."""
        if client.is_locked:
            self.push_screen(screens.LockedNowScreen(client.label, self._content.help_lines, self._is_stale()))
            return
        record, remark = self._whatever_can_be_read(client.label)
        self._show_now(record, remark)

    def _whatever_can_be_read(self, label: str) -> tuple[Record | None, str]:
        """The document, or what is known of it, or the last good one; and what there is to say about it."""
        try:
            return self._folder.open(label), ""
        except Newer as refusal:
            known = self._folder.read_newer(label)
            return (known if isinstance(known, Record) else None), str(refusal)
        except Unreadable as refusal:
            good = self._folder.last_good(label)
            return good, says.OLDER_USED if good else str(refusal)
        except Refusal as refusal:
            return None, str(refusal)

    def _show_now(self, record: Record | None, remark: str = "") -> None:
        workbook = Workbook(self._content.module, record, self._settings.mode, datetime.now) if record else None
        lines = self._content.help_lines
        self.push_screen(screens.NowScreen(workbook, lines, self._is_stale(), is_read=True, remark=remark))

    def _uncover(self) -> None:
        """Take away what lies on top and takes every key."""
        while isinstance(self.screen, CommandPalette | screens.HiddenScreen):
            self.pop_screen()

    def _is_shown_again(self) -> bool:
        """Come back to the page for a bad day if it is open somewhere, whoever's it is."""
        pages = (screens.NowScreen, screens.LockedNowScreen, screens.WhoScreen)
        if not any(isinstance(screen, pages) for screen in self.screen_stack):
            return False
        while not isinstance(self.screen, pages):
            self.pop_screen()
        return True

    # Where to call, and the hours after a slip

    def action_help_lines(self) -> None:
        """Where to call."""
        self._uncover()
        self.show_over(screens.HelpLinesScreen(self._content.help_lines, self._is_stale()))

    def action_slip(self) -> None:
        """The hours after a slip."""
        self.show_over(screens.SlipScreen(self.workbook, self._content.help_lines))

    def _is_stale(self) -> bool:
        return self._content.help_lines.is_stale(datetime.now().date())

    # In between

    def action_breathe(self) -> None:
        """Breathe slowly."""
        self.push_screen(screens.BreathingScreen())

    def action_look(self) -> None:
        """Look at the signs."""
        if workbook := self._open_workbook():
            self._look_at(workbook, workbook.today)

    def action_looking_back(self) -> None:
        """See what was noticed."""
        if workbook := self._open_workbook():
            self.show_over(screens.LookingBackScreen(workbook, workbook.today))

    def action_toolbox(self) -> None:
        """Open the toolbox."""
        if workbook := self._open_workbook():
            self.show_over(screens.ToolboxScreen(workbook))

    def look_at_signs_of(self, label: str) -> None:
        """Open a client, and look at the signs at once."""
        self.open_client(label)
        if self.workbook is not None:
            self.action_look()

    def on_look_screen_finished(self, event: screens.LookScreen.Finished) -> None:
        self.pop_screen()
        if event.leads_on:
            self.action_now()

    def on_looking_back_screen_day_wanted(self, event: screens.LookingBackScreen.DayWanted) -> None:
        if workbook := self._open_workbook():
            self._look_at(workbook, event.on)

    async def on_lead_chosen(self, event: Lead.Chosen) -> None:
        await self.run_action(event.action)

    def _look_at(self, workbook: Workbook, on: date) -> None:
        """Show the signs of one day; those of another day that are open are put away."""
        while any(isinstance(screen, screens.LookScreen) for screen in self.screen_stack):
            self.pop_screen()
        self.push_screen(screens.LookScreen(workbook, on))

    def _open_workbook(self) -> Workbook | None:
        if self.workbook is None:
            self.notify(NO_WORKBOOK, markup=False)
        return self.workbook
