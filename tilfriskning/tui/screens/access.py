"""Who can open the workbook, and what can be changed about that."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from tilfriskning.store.encryption import is_the_clients
from tilfriskning.store.opened import OpenDocument
from tilfriskning.store.settings import IDLE_CHOICES, Idle
from tilfriskning.store.unlocking import who_can_open
from tilfriskning.texts import privacy as says
from tilfriskning.tui.screens.base import BookScreen
from tilfriskning.tui.widgets.flow import Hanging, Plain, Words
from tilfriskning.tui.widgets.rows import Row, Rows, only


class AccessScreen(BookScreen[None]):
    """«Hvem kan åpne arbeidsboka», for a locked one. Somebody who is let in sees who can, and changes nothing.

    Args:
        document: the open document.
        idle: the minutes after which it locks itself; 0 for never.
    """

    HELP_TEXT = says.ACCESS_HELP
    FIRST = "Rows"

    @dataclass
    class Wanted(Message):
        """The person wants to change something."""

        what: str
        """`let_in`, or a key of one of the `WAYS`."""

    @dataclass
    class OutWanted(Message):
        """Somebody is to be taken out."""

        key: str
        """Their public key."""

    @dataclass
    class IdleChosen(Message):
        """A time was chosen."""

        minutes: Idle

    OUT = "out "
    WAYS = {
        "passphrase": says.CHANGE_PASSPHRASE,
        "recovery": says.RENEW_RECOVERY,
        "off": says.TURN_OFF,
        "lock": says.LOCK_NOW,
    }
    READERS_WAYS = {"as_client": says.AS_CLIENT, "lock": says.LOCK_NOW}
    WAYS_WITHOUT_KEYS = {"new_keys": says.NEW_KEYS, "lock": says.LOCK_NOW}

    def __init__(self, document: OpenDocument, idle: Idle) -> None:
        super().__init__(says.ACCESS_TITLE)
        self._document = document
        self._idle: Idle = idle

    def contents(self) -> Iterator[Widget]:
        yield Plain(says.ACCESS_WHO, classes="page-title")
        yield Words(*(Hanging(Content(line), Content("– ")) for line in who_can_open(self._document.envelope)))
        if not is_the_clients(self._document):
            yield Plain(says.ACCESS_READER, classes="dated")
        elif self._readers():
            yield Plain(says.ACCESS_UNKNOWN, classes="dated")
        yield Rows(self._ways, self._choose)
        yield Plain(says.IDLE_TITLE, classes="label")
        yield Rows(self._times, self._choose_time)

    async def show_again(self) -> None:
        """Show who can open it now."""
        await self.page.show(self.contents())
        self.page.query(Rows).first().focus()

    def _readers(self) -> dict[str, str]:
        """Those who are let in: name by public key."""
        envelope = self._document.envelope
        return {reader.key: reader.name for reader in envelope.readers} if envelope else {}

    def _ways(self) -> Iterator[Row]:
        if self._document.needs_keys:
            ways = self.WAYS_WITHOUT_KEYS
        elif is_the_clients(self._document):
            readers = {f"{self.OUT}{key}": says.TAKE_OUT.format(name=name) for key, name in self._readers().items()}
            ways = {"let_in": says.LET_IN, **readers, **self.WAYS}
        else:
            ways = self.READERS_WAYS
        for key, text in ways.items():
            yield Row(key, Content(text))

    def _choose(self, key: str) -> None:
        if key.startswith(self.OUT):
            self.post_message(self.OutWanted(key.removeprefix(self.OUT)))
        else:
            self.post_message(self.Wanted(key))

    def _times(self) -> Iterator[Row]:
        for minutes in IDLE_CHOICES:
            yield Row(str(minutes), Content(says.IDLE[minutes]), only(minutes == self._idle))

    def _choose_time(self, key: str) -> None:
        self._idle = next(minutes for minutes in IDLE_CHOICES if str(minutes) == key)
        self.post_message(self.IdleChosen(self._idle))
