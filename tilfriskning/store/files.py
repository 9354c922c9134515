"""The plans folder: one document for each client."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from tilfriskning.errors import Refusal, Unreadable
from tilfriskning.paths import DOCUMENT_SUFFIX, documents, is_document_name
from tilfriskning.record.record import PlanState, Record
from tilfriskning.store import document
from tilfriskning.store.durable import make_private, why, write_durably
from tilfriskning.store.labels import same_name, valid_label
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
        record = Record.new(self.new_label(text), now)
        with self.lock(record.header.label):
            self.new_label(text)
            self.save(record)
        return record

    def open(self, label: str) -> Record:
        """Read a client's document, led to today's version. Nothing is written.

        Raises:
            Refusal: there is no such client, or the document cannot be used.
        """
        file = self._find(label)
        if file is None:
            raise Refusal(says.NO_CLIENT.format(label=label, folder=self.path))
        record = document.read(file)
        # A file that somebody has copied and renamed is a client of its own: it must not be saved over the first one.
        header = record.header.model_copy(update={"label": document.label_of(file)})
        return record.model_copy(update={"header": header})

    def save(self, record: Record) -> None:
        """Write a document that came from `create` or `open`. When this returns, it is on the disk.

        The folder is never made here: where it is gone, a disk may have been taken out.

        Raises:
            Refusal: it could not be saved; what was on the disk stands as it was.
        """
        label = record.header.label
        try:
            write_durably(self._find(label) or self._file(label), document.as_bytes(record))
        except OSError as error:
            raise Refusal(says.NOT_SAVED.format(problem=why(error), folder=self.path)) from None

    @contextmanager
    def lock(self, label: str) -> Iterator[None]:
        """Keep a client to oneself for as long as the context lasts. A process that dies lets go of it.

        Raises:
            Refusal: somebody else has the client open, or the folder cannot be written to.
        """
        from filelock import FileLock, Timeout

        file = self._find(label) or self._file(label)
        lock = FileLock(file.with_name(f".{file.stem}.lock"), timeout=0, mode=0o600, thread_local=False)
        try:
            make_private(self.path)
            lock.acquire()
        except Timeout:
            raise Refusal(says.ALREADY_OPEN.format(label=label)) from None
        except OSError as error:
            raise Refusal(says.NOT_LOCKED.format(label=label, problem=why(error), folder=self.path)) from None
        try:
            yield
        finally:
            lock.release()

    def settings(self) -> Settings:
        """What was chosen last at the start."""
        return read_settings(self.path)

    def keep(self, settings: Settings) -> None:
        """Remember what was chosen at the start."""
        keep_settings(self.path, settings)

    def _file(self, label: str) -> Path:
        return self.path / f"{label}{DOCUMENT_SUFFIX}"

    def _find(self, label: str) -> Path | None:
        file = self._file(label)
        if file.parent == self.path and is_document_name(file.name) and file.is_file():
            return file
        try:
            wanted = same_name(label)
            return next((file for file in documents(self.path) if same_name(file.stem) == wanted), None)
        except OSError:
            return None


def _client(file: Path) -> Client:
    label = document.label_of(file)
    try:
        header = document.read_header(file)
    except Unreadable as refusal:
        return Client(label, problem=refusal.problem)
    return Client(label, header.changed, header.plans)
