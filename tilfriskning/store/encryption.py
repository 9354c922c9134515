"""Encryption of one client's document: on and off, who can open it, and the passphrase. The document is open meanwhile.

Each change is cut short by nothing: after a power cut at any moment the document is there, and can be opened by the old
keys or by the new ones.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from tilfriskning.errors import KeysNeeded, Refusal
from tilfriskning.record.record import Record
from tilfriskning.store import names
from tilfriskning.store.durable import remove, why, write_durably
from tilfriskning.store.keys import Identity
from tilfriskning.store.keys import change_passphrase as with_other_passphrase
from tilfriskning.store.opened import OpenDocument
from tilfriskning.store.sealing import opened_copies, put_key, reseal_copies, shut_away
from tilfriskning.store.vault import Envelope, NewKeys
from tilfriskning.texts import vault as says


def is_the_clients(opened: OpenDocument) -> bool:
    """Whether it is the client who has opened the document, by passphrase or recovery key, and not somebody let in."""
    if not opened.is_sealed or opened.envelope is None or opened.key is None:
        return True
    return opened.key.public in (opened.envelope.client, opened.envelope.recovery)


def turn_on(opened: OpenDocument, record: Record, keys: NewKeys) -> None:
    """Encrypt a document, and all that lies beside it. Copies elsewhere can still be read.

    Args:
        opened: the document, in the clear. Its `notices` tell afterwards what could not be taken away.
        record: what it is to hold.
        keys: from `vault.new_keys`. The recovery key has been shown, since it can be shown no more afterwards.

    Raises:
        Refusal: it could not be done, and is in the clear as before; or it is encrypted already.
    """
    if opened.is_sealed:
        raise Refusal(says.IS_ON)
    opened.save(record)
    sealed = names.sealed(opened.file)
    try:
        with opened.in_words():
            put_key(opened.file, keys.key_file)
        opened.change_form(record, sealed, keys.envelope, keys.identity)
    except Refusal:
        if _lies_there(opened, keys) and not sealed.exists():
            with suppress(OSError):
                remove([names.key_file(sealed)])
        raise
    opened.key_file = keys.key_file
    shut_away(opened)


def turn_off(opened: OpenDocument, record: Record) -> None:
    """Have a document in the clear again, with all that lies beside it, and take the key away.

    What lies beside it and cannot be opened stays as it is; then the key stays too.

    Args:
        opened: the document, encrypted.
        record: what it is to hold.

    Raises:
        Refusal: it could not be done, and is encrypted as before; or somebody who is let in has opened it.
    """
    key, _ = _asked_by_the_client(opened)
    opened.save(record)
    sealed, clear = opened.file, names.clear(opened.file)
    try:
        copies = _copies_in_the_clear(opened, key, clear)
        opened.change_form(record, clear, None, None)
    except Refusal:
        shut_away(opened)
        raise
    try:
        remove(copies)
        if not names.copies(sealed):
            remove([names.key_file(sealed)])
            opened.key_file = None
    except OSError as error:
        opened.notices = (*opened.notices, says.KEY_LEFT.format(problem=why(error), folder=sealed.parent))


def let_in(opened: OpenDocument, record: Record, envelope: Envelope) -> None:
    """Encrypt a document for others than before: somebody let in or out (`Envelope.with_reader`, `without_reader`).

    Args:
        opened: the document, encrypted.
        record: what it is to hold.
        envelope: its `envelope`, changed.

    Raises:
        Refusal: it could not be done, and is as before; or somebody who is let in has opened it.
    """
    key, _ = _asked_by_the_client(opened)
    opened.reseal(record, envelope, key)
    reseal_copies(opened, key)


def renew_recovery_key(opened: OpenDocument, record: Record, envelope: Envelope, recovery: Identity) -> None:
    """Have another recovery key; the old one opens nothing that is written from now on.

    Args:
        opened: the document, encrypted.
        record: what it is to hold.
        envelope: from `Envelope.with_new_recovery`.
        recovery: from there too; it has been shown.

    Raises:
        Refusal: as `let_in`.
    """
    key, before = _asked_by_the_client(opened)
    opened.reseal(record, envelope, recovery if key.public == before.recovery else key)
    reseal_copies(opened, key)


def replace_keys(opened: OpenDocument, record: Record, keys: NewKeys) -> None:
    """Have a new passphrase and a new recovery key: the passphrase is forgotten, or the document `needs_keys`.

    In between, what is on the disk opens with the old keys as well as with the new ones.

    Args:
        opened: the document, encrypted.
        record: what it is to hold.
        keys: from `vault.new_keys`, with the readers that there were. The recovery key has been shown.

    Raises:
        Refusal: it could not be done, and the old keys open it; or somebody who is let in has opened it.
    """
    if opened.key is None:
        raise Refusal(says.IS_OFF)
    if not is_the_clients(opened):
        raise Refusal(says.ONLY_THE_CLIENT)
    key, before = opened.key, opened.envelope
    if before is None:
        opened.reseal(record, keys.envelope, key, (key.public,))
    else:
        opened.reseal(record, before, key, (keys.identity.public, keys.recovery.public))
    try:
        with opened.in_words():
            write_durably(names.key_file(opened.file), keys.key_file)
    except Refusal:
        if not _lies_there(opened, keys):
            raise
    # The new passphrase is on the disk: from here on, whatever is saved next is for the new keys.
    opened.key_file, opened.envelope, opened.key = keys.key_file, keys.envelope, keys.identity
    reseal_copies(opened, key)
    opened.save(record)


def change_passphrase(opened: OpenDocument, old: str, new: str) -> None:
    """Put another passphrase before the client's key. An old copy of the key file opens with the old one.

    Takes as long as the passphrase step, twice.

    Raises:
        WrongPassphrase: the old one is another.
        Refusal: there is no key file, it could not be written, or as `keys.change_passphrase`. All is as before.
    """
    if opened.key_file is None:
        raise Refusal(says.NO_KEY_FILE if opened.is_sealed else says.IS_OFF)
    changed = with_other_passphrase(opened.key_file, old, new)
    with opened.in_words():
        write_durably(names.key_file(opened.file), changed)
    opened.key_file = changed


def _copies_in_the_clear(opened: OpenDocument, key: Identity, clear: Path) -> tuple[Path, ...]:
    """Write what lies beside an encrypted document in the clear too. Returns which encrypted ones that was."""
    with opened.in_words():
        copies = tuple(opened_copies(opened.file, key))
        for copy, content in copies:
            other = names.in_other_form(copy, opened.file, clear)
            write_durably(other if copy.name.startswith(".") else names.free(other), content)
    return tuple(copy for copy, _ in copies)


def _lies_there(opened: OpenDocument, keys: NewKeys) -> bool:
    """Whether the key file on the disk is this one."""
    try:
        return names.key_file(opened.file).read_bytes() == keys.key_file
    except OSError:
        return False


def _asked_by_the_client(opened: OpenDocument) -> tuple[Identity, Envelope]:
    """What opens a document, and whom it is encrypted for, where the client may change that."""
    if opened.key is None:
        raise Refusal(says.IS_OFF)
    if opened.envelope is None:
        raise KeysNeeded(says.KEYS_NEEDED.format(label=names.label_of(opened.file)))
    if not is_the_clients(opened):
        raise Refusal(says.ONLY_THE_CLIENT)
    return opened.key, opened.envelope
