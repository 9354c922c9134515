"""The plans folder: one document for each client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from datetime import datetime
from itertools import chain, count
from pathlib import Path

from tilfriskning.errors import Refusal, Unreadable
from tilfriskning.paths import DOCUMENT_SUFFIX, documents, is_document_name
from tilfriskning.record.record import PlanState, Record
from tilfriskning.store import document, names, opened
from tilfriskning.store.durable import why, write_durably
from tilfriskning.store.labels import same_name, valid_label
from tilfriskning.store.locks import locked
from tilfriskning.store.opened import OpenDocument
from tilfriskning.store.settings import Settings, keep_settings, read_settings
from tilfriskning.texts import store as says


@dataclass(frozen=True, slots=True)
class Client:
    """A client, as a list shows one."""

    label: str
    """What the workbook is called."""
    changed: datetime | None = None
    """When it last changed; None if its document cannot be read."""
    plans: Mapping[str, PlanState] = field(default_factory=dict)
    """The chosen plans and how far they are."""
    problem: str | None = None
    """Why the document cannot be opened, as a clause; None if all is well."""


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
        try:
            files = tuple(documents(self.path))
        except OSError as error:
            raise Refusal(says.FOLDER_UNREADABLE.format(folder=self.path, problem=why(error))) from None
        return tuple(sorted(map(_client, files), key=lambda client: same_name(client.label)))

    def has(self, label: str) -> bool:
        """Whether a client has this label, in capitals or not."""
        return self._find(label) is not None

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

    def add(self, record: Record) -> Record:
        """Write a document as a client of its own, beside all that are there, and make the folder if it is not there.

        Returns:
            The document under the label that it got: its own if that is free, else one like it.

        Raises:
            Refusal: it could not be written.
        """
        return self._make(record.relabelled(self._free_label(record.header.label)))

    def open(self, label: str) -> Record:
        """Read a client's document, led to today's version. Nothing is written, whoever else has it open.

        Raises:
            Refusal: there is no such client.
            Unreadable: the document cannot be used.
            Newer: a newer version of the program made it; `read_newer` shows what it can.
        """
        return document.read(self._existing(label))

    def read_newer(self, label: str) -> Record | str:
        """What can be shown of a client whom `open` refuses as newer: see `document.read_newer`."""
        return document.read_newer(self._existing(label))

    @contextmanager
    def edit(self, label: str) -> Iterator[OpenDocument]:
        """Open a client's document to write in it. Nobody else can, for as long as the context lasts.

        Raises:
            Refusal: there is no such client.
            Unreadable: as `open`.
            AlreadyOpen: somebody else has it open.
            OnlyToRead: the folder cannot be written to.
        """
        file = self._existing(label)
        with locked(file):
            _sweep(file)
            yield OpenDocument(file)

    def last_good(self, label: str) -> Record | None:
        """The document as it was when somebody last began to write in it; None if there is none that can be used.

        Raises:
            Refusal: there is no such client.
        """
        return opened.last_good(self._existing(label))

    def restore_last_good(self, label: str, now: datetime) -> Record:
        """Put the last good document in the place of one that cannot be used, which is kept beside it.

        A document that can be used is left alone, and returned.

        Raises:
            Newer: a newer version of the program has written the document.
            Refusal: there is no such client, somebody else has it open, there is no last good document, or it could
                not be written. Nothing is lost.
        """
        file = self._existing(label)
        with locked(file):
            return opened.restore_last_good(file, now)

    def save(self, record: Record) -> None:
        """Write a document outside of a sitting. When this returns, it is on the disk.

        The folder is never made here: where it is gone, a disk may have been taken out.

        Raises:
            Unreadable: what is there cannot be used, and is not written over.
            Refusal: it could not be saved; what was on the disk stands as it was.
        """
        label = record.header.label
        content = document.as_bytes(record)
        there = self._find(label)
        if there is not None:
            document.read(there)
        try:
            write_durably(there or self._file(label), content)
        except OSError as error:
            raise Refusal(says.NOT_SAVED.format(problem=why(error), folder=self.path)) from None

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

    def _make(self, record: Record) -> Record:
        label = record.header.label
        with self.lock(label):
            if self.has(label):
                raise Refusal(says.LABEL_TAKEN.format(label=label))
            self.save(record)
        return record

    def _free_label(self, label: str) -> str:
        others = (says.BESIDE_AGAIN.format(label=label, number=number) for number in count(2))
        return next(free for free in chain((label, says.BESIDE.format(label=label)), others) if not self.has(free))

    def _file(self, label: str) -> Path:
        file = self.path / f"{label}{DOCUMENT_SUFFIX}"
        if file.parent != self.path or not is_document_name(file.name):
            raise self._no_client(label)
        return file

    def _existing(self, label: str) -> Path:
        file = self._find(label)
        if file is None:
            raise self._no_client(label)
        return file

    def _no_client(self, label: str) -> Refusal:
        return Refusal(says.NO_CLIENT.format(label=label, folder=self.path))

    def _find(self, label: str) -> Path | None:
        with suppress(Refusal):
            file = self._file(label)
            if file.is_file():
                return file
        try:
            wanted = same_name(label)
            return next((file for file in documents(self.path) if same_name(file.stem) == wanted), None)
        except OSError:
            return None


def _sweep(file: Path) -> None:
    """Take away what a program that was killed has left half-written."""
    with suppress(OSError):
        for left in names.temporaries(file):
            left.unlink()


def _client(file: Path) -> Client:
    label = names.label_of(file)
    try:
        header = document.read_header(file)
    except Unreadable as refusal:
        return Client(label, problem=refusal.problem)
    return Client(label, header.changed, header.plans)
