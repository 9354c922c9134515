"""Clients as a list shows them, each read when somebody looks at it: of thousands, few are seen."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import overload

from tilfriskning.errors import Unreadable
from tilfriskning.record.record import PlanState
from tilfriskning.store import document, names
from tilfriskning.store.durable import why
from tilfriskning.store.labels import same_name


@dataclass(frozen=True, slots=True)
class Client:
    """A client, as a list shows one."""

    label: str
    """What the workbook is called."""
    changed: datetime | None = None
    """When it last changed, by the file if it is encrypted; None if its document cannot be read."""
    plans: Mapping[str, PlanState] = field(default_factory=dict)
    """The chosen plans and how far they are; none if it is encrypted."""
    problem: str | None = None
    """Why the document cannot be opened, as a clause; None if all is well."""
    is_locked: bool = False
    """Whether it is encrypted. Nothing is known then but its label and its last change."""
    look_on: date | None = None
    """The day from which a look at the signs may be offered; None when the person has not asked for one."""
    review_on: date | None = None
    """The day to look at the plans again; None if none is set, or nothing is known of it."""


class Clients(Sequence[Client]):
    """Clients by label.

    Args:
        labels: the labels, in order.
        read: what is known of the client with a label.
    """

    def __init__(self, labels: Sequence[str], read: Callable[[str], Client]) -> None:
        self._labels = labels
        self._read = read

    def __len__(self) -> int:
        return len(self._labels)

    @overload
    def __getitem__(self, index: int) -> Client: ...
    @overload
    def __getitem__(self, index: slice) -> Clients: ...
    def __getitem__(self, index: int | slice) -> Client | Clients:
        if isinstance(index, slice):
            return Clients(self._labels[index], self._read)
        return self._read(self._labels[index])

    def named(self, part: str) -> Clients:
        """Those whose label has this in it, in capitals or not; first those that begin with it."""
        wanted = same_name(part)
        if not wanted:
            return self
        found = [label for label in self._labels if wanted in same_name(label)]
        return Clients(sorted(found, key=lambda label: not same_name(label).startswith(wanted)), self._read)


def when_written(entry: os.DirEntry[str]) -> int:
    """When a file was written last, in nanoseconds; 0 if it is gone."""
    with suppress(OSError):
        return entry.stat().st_mtime_ns
    return 0


def read_client(label: str, file: Path) -> Client:
    """What a list shows of a client, read from the document."""
    try:
        if names.is_sealed(file):
            return Client(label, datetime.fromtimestamp(int(file.stat().st_mtime)), is_locked=True)
        header = document.read_header(file)
    except OSError as error:
        return Client(label, problem=why(error), is_locked=True)
    except Unreadable as refusal:
        return Client(label, problem=refusal.problem)
    return Client(label, header.changed, header.plans, look_on=header.look_on, review_on=header.review_on)
