"""A client whose document is encrypted, with so little work in the key file that tests can open it often."""

from __future__ import annotations

from datetime import date

from tests.unit.keys import IDENTITY, KEY_FILE
from tilfriskning.record.record import Record
from tilfriskning.store import encryption
from tilfriskning.store.files import PlansFolder
from tilfriskning.store.keys import Identity
from tilfriskning.store.vault import Envelope, NewKeys

RECOVERY, BO = Identity.new(), Identity.new()
"""The recovery key, and the key of somebody who can be let in."""
ENVELOPE = Envelope(client=IDENTITY.public, recovery=RECOVERY.public)
SHARED = ENVELOPE.with_reader(BO.public, "Bo", date(2026, 11, 21))
KEYS = NewKeys(KEY_FILE, IDENTITY, RECOVERY, ENVELOPE)
"""As `vault.new_keys` makes them, with `PASSPHRASE`."""


def lock_up(folder: PlansFolder, record: Record, let_in: Envelope = ENVELOPE) -> None:
    """Encrypt a client who is there in the clear.

    Args:
        folder: the plans folder.
        record: what the document is to hold.
        let_in: whom it is encrypted for.
    """
    with folder.edit(record.header.label) as opened:
        encryption.turn_on(opened, record, KEYS)
        if let_in != ENVELOPE:
            encryption.let_in(opened, record, let_in)
