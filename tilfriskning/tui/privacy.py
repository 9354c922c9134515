"""The lock on a client's workbook: offered, turned on and off, and who else can open it."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from dataclasses import replace
from datetime import date

from tilfriskning.errors import Refusal
from tilfriskning.record.record import Record
from tilfriskning.store import encryption
from tilfriskning.store.keys import on_paper
from tilfriskning.store.opened import OpenDocument
from tilfriskning.store.vault import Envelope, NewKeys, Reader, new_keys
from tilfriskning.texts import privacy as says
from tilfriskning.texts import screens, vault
from tilfriskning.tui.idle import IdleLock
from tilfriskning.tui.screens.access import AccessScreen
from tilfriskning.tui.screens.let_in import LetInScreen
from tilfriskning.tui.screens.lock_offer import FirstScreen, OfferScreen
from tilfriskning.tui.screens.new_passphrase import NewPassphraseScreen
from tilfriskning.tui.screens.questions import Confirm
from tilfriskning.tui.screens.recovery import RecoveryScreen

WAY = "privacy"
"""The workers that ask questions about the open workbook. They end when it is closed."""

ASKING = (OfferScreen, FirstScreen, NewPassphraseScreen, RecoveryScreen)
"""The screens that lead to a lock."""


class Privacy(IdleLock):
    """An application in which the client decides who can open the workbook."""

    # A book has been opened

    def opened(self) -> None:
        """Say what there is to say about the lock of the workbook that has just been opened."""
        if self._book is None:
            return
        self.show_notices()
        if self._book.document.needs_keys:
            self._begin(self._ask_for_new_keys())

    def show_notices(self) -> None:
        """Say what the store has to say about files that are not locked."""
        if self._book is not None:
            for notice in self._book.document.notices:
                self.notify(notice, timeout=30, markup=False)
            self._book.document.notices = ()

    def _close_book(self) -> None:
        self.workers.cancel_group(self, WAY)
        super()._close_book()

    def _begin(self, way: Coroutine[object, object, None]) -> None:
        self.run_worker(way, group=WAY, exclusive=True)

    # Turning it on

    def action_access(self) -> None:
        """The lock on the workbook, and who can open it."""
        if self._book is None:
            self.notify(screens.NO_WORKBOOK, markup=False)
        elif self._book.document.is_sealed:
            self.show_over(AccessScreen(self._book.document, self._settings.idle))
        elif not any(isinstance(screen, ASKING) for screen in self.screen_stack):
            self.offer_lock(is_likely=True)

    def offer_lock(self, is_likely: bool) -> None:
        """Ask whether to lock the workbook.

        Args:
            is_likely: whether yes stands ready.
        """
        self._begin(self._offer(is_likely))

    async def _offer(self, is_likely: bool) -> None:
        if await self.push_screen_wait(OfferScreen(is_likely)) and await self.push_screen_wait(FirstScreen()):
            keys = await self._ask_for_passphrase(says.NOT_ON)
            if keys is not None:
                await self._change(lambda document, record: encryption.turn_on(document, record, keys), says.IS_ON)

    async def _ask_for_passphrase(
        self, otherwise: str, readers: tuple[Reader, ...] = (), said: str = ""
    ) -> NewKeys | None:
        """New keys, once their recovery key is on paper; None if the person has gone back.

        Args:
            otherwise: what is said then.
            readers: those who are let in.
            said: what there is to say first.
        """
        keys = await self.push_screen_wait(NewPassphraseScreen(lambda _, new: new_keys(new, readers), said))
        if keys is not None and await self.push_screen_wait(RecoveryScreen(on_paper(keys.recovery))):
            return keys
        self.notify(otherwise, markup=False)
        return None

    async def _change(self, way: Callable[[OpenDocument, Record], None], said: str) -> None:
        """Save the document in another way than before.

        Args:
            way: how.
            said: what is said when it is done.
        """
        if self._book is None:
            return
        document = self._book.document
        try:
            self._book.saver.save_by(lambda record: way(document, record))
        except Refusal as refusal:
            self.refuse(refusal)
            return
        self.say_saved()
        self.notify(said, timeout=15, markup=False)
        self.show_notices()
        if isinstance(self.screen, AccessScreen):
            if document.is_sealed:
                await self.screen.show_again()
            else:
                self.pop_screen()

    # Who can open it

    def action_lock_now(self) -> None:
        """Lock the workbook now."""
        if self._book is None:
            self.notify(screens.NO_WORKBOOK, markup=False)
        elif self._book.document.is_sealed:
            self.lock(says.LOCKED_BY_YOU)
        else:
            self.action_access()

    def on_access_screen_wanted(self, event: AccessScreen.Wanted) -> None:
        match event.what:
            case "lock":
                self.lock(says.LOCKED_BY_YOU)
            case "as_client":
                self.lock("", is_asked=True)
            case "let_in":
                self._begin(self._let_in())
            case "passphrase":
                self._begin(self._change_passphrase())
            case "recovery":
                self._begin(self._renew_recovery_key())
            case "new_keys":
                self._begin(self._ask_for_new_keys())
            case "off":
                self._begin(self._turn_off())

    def on_access_screen_out_wanted(self, event: AccessScreen.OutWanted) -> None:
        self._begin(self._take_out(event.key))

    def on_access_screen_idle_chosen(self, event: AccessScreen.IdleChosen) -> None:
        self.keep(replace(self._settings, idle=event.minutes))

    @property
    def _envelope(self) -> Envelope | None:
        return self._book.document.envelope if self._book else None

    async def _let_in(self) -> None:
        if (envelope := self._envelope) is None:
            return
        wider = await self.push_screen_wait(LetInScreen(envelope, date.today()))
        if wider is not None:
            said = says.IS_IN.format(name=wider.readers[-1].name)
            await self._change(lambda document, record: encryption.let_in(document, record, wider), said)

    async def _take_out(self, key: str) -> None:
        if (envelope := self._envelope) is None:
            return
        name = next((reader.name for reader in envelope.readers if reader.key == key), "")
        question = Confirm(says.TAKE_OUT_ASK.format(name=name), says.TAKE_OUT_YES, says.CANCEL)
        if await self.push_screen_wait(question):
            narrower = envelope.without_reader(key)
            said = vault.LET_OUT.format(name=name)
            await self._change(lambda document, record: encryption.let_in(document, record, narrower), said)

    async def _change_passphrase(self) -> None:
        if self._book is None or (envelope := self._envelope) is None:
            return
        document = self._book.document
        if document.key is None or document.key.public == envelope.recovery or document.key_file is None:
            await self._replace_keys(says.FORGOTTEN, envelope.readers)
            return

        def change(old: str, new: str) -> bool:
            encryption.change_passphrase(document, old, new)
            return True

        if await self.push_screen_wait(NewPassphraseScreen(change, asks_old=True)):
            self.notify(f"{says.PASSPHRASE_CHANGED} {vault.OLD_PASSPHRASE}", timeout=15, markup=False)

    async def _renew_recovery_key(self) -> None:
        envelope = self._envelope
        if envelope is None or not await self.push_screen_wait(Confirm(says.RENEW_ASK, says.RENEW_YES, says.CANCEL)):
            return
        changed, recovery = envelope.with_new_recovery()
        if await self.push_screen_wait(RecoveryScreen(on_paper(recovery))):
            await self._change(
                lambda document, record: encryption.renew_recovery_key(document, record, changed, recovery),
                says.RENEWED,
            )
        else:
            self.notify(says.AS_BEFORE, markup=False)

    async def _ask_for_new_keys(self) -> None:
        """Another program has locked the workbook: it can be saved when it has a passphrase of its own."""
        label = self._book.workbook.record.header.label if self._book else ""
        question = Confirm(vault.KEYS_NEEDED.format(label=label), says.KEYS_ASK_YES, says.WAIT)
        if await self.push_screen_wait(question):
            await self._replace_keys()

    async def _replace_keys(self, said: str = "", readers: tuple[Reader, ...] = ()) -> None:
        keys = await self._ask_for_passphrase(says.AS_BEFORE, readers, said)
        if keys is not None:
            await self._change(
                lambda document, record: encryption.replace_keys(document, record, keys), says.KEYS_REPLACED
            )

    async def _turn_off(self) -> None:
        if await self.push_screen_wait(Confirm(says.TURN_OFF_ASK, says.TURN_OFF_YES, says.CANCEL)):
            await self._change(encryption.turn_off, says.IS_OFF)
