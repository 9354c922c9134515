"""Saving soon after each change, one write at a time, until what is written is on the disk."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from threading import Lock
from typing import TypeVar

from textual.app import App
from textual.timer import Timer

from tilfriskning.errors import Refusal
from tilfriskning.record.record import Record
from tilfriskning.store.opened import OpenDocument
from tilfriskning.workbook import Workbook

SOON = 0.4
"""Seconds from a change to the write, so that all is on the disk about half a second after the last key."""

AGAIN = 2.0
"""Seconds from a write that failed to the next try."""

Kept = TypeVar("Kept")


class Saver:
    """Keeps the document on the disk like the workbook.

    Args:
        app: whose timers it uses.
        document: where it is saved.
        workbook: what is saved.
        saved: told when all is on the disk.
        failed: told why a write did not succeed.
    """

    def __init__(
        self,
        app: App[None],
        document: OpenDocument,
        workbook: Workbook,
        saved: Callable[[], object],
        failed: Callable[[Refusal], object],
    ) -> None:
        self._app = app
        self._document = document
        self._workbook = workbook
        self._saved = saved
        self._failed = failed
        self._lock = Lock()
        self._on_disk: Record = workbook.record
        self._timer: Timer | None = None
        self._is_stopped = False

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
            if not self.is_done:
                self._save_all(self._document.save)

    def save_by(self, way: Callable[[Record], Kept]) -> Kept:
        """Save all in another way than usual: over what others wrote, beside it, in another folder.

        Args:
            way: what saves the document, or raises; it counts as saved afterwards.
        """
        with self._lock:
            return self._save_all(way)

    def _save_all(self, way: Callable[[Record], Kept]) -> Kept:
        record = self._workbook.record
        kept = way(self._workbook.document())
        self._on_disk = record
        return kept

    def stop(self) -> None:
        """Save no more by itself: the client is closed."""
        self._is_stopped = True

    async def _save(self) -> None:
        if self._is_stopped:
            return
        problem: Refusal | None = None
        try:
            await asyncio.to_thread(self.save)
        except Refusal as refusal:
            problem = refusal
        if self._is_stopped:
            return
        if problem:
            self._timer = self._app.set_timer(AGAIN, self._save)
            self._failed(problem)
        else:
            self._timer = None if self.is_done else self._app.set_timer(SOON, self._save)
            self._saved()
