"""A locked workbook that nobody touches is closed after a while, and asks for the passphrase again."""

from __future__ import annotations

import time

from textual import events

from tilfriskning.errors import Refusal
from tilfriskning.paths import Folder
from tilfriskning.texts import privacy as says
from tilfriskning.tui import screens
from tilfriskning.tui.notices import TOUCHES
from tilfriskning.tui.unlocking import Unlocking

OFTEN = 5.0
"""Seconds between two looks at the clock."""

WARNING = 60.0
"""Seconds that a warning stands before the workbook is locked."""


def now() -> float:
    """The clock, in seconds. It goes on while the machine sleeps."""
    return time.time()


class IdleLock(Unlocking):
    """An application that locks a workbook by itself, if it has a passphrase.

    Args:
        plans: where clients' documents lie.
    """

    def __init__(self, plans: Folder) -> None:
        super().__init__(plans)
        self._touched = now()
        self._warning: screens.HiddenScreen | None = None

    def on_mount(self) -> None:
        self.set_interval(OFTEN, self._look_at_clock)

    async def on_event(self, event: events.Event) -> None:
        """Every key and click comes by here first, and shows that somebody is there."""
        if isinstance(event, TOUCHES) and not event.is_forwarded:
            if self._look_at_clock():
                return
            self._touched = now()
        await super().on_event(event)

    @property
    def _limit(self) -> float | None:
        """Seconds without a touch after which the open workbook is locked; None for never."""
        has_lock = self._book is not None and self._book.document.is_sealed
        return self._settings.idle * 60.0 or None if has_lock else None

    def _look_at_clock(self) -> bool:
        """Warn, or lock, when nobody has been there for long. True if the workbook has just been locked."""
        limit, waited = self._limit, now() - self._touched
        if limit is None or waited < 0:
            self._touched = now()
        elif waited >= limit + WARNING or (waited >= limit and self._is_hidden):
            return self.lock(says.STOOD_STILL)
        elif waited >= limit and not isinstance(self.screen, screens.HiddenScreen):
            self._warning = screens.HiddenScreen(says.IDLE_SOON)
            self.push_screen(self._warning)
        return False

    @property
    def _is_hidden(self) -> bool:
        """Whether the person has hidden the screen."""
        return isinstance(self.screen, screens.HiddenScreen) and self.screen is not self._warning

    def lock(self, said: str, is_asked: bool = False) -> bool:
        """Save everything, close the workbook, forget the key, and ask for the passphrase. False if it cannot be saved.

        Args:
            said: what stands over the question.
            is_asked: ask for the passphrase of somebody let in too, who came in by a key of their own.
        """
        from tilfriskning.store.encryption import is_the_clients

        if self._book is None:
            return False

        document, label = self._book.document, self._book.workbook.record.header.label
        try:
            self._book.saver.save()
        except Refusal as refusal:
            self._touched = now()
            self.notify(says.NOT_LOCKED_YET, severity="warning", markup=False)
            self.say_not_saved(refusal)
            return False
        was_hidden = self._is_hidden
        self._close_book()
        self._forget_what_was_shown()
        self.show_start()
        if is_asked or is_the_clients(document):
            self.unlock(label, said, is_asked=True)
        else:
            self.notify(says.CLOSED_FOR_READER, markup=False)
        if was_hidden:
            self.push_screen(screens.HiddenScreen())
        return True

    def _forget_what_was_shown(self) -> None:
        """Leave no question, no message and no copied text behind."""
        self.workers.cancel_all()
        self._warning = None
        self._clipboard = ""
        self.clear_notifications()
