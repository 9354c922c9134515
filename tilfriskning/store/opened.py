"""A client's document in one sitting: it is never written over anything but what this sitting has seen."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path

from tilfriskning.errors import ChangedOnDisk, Newer, Refusal, Unreadable
from tilfriskning.record.record import Record
from tilfriskning.store import document, names
from tilfriskning.store.durable import Stamp, keep_as, read_stamped, why, write_durably, write_new
from tilfriskning.texts import store as says


class OpenDocument:
    """A document that is open for writing. Nobody else of ours writes in it meanwhile: `PlansFolder.edit` sees to that.

    Args:
        file: the document.

    Raises:
        Unreadable: as `document.read`.
    """

    def __init__(self, file: Path) -> None:
        content, self._stamp = document.contents(file)
        self.file = file
        """Where it lies."""
        self.record = document.from_bytes(file, content)
        """What was read when the sitting began, or taken over from others since."""
        self._ours: tuple[bytes, ...] = (content,)
        """What may be on the disk and is ours: what was read or written last, and what was being written."""
        self._to_keep: bytes | None = content
        """The last good document, until it is kept."""

    def save(self, record: Record) -> None:
        """Write the document. When this returns, it is on the disk.

        Before the first save of a sitting, the document is kept as it was when the sitting began.

        Raises:
            ChangedOnDisk: it is no longer there, or is not what this sitting read or wrote last. Nothing is written.
            Refusal: it could not be saved; what was on the disk stands as it was.
        """
        content = document.as_bytes(record)
        with self._in_words():
            self._look()
            self._keep_last_good()
            self._write(content, self._look)

    def overwrite(self, record: Record, now: datetime) -> None:
        """Write the document, whatever has happened on the disk. What others wrote is kept beside it.

        Raises:
            Newer: a newer version of the program has written it.
            Refusal: it could not be saved; what was on the disk stands as it was.
        """
        content = document.as_bytes(record)
        with self._in_words():
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
        content, stamp = document.contents(self.file)
        theirs = document.from_bytes(self.file, content)
        with self._in_words():
            write_new(names.aside(self.file, "lagt-bort", now), document.as_bytes(record))
        self._ours, self._stamp, self.record = (content,), stamp, theirs
        return theirs

    @contextmanager
    def _in_words(self) -> Iterator[None]:
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
                _never_a_newer(self.file)
                keep_as(self.file, names.aside(self.file, "erstattet", now))

    def _keep_last_good(self) -> None:
        if self._to_keep is not None:
            write_durably(names.last_good(self.file), self._to_keep)
            self._to_keep = None

    def _write(self, content: bytes, last_look: Callable[[], None] | None = None) -> None:
        self._ours = (self._ours[0], content)
        self._stamp = write_durably(self.file, content, last_look)
        self._ours = (content,)


def _never_a_newer(file: Path) -> None:
    """Stop where a newer version of the program has written."""
    try:
        document.read(file)
    except Newer:
        raise
    except Unreadable:
        pass


def last_good(file: Path) -> Record | None:
    """The document as it was when somebody last began to write in it; None if there is none that can be used."""
    with suppress(Unreadable):
        _, record = _last_good(file)
        return record
    return None


def restore_last_good(file: Path, now: datetime) -> Record:
    """Put the last good document in the place of one that cannot be used, which is kept beside it.

    A document that can be used is left alone, and returned.

    Args:
        file: the document.
        now: the time.

    Raises:
        Newer: a newer version of the program has written the document.
        Refusal: there is no last good document that can be used, or it could not be written. Nothing is lost.
    """
    try:
        return document.read(file)
    except Newer:
        raise
    except Unreadable:
        pass
    label = names.label_of(file)
    try:
        content, record = _last_good(file)
        keep_as(file, names.aside(file, "ødelagt", now))
        write_durably(file, content)
    except Unreadable:
        raise Refusal(says.NO_LAST_GOOD.format(label=label)) from None
    except OSError as error:
        raise Refusal(says.NOT_RESTORED.format(label=label, problem=why(error), folder=file.parent)) from None
    return record


def _last_good(file: Path) -> tuple[bytes, Record]:
    content, _ = document.contents(names.last_good(file))
    return content, document.from_bytes(file, content)
