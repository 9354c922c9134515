"""The key to an encrypted client: by the passphrase, by the recovery key, or by the key file of somebody let in."""

from __future__ import annotations

from tilfriskning.errors import MistypedKey, Refusal
from tilfriskning.paths import own_key
from tilfriskning.store import document, names
from tilfriskning.store.durable import why
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import SECRET_PREFIX, Identity, from_paper, read_key_file, unlock
from tilfriskning.store.vault import Envelope
from tilfriskning.texts import dates
from tilfriskning.texts import vault as says


def key_from(folder: PlansFolder, label: str, typed: str) -> Identity:
    """The key that a person gets by what they have typed: the recovery key, or the passphrase.

    Takes a second or more, unless it is the recovery key. Whether it opens the document, opening it tells.

    Args:
        folder: the plans folder.
        label: the client.
        typed: what was typed.

    Raises:
        WrongPassphrase: it is neither.
        MistypedKey: it begins as a recovery key, and is none.
        BeyondThisMachine: the passphrase step is too much for this machine. The recovery key does without it.
        Refusal: there is no such client, or no key file, or it is damaged.
    """
    file = folder.file(label)
    try:
        return from_paper(typed)
    except MistypedKey:
        if SECRET_PREFIX[:-1] in typed.upper():
            raise
    key_file = names.key_file(file)
    try:
        content = key_file.read_bytes()
    except FileNotFoundError:
        raise Refusal(says.NO_KEY_FILE_HERE.format(label=names.label_of(file), file=key_file.name)) from None
    except OSError as error:
        raise Refusal(says.KEY_UNREADABLE.format(problem=why(error), file=key_file)) from None
    return unlock(content, typed)


def own_key_for(folder: PlansFolder, label: str) -> Identity | None:
    """The key of somebody whom the client has let in, from its usual place; None if there is none that opens this.

    Raises:
        Refusal: there is no such client, or its document cannot be read.
    """
    file = folder.file(label)
    if not own_key().is_file():
        return None
    content, _ = document.contents(file)
    try:
        key = read_key_file(own_key())
        document.opened(file, content, key)
    except Refusal:
        return None
    return key


def who_can_open(envelope: Envelope | None) -> tuple[str, ...]:
    """Who can open a document, in words, one line for each.

    age does not tell who has written the list: somebody who can write in the folder can have put another document there
    with a list of their own. So the client is shown it.
    """
    if envelope is None:
        return (says.WHO_UNKNOWN,)
    readers = (says.WHO_READER.format(name=each.name, date=dates.long(each.added)) for each in envelope.readers)
    return (says.WHO_CLIENT, says.WHO_RECOVERY, *readers)
