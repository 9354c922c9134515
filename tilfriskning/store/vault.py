"""Encryption at rest: a document that only those whom the client lets in can open.

`LABEL.json.age` is an ordinary age file, sealed for the client, for the client's recovery key and for those who are let
in. An age file does not tell whom it is sealed for, and whoever saves it must know. That list is the last field of the
document, `sealed_for`, put in when it is sealed and taken out when it is opened. So it is nowhere in the clear, it
travels with the document, it cannot get out of step with it, and what `age -d` writes is still one JSON object.

`LABEL.key.age` beside it holds the client's secret key behind the passphrase (`keys.lock`). The recovery key is stored
nowhere.

age does not tell who has sealed a file: somebody who knows the client's public key and can write in the folder can put
another file in the place of this one, with a list of their own. The screen therefore shows the list.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Annotated

from pydantic import AfterValidator, ValidationError

from tilfriskning.errors import Refusal, Unreadable, WrongKey
from tilfriskning.record.plan import Written
from tilfriskning.store.keys import Identity, is_public_key, lock
from tilfriskning.texts import vault as says

_FIELD = re.compile(rb',\s*"sealed_for"\s*:\s*(\{.*\})(?=\s*\}\s*\Z)', re.DOTALL)


def _checked(key: str) -> str:
    if not is_public_key(key):
        raise ValueError
    return key


PublicKey = Annotated[str, AfterValidator(_checked)]


class Reader(Written):
    """Somebody whom the client has let in."""

    key: PublicKey
    """Their public key."""
    name: str
    """Who it is, in the client's words."""
    added: date
    """The day they were let in."""


class Envelope(Written):
    """Whom a document is sealed for. Kept inside what is sealed."""

    client: PublicKey
    """The client's public key; the secret one is in the key file."""
    recovery: PublicKey
    """The public key of the recovery key."""
    readers: tuple[Reader, ...] = ()
    """Those who are let in, in the order they were."""

    @property
    def keys(self) -> tuple[str, ...]:
        """The public key of everybody who can open the document."""
        return (self.client, self.recovery, *(reader.key for reader in self.readers))

    def with_reader(self, key: str, name: str, on: date) -> Envelope:
        """The envelope with somebody let in, once the document is sealed with it.

        Args:
            key: their public key, as `keys.public_key` gives it.
            name: who it is, in the client's words.
            on: the day.

        Raises:
            Refusal: the key is there already, or the name is empty.
        """
        if key in self.keys:
            raise Refusal(says.ALREADY_IN)
        if not (name := " ".join(name.encode("utf-8", "replace").decode().split())):
            raise Refusal(says.READER_NAMELESS)
        return self.model_copy(update={"readers": (*self.readers, Reader(key=key, name=name, added=on))})

    def without_reader(self, key: str) -> Envelope:
        """The envelope without somebody. What they have a copy of they can still read."""
        return self.model_copy(update={"readers": tuple(each for each in self.readers if each.key != key)})

    def with_new_recovery(self) -> tuple[Envelope, Identity]:
        """The envelope with another recovery key, and that key: the old one was lost or seen."""
        recovery = Identity.new()
        return self.model_copy(update={"recovery": recovery.public}), recovery


@dataclass(frozen=True, slots=True)
class NewKeys:
    """All that comes into being when a client chooses a passphrase."""

    key_file: bytes
    """What goes into `LABEL.key.age`."""
    identity: Identity
    """The client's secret key."""
    recovery: Identity
    """The recovery key, to be shown once (`keys.on_paper`)."""
    envelope: Envelope
    """What to seal the document with."""


def new_keys(passphrase: str, readers: tuple[Reader, ...] = ()) -> NewKeys:
    """Keys for a client who turns encryption on, or who has forgotten the passphrase and come in by the recovery key.

    Takes as long as `keys.lock`. Nothing is written.

    Args:
        passphrase: what the client wants to open the workbook with.
        readers: those who have been let in before.

    Raises:
        Refusal: as `keys.lock`.
    """
    identity, recovery = Identity.new(), Identity.new()
    envelope = Envelope(client=identity.public, recovery=recovery.public, readers=readers)
    return NewKeys(lock(identity, passphrase), identity, recovery, envelope)


def seal(document: bytes, envelope: Envelope, also: Iterable[str] = ()) -> bytes:
    """The document as an age file that everybody in the envelope can open.

    Args:
        document: a JSON object that is not empty, as UTF-8.
        envelope: whom to seal it for. A new one lets people in and out.
        also: public keys that open this one file, and are not in the envelope.
    """
    return _encrypted(_with(document, envelope), (*envelope.keys, *also))


def seal_copy(content: bytes, envelope: Envelope) -> bytes:
    """What lies beside a document, whatever it holds, as an age file that everybody in the envelope can open."""
    try:
        holds_fields = isinstance(fields := json.loads(content), dict) and bool(fields)
    except (ValueError, RecursionError):
        holds_fields = False
    return seal(content, envelope) if holds_fields else _encrypted(content, envelope.keys)


def open(sealed: bytes, identity: Identity) -> tuple[bytes, Envelope | None]:
    """The document, and whom it was sealed for; None if another program has sealed it and did not say.

    Args:
        sealed: an age file, binary or armored.
        identity: the secret key of the client, of a reader, or the recovery key.

    Raises:
        WrongKey: it was not sealed for this key.
        Unreadable: it is damaged.
    """
    from pyrage import DecryptError, decrypt
    from pyrage.x25519 import Identity as Key

    try:
        return parted(decrypt(sealed, [Key.from_str(identity.secret)]))
    except DecryptError as error:
        if str(error) == "No matching keys found":
            raise WrongKey(says.WRONG_KEY) from None
        raise Unreadable(says.IS_DAMAGED, says.DAMAGED.format(problem=says.IS_DAMAGED)) from None


def parted(opened: bytes) -> tuple[bytes, Envelope | None]:
    """What `age -d` writes, as the document and the envelope; None if there is none, or none that can be used."""
    found = _FIELD.search(opened)
    if not found:
        return opened, None
    document = opened[: found.start()] + opened[found.end() :]
    try:
        return document, Envelope.model_validate_json(found[1])
    except ValidationError:
        return document, None


def _encrypted(content: bytes, keys: Iterable[str]) -> bytes:
    from pyrage import encrypt
    from pyrage.x25519 import Recipient

    return encrypt(content, [Recipient.from_str(key) for key in keys])


def _with(document: bytes, envelope: Envelope) -> bytes:
    fields = document.rstrip().removesuffix(b"}").rstrip()
    return fields + f',\n "sealed_for": {envelope.model_dump_json()}'.encode() + document[len(fields) :]
