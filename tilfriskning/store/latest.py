"""Clients in the order of a list, each read when somebody looks at it: of thousands, few are seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, overload

from tilfriskning.store.labels import same_name

if TYPE_CHECKING:
    from tilfriskning.store.files import Client


class Clients(Sequence["Client"]):
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
        """Those whose label has this in it, in capitals or not."""
        wanted = same_name(part.strip())
        return Clients([label for label in self._labels if wanted in same_name(label)], self._read) if wanted else self
