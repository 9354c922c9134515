"""The plans folder: one document for each client."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from functools import cache
from itertools import chain, count
from pathlib import Path
from typing import TYPE_CHECKING

from tilfriskning.errors import Refusal
from tilfriskning.paths import SEALED_SUFFIX, is_document_name
from tilfriskning.record.record import Record
from tilfriskning.store import document, names, restoring
from tilfriskning.store.clients import Client as Client
from tilfriskning.store.clients import Clients, read_client, when_written
from tilfriskning.store.durable import remove, why, write_durably
from tilfriskning.store.labels import same_name, valid_label
from tilfriskning.store.locks import locked
from tilfriskning.store.opened import OpenDocument
from tilfriskning.store.settings import Settings, keep_settings, read_settings
from tilfriskning.texts import store as says

if TYPE_CHECKING:
    from tilfriskning.store.keys import Identity
    from tilfriskning.store.sealing import Sealing


FEW = 40
"""So many clients are all read for a list that begins with the one that changed last."""


class PlansFolder:
    """The folder where clients' documents lie. Every failure is a `Refusal` in words.

    Args:
        path: the folder. It is made, closed to others, with the first client.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def clients(self) -> tuple[Client, ...]:
        """The clients in the folder, by label. A document that cannot be read is among them, with its problem.

        Raises:
            Refusal: the folder cannot be read.
        """
        files = self._files_by_label()
        return tuple(read_client(label, self.path / files[label].name) for label in sorted(files, key=same_name))

    def latest(self) -> Clients:
        """The clients in the folder, the one that changed last first. Of many, the time of the file decides.

        Raises:
            Refusal: the folder cannot be read.
        """
        files = self._files_by_label()
        if len(files) <= FEW:
            known = {client.label: client for client in self.clients()}
            labels = sorted(known, key=lambda label: str(known[label].changed or ""), reverse=True)
            return Clients(labels, known.__getitem__)
        labels = sorted(files, key=lambda label: when_written(files[label]), reverse=True)
        return Clients(labels, cache(lambda label: read_client(label, self.path / files[label].name)))

    def has(self, label: str) -> bool:
        """Whether a client has this label, in capitals or not."""
        return self._find(label) is not None

    def _files_by_label(self) -> dict[str, os.DirEntry[str]]:
        try:
            with os.scandir(self.path) as entries:
                found = [entry for entry in entries if is_document_name(entry.name) and entry.is_file()]
        except (FileNotFoundError, NotADirectoryError):
            return {}
        except OSError as error:
            raise Refusal(says.FOLDER_UNREADABLE.format(folder=self.path, problem=why(error))) from None
        # Where both forms lie there, a change from one to the other was cut short. The encrypted one counts.
        found.sort(key=lambda entry: entry.name.endswith(SEALED_SUFFIX))
        return {names.label_in(entry.name): entry for entry in found}

    def is_locked(self, label: str) -> bool:
        """Whether a client's document is encrypted.

        Raises:
            Refusal: there is no such client.
        """
        return names.is_sealed(self.file(label))

    def new_label(self, text: str) -> str:
        """The label that a new workbook gets from what a person wrote.

        Raises:
            Refusal: it cannot be a label, or is taken; the text says why.
        """
        label = valid_label(text)
        if self.has(label):
            raise Refusal(says.LABEL_TAKEN.format(label=label))
        return label

    def create(self, text: str, now: datetime) -> Record:
        """Make a new client, and the folder if it is the first one. Returns the empty document, which is on the disk.

        Args:
            text: what the workbook is to be called.
            now: the time.

        Raises:
            Refusal: the label cannot be used, or the document cannot be written.
        """
        return self._make(Record.new(self.new_label(text), now))

    def add(self, record: Record, sealing: Sealing | None = None) -> Record:
        """Write a document as a client of its own, beside all that are there, and make the folder if it is not there.

        Args:
            record: the document.
            sealing: how it is encrypted, as `sealing.sealing_of` an open document; None if it is not.

        Returns:
            The document under the label that it got: its own if that is free, else one like it.

        Raises:
            Refusal: it could not be written.
        """
        return self._make(record.relabelled(self._free_label(record.header.label)), sealing)

    def open(self, label: str, key: Identity | None = None) -> Record:
        """Read a client's document, led to today's version. Nothing is written, whoever else has it open.

        Args:
            label: the client.
            key: what opens the document if it is encrypted; here as elsewhere. `unlocking` gets it.

        Raises:
            Refusal: there is no such client.
            Locked: the document is encrypted, and there is no key.
            WrongKey: the key does not open it.
            Unreadable: the document cannot be used.
            Newer: a newer version of the program made it; `read_newer` shows what it can.
        """
        return document.read(self.file(label), key)

    def read_newer(self, label: str, key: Identity | None = None) -> Record | str:
        """What can be shown of a client whom `open` refuses as newer: see `document.read_newer`."""
        return document.read_newer(self.file(label), key)

    @contextmanager
    def edit(self, label: str, key: Identity | None = None) -> Iterator[OpenDocument]:
        """Open a client's document to write in it. Nobody else can, for as long as the context lasts.

        What a change to encryption that was cut short has left in the clear is encrypted or taken away.

        Raises:
            Refusal: there is no such client.
            Unreadable, Locked, WrongKey: as `open`.
            AlreadyOpen: somebody else has it open.
            OnlyToRead: the folder cannot be written to.
        """
        with locked(self.file(label)):
            file = self.file(label)
            _sweep(file)
            opened = OpenDocument(file, key)
            if opened.is_sealed:
                from tilfriskning.store.sealing import shut_away

                shut_away(opened)
            yield opened

    def last_good(self, label: str, key: Identity | None = None) -> Record | None:
        """The document as it was when somebody last began to write in it; None if there is none that can be used.

        Raises:
            Refusal: there is no such client.
            Locked: it is encrypted, and there is no key.
        """
        return restoring.last_good(self.file(label), key)

    def restore_last_good(self, label: str, now: datetime, key: Identity | None = None) -> Record:
        """Put the last good document in the place of one that cannot be used, which is kept beside it.

        A document that can be used is left alone, and returned.

        Raises:
            Newer: a newer version of the program has written the document.
            Refusal: there is no such client, somebody else has it open, there is no last good document, or it could
                not be written. Nothing is lost.
        """
        file = self.file(label)
        with locked(file):
            return restoring.restore_last_good(file, now, key)

    def save(self, record: Record, key: Identity | None = None) -> None:
        """Write a document outside of a sitting. When this returns, it is on the disk.

        The folder is never made here: where it is gone, a disk may have been taken out.

        Raises:
            Unreadable, Locked, WrongKey: what is there cannot be used, and is not written over.
            Refusal: it could not be saved; what was on the disk stands as it was.
        """
        content = document.as_bytes(record)
        file = self._find(record.header.label)
        if file is not None:
            content = OpenDocument(file, key).for_disk(content)
        self._write(file or self._file(record.header.label), content)

    def delete(self, label: str) -> None:
        """Take away all that there is of a client: the document, what lies beside it, the key and the lock.

        Raises:
            Refusal: there is no such client, or not all of it could be taken away.
            AlreadyOpen: somebody has it open, here or elsewhere.
        """
        file = self.file(label)
        with locked(file):
            try:
                for each in names.everything(file):
                    remove([each])
            except OSError as error:
                problem = why(error)
                raise Refusal(says.NOT_DELETED.format(label=label, problem=problem, folder=self.path)) from None
            with suppress(OSError):
                names.lock(file).unlink()

    @contextmanager
    def lock(self, label: str) -> Iterator[None]:
        """Keep a client, or a label that is to be one, to oneself for as long as the context lasts.

        Raises:
            Refusal: the label leads out of the folder.
            AlreadyOpen: somebody else has the client open.
            OnlyToRead: the folder cannot be written to.
        """
        with locked(self._find(label) or self._file(label)):
            yield

    def settings(self) -> Settings:
        """What was chosen last at the start."""
        return read_settings(self.path)

    def keep(self, settings: Settings) -> None:
        """Remember what was chosen at the start."""
        keep_settings(self.path, settings)

    def file(self, label: str) -> Path:
        """Where a client's document lies. Where it lies in both forms, the encrypted one counts.

        Raises:
            Refusal: there is no such client.
        """
        file = self._find(label)
        if file is None:
            raise self._noread_client(label)
        return file

    def _make(self, record: Record, sealing: Sealing | None = None) -> Record:
        label = record.header.label
        with self.lock(label):
            if self.has(label):
                raise Refusal(says.LABEL_TAKEN.format(label=label))
            if sealing is None:
                self.save(record)
            else:
                self._save_sealed(record, sealing)
        return record

    def _save_sealed(self, record: Record, sealing: Sealing) -> None:
        try:
            sealing.write(self._file(record.header.label), record)
        except OSError as error:
            raise self._not_saved(error) from None

    def _write(self, file: Path, content: bytes) -> None:
        try:
            write_durably(file, content)
        except OSError as error:
            raise self._not_saved(error) from None

    def _not_saved(self, error: OSError) -> Refusal:
        return Refusal(says.NOT_SAVED.format(problem=why(error), folder=self.path))

    def _free_label(self, label: str) -> str:
        others = (says.BESIDE_AGAIN.format(label=label, number=number) for number in count(2))
        return next(free for free in chain((label, says.BESIDE.format(label=label)), others) if not self.has(free))

    def _file(self, label: str) -> Path:
        file = names.document(self.path, label)
        if file is None:
            raise self._noread_client(label)
        return file

    def _find(self, label: str) -> Path | None:
        with suppress(OSError):
            return names.find(self.path, label)
        return None

    def _noread_client(self, label: str) -> Refusal:
        return Refusal(says.NO_CLIENT.format(label=label, folder=self.path))


def _sweep(file: Path) -> None:
    """Take away what a program that was killed has left half-written."""
    with suppress(OSError):
        for left in names.temporaries(file):
            left.unlink()
