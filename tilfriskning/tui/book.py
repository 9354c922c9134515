"""The client that is open: the workbook, what saves it, and the lock on its document."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from textual.app import App

from tilfriskning.errors import Refusal
from tilfriskning.module.model import Module
from tilfriskning.module.values import Mode
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.traces import written_since
from tilfriskning.tui.saving import Saver
from tilfriskning.workbook import Workbook

if TYPE_CHECKING:
    from tilfriskning.store.keys import Identity


class OpenBook:
    """A client, from opening to closing. Nobody else has it open meanwhile.

    Args:
        app: whose timers save it.
        folder: where the document lies.
        label: the client.
        module: the content.
        mode: alone or together.
        saved: told when all is on the disk.
        failed: told why a write did not succeed.
        key: what opens the document if it is locked. It is kept nowhere but with the open document.

    Raises:
        Locked, WrongKey: it is locked, and there is no key, or not the right one.
        Refusal: the client is open elsewhere, or the document cannot be used.
    """

    def __init__(
        self,
        app: App[None],
        folder: PlansFolder,
        label: str,
        module: Module,
        mode: Mode,
        saved: Callable[[], object],
        failed: Callable[[Refusal], object],
        key: Identity | None = None,
    ) -> None:
        self._since = time.time()
        with ExitStack() as held:
            self.document = held.enter_context(folder.edit(label, key))
            self.workbook = Workbook(module, self.document.record, mode, datetime.now)
            self.saver = Saver(app, self.document, self.workbook, saved, failed)
            self.workbook.subscribe(self.saver.changed)
            self._held = held.pop_all()

    def written(self) -> tuple[Path, ...]:
        """The files of this client that were written since it was opened."""
        return written_since(self.document.file, self._since)

    def close(self) -> None:
        """Save, and let go of the client.

        Raises:
            Refusal: it could not be saved; the client is let go of all the same.
        """
        try:
            self.saver.save()
        finally:
            self.saver.stop()
            self._held.close()
