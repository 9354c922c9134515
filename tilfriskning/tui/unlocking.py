"""The way into a locked client: a key of one's own, or what the person types.

Nothing of this is imported before a locked client is to be opened.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from tilfriskning.errors import Refusal
from tilfriskning.tui.frame import Frame

if TYPE_CHECKING:
    from tilfriskning.store.keys import Identity
    from tilfriskning.tui.screens.now_locked import LockedNowScreen
    from tilfriskning.tui.screens.unlock import UnlockScreen


class Unlocking(Frame):
    """An application that asks for the passphrase of a locked client. It keeps no key itself: an open document does."""

    def unlock(self, label: str, said: str = "", then: str = "", is_asked: bool = False) -> None:
        """Open a locked client: at once by the key of somebody let in, else by what is typed.

        Args:
            label: the client.
            said: what there is to say before it is asked.
            then: the action to go on with when it is open.
            is_asked: ask even where there is a key of somebody let in.
        """
        if not (is_asked or said) and (key := self.own_key(label)):
            self._open_with(label, then, key)
        else:
            self.push_screen(self._question(label, said), partial(self._open_with, label, then))

    def on_locked_now_screen_unlock_wanted(self, event: LockedNowScreen.UnlockWanted) -> None:
        self.unlock(event.label, then="now")

    async def ask_key(self, label: str) -> Identity | None:
        """The key by what is typed; None if the person goes back. Only within a worker."""
        return await self.push_screen_wait(self._question(label))

    def own_key(self, label: str) -> Identity | None:
        """The key of somebody let in, from its usual place, if it opens this client."""
        try:
            if not self._folder.is_locked(label):
                return None
            from tilfriskning.store.unlocking import own_key_for

            return own_key_for(self._folder, label)
        except Refusal:
            return None

    def _question(self, label: str, said: str = "") -> UnlockScreen:
        from tilfriskning.store.unlocking import key_from
        from tilfriskning.tui.screens.unlock import UnlockScreen

        return UnlockScreen(label, partial(key_from, self._folder, label), said)

    def _open_with(self, label: str, then: str, key: Identity | None) -> None:
        if key is not None:
            self.open_client(label, with_hour=then == "hour", key=key)
            if then not in ("", "hour") and self.workbook is not None:
                self.run_worker(self.run_action(then))
