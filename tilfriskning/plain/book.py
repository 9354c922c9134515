"""The client that is open: the workbook, its document, and the lock on it. Each change is saved at once."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import TypeVar

from tilfriskning.errors import Refusal
from tilfriskning.module.model import Module
from tilfriskning.module.values import Mode
from tilfriskning.record.record import Record
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import Identity
from tilfriskning.store.traces import written_since
from tilfriskning.workbook import Workbook

Kept = TypeVar("Kept")


class OpenBook:
    """A client, from opening to closing. Nobody else has it open meanwhile.

    Args:
        folder: where the document lies.
        label: the client.
        module: the content.
        mode: alone or together.
        key: opens the document; none for one that is not locked.

    Raises:
        Refusal: the client is open elsewhere, or the document cannot be used.
    """

    def __init__(
        self, folder: PlansFolder, label: str, module: Module, mode: Mode, key: Identity | None = None
    ) -> None:
        self._since = time.time()
        with ExitStack() as held:
            self.document = held.enter_context(folder.edit(label, key))
            self.workbook = Workbook(module, self.document.record, mode, datetime.now)
            self._on_disk = self.workbook.record
            self.trouble: Refusal | None = None
            """Why the last change is not on the disk; None if it is."""
            self.workbook.subscribe(self._changed)
            self._held = held.pop_all()

    def save(self) -> None:
        """Save, unless all is on the disk.

        Raises:
            Refusal: it could not be saved.
        """
        if self._on_disk is not self.workbook.record:
            self.save_by(self.document.save)

    def save_by(self, way: Callable[[Record], Kept]) -> Kept:
        """Save all in this way. It counts as saved afterwards.

        Args:
            way: what saves the document, or raises.
        """
        record = self.workbook.record
        kept = way(self.workbook.document())
        self._on_disk, self.trouble = record, None
        return kept

    def written(self) -> tuple[Path, ...]:
        """The files of this client that were written since it was opened."""
        return written_since(self.document.file, self._since)

    def close(self) -> None:
        """Save, and let go of the client.

        Raises:
            Refusal: it could not be saved; the client is let go of all the same.
        """
        try:
            self.save()
        finally:
            self._held.close()

    def _changed(self) -> None:
        try:
            self.save()
        except Refusal as refusal:
            self.trouble = refusal
