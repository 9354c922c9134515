"""A client's document in one sitting: it is never written over anything but what this sitting has seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from tilfriskning.errors import ChangedOnDisk, KeysNeeded, Newer, Refusal, Unreadable, WrongKey
from tilfriskning.record.record import Record
from tilfriskning.store import document, names
from tilfriskning.store.durable import Stamp, keep_as, read_stamped, remove, why, write_durably, write_new
from tilfriskning.texts import store as says
from tilfriskning.texts import vault as vault_says

if TYPE_CHECKING:
    from tilfriskning.store.keys import Identity
    from tilfriskning.store.vault import Envelope


class OpenDocument:
    """A document that is open for writing. Nobody else of ours writes in it meanwhile: `PlansFolder.edit` sees to that.

    Args:
        file: the document.
        key: what opens it if it is encrypted.

    Raises:
        Refusal: as `document.read`.
    """

    def __init__(self, file: Path, key: Identity | None = None) -> None:
        on_disk, self._stamp = document.contents(file)
        content, envelope = document.opened(file, on_disk, key)
        self.file = file
        """Where it lies. Changes when encryption is turned on or off."""
        self.record = document.from_bytes(file, content)
        """What was read when the sitting began, or taken over from others since."""
        self.key = key if names.is_sealed(file) else None
        """What opens it; None if it is not encrypted."""
        self.envelope = envelope if envelope and key and key.public in envelope.keys else None
        """Whom it is encrypted for; None if it is not, or if that cannot be told (`needs_keys`)."""
        self.key_file = _key_file(file)
        """What lies in the client's key file; None if there is none."""
        self.notices: tuple[str, ...] = ()
        """What the person is to be told about files in the clear, in words."""
        self._ours: tuple[bytes, ...] = (on_disk,)
        """What may be on the disk and is ours: what was read or written last, and what was being written."""
        self._to_keep: bytes | None = content
        """The last good document, in the clear, until it is kept."""

    @property
    def is_sealed(self) -> bool:
        """Whether it is encrypted."""
        return names.is_sealed(self.file)

    @property
    def needs_keys(self) -> bool:
        """Whether another program has encrypted it, or a change of keys was cut short: `encryption.replace_keys`."""
        return self.is_sealed and self.envelope is None

    def save(self, record: Record) -> None:
        """Write the document. When this returns, it is on the disk.

        Before the first save of a sitting, the document is kept as it was when the sitting began.

        Raises:
            ChangedOnDisk: it is no longer there, or is not what this sitting read or wrote last. Nothing is written.
            KeysNeeded: it is encrypted, and does not say for whom.
            Refusal: it could not be saved; what was on the disk stands as it was.
        """
        content = self.for_disk(document.as_bytes(record))
        with self.in_words():
            self._look()
            self._keep_last_good()
            self._write(content, self._look)

    def overwrite(self, record: Record, now: datetime) -> None:
        """Write the document, whatever has happened on the disk. What others wrote is kept beside it.

        Raises:
            Newer: a newer version of the program has written it.
            Refusal: it could not be saved; what was on the disk stands as it was.
        """
        content = self.for_disk(document.as_bytes(record))
        with self.in_words():
            self._keep_last_good()
            self._keep_theirs(now)
            self._write(content)

    def take_theirs(self, record: Record, now: datetime) -> Record:
        """Go on with what others wrote. Ours is kept beside it.

        Args:
            record: ours.
            now: the time.

        Raises:
            Unreadable: theirs cannot be used.
            Refusal: ours could not be kept, so nothing has changed.
        """
        on_disk, stamp = document.contents(self.file)
        content, envelope = document.opened(self.file, on_disk, self.key)
        theirs = document.from_bytes(self.file, content)
        ours = self.for_disk(document.as_bytes(record))
        with self.in_words():
            write_new(names.aside(self.file, "lagt-bort", now), ours)
        self._ours, self._stamp, self.record = (on_disk,), stamp, theirs
        self.envelope = envelope if self.key and envelope and self.key.public in envelope.keys else None
        return theirs

    def reseal(self, record: Record, envelope: Envelope, key: Identity, also: tuple[str, ...] = ()) -> None:
        """Write the document, encrypted for others than before. `encryption` says when.

        Args:
            record: the document.
            envelope: whom it is encrypted for from now on.
            key: what opens it from now on.
            also: public keys that open what is written now, and are not in the envelope.

        Raises:
            ChangedOnDisk, Refusal: as `save`.
        """
        content = _sealed(document.as_bytes(record), envelope, also)
        with self.in_words():
            self._look()
            self._keep_last_good(envelope)
            self._write(content, self._look)
        self.envelope, self.key = envelope, key

    def change_form(self, record: Record, file: Path, envelope: Envelope | None, key: Identity | None) -> None:
        """Write the document in its other form, take the old one away, and go on there. `encryption` says when.

        Args:
            record: the document, which has just been saved.
            file: where it is to lie.
            envelope: whom to encrypt it for; None if it is not to be encrypted.
            key: what opens it then.

        Raises:
            ChangedOnDisk, Refusal: as `save`. The old one stands.
        """
        content = document.as_bytes(record)
        on_disk = _sealed(content, envelope) if envelope else content

        def last_look() -> None:
            self._look()
            if file.exists():
                raise ChangedOnDisk("written", says.CHANGED.format(label=names.label_of(file)))

        with self.in_words():
            try:
                stamp = write_durably(file, on_disk, last_look)
                remove([self.file])
            except OSError:
                if self.file.exists():  # else what is new is all there is
                    with suppress(OSError):
                        file.unlink(missing_ok=True)
                    raise
                stamp = Stamp.of(file.stat())
        self.file, self.envelope, self.key = file, envelope, key
        self._stamp, self._ours = stamp, (on_disk,)

    def for_disk(self, content: bytes) -> bytes:
        """The bytes of a document as they are written here: encrypted, if this document is.

        Raises:
            KeysNeeded: it is encrypted, and does not say for whom.
        """
        if not self.is_sealed:
            return content
        if self.envelope is None:
            raise KeysNeeded(vault_says.KEYS_NEEDED.format(label=names.label_of(self.file)))
        return _sealed(content, self.envelope)

    @contextmanager
    def in_words(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            raise Refusal(says.NOT_SAVED.format(problem=why(error), folder=self.file.parent)) from None

    def _look(self) -> None:
        """See that the document on the disk is the one we know."""
        try:
            if Stamp.of(self.file.stat()) == self._stamp:
                return
            content, stamp = read_stamped(self.file)
        except (FileNotFoundError, NotADirectoryError):
            raise self._gone() from None
        if content not in self._ours:
            raise ChangedOnDisk("written", says.CHANGED.format(label=names.label_of(self.file)))
        # The same bytes under another stamp: somebody copied them back, or a disk was taken out and put in again.
        self._ours, self._stamp = (content,), stamp

    def _gone(self) -> ChangedOnDisk:
        folder = self.file.parent
        if folder.is_dir():
            return ChangedOnDisk("file gone", says.FILE_GONE.format(label=names.label_of(self.file), folder=folder))
        return ChangedOnDisk("folder gone", says.FOLDER_GONE.format(folder=folder))

    def _keep_theirs(self, now: datetime) -> None:
        try:
            self._look()
        except ChangedOnDisk as refusal:
            if refusal.change == "written":
                _never_a_newer(self.file, self.key)
                keep_as(self.file, names.aside(self.file, "erstattet", now))

    def _keep_last_good(self, envelope: Envelope | None = None) -> None:
        if self._to_keep is not None:
            content = _sealed(self._to_keep, envelope) if envelope else self.for_disk(self._to_keep)
            write_durably(names.last_good(self.file), content)
            self._to_keep = None

    def _write(self, content: bytes, last_look: Callable[[], None] | None = None) -> None:
        self._ours = (self._ours[0], content)
        self._stamp = write_durably(self.file, content, last_look)
        self._ours = (content,)


def _sealed(content: bytes, envelope: Envelope, also: tuple[str, ...] = ()) -> bytes:
    """As `vault.seal`, which is loaded only for those who encrypt."""
    from tilfriskning.store import vault

    return vault.seal(content, envelope, also)


def _never_a_newer(file: Path, key: Identity | None) -> None:
    """Stop where a newer version of the program has written."""
    try:
        document.read(file, key)
    except Newer:
        raise
    except (Unreadable, WrongKey):
        pass


def _key_file(file: Path) -> bytes | None:
    try:
        return names.key_file(file).read_bytes()
    except OSError:
        return None
