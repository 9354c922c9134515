"""The key to a locked workbook: the one of this user, or what somebody types."""

from __future__ import annotations

from tilfriskning.errors import MistypedKey, WrongPassphrase
from tilfriskning.plain.talk import Talk
from tilfriskning.plain.ways import ToStart
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import Identity
from tilfriskning.store.unlocking import key_from, own_key_for
from tilfriskning.texts import commands as command_says
from tilfriskning.texts import plain as says


def key_for(talk: Talk, folder: PlansFolder, label: str, is_asked: bool = False) -> Identity | None:
    """What opens a client; None for one that is not locked.

    Args:
        talk: who is asked. What is typed is not shown.
        folder: where the client lies.
        label: the client.
        is_asked: ask even where there is a key of somebody let in.

    Raises:
        ToStart: nothing was typed.
        Refusal: it cannot be opened.
    """
    if not folder.is_locked(label):
        return None
    if not is_asked and (own := own_key_for(folder, label)):
        return own
    talk.say("", says.LOCKED.format(label=label))
    while typed := talk.ask_hidden(command_says.PASSPHRASE.format(label=label)):
        talk.say("", says.UNLOCKING)
        try:
            return key_from(folder, label, typed)
        except (WrongPassphrase, MistypedKey) as refusal:
            talk.say(str(refusal))
    raise ToStart
