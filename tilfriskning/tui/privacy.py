"""The lock on a client's workbook: offered, turned on and off, and who else can open it.

What few people open, and what encrypts, is imported when it is first needed.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from typing import TYPE_CHECKING

from tilfriskning.errors import Refusal
from tilfriskning.record.record import Record
from tilfriskning.store.opened import OpenDocument
from tilfriskning.texts import privacy as says
from tilfriskning.texts import screens
from tilfriskning.tui.idle import IdleLock

if TYPE_CHECKING:
    from tilfriskning.tui.screens.access import AccessScreen

WAY = "privacy"
"""The workers that ask questions about the open workbook. They end when it is closed."""


class Privacy(IdleLock):
    """An application in which the client decides who can open the workbook."""

    def opened(self) -> None:
        """Say what there is to say about the lock of the workbook that has just been opened."""
        self.show_notices()
        if self._book is not None and self._book.document.needs_keys:
            self._go("new_keys")

    def show_notices(self) -> None:
        """Say what the store has to say about files that are not locked."""
        if self._book is not None:
            for notice in self._book.document.notices:
                self.notify(notice, markup=False)
            self._book.document.notices = ()

    def _close_book(self) -> None:
        self.workers.cancel_group(self, WAY)
        super()._close_book()

    def offer_lock(self, is_likely: bool) -> None:
        """Ask whether to lock the open workbook, unless that is being asked.

        Args:
            is_likely: whether yes stands ready.
        """
        from tilfriskning.tui import lock_ways

        if not any(isinstance(screen, lock_ways.ASKING) for screen in self.screen_stack):
            self._begin(lock_ways.offer(self, is_likely))

    async def change(self, way: Callable[[OpenDocument, Record], None], said: str) -> None:
        """Save the document in another way than before.

        Args:
            way: how.
            said: what is said when it is done.
        """
        from tilfriskning.tui.screens.access import AccessScreen

        if self._book is None:
            return
        document = self._book.document
        try:
            self._book.saver.save_by(lambda record: way(document, record))
        except Refusal as refusal:
            self.refuse(refusal)
            return
        self.say_saved()
        self.notify(said, markup=False)
        self.show_notices()
        if isinstance(self.screen, AccessScreen):
            if document.is_sealed:
                await self.screen.show_again()
            else:
                self.pop_screen()

    def action_access(self) -> None:
        """The lock on the workbook, and who can open it."""
        from tilfriskning.tui.screens.access import AccessScreen

        if self._book is None:
            self.notify(screens.NO_WORKBOOK, markup=False)
        elif self._book.document.is_sealed:
            self.show_over(AccessScreen(self._book.document, self._settings.idle))
        else:
            self.offer_lock(is_likely=True)

    def action_lock_now(self) -> None:
        """Lock the workbook now."""
        if self._book is not None and self._book.document.is_sealed:
            self.lock(says.LOCKED_BY_YOU)
        else:
            self.action_access()

    def on_access_screen_wanted(self, event: AccessScreen.Wanted) -> None:
        match event.what:
            case "lock":
                self.lock(says.LOCKED_BY_YOU)
            case "as_client":
                self.lock("", is_asked=True)
            case _:
                self._go(event.what)

    def on_access_screen_out_wanted(self, event: AccessScreen.OutWanted) -> None:
        from tilfriskning.tui import lock_ways

        if self._book is not None:
            self._begin(lock_ways.take_out(self, self._book.document, event.key))

    def on_access_screen_idle_chosen(self, event: AccessScreen.IdleChosen) -> None:
        self.keep(replace(self._settings, idle=event.minutes))

    def _go(self, what: str) -> None:
        from tilfriskning.tui import lock_ways

        if self._book is not None:
            self._begin(lock_ways.WAYS[what](self, self._book.document))

    def _begin(self, way: Coroutine[object, object, None]) -> None:
        self.run_worker(way, group=WAY, exclusive=True)
