"""Saving soon after each change, one write at a time, until what is written is on the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from threading import Lock

from textual.app import App
from textual.timer import Timer

from tilfriskning.errors import Refusal
from tilfriskning.record.record import Record
from tilfriskning.store.files import PlansFolder
from tilfriskning.workbook import Workbook

SOON = 0.4
"""Seconds from a change to the write, so that all is on the disk about half a second after the last key."""

AGAIN = 2.0
"""Seconds from a write that failed to the next try."""


class Saver:
    """Keeps the document on the disk like the workbook.

    Args:
        app: whose timers it uses.
        folder: where the document lies.
        workbook: what is saved.
        saved: told when all is on the disk.
        failed: told why a write did not succeed.
    """

    def __init__(
        self,
        app: App[None],
        folder: PlansFolder,
        workbook: Workbook,
        saved: Callable[[], object],
        failed: Callable[[Refusal], object],
    ) -> None:
        self._app = app
        self._folder = folder
        self._workbook = workbook
        self._saved = saved
        self._failed = failed
        self._lock = Lock()
        self._on_disk: Record = workbook.record
        self._timer: Timer | None = None

    @property
    def is_done(self) -> bool:
        """Whether all is on the disk."""
        return self._on_disk is self._workbook.record

    def changed(self) -> None:
        """Save soon."""
        if self._timer is None:
            self._timer = self._app.set_timer(SOON, self._save)

    def save(self) -> None:
        """Save at once, unless all is on the disk.

        Raises:
            Refusal: it could not be saved.
        """
        with self._lock:
            record = self._workbook.record
            if record is not self._on_disk:
                self._folder.save(self._workbook.document())
                self._on_disk = record

    async def _save(self) -> None:
        try:
            await asyncio.to_thread(self.save)
        except Refusal as refusal:
            self._timer = self._app.set_timer(AGAIN, self._save)
            self._failed(refusal)
            return
        self._timer = None if self.is_done else self._app.set_timer(SOON, self._save)
        self._saved()
