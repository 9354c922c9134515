"""What the client can do about the lock on the open workbook, question by question."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from datetime import date
from typing import TYPE_CHECKING

from tilfriskning.store import encryption
from tilfriskning.store.keys import on_paper
from tilfriskning.store.opened import OpenDocument
from tilfriskning.store.vault import NewKeys, Reader, new_keys
from tilfriskning.texts import privacy as says
from tilfriskning.texts import vault
from tilfriskning.tui import screens

if TYPE_CHECKING:
    from tilfriskning.tui.privacy import Privacy

Way = Callable[["Privacy", OpenDocument], Coroutine[object, object, None]]
"""Asks, and does it, unless the person goes back: then everything is as before."""

ASKING = (screens.OfferScreen, screens.FirstScreen, screens.NewPassphraseScreen, screens.RecoveryScreen)
"""The screens that lead to a lock."""


async def offer(app: Privacy, is_likely: bool) -> None:
    """Offer a lock, and turn it on.

    Args:
        app: the application.
        is_likely: whether yes stands ready.
    """
    if await app.push_screen_wait(screens.OfferScreen(is_likely)) and await app.push_screen_wait(screens.FirstScreen()):
        keys = await _ask_for_passphrase(app, says.NOT_ON)
        if keys is not None:
            await app.change(lambda document, record: encryption.turn_on(document, record, keys), says.IS_ON)


async def let_in(app: Privacy, document: OpenDocument) -> None:
    """Let somebody in."""
    if document.envelope is None:
        return
    wider = await app.push_screen_wait(screens.LetInScreen(document.envelope, date.today()))
    if wider is not None:
        said = says.IS_IN.format(name=wider.readers[-1].name)
        await app.change(lambda document, record: encryption.let_in(document, record, wider), said)


async def take_out(app: Privacy, document: OpenDocument, key: str) -> None:
    """Take somebody out again.

    Args:
        app: the application.
        document: the open document.
        key: their public key.
    """
    if document.envelope is None:
        return
    narrower = document.envelope.without_reader(key)
    name = next((reader.name for reader in document.envelope.readers if reader.key == key), "")
    question = screens.Confirm(says.TAKE_OUT_ASK.format(name=name), says.TAKE_OUT_YES, says.CANCEL)
    if await app.push_screen_wait(question):
        said = vault.LET_OUT.format(name=name)
        await app.change(lambda document, record: encryption.let_in(document, record, narrower), said)


async def change_passphrase(app: Privacy, document: OpenDocument) -> None:
    """Change the passphrase. Whoever came in by the recovery key gets new keys: the old passphrase is forgotten."""
    envelope, key = document.envelope, document.key
    if envelope is None or key is None:
        return
    if key.public == envelope.recovery or document.key_file is None:
        await _replace_keys(app, says.FORGOTTEN, envelope.readers)
        return

    def change(old: str, new: str) -> bool:
        encryption.change_passphrase(document, old, new)
        return True

    if await app.push_screen_wait(screens.NewPassphraseScreen(change, asks_old=True)):
        app.notify(f"{says.PASSPHRASE_CHANGED} {vault.OLD_PASSPHRASE}", markup=False)


async def renew_recovery_key(app: Privacy, document: OpenDocument) -> None:
    """Have another recovery key."""
    if document.envelope is None:
        return
    changed, recovery = document.envelope.with_new_recovery()
    if await app.push_screen_wait(screens.Confirm(says.RENEW_ASK, says.RENEW_YES, says.CANCEL)):
        if await app.push_screen_wait(screens.RecoveryScreen(on_paper(recovery))):
            await app.change(
                lambda document, record: encryption.renew_recovery_key(document, record, changed, recovery),
                says.RENEWED,
            )
        else:
            app.notify(says.AS_BEFORE, markup=False)


async def ask_for_new_keys(app: Privacy, document: OpenDocument) -> None:
    """Another program has locked the workbook: it can be saved when it has a passphrase of its own."""
    question = screens.Confirm(
        vault.KEYS_NEEDED.format(label=document.record.header.label), says.KEYS_ASK_YES, says.WAIT
    )
    if await app.push_screen_wait(question):
        await _replace_keys(app)


async def turn_off(app: Privacy, _: OpenDocument) -> None:
    """Take the lock away."""
    if await app.push_screen_wait(screens.Confirm(says.TURN_OFF_ASK, says.TURN_OFF_YES, says.CANCEL)):
        await app.change(encryption.turn_off, says.IS_OFF)


WAYS: dict[str, Way] = {
    "let_in": let_in,
    "passphrase": change_passphrase,
    "recovery": renew_recovery_key,
    "new_keys": ask_for_new_keys,
    "off": turn_off,
}
"""By what `AccessScreen` calls them."""


async def _replace_keys(app: Privacy, said: str = "", readers: tuple[Reader, ...] = ()) -> None:
    keys = await _ask_for_passphrase(app, says.AS_BEFORE, readers, said)
    if keys is not None:
        await app.change(lambda document, record: encryption.replace_keys(document, record, keys), says.KEYS_REPLACED)


async def _ask_for_passphrase(
    app: Privacy, otherwise: str, readers: tuple[Reader, ...] = (), said: str = ""
) -> NewKeys | None:
    """New keys, once their recovery key is on paper; None if the person has gone back.

    Args:
        app: the application.
        otherwise: what is said then.
        readers: those who are let in.
        said: what there is to say first.
    """
    keys = await app.push_screen_wait(screens.NewPassphraseScreen(lambda _, new: new_keys(new, readers), said))
    if keys is not None and await app.push_screen_wait(screens.RecoveryScreen(on_paper(keys.recovery))):
        return keys
    app.notify(otherwise, markup=False)
    return None
