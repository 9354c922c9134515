"""Taking a client's workbook away for good."""

from __future__ import annotations

from tilfriskning.errors import Refusal
from tilfriskning.texts import privacy as says
from tilfriskning.texts import screens
from tilfriskning.tui.frame import Frame


class Deleting(Frame):
    """An application that takes a workbook away when its label has been typed."""

    def action_delete(self) -> None:
        """Take a workbook away: the open one, or any of them when none is open."""
        self.run_worker(self._delete_client(), group="delete", exclusive=True)

    async def _delete_client(self) -> None:
        from tilfriskning.tui.screens.delete import DeleteScreen

        if any(isinstance(screen, DeleteScreen) for screen in self.screen_stack):
            return
        open_one = self.workbook.record.header.label if self.workbook else None
        labels = (open_one,) if open_one else tuple(client.label for client in self._folder.clients())
        if not labels:
            self.notify(screens.NO_WORKBOOK, markup=False)
            return
        label = await self.push_screen_wait(DeleteScreen(labels, is_open=open_one is not None))
        if label is None:
            return
        self._close_book()
        try:
            self._folder.delete(label)
        except Refusal as refusal:
            self.refuse(refusal)
        else:
            self.notify(says.DELETED.format(label=label), markup=False)
        self.show_start()
