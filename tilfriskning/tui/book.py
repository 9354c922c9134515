"""The client that is open: the workbook, what saves it, and the lock on its document."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime

from textual.app import App

from tilfriskning.errors import Refusal
from tilfriskning.module.model import Module
from tilfriskning.module.values import Mode
from tilfriskning.store.files import PlansFolder
from tilfriskning.tui.saving import Saver
from tilfriskning.workbook import Workbook


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

    Raises:
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
    ) -> None:
        with ExitStack() as held:
            self.document = held.enter_context(folder.edit(label))
            self.workbook = Workbook(module, self.document.record, mode, datetime.now)
            self.saver = Saver(app, self.document, self.workbook, saved, failed)
            self.workbook.subscribe(self.saver.changed)
            self._held = held.pop_all()

    def close(self) -> None:
        """Save, and let go of the client.

        Raises:
            Refusal: it could not be saved; the client is let go of all the same.
        """
        try:
            self.saver.save()
        finally:
            self._held.close()
