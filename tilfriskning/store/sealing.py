"""What lies beside an encrypted document: the client's key, and nothing in the clear."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from tilfriskning.errors import Refusal
from tilfriskning.record.record import Record
from tilfriskning.store import document, names, vault
from tilfriskning.store.durable import keep_as, remove, why, write_durably
from tilfriskning.store.keys import Identity
from tilfriskning.store.opened import OpenDocument
from tilfriskning.store.vault import Envelope
from tilfriskning.texts import vault as says


@dataclass(frozen=True, slots=True)
class Sealing:
    """How a client's document is encrypted."""

    envelope: Envelope
    """Whom it is encrypted for."""
    key_file: bytes | None
    """What lies in the client's key file; None if there is none."""

    def write(self, file: Path, record: Record) -> None:
        """Write a document that is not there yet, with its key.

        Args:
            file: where it would lie in the clear.
            record: the document.

        Raises:
            OSError: it could not be written.
        """
        content = vault.seal(document.as_bytes(record), self.envelope)
        if self.key_file is not None:
            put_key(file, self.key_file)
        write_durably(names.sealed(file), content)


def sealing_of(opened: OpenDocument) -> Sealing | None:
    """How an open document is encrypted, for a copy of it elsewhere; None if it is in the clear.

    Raises:
        KeysNeeded: it does not say for whom.
    """
    if not opened.is_sealed:
        return None
    opened.for_disk(b"{}")
    assert opened.envelope
    return Sealing(opened.envelope, opened.key_file)


def put_key(file: Path, content: bytes) -> None:
    """Write the key file of a document. Another one that is there may open something: it is kept beside it.

    Raises:
        OSError: it could not be written.
    """
    key_file = names.key_file(file)
    if key_file.exists() and key_file.read_bytes() != content:
        keep_as(key_file, names.aside(key_file, "erstattet", date.today()))
    write_durably(key_file, content)


def shut_away(opened: OpenDocument) -> None:
    """Leave nothing in the clear beside an encrypted document. What is said nowhere else is encrypted beside it.

    `notices` of the document tells what the person has to know.
    """
    if opened.key is None or opened.envelope is None:
        return
    notices = list(opened.notices)
    try:
        clear = names.clear(opened.file)
        for copy in names.copies(clear):
            _shut_away_copy(copy, names.in_other_form(copy, clear, opened.file), opened.key, opened.envelope)
        if clear.is_file() and (kept := _shut_away_document(clear, opened)):
            notices.append(says.CLEAR_BESIDE.format(clear=clear.name, kept=kept.name))
    except OSError as error:
        notices.append(says.STILL_CLEAR.format(problem=why(error), folder=opened.file.parent))
    opened.notices = tuple(notices)


def reseal_copies(opened: OpenDocument, key: Identity) -> None:
    """Encrypt what lies beside a document for those that the document is encrypted for now.

    Args:
        opened: the document.
        key: what opens the copies.
    """
    if opened.envelope is None:
        return
    try:
        for copy, content in opened_copies(opened.file, key):
            write_durably(copy, vault.seal_copy(content, opened.envelope))
    except OSError as error:
        problem = says.COPIES_NOT_RESEALED.format(problem=why(error), folder=opened.file.parent)
        opened.notices = (*opened.notices, problem)


def opened_copies(file: Path, key: Identity) -> Iterator[tuple[Path, bytes]]:
    """What lies beside an encrypted document, and opens with its key, in the clear.

    Raises:
        OSError: a file cannot be read.
    """
    for copy in names.copies(file):
        with suppress(Refusal):
            yield copy, vault.open(copy.read_bytes(), key)[0]


def _shut_away_copy(copy: Path, sealed: Path, key: Identity, envelope: Envelope) -> None:
    content = copy.read_bytes()
    there = _inside(sealed, key)
    is_last_good = copy.name.startswith(".")
    if there is None or (there != content and not is_last_good):
        write_durably(sealed if is_last_good else names.free(sealed), vault.seal_copy(content, envelope))
    remove([copy])


def _shut_away_document(clear: Path, opened: OpenDocument) -> Path | None:
    """Take away a document in the clear. Where it does not say what the encrypted one says, it is kept encrypted."""
    content = clear.read_bytes()
    kept = None
    if not _says_the_same(clear, content, opened):
        assert opened.envelope
        kept = names.aside(opened.file, "lagt-bort", date.fromtimestamp(clear.stat().st_mtime))
        write_durably(kept, vault.seal_copy(content, opened.envelope))
    remove([clear])
    return kept


def _says_the_same(clear: Path, content: bytes, opened: OpenDocument) -> bool:
    try:
        return document.from_bytes(clear, content) == opened.record
    except Refusal:
        return False


def _inside(sealed: Path, key: Identity) -> bytes | None:
    try:
        return vault.open(sealed.read_bytes(), key)[0]
    except (OSError, Refusal):
        return None
